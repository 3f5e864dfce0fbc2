using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Situation;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Indicators;

/// <summary>The values of one input.</summary>
/// <param name="Of">Of a cell; <see cref="Compared.Nothing"/> where there is none.</param>
/// <param name="Cells">The cells for which there are values, where the input itself says which there are; empty for what has the same value in many.</param>
/// <param name="Units">How many enterprises are in a cell's value; null when it is of none.</param>
/// <param name="Sources">What all of them came from.</param>
/// <param name="Lacks">The period that a cell's mean or sum over the year so far lacks; null when it lacks none.</param>
internal sealed record InputReading(
    Func<IndicatorCell, Compared> Of,
    IReadOnlyCollection<IndicatorCell> Cells,
    Func<IndicatorCell, long?> Units,
    Func<IndicatorSources> Sources,
    Func<IndicatorCell, Period?> Lacks
)
{
    internal static InputReading Same(Func<IndicatorCell, Compared> of, Func<IndicatorSources>? sources = null) =>
        new(of, [], _ => null, sources ?? (() => IndicatorSources.None), _ => null);
}

/// <summary>Reads inputs other than indicators: totals of form fields in the reader's scope, official series, coefficients.</summary>
internal sealed class ReadInputs(YueluDb db)
{
    private const int CountyDigits = 6;
    private readonly Dictionary<string, IReadOnlyList<CoefficientEdition>> tables = [];

    /// <summary>Cumulative months.</summary>
    internal static InputReading Months { get; } = InputReading.Same(cell => Compared.Always(cell.Period.End.Month));

    /// <summary>A number of a form, added up.</summary>
    /// <param name="from">First period, already a year earlier than what is asked for.</param>
    internal static async Task<Result<InputReading>> FieldAsync(
        TotalDesk totals,
        IndicatorInput input,
        IndicatorRequest asked,
        Period from,
        Period to,
        CancellationToken ct
    )
    {
        var (form, field) = Split(input.Of);
        var first = input.Take == InputTake.Period ? from.Code : $"{from.FirstYear}-01";
        var request = new TotalRequest(form, field, asked.By, first, to.Code)
        {
            At = asked.At,
            Area = asked.Area,
            Division = asked.Division,
            IsKept = asked.IsKept,
            Beside =
            [
                .. asked
                    .Numbers.Select(Split)
                    .Where(one => one.First == form)
                    .Select(one => one.Second)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
        };
        if (!(await totals.AskAsync(request, ct)).Succeeded(out var answer, out var problem))
            return problem;
        var lines = answer.Lines.ToDictionary(CellOf);
        var (values, rhythm) = (lines.ToDictionary(one => one.Key, one => Value(one.Value)), answer.Form.Rhythm);
        if (input.Take != InputTake.Period)
            values = YearSoFar.Of(values, rhythm, input.Take);
        return new InputReading(
            cell => values.GetValueOrDefault(cell, Compared.Nothing),
            values.Keys,
            cell => lines.TryGetValue(cell, out var line) ? line.Total.Units : 0,
            () => new([answer], [], [], []),
            cell =>
                input.Take == InputTake.Period
                    ? null
                    : rhythm
                        .PeriodsTo(cell.Period)
                        .FirstOrDefault(period => !lines.ContainsKey(cell with { Period = period }))
        );
    }

    /// <summary>An official series: the one of a key, or that of each cell's area, industry and period.</summary>
    /// <param name="scope">Paths below which the enterprises stand whose totals stand beside it; null for all.</param>
    internal async Task<Result<InputReading>> SeriesAsync(
        IndicatorInput input,
        IndicatorRequest asked,
        IReadOnlyList<string>? scope,
        CancellationToken ct
    )
    {
        var isKey = input.Of.Contains('.', StringComparison.Ordinal);
        var filter = isKey
            ? new SeriesFilter(Key: input.Of)
            : new SeriesFilter(Indicator: input.Of, Kind: SeriesKind.Actual);
        var found = await db.FindSeries(filter).ToListAsync(ct);
        var covered = await CoveredAreas.OfAsync(db, scope, await WholeAsync(ct), ct);
        var whole = asked.Area.Length > 0 ? asked.Area : covered.Whole;
        var allIndustries = asked.Division.Length > 0 ? asked.Division : SeriesKey.AllIndustries;
        var (byArea, byIndustry) = (
            (asked.By & (Breakdown.City | Breakdown.County)) != 0,
            asked.By.HasFlag(Breakdown.Industry)
        );
        var byNumber = found.ToDictionary(one => one.Series.Number, one => one.Series);
        var held = (await db.SeriesValues([.. byNumber.Keys]).ToListAsync(ct))
            .HeldBy(asked.At)
            .ToDictionary(value => (byNumber[value.Series].Code, value.Period));
        var used = new Dictionary<(string, string), UsedValue>();
        return new InputReading(
            cell =>
            {
                var (now, before) = (Value(cell, cell.Period), Value(cell, YearBefore(cell.Period)));
                return new(now, now, before, before);
            },
            isKey ? [] : [.. held.Values.Select(CellOfValue).OfType<IndicatorCell>().Distinct()],
            _ => null,
            () => new([], [.. used.Values], [], []),
            cell =>
                input.Take == InputTake.Period
                    ? null
                    : YearSoFar
                        .PeriodsTo(PeriodOf(cell.Period))
                        .FirstOrDefault(period => OfPeriod(cell, period) is null)
        );

        Period PeriodOf(Period period) => isKey ? In(byNumber.Values.FirstOrDefault()?.Frequency, period) : period;

        decimal? Value(IndicatorCell cell, Period period) =>
            input.Take == InputTake.Period
                ? OfPeriod(cell, PeriodOf(period))
                : YearSoFar.Together(
                    YearSoFar.PeriodsTo(PeriodOf(period)).Select(one => OfPeriod(cell, one)),
                    input.Take
                );

        decimal? OfPeriod(IndicatorCell cell, Period period)
        {
            var area = byArea ? AreaCode.Whole(cell.Area) : whole;
            if (!isKey && !covered.Has(area))
                return null;
            var key = isKey
                ? (input.Of, period.Code)
                : (
                    new SeriesKey(
                        period.Kind,
                        input.Of,
                        area,
                        byIndustry ? cell.Industry : allIndustries,
                        SeriesKind.Actual
                    ).Code,
                    period.Code
                );
            if ((cell.Unit.Length > 0 || asked.By.HasFlag(Breakdown.Size)) && !isKey)
                return null;
            if (!held.TryGetValue(key, out var value))
                return null;
            used.TryAdd(
                key,
                new(key.Item1, key.Item2, value.Written, byNumber[value.Series].Unit, value.SourceTitle, value.HeldFrom)
            );
            return value.Value;
        }

        IndicatorCell? CellOfValue(SeriesValue value)
        {
            var series = byNumber[value.Series];
            var area =
                series.Area == whole ? ""
                : series.Area.EndsWith("00", StringComparison.Ordinal) ? series.Area[..4]
                : series.Area;
            var industry = series.Industry == allIndustries ? "" : series.Industry;
            var fits =
                (area.Length > 0) == byArea
                && (area.Length == 0 || area.Length == CountyDigits == asked.By.HasFlag(Breakdown.County))
                && (
                    asked.Area.Length == 0
                    || series.Area.StartsWith(AreaCode.Beginning(asked.Area), StringComparison.Ordinal)
                )
                && (industry.Length > 0) == byIndustry
                && (asked.By & (Breakdown.Unit | Breakdown.Size)) == 0;
            return fits ? new(area, industry, "", "", Period.Parse(value.Period).Value) : null;
        }
    }

    /// <summary>A coefficient: each year's of the edition in force.</summary>
    internal async Task<Result<InputReading>> CoefficientAsync(
        IndicatorInput input,
        IndicatorRequest asked,
        CancellationToken ct
    )
    {
        var (table, item) = Split(input.Of);
        if (!tables.TryGetValue(table, out var editions))
            tables[table] = editions = await db.Coefficients(table).ToListAsync(ct);
        var found = new Dictionary<Period, UsedCoefficient?>();
        return InputReading.Same(
            cell =>
            {
                var (now, before) = (In(cell.Period), In(YearBefore(cell.Period)));
                return new(now, now, before, before);
            },
            () => new([], [], [.. found.Values.OfType<UsedCoefficient>()], [])
        );

        decimal? In(Period period)
        {
            if (!found.TryGetValue(period, out var used))
                found[period] = used =
                    editions.InForce(period, asked.At) is { } edition && edition.Table.Find(item) is { } coefficient
                        ? new(edition, coefficient, period)
                        : null;
            return used?.Item.Value;
        }
    }

    /// <summary>The two parts of <c>form/field</c> and <c>table/item</c>; the second is empty where there is no slash.</summary>
    internal static (string First, string Second) Split(string of) =>
        of.Split('/', 2) is [var first, var second] ? (first, second) : (of, "");

    /// <summary>The same period of the year before.</summary>
    internal static Period YearBefore(Period period) =>
        period with
        {
            FirstYear = period.FirstYear - 1,
            LastYear = period.LastYear - 1,
        };

    /// <summary>The period of a series of another frequency in which a period lies; a key of years has one value for each month.</summary>
    private static Period In(PeriodKind? frequency, Period period) =>
        frequency switch
        {
            PeriodKind.Year => Period.Of(period.LastYear),
            PeriodKind.Quarter => new(PeriodKind.Quarter, period.LastYear, period.LastYear, (period.End.Month + 2) / 3),
            PeriodKind.MonthsToDate => new(PeriodKind.MonthsToDate, period.LastYear, period.LastYear, period.End.Month),
            _ => period,
        };

    private static IndicatorCell CellOf(TotalLine line) =>
        new(line.Total.Area, line.Total.Industry, line.Total.Unit, line.Total.Size, line.Period);

    private static Compared Value(TotalLine line) =>
        line.Total.SameUnits > 0
            ? new(line.Total.Value, line.Total.SameSet, line.Total.Prior, line.Published)
            : new(line.Total.Value, null, null, line.Published);

    /// <summary>The area of the whole portal.</summary>
    private async Task<string> WholeAsync(CancellationToken ct) =>
        await db.Set<Organisation>()
            .Where(one => one.Path == Organisation.Root)
            .Select(one => one.RegionCode)
            .SingleAsync(ct)
        ?? SeriesKey.WholeCountry;
}
