using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Evidence;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Publishes a draft as the next version of its plan, exactly as the summary showed it.</summary>
internal static class PublishDraft
{
    /// <param name="Stamp">Stamp of the draft that the summary showed.</param>
    /// <param name="Slug">Address name of a plan's first version; ignored later.</param>
    /// <param name="Known">Whether the officer ticked that open entries are left out.</param>
    internal sealed record Request(Guid Stamp, string Slug, string Note, bool Known);

    /// <summary>Why the draft cannot be published yet, or null.</summary>
    internal static Problem? Check(Draft draft, DraftDocument document, Request request)
    {
        if (draft.ClosedAt is not null)
            return DraftProblems.Closed;
        if (draft.Stamp != request.Stamp)
            return DraftProblems.ChangedSinceSummary;
        if (!document.Entries.Any(entry => entry is { State: EntryState.Accepted, Commitment: not null }))
            return DraftProblems.NothingAccepted;
        var open = document.OpenQuestions.Any() || document.Entries.Any(entry => entry.State == EntryState.Open);
        return open && !request.Known ? DraftProblems.OpenEntriesNotSeen : null;
    }

    internal static async Task<IResult> Handle(
        HttpContext http,
        Guid id,
        IFormCollection form,
        YueluDb db,
        Access access,
        TimeProvider clock,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        var stamp = Guid.TryParse(form["stamp"], out var parsed) ? parsed : Guid.Empty;
        var request = new Request(stamp, form["slug"].ToString(), form["note"].ToString(), form["known"] == "yes");
        var published = await DoAsync(id, request, http.User.Identity?.Name ?? "", db, access, clock, cache, ct);
        if (published.Succeeded(out var version, out var problem))
            return TypedResults.LocalRedirect(
                $"{http.Request.PathBase}/plans/{version.Slug}/versions?published={version.Number}"
            );
        return problem == DraftProblems.NoSuchDraft
            ? http.Refuse(problem)
            : PublishPage.Answer(id, problem, request.Slug, request.Note);
    }

    /// <summary>What was published.</summary>
    internal sealed record Published(string Slug, int Number);

    internal static async Task<Result<Published>> DoAsync(
        Guid id,
        Request request,
        string by,
        YueluDb db,
        Access access,
        TimeProvider clock,
        IOutputCacheStore cache,
        CancellationToken ct
    )
    {
        var draft = await db.Set<Draft>().Within(access).SingleOrDefaultAsync(draft => draft.Id == id, ct);
        if (draft is null)
            return DraftProblems.NoSuchDraft;
        var document = DraftJson.Read(draft.Content);
        if (Check(draft, document, request) is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        if (!(await PlanAsync(db, draft, request, now, ct)).Succeeded(out var plan, out var problem))
            return problem;
        var version = await NextAsync(db, plan, document, by, request.Note, now, ct);
        db.Add(version);
        await db.RecordOnAsync(plan.Id, PlanActs.Of(version), $"v{version.Number} {request.Note}".TrimEnd(), ct);
        draft.Close(plan.Id, now);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody saved the draft, published the plan or took the address name between reading and writing.
            return DraftProblems.ChangedSinceSummary;
        }
        await cache.ForgetPublicPagesAsync(ct);
        return new Published(plan.Slug, version.Number);
    }

    private static async Task<Result<Plan>> PlanAsync(
        YueluDb db,
        Draft draft,
        Request request,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (draft.PlanId is { } known)
            return await db.Set<Plan>().SingleAsync(plan => plan.Id == known, ct);
        if (!PlanSlug.Of(request.Slug).Succeeded(out var slug, out var problem))
            return problem;
        if (await db.Set<Plan>().AnyAsync(plan => plan.Slug == slug.Value, ct))
            return PlanProblems.SlugTaken(slug.Value);
        var plan = Plan.Start(slug, draft.OrganisationPath, now);
        db.Add(plan);
        return plan;
    }

    private static async Task<PlanVersion> NextAsync(
        YueluDb db,
        Plan plan,
        DraftDocument document,
        string by,
        string note,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var former = await db.Set<PlanVersion>()
            .Where(version => version.PlanId == plan.Id)
            .Select(version => new { version.Number, version.Content })
            .ToListAsync(ct);
        var taken = former
            .SelectMany(version => VersionJson.Read(version.Content).Reading.Commitments)
            .Select(one => one.Id);
        var content = Publication.Of(document, plan.Slug, taken.ToHashSet());
        return PlanVersion.Publish(
            plan.Id,
            former.Select(version => version.Number).DefaultIfEmpty().Max() + 1,
            content,
            by,
            note,
            now
        );
    }
}
