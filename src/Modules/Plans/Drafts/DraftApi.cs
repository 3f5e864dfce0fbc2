using System.Linq.Expressions;
using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Plans.Imports;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts;

/// <summary>Drafts as wholes, for programs of the office. Their parts: <see cref="AboutApi"/>, <see cref="FindingApi"/>, <see cref="EntryApi"/>.</summary>
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

    /// <param name="Slug">Address name of a plan's first version; ignored later.</param>
    /// <param name="Known">Whether entries that wait and open findings are knowingly left out.</param>
    internal sealed record PublishRequest(string? Slug = null, string? Note = null, bool Known = false);

    /// <summary>What was published.</summary>
    internal sealed record PublishedView(string Slug, int Number);

    private static readonly Expression<Func<Draft, DraftView>> AsView = draft => new DraftView(
        draft.Id,
        draft.Title,
        draft.SourceSha256,
        draft.OpenEntries,
        draft.AllEntries,
        draft.SavedAt,
        draft.SavedBy,
        draft.ClosedAt
    );

    private static readonly Func<Draft, DraftView> View = AsView.Compile();

    internal static void Map(RouteGroupBuilder office)
    {
        office
            .MapGet("drafts", ListAsync)
            .Lists<DraftView>("ListDrafts", "Drafts under review, the last saved first; ?closed=true for all");
        office
            .MapPost("plans/{slug}/drafts", StartAsync)
            .Creates<DraftDetailView>("StartDraft", "Opens a published plan for its next version");
        var draft = office.MapGroup("drafts/{id:guid}");
        draft.MapGet("", ShowAsync).Shows<DraftDetailView>("ShowDraft", "A draft and what was done to it last");
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

    private static Task<IResult> ListAsync(Paging paging, bool? closed, YueluDb db, Access access)
    {
        var drafts = db.Set<Draft>()
            .Within(access)
            .Where(draft => closed == true || draft.ClosedAt == null)
            .OrderByDescending(draft => draft.SavedAt)
            .ThenBy(draft => draft.Id);
        return paging.ShowAsync(drafts.Select(AsView));
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

    /// <summary>A draft in scope; not to be changed.</summary>
    internal static Task<Draft?> FindAsync(YueluDb db, Access access, Guid id, CancellationToken ct) =>
        db.Set<Draft>().Within(access).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, ct);

    private static IResult Changed(HttpContext http, Draft draft) =>
        ApiAnswer.Changed(http, IfMatch.Of(draft.Stamp), Detail(draft));

    private static DraftDetailView Detail(Draft draft)
    {
        var document = DraftJson.Read(draft.Content);
        return new DraftDetailView(View(draft), document.OpenQuestions.Count(), [.. document.Acts.Select(Act)]);
    }

    private static DraftActView Act(DraftAct act) =>
        new(act.Id, act.Kind, act.At, act.By, [.. act.Before.Select(entry => entry.Key).Union(act.Added)]);
}
