using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Situation;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Totals;

/// <summary>What somebody wants to know, as typed.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Indicator">Code of the field.</param>
/// <param name="From">First period, such as <c>2026-03</c>; empty: the last there is.</param>
/// <param name="To">Last period; empty: as <paramref name="From"/>.</param>
/// <param name="Vintage">Number of the vintage; empty: the newest by <paramref name="AsOf"/>.</param>
/// <param name="AsOf">Day at whose end the vintage was the newest; empty: today.</param>
internal sealed record TotalRequest(
    string Form,
    string Indicator,
    Breakdown By = Breakdown.None,
    string From = "",
    string To = "",
    string Vintage = "",
    string AsOf = ""
)
{
    /// <summary>The moment at which the vintage was the newest, instead of a day's end; null for that.</summary>
    internal DateTimeOffset? At { get; init; }

    /// <summary>Code of an area of which only the enterprises count; empty for all.</summary>
    internal string Area { get; init; } = "";

    /// <summary>Division of industry of which only the enterprises count; empty for all.</summary>
    internal string Division { get; init; } = "";

    /// <summary>Codes of the numbers that stand in one formula with it, itself among them; empty when it stands alone.</summary>
    internal IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Whether others will ask the same: the sums are kept under the text of their query.</summary>
    internal bool IsKept { get; init; }
}

/// <summary>A total with its growth.</summary>
/// <param name="Growth">同口径增速: over the same enterprises; null when it cannot be computed.</param>
/// <param name="Published">同期（全部企业）: the total of all enterprises in the same period of the year before, as this vintage has it; null when there is none. What was published then is in the vintage of that time.</param>
/// <param name="Nominal">名义增速: over <paramref name="Published"/>.</param>
internal sealed record TotalLine(Total Total, Period Period, decimal? Growth, decimal? Published, decimal? Nominal);

/// <summary>The figures, and what they were made of.</summary>
/// <param name="Sql">The query, with the files by their names alone.</param>
internal sealed record Totals(
    Vintage Vintage,
    FormDefinition Form,
    FormField Field,
    Breakdown By,
    string Sql,
    IReadOnlyList<TotalLine> Lines
)
{
    /// <summary>Whether there are figures of enterprises in the vintage that do not exist.</summary>
    internal bool IsSynthetic { get; } = Vintage.IsSynthetic;

    /// <summary>Paths below which the enterprises stand that were added up; null for all.</summary>
    internal IReadOnlyList<string>? Scope { get; init; }
}

/// <summary>Answers questions for accepted figures out of one vintage: to those who keep the form all of them, to others those of their area.</summary>
internal sealed class TotalDesk(FactSources sources, FactEngine engine, FactStore store, AnswerShelf shelf)
{
    /// <summary>More than anybody reads: four years of months of twenty thousand enterprises, some 0.5 GB while they are worked on.</summary>
    internal const int Most = 1_000_000;

    internal async Task<Result<Totals>> AskAsync(TotalRequest request, CancellationToken ct) =>
        (await sources.FindAsync(request, ct)).Succeeded(out var source, out var problem)
            ? await OfAsync(request, source, ct)
            : problem;

    /// <summary>The figures of a source that was found.</summary>
    internal async Task<Result<Totals>> OfAsync(TotalRequest request, FactSource source, CancellationToken ct)
    {
        var (vintage, field, files) = (source.Vintage, source.Field, source.Files);
        if (!PeriodsOf(request, vintage).Succeeded(out var periods, out var problem))
            return problem;
        var (from, to) = (PeriodsInRules.Of(periods.From), PeriodsInRules.Of(periods.To));
        var asked = new TotalQuestion(
            field.Code,
            request.By,
            PeriodsInRules.YearBefore(from),
            to,
            source.Scope,
            request.Area,
            request.Division,
            vintage.HasSizes,
            request.Beside,
            [
                .. FactSources
                    .Numbers(source.Form)
                    .Where(one => one.IsRequired)
                    .Select(one => one.Code)
                    .Intersect(request.Beside),
            ],
            Most
        );
        List<string> paths = [.. files.Select(file => store.PathOf(file.Sha256))];
        var read = await sources.ReadAsync(
            vintage,
            () =>
                // A list of enterprises that nobody else asks for would push what others ask for off the shelf.
                asked.Beside
                    is { Count: > 1 }
                && (request.IsKept || !request.By.HasFlag(Breakdown.Unit))
                    ? TogetherAsync(paths, asked, ct)
                : request.IsKept ? shelf.FindAsync(TotalQuery.Sql(paths, asked), () => Read(paths, asked, default), ct)
                : Task.Run(() => Read(paths, asked, ct), ct),
            ct
        );
        if (!read.Succeeded(out var totals, out problem))
            return problem;
        if (totals.Count > Most)
            return TotalProblems.TooMany(Most);
        var known = totals.ToDictionary(
            one => (one.Area, one.Industry, one.Unit, one.Size, one.Period),
            one => one.Value
        );
        return new Totals(
            vintage,
            source.Form,
            field,
            request.By,
            TotalQuery.Sql([.. paths.Select(Path.GetFileName).OfType<string>()], asked),
            [
                .. totals
                    .Where(one => string.CompareOrdinal(one.Period, from) >= 0)
                    .Select(one =>
                    {
                        decimal? before = known.TryGetValue(
                            (one.Area, one.Industry, one.Unit, one.Size, PeriodsInRules.YearBefore(one.Period)),
                            out var value
                        )
                            ? value
                            : null;
                        return new TotalLine(
                            one,
                            PeriodsInRules.Read(one.Period),
                            GrowthRates.Over(one.SameSet, one.Prior),
                            before,
                            before is { } basis ? GrowthRates.Over(one.Value, basis) : null
                        );
                    }),
            ]
        )
        {
            Scope = source.Scope,
        };
    }

    /// <summary>Numbers that stand in one formula are read together by the first of them that is asked for, and kept for the others.</summary>
    private async Task<IReadOnlyList<Total>> TogetherAsync(
        IReadOnlyList<string> files,
        TotalQuestion asked,
        CancellationToken ct
    )
    {
        var together = await shelf.FindAsync(TotalQuery.Sql(files, asked), ReadTogether, ct);
        return TotalQuery.Of(together, asked);

        IReadOnlyList<Total[]> ReadTogether()
        {
            using var session = engine.Open();
            return TotalQuery.ReadTogether(session, files, asked, default);
        }
    }

    private IReadOnlyList<Total> Read(IReadOnlyList<string> files, TotalQuestion asked, CancellationToken ct)
    {
        using var session = engine.Open();
        return TotalQuery.Read(session, files, asked, ct);
    }

    private static Result<(string From, string To)> PeriodsOf(TotalRequest request, Vintage vintage)
    {
        var from = request.From.Length > 0 ? request.From : vintage.LastPeriod;
        var to =
            request.To.Length > 0 ? request.To
            : request.From.Length > 0 ? from
            : vintage.LastPeriod;
        if (!Period.Parse(from).Succeeded(out var first, out var problem))
            return problem;
        if (!Period.Parse(to).Succeeded(out var last, out problem))
            return problem;
        return first.Start <= last.End ? (first.Code, last.Code) : TotalProblems.WrongOrder;
    }
}
