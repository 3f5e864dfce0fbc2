using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>A value that anybody can work out; hidden where one of those that it is made of is.</summary>
/// <param name="Value">Null when it is hidden.</param>
internal sealed record OpenValue(decimal? Value, long? Units)
{
    internal static readonly OpenValue Hidden = new(null, null);

    internal bool IsHidden => Value is null;

    internal static OpenValue Of(PublicCell cell) => new(cell.Value, cell.Units);
}

/// <summary>A public indicator for one period, before rounding.</summary>
/// <param name="Values">By area and industry; where a formula has no result there is none.</param>
/// <param name="Vintage">The newest vintage of those that its inputs show.</param>
/// <param name="Made">The definitions and tables that it was made of.</param>
internal sealed record DerivedTable(
    IndicatorVersion Version,
    IReadOnlyDictionary<(string Area, string Industry), OpenValue> Values,
    int Vintage,
    IReadOnlyList<string> Made
);

/// <summary>
/// Computes public indicators from the cells of the cube in which they stand, after suppression, and from what everybody can read
/// beside them: definitions, coefficients, official series. Whoever has the cube can do the same, so nothing is told that the open
/// cells do not tell; where an input is hidden, or an input of an input, so is the value. For one cube.
/// </summary>
/// <param name="tables">The tables of numbers in the cube, with their cells; null for one that is not in it.</param>
internal sealed class DeriveCells(
    YueluDb db,
    FactEngine engine,
    string form,
    Func<string, string, (PublicTable Table, IReadOnlyList<PublicCell> Cells)?> tables,
    ReportingRhythm rhythm
)
{
    private sealed record Input(
        IReadOnlyDictionary<(string Area, string Industry), OpenValue>? Cells,
        Func<(string Area, string Industry), decimal?> Same,
        int Vintage,
        IReadOnlyList<string> Made
    );

    private readonly ReadInputs inputs = new(db);
    private readonly Dictionary<string, IReadOnlyList<IndicatorVersion>> versions = [];

    /// <summary>The table of an indicator for a period; null when a number that it reads is not in the cube, or nothing tells how it is computed.</summary>
    /// <param name="path">The indicators whose formulas led here.</param>
    internal async Task<DerivedTable?> OfAsync(
        string code,
        Period period,
        IReadOnlyList<string> path,
        CancellationToken ct
    )
    {
        if (path.Contains(code))
            return null;
        if (!versions.TryGetValue(code, out var known))
            versions[code] = known = await db.Indicators(code).ToListAsync(ct);
        if (known.InForce(period, null) is not { } version)
            return null;
        var read = new List<Input>();
        foreach (var input in version.Definition.Inputs)
        {
            if (await ReadAsync(input, period, [.. path, code], ct) is not { } found)
                return null;
            read.Add(found);
        }
        if (
            read.Select(input => input.Cells).OfType<IReadOnlyDictionary<(string, string), OpenValue>>().ToList()
            is not [var first, .. var others]
        )
            return null;
        List<(string Area, string Industry)> places =
        [
            .. first.Keys.Where(place => others.All(cells => cells.ContainsKey(place))),
        ];
        var values = Compute(version.Definition, places, read, ct);
        return new(
            version,
            values,
            read.Max(input => input.Vintage),
            [version.Sha256, .. read.SelectMany(input => input.Made)]
        );
    }

    private async Task<Input?> ReadAsync(
        IndicatorInput input,
        Period period,
        IReadOnlyList<string> path,
        CancellationToken ct
    )
    {
        switch (input.Source)
        {
            case InputSource.Field:
                var (of, field) = ReadInputs.Split(input.Of);
                return of == form ? OfNumber(field, input.Take, period) : null;
            case InputSource.Indicator:
                return await OfAsync(input.Of, period, path, ct) is { } made
                    ? new(made.Values, _ => null, made.Vintage, made.Made)
                    : null;
            case InputSource.Months:
                return new(null, _ => period.End.Month, 0, []);
        }
        // Series and coefficients are told by area and industry as public cells name them.
        var asked = new IndicatorRequest(path[^1], Breakdown.County | Breakdown.Industry);
        var reading =
            input.Source == InputSource.Series
                ? await inputs.SeriesAsync(input, asked, scope: null, ct)
                : await inputs.CoefficientAsync(input, asked, ct);
        if (!reading.Succeeded(out var same, out _))
            return null;
        return new(null, place => same.Of(new(place.Area, place.Industry, "", "", period)).Now, 0, []);
    }

    /// <summary>A number's cells; over the year so far where the input takes a mean or a sum: hidden when one of the periods is, and none where a period is not there.</summary>
    private Input? OfNumber(string field, InputTake take, Period period)
    {
        if (tables(field, period.Code) is not { } now)
            return null;
        if (take == InputTake.Period)
            return new(now.Cells.ToDictionary(PlaceOf, OpenValue.Of), _ => null, now.Table.Vintage, [now.Table.Made]);
        var year = new List<(PublicTable Table, IReadOnlyList<PublicCell> Cells)>();
        foreach (var one in rhythm.PeriodsTo(period))
        {
            if (tables(field, one.Code) is not { } table)
                return null;
            year.Add(table);
        }
        var cells = year.SelectMany(one => one.Cells).ToLookup(PlaceOf);
        return new(
            now.Cells.Where(cell => cells[PlaceOf(cell)].Count() == year.Count)
                .ToDictionary(PlaceOf, cell => Together([.. cells[PlaceOf(cell)]], take, cell.Units)),
            _ => null,
            year.Max(one => one.Table.Vintage),
            [.. year.Select(one => one.Table.Made)]
        );
    }

    private static OpenValue Together(List<PublicCell> cells, InputTake take, long? units) =>
        cells.Any(cell => cell.IsHidden)
            ? OpenValue.Hidden
            : new(
                take == InputTake.YearAverage ? cells.Average(cell => cell.Value) : cells.Sum(cell => cell.Value),
                units
            );

    private static (string Area, string Industry) PlaceOf(PublicCell cell) => (cell.Area, cell.Industry);

    private Dictionary<(string Area, string Industry), OpenValue> Compute(
        IndicatorDefinition definition,
        List<(string Area, string Industry)> places,
        List<Input> read,
        CancellationToken ct
    )
    {
        var open = places.ToLookup(place => read.All(input => input.Cells is null || !input.Cells[place].IsHidden));
        var values = open[false].ToDictionary(place => place, _ => OpenValue.Hidden);
        List<(string Area, string Industry)> told = [.. open[true]];
        using var session = engine.Open();
        var results = IndicatorFormula.Evaluate(
            session,
            definition,
            [
                .. told.Select(place =>
                    read.ConvertAll(input => input.Cells is { } cells ? cells[place].Value : input.Same(place))
                        .ToArray()
                ),
            ],
            ct
        );
        for (var at = 0; at < told.Count; at++)
            if (results[at] is { } result)
                values[told[at]] = new(result, read.Select(input => input.Cells?[told[at]].Units).Min());
        return values;
    }
}
