using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What would be accepted together.</summary>
/// <param name="Count">How many wait and have nothing explained.</param>
/// <param name="Explained">How many wait and have something explained: they are looked at one by one.</param>
/// <param name="Before">The moment of the preview; what was filed later is not taken along.</param>
internal sealed record AcceptancePreview(RoundStage Stage, int Count, int Explained, DateTimeOffset Before);

/// <summary>
/// What officers do with filings: accept, return with a query, answer requests for time. No officer edits a figure. Each act is
/// one transaction with its entry in the log.
/// </summary>
internal sealed class AcceptDesk(
    YueluDb db,
    FilingScope scope,
    FilingDesk filings,
    FilingDevice device,
    TimeProvider clock
)
{
    /// <summary>Filings that are accepted in one piece of the transaction.</summary>
    private const int Piece = 500;

    /// <summary>Accepts one at its stage.</summary>
    internal Task<FilingOutcome> AcceptAsync(Guid id, Func<Filing, bool> isAsSeen, CancellationToken ct) =>
        ActAsync(
            id,
            isAsSeen,
            async (open, stage) =>
            {
                var hash = await HashAsync(open.Filing, ct);
                db.Accept(open.Filing, open.Round, stage, hash, Doing());
                return null;
            },
            ct
        );

    /// <summary>Returns one with a query, from its stage; who opened the round also returns what was accepted, to have it corrected.</summary>
    internal Task<FilingOutcome> ReturnAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        string query,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            isAsSeen,
            (open, stage) =>
            {
                if (query.Trim().Length is 0 or > Explanations.Longest)
                    return Task.FromResult<Problem?>(FilingProblems.NoReason);
                db.Return(open.Filing, stage, query.Trim(), Doing());
                return Task.FromResult<Problem?>(null);
            },
            ct,
            alsoAccepted: true
        );

    /// <summary>Answers a request for time.</summary>
    /// <param name="grant">Whether time is given until the day that was asked for.</param>
    internal async Task<FilingOutcome> AnswerExtensionAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        bool grant,
        string why,
        CancellationToken ct
    )
    {
        if (await filings.FindAsync(id, ct) is not { } open)
            return FilingProblems.NotFound;
        if (!scope.LooksAfter(open.Filing) && !scope.IsOpener(open.Round))
            return FilingProblems.NotFound;
        if (!isAsSeen(open.Filing))
            return new(open, FilingProblems.Stale);
        if (open.Filing.ExtensionAsked is not { } until)
            return FilingProblems.NoExtensionAsked;
        if (why.Trim().Length > Explanations.Longest || (!grant && why.Trim().Length == 0))
            return FilingProblems.NoReason;
        var end = new RoundWindow(RoundStage.Fill, until, until, until, 24, true).EndsAt(clock.LocalTimeZone);
        open.Filing.AnswerExtension(grant ? end : null);
        db.Happened(
            open.Filing,
            grant ? FilingEventKind.ExtensionGranted : FilingEventKind.ExtensionRefused,
            Doing(),
            $"{until:yyyy-MM-dd} {why.Trim()}".Trim(),
            sha256: await db.RequestSha256Async(id, ct)
        );
        return await SaveAsync(open, ct);
    }

    /// <summary>What would be accepted together at a stage.</summary>
    internal async Task<Result<AcceptancePreview>> PreviewAsync(Round round, RoundStage stage, CancellationToken ct)
    {
        if (!scope.StagesOf(round).Contains(stage))
            return FilingProblems.NotYourStage;
        var waiting = await scope
            .Waiting(db.Set<Filing>(), round, stage)
            .GroupBy(filing => filing.Explained > 0)
            .Select(group => new
            {
                HasExplained = group.Key,
                Count = group.Count(),
                Newest = group.Max(filing => filing.Since),
            })
            .ToListAsync(ct);
        return new AcceptancePreview(
            stage,
            waiting.Where(group => !group.HasExplained).Sum(group => group.Count),
            waiting.Where(group => group.HasExplained).Sum(group => group.Count),
            // Not before what it counted, should the clock have been moved back.
            waiting.Select(group => group.Newest).Append(Now).Max()
        );
    }

    /// <summary>Accepts all that waited at a stage when it was previewed and has nothing explained; all or none.</summary>
    /// <returns>How many.</returns>
    internal async Task<Result<int>> AcceptManyAsync(
        Round round,
        RoundStage stage,
        DateTimeOffset before,
        CancellationToken ct
    )
    {
        if (!scope.StagesOf(round).Contains(stage))
            return FilingProblems.NotYourStage;
        var ids = await scope
            .Waiting(db.Set<Filing>(), round, stage)
            .Where(filing => filing.Explained == 0 && filing.Since <= before)
            .OrderBy(filing => filing.Id)
            .Select(filing => filing.Id)
            .ToListAsync(ct);
        if (ids.Count == 0)
            return FilingProblems.NothingToAccept;
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        try
        {
            foreach (var piece in ids.Chunk(Piece))
                if (await AcceptPieceAsync(round, stage, piece, ct) is { } closed)
                    return closed;
            await whole.CommitAsync(ct);
            return ids.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FilingProblems.Stale;
        }
    }

    private async Task<Problem?> AcceptPieceAsync(Round round, RoundStage stage, Guid[] ids, CancellationToken ct)
    {
        var state = Filing.StateOf(stage);
        var piece = await db.Set<Filing>().Where(one => ids.Contains(one.Id) && one.State == state).ToListAsync(ct);
        if (piece.Count < ids.Length)
            return FilingProblems.Stale;
        var hashes = await db.Set<Filing>()
            .Where(one => ids.Contains(one.Id))
            .Join(
                db.Set<FilingCopy>(),
                filing => new { filing.Id, Number = filing.Current ?? 0 },
                copy => new { Id = copy.FilingId, copy.Number },
                (filing, copy) => new { filing.Id, copy.Sha256 }
            )
            .ToDictionaryAsync(one => one.Id, one => one.Sha256, ct);
        foreach (var filing in piece)
        {
            if (FilingWindows.RefuseAccepting(filing, round, stage, Now, clock.LocalTimeZone) is { } closed)
                return closed;
            db.Accept(filing, round, stage, hashes[filing.Id], Doing());
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return null;
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private Doing Doing() => new(device.Person, scope.Role, device.Mark, Now);

    private Task<string> HashAsync(Filing filing, CancellationToken ct) =>
        db.Set<FilingCopy>()
            .Where(copy => copy.FilingId == filing.Id && copy.Number == filing.Current)
            .Select(copy => copy.Sha256)
            .SingleAsync(ct);

    private async Task<FilingOutcome> ActAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        Func<OpenFiling, RoundStage, Task<Problem?>> act,
        CancellationToken ct,
        bool alsoAccepted = false
    )
    {
        if (await filings.FindAsync(id, ct) is not { } open)
            return FilingProblems.NotFound;
        if (!isAsSeen(open.Filing))
            return new(open, FilingProblems.Stale);
        var stage =
            open.Filing.Waiting
            ?? (alsoAccepted && open.Filing.State == FilingState.Accepted ? RoundStage.Province : null);
        if (stage is not { } at || !scope.IsOfStage(open.Filing, open.Round, at))
            return FilingProblems.NotWithYou;
        if (
            open.Filing.Waiting is not null
            && FilingWindows.RefuseAccepting(open.Filing, open.Round, at, Now, clock.LocalTimeZone) is { } closed
        )
            return closed;
        return await act(open, at) is { } refused ? refused : await SaveAsync(open, ct);
    }

    private async Task<FilingOutcome> SaveAsync(OpenFiling open, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return new(open, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return FilingProblems.Stale;
        }
    }
}
