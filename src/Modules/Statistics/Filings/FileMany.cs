using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What became of one of many filings.</summary>
/// <param name="Unit">The enterprise.</param>
/// <param name="Filing">The filing; null when the enterprise is not asked or not the sender's.</param>
/// <param name="Copy">The copy that was filed; null when it was not.</param>
/// <param name="Problem">Why not, as a whole; null when it was filed.</param>
/// <param name="Judged">What is wrong, and what was explained; null when it was not looked at.</param>
internal sealed record FiledOne(string Unit, Filing? Filing, FilingCopy? Copy, Problem? Problem, JudgedFiling? Judged);

/// <summary>
/// Files for up to <see cref="Most"/> enterprises at once, signed by their approver, as programs of groups and bookkeepers do. Each
/// gets its own answer: what is good is filed in one transaction, what is not is left as it was.
/// </summary>
internal sealed class FileMany(
    YueluDb db,
    FilingScope scope,
    FormShelf shelf,
    JudgeFiling judge,
    FilingDevice device,
    TimeProvider clock
)
{
    /// <summary>Most filings of one request.</summary>
    internal const int Most = 500;

    internal async Task<Result<IReadOnlyList<FiledOne>>> DoAsync(
        Guid roundId,
        IReadOnlyList<SentFiling> sent,
        CancellationToken ct
    )
    {
        if (await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == roundId, ct) is not { } round)
            return RoundProblems.Unknown;
        if (sent.Count is 0 or > Most || sent.DistinctBy(one => one.Unit).Count() < sent.Count)
            return FilingProblems.TooMany;
        var form = await shelf.FindAsync(db, round.VersionId, ct);
        var own = scope.Units(FilingScope.Approvers).ToHashSet();
        string[] units = [.. sent.Select(one => one.Unit).Where(own.Contains)];
        if (units.Length == 0)
            return FilingProblems.NotAsked;
        var filings = await db.Set<Filing>()
            .Where(one => one.RoundId == round.Id && units.Contains(one.Unit))
            .ToDictionaryAsync(one => one.Unit, ct);
        var now = clock.GetUtcNow();
        var open = sent.Where(one => Refuse(filings.GetValueOrDefault(one.Unit), round, now) is null).ToList();
        var judged = (await judge.DoAsync(round, form, open, ct)).ToDictionary(one => one.Sent.Unit);
        var doing = new Doing(device.Person, scope.Role, device.Mark, now);
        var attached = await db.ToBeFiledAsync([.. filings.Values.Select(one => one.Id)], ct);
        var done = sent.Select(one =>
                File(new(filings.GetValueOrDefault(one.Unit)!, round, form), one, judged, attached, doing)
            )
            .ToList();
        try
        {
            await db.SaveChangesAsync(ct);
            return done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FilingProblems.Stale;
        }
    }

    private FiledOne File(
        OpenFiling open,
        SentFiling sent,
        Dictionary<string, JudgedFiling> all,
        ILookup<Guid, DraftAttachment> attached,
        Doing doing
    )
    {
        if (!all.TryGetValue(sent.Unit, out var judged))
            return new(sent.Unit, open.Filing, null, Refuse(open.Filing, open.Round, doing.At), null);
        if (!judged.MayBeFiled)
            return new(sent.Unit, open.Filing, null, judged.Problem ?? FilingProblems.NotReady, judged);
        var copy = db.File(open, judged, doing.By, attached[open.Filing.Id], doing);
        return new(sent.Unit, open.Filing, copy, null, judged);
    }

    private Problem? Refuse(Filing? filing, Round round, DateTimeOffset now) =>
        filing is null ? FilingProblems.NotAsked
        : !filing.IsWithUnit && filing.State != FilingState.ForApproval ? FilingProblems.NotWithYou
        : FilingWindows.RefuseFiling(filing, round, now, clock.LocalTimeZone);
}
