namespace Yuelu.Vtl.Operators;

/// <summary>
/// Numeric operators. Sums and differences of DECIMAL columns stay exact; products and quotients are DOUBLE, because a
/// product of DECIMALs would fail on large values. What has no result (a division by zero, the logarithm of nought) is null.
/// </summary>
internal static class NumericOperators
{
    public static readonly IReadOnlyList<ScalarOperator> All =
    [
        One("+", Gives.AsOperands, x => x),
        One("-", Gives.AsOperands, x => $"-{x}") with
        {
            NullOnFailure = true,
        },
        Two("+", Gives.AsOperands, (a, b) => $"{a} + {b}") with
        {
            NullOnFailure = true,
        },
        Two("-", Gives.AsOperands, (a, b) => $"{a} - {b}") with
        {
            NullOnFailure = true,
        },
        Two("*", Gives.AsOperands, (a, b) => $"{a} * {b}") with
        {
            NullOnFailure = true,
            NumberSql = x => $"CAST({x[0]} AS DOUBLE) * {x[1]}",
        },
        Two("/", Gives.Number, (a, b) => $"{a} / nullif({b}, 0)"),
        Two("mod", Gives.AsOperands, (a, b) => $"CASE WHEN {b} = 0 THEN {a} ELSE (({a} % {b}) + {b}) % {b} END") with
        {
            NullOnFailure = true,
        },
        ToDigits("round", x => $"TRY_CAST(round({x}) AS BIGINT)"),
        ToDigits("trunc", x => $"TRY_CAST(trunc({x}) AS BIGINT)"),
        One("ceil", Gives.Integer, x => $"TRY_CAST(ceil({x}) AS BIGINT)"),
        One("floor", Gives.Integer, x => $"TRY_CAST(floor({x}) AS BIGINT)"),
        One("abs", Gives.AsOperands, x => $"abs({x})") with
        {
            NullOnFailure = true,
        },
        One("exp", Gives.Number, x => $"exp({x})"),
        One("ln", Gives.Number, x => $"ln(CASE WHEN {x} > 0 THEN {x} END)"),
        One("sqrt", Gives.Number, x => $"sqrt(CASE WHEN {x} >= 0 THEN {x} END)"),
        Two("power", Gives.Number, (x, n) => $"power({x}, {n})") with
        {
            TakesDatasets = false,
        },
        Two(
            "log",
            Gives.Number,
            (x, b) => $"ln(CASE WHEN {x} > 0 THEN {x} END) / nullif(ln(CASE WHEN {b} > 0 THEN {b} END), 0)"
        ) with
        {
            TakesDatasets = false,
        },
    ];

    private static ScalarOperator One(string name, Gives gives, Func<string, string> sql) =>
        new(name, [Accepts.Number], 1, gives, operands => sql(operands[0]!));

    private static ScalarOperator Two(string name, Gives gives, Func<string, string, string> sql) =>
        new(name, [Accepts.Number, Accepts.Number], 2, gives, operands => sql(operands[0]!, operands[1]!))
        {
            TakesDatasets = true,
        };

    /// <summary>Without digits the result is an integer, with digits a number; <see cref="Gives.Number"/> is what both fit into.</summary>
    private static ScalarOperator ToDigits(string name, Func<string, string> whole) =>
        new(
            name,
            [Accepts.Number, Accepts.Integer],
            1,
            Gives.Number,
            operands =>
                operands[1] is not { } digits ? whole(operands[0]!)
                : IsConstant(digits) ? $"{name}({operands[0]}, {digits})"
                : $"{name}(CAST({operands[0]} AS DOUBLE), CAST({digits} AS INTEGER))"
        )
        {
            NullOnFailure = true,
        };

    /// <summary>DuckDB rounds a DECIMAL to a fixed number of digits only.</summary>
    private static bool IsConstant(string digits) =>
        digits.Trim('(', ')', '-') is { Length: 1 or 2 } number && number.All(char.IsAsciiDigit);
}
