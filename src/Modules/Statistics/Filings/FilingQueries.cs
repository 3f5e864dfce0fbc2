using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>A filing beside its round.</summary>
internal sealed class FilingInRound
{
    public required Filing Filing { get; init; }

    public required Round Round { get; init; }
}

/// <summary>Queries of filings.</summary>
internal static class FilingQueries
{
    /// <summary>What enterprises are asked, with the round; not to be changed.</summary>
    internal static IQueryable<FilingInRound> FilingsOf(this YueluDb db, IReadOnlyList<string> units) =>
        db.Set<Filing>()
            .AsNoTracking()
            .Where(filing => units.Contains(filing.Unit))
            .Join(
                db.Set<Round>().Where(round => round.WithdrawnAt == null),
                filing => filing.RoundId,
                round => round.Id,
                (filing, round) => new FilingInRound { Filing = filing, Round = round }
            );

    /// <summary>A synthetic enterprise that each of some rounds asks, by round; those that ask none are left out.</summary>
    internal static async Task<Dictionary<Guid, string>> SyntheticOfAsync(
        this YueluDb db,
        IReadOnlyList<Guid> rounds,
        CancellationToken ct
    ) =>
        await db.Set<Round>()
            .Where(round => rounds.Contains(round.Id))
            .Select(round => new
            {
                round.Id,
                Unit = db.Set<Filing>()
                    .Where(filing => filing.RoundId == round.Id)
                    .Select(filing => filing.Unit)
                    .Where(SyntheticUnits.Are)
                    .OrderBy(unit => unit)
                    .FirstOrDefault(),
            })
            .Where(one => one.Unit != null)
            .ToDictionaryAsync(one => one.Id, one => one.Unit!, ct);

    /// <summary>The copies of a filing, the newest first.</summary>
    internal static Task<List<FilingCopy>> CopiesAsync(this YueluDb db, Guid filing, CancellationToken ct) =>
        db.Set<FilingCopy>()
            .AsNoTracking()
            .Where(copy => copy.FilingId == filing)
            .OrderByDescending(copy => copy.Number)
            .ToListAsync(ct);

    /// <summary>What happened to a filing, the newest first.</summary>
    internal static Task<List<FilingEvent>> HistoryAsync(this YueluDb db, Guid filing, CancellationToken ct) =>
        db.Set<FilingEvent>()
            .AsNoTracking()
            .Where(one => one.FilingId == filing)
            .OrderByDescending(one => one.At)
            .ThenByDescending(one => one.Id)
            .ToListAsync(ct);
}
