using System.Globalization;
using System.Security.Cryptography;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>A file that comes.</summary>
/// <param name="Name">What its sender calls it; null when nothing.</param>
/// <param name="Rule">Code of the rule that it explains; null when none.</param>
internal sealed record SentFile(byte[] Bytes, string? Name, AttachmentUse Use, string? Rule);

/// <summary>
/// Takes files that show what an enterprise says, gives them out, and removes those that were not filed yet. They are as near as
/// the return itself: to the enterprise's own people and to the officers above it; what is in the draft only to the former.
/// </summary>
internal sealed class AttachmentDesk(
    YueluDb db,
    FilingDesk filings,
    FilingScope scope,
    FilingDevice device,
    StatisticsOptions options,
    TimeProvider clock
)
{
    /// <summary>Most attachments of one draft.</summary>
    internal const int Most = 20;

    /// <summary>What the person may see of a return, the draft's first.</summary>
    internal async Task<IReadOnlyList<AttachmentView>> ListAsync(Filing filing, CancellationToken ct) =>
        [
            .. (await Shown(filing).OrderBy(one => one.Id).ToListAsync(ct)).Select(AttachmentView.Of),
            .. (await Filed(filing).OrderBy(one => one.Copy).ThenBy(one => one.Id).ToListAsync(ct)).Select(
                AttachmentView.Of
            ),
        ];

    /// <summary>The file of an attachment; refused alike when there is none and when it is not the person's.</summary>
    internal async Task<Result<(AttachmentView About, byte[] Bytes)>> ReadAsync(
        Guid id,
        Guid attachment,
        CancellationToken ct
    )
    {
        if (await filings.FindAsync(id, ct) is not { } open)
            return AttachmentProblems.NotFound;
        Attachment? found = await Filed(open.Filing).SingleOrDefaultAsync(one => one.Id == attachment, ct);
        found ??= await Shown(open.Filing).SingleOrDefaultAsync(one => one.Id == attachment, ct);
        if (found is null)
            return AttachmentProblems.NotFound;
        var content = await db.Set<AttachmentContent>()
            .AsNoTracking()
            .SingleAsync(one => one.Sha256 == found.Sha256, ct);
        return (AttachmentView.Of(found), content.Bytes);
    }

    /// <summary>Adds a file to the draft; the same file for the same thing is there once.</summary>
    internal async Task<Result<AttachmentView>> AddAsync(Guid id, SentFile sent, CancellationToken ct)
    {
        if (await filings.FindAsync(id, ct) is not { } open || !scope.IsOwn(open.Filing, FilingScope.Fillers))
            return FilingProblems.NotFound;
        if (Closed(open, sent.Use) is { } closed)
            return closed;
        if (sent.Bytes.Length == 0)
            return AttachmentProblems.NoFile;
        if (sent.Bytes.Length > options.AttachmentBytes)
            return AttachmentProblems.TooLarge(options.AttachmentMegabytes);
        if (AttachmentKinds.Of(sent.Bytes) is not { } kind)
            return AttachmentProblems.OtherKind;
        if (sent.Use == AttachmentUse.Finding && open.Form.Definition.Rules.All(rule => rule.Code != sent.Rule))
            return AttachmentProblems.NoSuchRule;
        var draft = new DraftAttachment
        {
            FilingId = id,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes)),
            Name = NameOf(sent.Name, kind),
            Kind = kind,
            Size = sent.Bytes.Length,
            Use = sent.Use,
            Rule = sent.Use == AttachmentUse.Finding ? sent.Rule! : "",
            AddedAt = clock.GetUtcNow(),
            AddedBy = device.Person,
        };
        var drafts = await Drafts(open.Filing).ToListAsync(ct);
        if (drafts.Find(one => (one.Sha256, one.Use, one.Rule) == (draft.Sha256, draft.Use, draft.Rule)) is { } same)
            return AttachmentView.Of(same);
        if (drafts.Count >= Most)
            return AttachmentProblems.TooMany(Most);
        return await AloneAsync(draft.Sha256, () => AddAsync(open.Filing, draft, sent.Bytes, ct), ct) is { } stale
            ? stale
            : AttachmentView.Of(draft);
    }

    /// <summary>Removes a file from the draft; its bytes go when nothing else has them.</summary>
    internal async Task<FilingOutcome> RemoveAsync(
        Guid id,
        Guid attachment,
        Func<Filing, bool> isAsSeen,
        CancellationToken ct
    )
    {
        if (await filings.FindAsync(id, ct) is not { } open || !scope.IsOwn(open.Filing, FilingScope.Fillers))
            return AttachmentProblems.NotFound;
        if (await Drafts(open.Filing).SingleOrDefaultAsync(one => one.Id == attachment, ct) is not { } draft)
            return await Filed(open.Filing).AnyAsync(one => one.Id == attachment, ct)
                ? AttachmentProblems.Filed
                : AttachmentProblems.NotFound;
        if (!isAsSeen(open.Filing))
            return new(open, FilingProblems.Stale);
        if (Closed(open, draft.Use) is { } closed)
            return closed;
        var stale = await AloneAsync(draft.Sha256, () => RemoveAsync(open.Filing, draft, ct), ct);
        return new(open, stale);
    }

    private async Task AddAsync(Filing filing, DraftAttachment draft, byte[] bytes, CancellationToken ct)
    {
        if (!await db.Set<AttachmentContent>().AnyAsync(one => one.Sha256 == draft.Sha256, ct))
            db.Add(new AttachmentContent { Sha256 = draft.Sha256, Bytes = bytes });
        db.Add(draft);
        filing.Touch();
        await db.SaveChangesAsync(ct);
    }

    private async Task RemoveAsync(Filing filing, DraftAttachment draft, CancellationToken ct)
    {
        db.Remove(draft);
        filing.Touch();
        await db.SaveChangesAsync(ct);
        await db.Set<AttachmentContent>()
            .Where(one => one.Sha256 == draft.Sha256)
            .Where(one => !db.Set<DraftAttachment>().Any(other => other.Sha256 == one.Sha256))
            .Where(one => !db.Set<FiledAttachment>().Any(other => other.Sha256 == one.Sha256))
            .ExecuteDeleteAsync(ct);
    }

    /// <summary>Does something with some bytes while nobody else does; gives the refusal when the return was changed meanwhile.</summary>
    private async Task<Problem?> AloneAsync(string sha256, Func<Task> act, CancellationToken ct)
    {
        // What a program creates stands in the transaction of its key already.
        await using var whole = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(ct)
            : null;
        await db.AloneAsync(long.Parse(sha256[..15], NumberStyles.HexNumber, CultureInfo.InvariantCulture), ct);
        try
        {
            await act();
            if (whole is not null)
                await whole.CommitAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FilingProblems.Stale;
        }
    }

    /// <summary>Why nothing can be attached or removed now; null when it can.</summary>
    private Problem? Closed(OpenFiling open, AttachmentUse use)
    {
        if (use == AttachmentUse.Extension)
            return open.Filing.IsWithUnit || open.Filing.State == FilingState.ForApproval
                ? null
                : FilingProblems.NotWithYou;
        return open.Filing.IsWithUnit
            ? FilingWindows.RefuseFiling(open.Filing, open.Round, clock.GetUtcNow(), clock.LocalTimeZone)
            : FilingProblems.NotWithYou;
    }

    /// <summary>What the next copy begins with.</summary>
    private IQueryable<DraftAttachment> Drafts(Filing filing) =>
        db.Set<DraftAttachment>().Where(one => one.FilingId == filing.Id);

    /// <summary>The same, while it is worked on and is the person's.</summary>
    private IQueryable<DraftAttachment> Shown(Filing filing)
    {
        var isShown =
            (filing.IsWithUnit || filing.State == FilingState.ForApproval) && scope.IsOwn(filing, FilingScope.Fillers);
        return Drafts(filing).AsNoTracking().Where(_ => isShown);
    }

    private IQueryable<FiledAttachment> Filed(Filing filing) =>
        db.Set<FiledAttachment>().AsNoTracking().Where(one => one.FilingId == filing.Id);

    /// <summary>A name without a path, control characters and an ending that says something else.</summary>
    internal static string NameOf(string? sent, AttachmentKind kind)
    {
        var ending = AttachmentKinds.Ending(kind);
        var last = (sent ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(IsPlain)).Trim();
        var stem = Path.GetFileNameWithoutExtension(plain).Trim().Trim('.');
        if (stem.Length == 0)
            stem = "attachment";
        var most = AttachmentMapping.LongestName - ending.Length;
        return (stem.Length > most ? stem[..most] : stem) + ending;
    }

    /// <summary>Neither a control character nor one that turns the direction of writing.</summary>
    private static bool IsPlain(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
