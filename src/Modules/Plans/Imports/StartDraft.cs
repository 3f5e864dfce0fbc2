using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Imports;

/// <summary>Makes a draft: out of a reading, or out of the newest published version of a plan.</summary>
internal sealed class StartDraft(YueluDb db, OfficePlans plans, TimeProvider clock)
{
    /// <summary>Keeps the text and makes a draft; when the same file is under review for the same plan, that draft goes on.</summary>
    internal async Task<Result<Guid>> FromReadingAsync(ReadingJob job, ReadPlan read, CancellationToken ct)
    {
        var sha256 = read.Reading.Document.Sha256;
        var now = clock.GetUtcNow();
        if (!await db.Set<PlanSource>().AnyAsync(source => source.Sha256 == sha256, ct))
            db.Add(PlanSource.Keep(sha256, job.FileName, read.Text, now));
        var known = job.Plan ?? await PlanOfAsync(sha256, job.OrganisationPath, ct);
        var open = await db.Set<Draft>()
            .Where(draft => draft.SourceSha256 == sha256 && draft.ClosedAt == null && draft.PlanId == known)
            .Where(draft => draft.OrganisationPath == job.OrganisationPath)
            .Select(draft => (Guid?)draft.Id)
            .FirstOrDefaultAsync(ct);
        if (open is not null)
        {
            await db.SaveChangesAsync(ct);
            return open.Value;
        }
        var former = known is { } plan ? await NewestAsync(plan, ct) : null;
        var facts = former is null ? FactsOf(read.Reading.Document) : former.Facts with { Sha256 = sha256 };
        var document = DraftDocument.Of(facts, read.Reading);
        if (former is not null)
            document = Continuation.Of(document, former.Reading);
        var draft = Draft.Start(document, known, job.OrganisationPath, job.By, now);
        db.Add(draft);
        db.Note(DraftEvents.Begun, draft, document.Facts, now, job.FileName, new Doer(job.By, job.From));
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    /// <summary>Opens a published plan for its next version; a draft of it that is open already goes on.</summary>
    internal async Task<Guid?> FromVersionAsync(string slug, string by, CancellationToken ct)
    {
        var plan = await plans.RecordAsync(slug, ct);
        if (plan is null || await NewestAsync(plan.Id, ct) is not { } newest)
            return null;
        var open = await db.Set<Draft>()
            .Where(draft => draft.PlanId == plan.Id && draft.ClosedAt == null)
            .Select(draft => (Guid?)draft.Id)
            .FirstOrDefaultAsync(ct);
        if (open is not null)
            return open;
        var now = clock.GetUtcNow();
        var document = DraftDocument.From(newest);
        var draft = Draft.Start(document, plan.Id, plan.OrganisationPath, by, now);
        db.Add(draft);
        db.Note(DraftEvents.Begun, draft, document.Facts, now);
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    private async Task<VersionContent?> NewestAsync(Guid plan, CancellationToken ct)
    {
        var content = await db.Set<PlanVersion>()
            .Where(version => version.PlanId == plan)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Content)
            .FirstOrDefaultAsync(ct);
        return content is null ? null : VersionJson.Read(content);
    }

    /// <summary>The organisation's own plan whose newest version was made from this very file.</summary>
    private async Task<Guid?> PlanOfAsync(string sha256, string organisationPath, CancellationToken ct)
    {
        var own = db.Set<Plan>().Where(plan => plan.OrganisationPath == organisationPath).Select(plan => plan.Id);
        var newest = await db.Set<PlanVersion>()
            .NewestOfEachPlan()
            .Where(version => own.Contains(version.PlanId))
            .Select(version => new { version.PlanId, version.Content })
            .ToListAsync(ct);
        return newest.FirstOrDefault(version => VersionJson.Read(version.Content).Facts.Sha256 == sha256)?.PlanId;
    }

    private static PlanFacts FactsOf(DocumentFacts document)
    {
        var title = document.Title ?? "";
        return new PlanFacts("", Words.Same(title), Words.Same(""), [], [], [], document.Sha256);
    }
}
