using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Plans.Imports;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>Drafts as wholes, for programs of the office. Their entries: <see cref="EntryApi"/>.</summary>
internal static class DraftApi
{
    /// <summary>A draft in a list.</summary>
    /// <param name="Open">Entries that wait.</param>
    /// <param name="Closed">When it was published or set aside; null while it is worked on.</param>
    internal sealed record DraftView(
        Guid Id,
        string Title,
        string SourceSha256,
        int Open,
        int All,
        DateTimeOffset SavedAt,
        string SavedBy,
        DateTimeOffset? Closed
    );

    /// <summary>A draft with what was done to it last, the latest act at the end.</summary>
    internal sealed record DraftDetailView(DraftView Draft, int OpenFindings, IReadOnlyList<DraftActView> Acts);

    /// <summary>What somebody did to a draft.</summary>
    /// <param name="Entries">Keys of the entries that it changed or added.</param>
    internal sealed record DraftActView(
        Guid Id,
        ActKind Kind,
        DateTimeOffset At,
        string By,
        IReadOnlyList<string> Entries
    );

    /// <summary>A doubt or a loss that the reader reports.</summary>
    internal sealed record FindingView(int Index, Finding Finding, bool Settled);

    /// <param name="Slug">Address name of a plan's first version; ignored later.</param>
    /// <param name="Known">Whether entries that wait and open findings are knowingly left out.</param>
    internal sealed record PublishRequest(string? Slug = null, string? Note = null, bool Known = false);

    /// <summary>What was published.</summary>
    internal sealed record PublishedView(string Slug, int Number);

    internal static void Map(RouteGroupBuilder office)
    {
        office
            .MapGet("drafts", ListAsync)
            .Shows<Page<DraftView>>("ListDrafts", "Drafts under review, the last saved first; ?closed=true for all");
        office
            .MapPost("plans/{slug}/drafts", StartAsync)
            .Creates<DraftDetailView>("StartDraft", "Opens a published plan for its next version");
        var draft = office.MapGroup("drafts/{id:guid}");
        draft.MapGet("", ShowAsync).Shows<DraftDetailView>("ShowDraft", "A draft and what was done to it last");
        draft.MapGet("about", ShowAboutAsync).Shows<PlanFacts>("ShowAbout", "What the office says of the plan");
        draft
            .MapPut("about", DescribeAsync)
            .Changes<PlanFacts>("DescribePlan", "Says what the office says of the plan");
        draft
            .MapGet("findings", ListFindingsAsync)
            .Shows<Page<FindingView>>("ListFindings", "Doubts and losses that the reader reports");
        draft
            .MapPost("findings/{index:int}/settle", SettleAsync)
            .Does<FindingView>("SettleFinding", "Works a finding off; ?reopen=true takes that back");
        draft.MapPost("acts/{act:guid}/undo", UndoAsync).Does<DraftDetailView>("UndoAct", "Takes the last act back");
        draft
            .MapPost("publish", PublishAsync)
            .Changes<PublishedView>(
                "PublishDraft",
                "Publishes the draft as it was read, as the next version of its plan"
            );
        draft
            .MapPost("set-aside", SetAsideAsync)
            .Changes<DraftView>("SetDraftAside", "Sets the draft aside; it can still be read");
    }

    private static async Task<IResult> ListAsync(HttpContext http, bool? closed, YueluDb db, Access access)
    {
        if (!Paging.Of(http).Succeeded(out var paging, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var drafts = await db.Set<Draft>()
            .Within(access)
            .Where(draft => closed == true || draft.ClosedAt == null)
            .OrderByDescending(draft => draft.SavedAt)
            .ThenBy(draft => draft.Id)
            .Select(draft => new DraftView(
                draft.Id,
                draft.Title,
                draft.SourceSha256,
                draft.OpenEntries,
                draft.AllEntries,
                draft.SavedAt,
                draft.SavedBy,
                draft.ClosedAt
            ))
            .ToListAsync(http.RequestAborted);
        return ApiAnswer.Page(http, paging.Of(drafts, draft => draft));
    }

    private static async Task<IResult> StartAsync(
        HttpContext http,
        string slug,
        StartDraft start,
        YueluDb db,
        Access access
    )
    {
        var made = await start.FromVersionAsync(slug, http.User.Identity?.Name ?? "", http.RequestAborted);
        if (made is not { } id || await FindAsync(db, access, id, http.RequestAborted) is not { } draft)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        return ApiAnswer.Created(http, $"/drafts/{id}", Detail(draft), IfMatch.Of(draft.Stamp));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, YueluDb db, Access access) =>
        await FindAsync(db, access, id, http.RequestAborted) is { } draft
            ? ApiAnswer.Show(http, Detail(draft), IfMatch.Of(draft.Stamp))
            : ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);

    private static async Task<IResult> ShowAboutAsync(HttpContext http, Guid id, YueluDb db, Access access)
    {
        if (await FindAsync(db, access, id, http.RequestAborted) is not { } draft)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        var facts = DraftJson.Read(draft.Content).Facts;
        return ApiAnswer.Show(http, facts, Etag(facts));
    }

    private static async Task<IResult> DescribeAsync(
        HttpContext http,
        Guid id,
        PlanFacts facts,
        IfMatch seen,
        ReviewDesk desk
    )
    {
        if (string.IsNullOrWhiteSpace(facts.Title.Zh))
            return ApiAnswer.Refuse(http, DraftProblems.NoTitle);
        PlanFacts? current = null;
        var done = await desk.DoAsync(
            id,
            () => null,
            http.User.Identity?.Name ?? "",
            document =>
            {
                current = document.Facts;
                if (!seen.Admits(Etag(current)))
                    return DraftProblems.ChangedSinceSummary;
                return document with { Facts = facts with { Slug = current.Slug, Sha256 = current.Sha256 } };
            },
            http.RequestAborted
        );
        if (done.Succeeded(out var document, out var problem))
            return ApiAnswer.Show(http, document.Facts, Etag(document.Facts));
        return problem == DraftProblems.ChangedSinceSummary
            ? ApiAnswer.Changed(http, Etag(current!), current!)
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> ListFindingsAsync(HttpContext http, Guid id, YueluDb db, Access access)
    {
        if (!Paging.Of(http).Succeeded(out var paging, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (await FindAsync(db, access, id, http.RequestAborted) is not { } draft)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        return ApiAnswer.Page(http, paging.Of(Findings(DraftJson.Read(draft.Content)), finding => finding));
    }

    private static async Task<IResult> SettleAsync(HttpContext http, Guid id, int index, bool? reopen, ReviewDesk desk)
    {
        var done = await desk.DoAsync(
            id,
            () => ActKind.Settle,
            http.User.Identity?.Name ?? "",
            document =>
                document.Questions.Any(question => question.Index == index)
                    ? SettleFinding.Apply(document, new(index, "", reopen == true))
                    : DraftProblems.NoSuchFinding,
            http.RequestAborted
        );
        return done.Succeeded(out var after, out var problem)
            ? ApiAnswer.Show(http, Findings(after).Single(finding => finding.Index == index))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> UndoAsync(
        HttpContext http,
        Guid id,
        Guid act,
        ReviewDesk desk,
        YueluDb db,
        Access access
    )
    {
        var by = http.User.Identity?.Name ?? "";
        var done = await desk.DoAsync(
            id,
            () => null,
            by,
            document => UndoAct.Apply(document, act),
            http.RequestAborted
        );
        return done.Succeeded(out _, out var problem)
            ? await ShowAsync(http, id, db, access)
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> PublishAsync(
        HttpContext http,
        Guid id,
        PublishRequest request,
        IfMatch seen,
        YueluDb db,
        Access access,
        TimeProvider clock,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await FindAsync(db, access, id, ct) is not { } draft)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        if (!seen.Admits(IfMatch.Of(draft.Stamp)))
            return Changed(http, draft);
        var asked = new PublishDraft.Request(draft.Stamp, request.Slug ?? "", request.Note ?? "", request.Known);
        var by = http.User.Identity?.Name ?? "";
        var done = await PublishDraft.DoAsync(id, asked, by, db, access, clock, cache, ct);
        if (done.Succeeded(out var published, out var problem))
            return ApiAnswer.Show(http, new PublishedView(published.Slug, published.Number));
        db.ChangeTracker.Clear();
        return problem == DraftProblems.ChangedSinceSummary
            ? Changed(http, (await FindAsync(db, access, id, ct))!)
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> SetAsideAsync(
        HttpContext http,
        Guid id,
        IfMatch seen,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        var done = await SetAside.DoAsync(
            id,
            draft => seen.Admits(IfMatch.Of(draft.Stamp)),
            db,
            access,
            clock,
            http.RequestAborted
        );
        if (done.Succeeded(out var draft, out var problem))
            return ApiAnswer.Show(http, View(draft), IfMatch.Of(draft.Stamp));
        return problem == DraftProblems.ChangedSinceSummary
            ? Changed(http, (await FindAsync(db, access, id, http.RequestAborted))!)
            : ApiAnswer.Refuse(http, problem);
    }

    private static Task<Draft?> FindAsync(YueluDb db, Access access, Guid id, CancellationToken ct) =>
        db.Set<Draft>().Within(access).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, ct);

    private static IResult Changed(HttpContext http, Draft draft) =>
        ApiAnswer.Changed(http, IfMatch.Of(draft.Stamp), Detail(draft));

    private static string Etag(PlanFacts facts) =>
        IfMatch.Of(Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts)))[..16]);

    private static DraftView View(Draft draft) =>
        new(
            draft.Id,
            draft.Title,
            draft.SourceSha256,
            draft.OpenEntries,
            draft.AllEntries,
            draft.SavedAt,
            draft.SavedBy,
            draft.ClosedAt
        );

    private static DraftDetailView Detail(Draft draft)
    {
        var document = DraftJson.Read(draft.Content);
        return new DraftDetailView(View(draft), document.OpenQuestions.Count(), [.. document.Acts.Select(View)]);
    }

    private static DraftActView View(DraftAct act) =>
        new(act.Id, act.Kind, act.At, act.By, [.. act.Before.Select(entry => entry.Key).Union(act.Added)]);

    private static List<FindingView> Findings(DraftDocument document) =>
        [
            .. document.Questions.Select(question => new FindingView(
                question.Index,
                question.Finding,
                document.Settled.Contains(question.Index)
            )),
        ];
}
