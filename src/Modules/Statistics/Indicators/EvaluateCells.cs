using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Indicators;

/// <summary>Puts the inputs of cells into a formula, those of now and those that they are compared with, and tells the changes.</summary>
internal static class EvaluateCells
{
    /// <summary>The lines of cells, in their order.</summary>
    /// <param name="readings">The values of the inputs, in the definition's order.</param>
    /// <param name="deflator">The price index; null when the definition names none.</param>
    internal static List<IndicatorLine> Of(
        FactEngine engine,
        IndicatorVersion version,
        List<IndicatorCell> cells,
        List<InputReading> readings,
        InputReading? deflator,
        CancellationToken ct
    )
    {
        var definition = version.Definition;
        var values = cells.ConvertAll(cell => readings.ConvertAll(reading => reading.Of(cell)));
        decimal?[] results;
        using (var session = engine.Open())
            results = IndicatorFormula.Evaluate(
                session,
                definition,
                [.. values.SelectMany(inputs => Sides.Select(side => inputs.Select(side).ToArray()))],
                ct
            );
        return
        [
            .. cells.Select(
                (cell, at) =>
                {
                    var exact = new Compared(
                        results[4 * at],
                        results[4 * at + 1],
                        results[4 * at + 2],
                        results[4 * at + 3]
                    );
                    return new IndicatorLine(
                        cell,
                        exact.Now is { } value ? definition.Rounded(value) : null,
                        exact.Now is null ? WhyNot(definition, readings, cell, values[at]) : null,
                        readings.Select(reading => reading.Units(cell)).Min(),
                        Change(definition, exact.SameSet, exact.Prior),
                        Change(definition, exact.Now, exact.YearBefore),
                        Real(definition, exact, deflator?.Of(cell).Now),
                        null,
                        exact,
                        values[at],
                        version
                    );
                }
            ),
        ];
    }

    private static Func<Compared, decimal?>[] Sides { get; } =
    [one => one.Now, one => one.SameSet, one => one.Prior, one => one.YearBefore];

    private static decimal? Change(IndicatorDefinition definition, decimal? now, decimal? before) =>
        now is not { } one || before is not { } other ? null
        : definition.IsRate ? one - other
        : GrowthRates.Over(one, other);

    /// <summary>Growth at constant prices: growth of the value over that of prices, 同期 = 100.</summary>
    private static decimal? Real(IndicatorDefinition definition, Compared exact, decimal? price) =>
        !definition.IsRate && price is > 0 && Change(definition, exact.SameSet, exact.Prior) is { } growth
            ? GrowthRates.OfQuotient(growth, price.Value / 100 - 1)
            : null;

    private static Words WhyNot(
        IndicatorDefinition definition,
        List<InputReading> readings,
        IndicatorCell cell,
        List<Compared> values
    )
    {
        if (definition.Composite is { } composite && definition.IsIncomplete)
            return IndicatorWords.Unknown(composite);
        var missing = definition
            .Inputs.Select((input, at) => (input.Name, Value: values[at].Now, Reading: readings[at]))
            .Where(one => one.Value is null)
            .Select(one =>
                one.Reading.Lacks(cell) is { } period
                    ? IndicatorWords.InPeriod.With(one.Name, period.Name)
                    : Words.Same(one.Name)
            )
            .ToList();
        return missing.Count > 0
            ? IndicatorWords.NoValueOf.With(
                new Words(
                    string.Join("、", missing.Select(one => one.Zh)),
                    string.Join(", ", missing.Select(one => one.En))
                )
            )
            : IndicatorWords.NoResult;
    }

    /// <summary>The same lines with the yearly growth over two years, where both are there.</summary>
    internal static Dictionary<IndicatorCell, IndicatorLine> WithTwoYears(
        Dictionary<IndicatorCell, IndicatorLine> lines
    ) =>
        lines.ToDictionary(
            one => one.Key,
            one =>
                !one.Value.Version.Definition.IsRate
                && one.Value.Change is { } now
                && lines.GetValueOrDefault(one.Key with { Period = ReadInputs.YearBefore(one.Key.Period) })?.Change
                    is { } before
                    ? one.Value with
                    {
                        TwoYears = GrowthRates.TwoYearAverage(now, before),
                    }
                    : one.Value
        );
}
