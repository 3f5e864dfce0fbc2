using System.Linq.Expressions;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What an enterprise filed for a period and what counts now.</summary>
internal sealed record FiledBefore(Period Period, FormAnswers Answers);

/// <summary>Queries of what was filed before.</summary>
internal static class FiledBeforeQueries
{
    /// <summary>All that an enterprise filed in a form and that counts now.</summary>
    internal static async Task<IReadOnlyList<FiledBefore>> FiledBeforeAsync(
        this YueluDb db,
        Guid form,
        string unit,
        CancellationToken ct
    ) =>
        [
            .. (await db.CountingCopies(form).Where(one => one.Unit == unit && !one.IsNil).ToListAsync(ct)).Select(
                one => new FiledBefore(Period.Parse(one.Period).Value, FormAnswers.Read(one.Values))
            ),
        ];

    /// <summary>The copies of a form that count now, whoever filed them; those of withdrawn rounds do not count.</summary>
    internal static IQueryable<CountingCopy> CountingCopies(this YueluDb db, Guid form) =>
        db.Copies(
            form,
            filing => new { filing.Id, Number = filing.Current ?? 0 },
            copy => new { Id = copy.FilingId, copy.Number }
        );

    /// <summary>The copies of a form that were accepted last; those of withdrawn rounds do not count.</summary>
    internal static IQueryable<CountingCopy> AcceptedCopies(this YueluDb db, Guid form) =>
        db.Copies(
            form,
            filing => new { filing.Id, Number = filing.AcceptedCopy ?? 0 },
            copy => new { Id = copy.FilingId, copy.Number }
        );

    /// <summary>The periods of which there are copies, in their order. Another copy of an enterprise has a higher number, so that it changes the stamp whenever it was filed.</summary>
    internal static async Task<IReadOnlyList<StampedPeriod>> StampedPeriodsAsync(
        this IQueryable<CountingCopy> copies,
        CancellationToken ct
    )
    {
        var found = await copies
            .GroupBy(copy => copy.Period)
            .Select(group => new
            {
                Period = group.Key,
                Count = group.Count(),
                Newest = group.Max(copy => copy.FiledAt),
                Numbers = group.Sum(copy => copy.Number),
            })
            .ToListAsync(ct);
        return
        [
            .. found
                .Select(one => new StampedPeriod(
                    Period.Parse(one.Period).Value,
                    $"{one.Count}-{one.Numbers}-{one.Newest.UtcTicks}"
                ))
                .OrderBy(one => one.Period.End)
                .ThenBy(one => one.Period.Start),
        ];
    }

    private static IQueryable<CountingCopy> Copies<TKey>(
        this YueluDb db,
        Guid form,
        Expression<Func<Filing, TKey>> which,
        Expression<Func<FilingCopy, TKey>> key
    ) =>
        db.Set<Filing>()
            .AsNoTracking()
            .Where(filing => filing.FormId == form)
            .Where(filing => db.Set<Round>().Any(round => round.Id == filing.RoundId && round.WithdrawnAt == null))
            .Join(
                db.Set<FilingCopy>(),
                which,
                key,
                (filing, copy) =>
                    new CountingCopy
                    {
                        Unit = filing.Unit,
                        Period = filing.PeriodCode,
                        Values = copy.Answers,
                        IsNil = copy.IsNil,
                        Number = copy.Number,
                        FiledAt = copy.FiledAt,
                    }
            );

    /// <summary>What enterprises filed in a form and what counts, as rules read it.</summary>
    /// <param name="before">Only periods that end before this one begins; null for all.</param>
    internal static async IAsyncEnumerable<AuditRow> FiledRows(
        this YueluDb db,
        Guid form,
        IReadOnlyList<string> units,
        Period? before = null
    )
    {
        var read = new Dictionary<string, bool>();
        var copies = db.CountingCopies(form)
            .Where(copy => units.Contains(copy.Unit) && !copy.IsNil)
            .AsAsyncEnumerable();
        await foreach (var copy in copies)
        {
            if (!read.TryGetValue(copy.Period, out var isRead))
                read[copy.Period] = isRead = before is null || Period.Parse(copy.Period).Value.End < before.Start;
            if (isRead)
                yield return new(copy.Unit, copy.Period, copy.Values);
        }
    }

    /// <summary>Whether one of the enterprises has filed for another period since a moment.</summary>
    internal static Task<bool> HasFiledSinceAsync(
        this YueluDb db,
        Guid form,
        IReadOnlyList<string> units,
        Round round,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        var (period, from) = (round.PeriodCode, since);
        return db.Set<Filing>()
            .AnyAsync(
                filing =>
                    units.Contains(filing.Unit)
                    && filing.FormId == form
                    && filing.PeriodCode != period
                    && filing.Since >= from,
                ct
            );
    }

    /// <summary>What all enterprises filed for one period.</summary>
    internal static async IAsyncEnumerable<AuditRow> FiledRows(this YueluDb db, Guid form, Period period)
    {
        var code = period.Code;
        var copies = db.CountingCopies(form).Where(copy => copy.Period == code && !copy.IsNil).AsAsyncEnumerable();
        await foreach (var copy in copies)
            yield return new(copy.Unit, copy.Period, copy.Values);
    }
}

/// <summary>Values that count now.</summary>
internal sealed class CountingCopy
{
    public required string Unit { get; init; }

    /// <summary>Code of the period.</summary>
    public required string Period { get; init; }

    /// <summary>The canonical values.</summary>
    public required string Values { get; init; }

    public required bool IsNil { get; init; }

    /// <summary>Number of the copy among those of its filing.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset FiledAt { get; init; }
}
