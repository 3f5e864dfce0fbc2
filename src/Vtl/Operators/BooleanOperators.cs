namespace Yuelu.Vtl.Operators;

/// <summary>Boolean operators with three values: true, false and null for what is not known.</summary>
internal static class BooleanOperators
{
    public static readonly IReadOnlyList<ScalarOperator> All =
    [
        new("not", [Accepts.Boolean], 1, Gives.Boolean, x => $"NOT {x[0]}"),
        Two("and", "AND"),
        Two("or", "OR"),
        Two("xor", "<>"),
    ];

    private static ScalarOperator Two(string name, string sql) =>
        new(name, [Accepts.Boolean, Accepts.Boolean], 2, Gives.Boolean, x => $"{x[0]} {sql} {x[1]}")
        {
            TakesDatasets = true,
        };
}
