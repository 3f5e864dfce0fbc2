namespace Yuelu.Vtl.Operators;

/// <summary>Comparisons; with null on either side the result is null.</summary>
internal static class ComparisonOperators
{
    public const string Measure = "bool_var";

    public static readonly IReadOnlyList<ScalarOperator> All =
    [
        Compare("="),
        Compare("<>"),
        Compare("<"),
        Compare("<="),
        Compare(">"),
        Compare(">="),
        new(
            "between",
            [Accepts.Any, Accepts.Any, Accepts.Any],
            3,
            Gives.Boolean,
            x => $"{x[0]} BETWEEN {x[1]} AND {x[2]}"
        )
        {
            OperandsMatch = true,
            MeasureOfDataset = Measure,
        },
        new(
            "match_characters",
            [Accepts.String, Accepts.String],
            2,
            Gives.Boolean,
            x => $"regexp_full_match({x[0]}, {x[1]})"
        )
        {
            MeasureOfDataset = Measure,
        },
        new("isnull", [Accepts.Any], 1, Gives.Boolean, x => $"{x[0]} IS NULL") { MeasureOfDataset = Measure },
        new("nvl", [Accepts.Any, Accepts.Any], 2, Gives.Common, x => $"coalesce({x[0]}, {x[1]})")
        {
            OperandsMatch = true,
            TakesDatasets = true,
        },
    ];

    private static ScalarOperator Compare(string symbol) =>
        new(symbol, [Accepts.Any, Accepts.Any], 2, Gives.Boolean, x => $"{x[0]} {symbol} {x[1]}")
        {
            OperandsMatch = true,
            MeasureOfDataset = Measure,
            TakesDatasets = true,
        };
}
