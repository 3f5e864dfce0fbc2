namespace Yuelu.Vtl.Operators;

/// <summary>String operators; places count characters from 1.</summary>
internal static class StringOperators
{
    public static readonly IReadOnlyList<ScalarOperator> All =
    [
        new("||", [Accepts.String, Accepts.String], 2, Gives.String, s => $"{s[0]} || {s[1]}") { TakesDatasets = true },
        One("trim", s => $"trim({s})"),
        One("ltrim", s => $"ltrim({s})"),
        One("rtrim", s => $"rtrim({s})"),
        One("upper", s => $"upper({s})"),
        One("lower", s => $"lower({s})"),
        new(
            "substr",
            [Accepts.String, Accepts.Integer, Accepts.Integer],
            1,
            Gives.String,
            s => s[2] is null ? $"substr({s[0]}, {From(s[1])})" : $"substr({s[0]}, {From(s[1])}, {Bounded(s[2]!, 0)})"
        ),
        new(
            "replace",
            [Accepts.String, Accepts.String, Accepts.String],
            2,
            Gives.String,
            s => $"replace({s[0]}, {s[1]}, {s[2] ?? "''"})"
        ),
        new("length", [Accepts.String], 1, Gives.Integer, s => $"length({s[0]})") { MeasureOfDataset = "int_var" },
        new("instr", [Accepts.String, Accepts.String, Accepts.Integer, Accepts.Integer], 2, Gives.Integer, Instr)
        {
            MeasureOfDataset = "int_var",
        },
    ];

    private static ScalarOperator One(string name, Func<string, string> sql) =>
        new(name, [Accepts.String], 1, Gives.String, s => sql(s[0]!));

    private static string From(string? start) => start is null ? "1" : Bounded(start, 1);

    /// <summary>DuckDB fails on places beyond 32 bits; no text is that long.</summary>
    private static string Bounded(string number, int least) =>
        number.Length < 10 && number.All(char.IsAsciiDigit)
            ? number
            : $"CASE WHEN {number} < {least} THEN {least} WHEN {number} > {int.MaxValue} THEN {int.MaxValue} ELSE {number} END";

    /// <summary>The n-th occurrence stands behind n pieces and n−1 patterns; an occurrence does not overlap the one before.</summary>
    private static string Instr(IReadOnlyList<string?> s)
    {
        if (s[2] is null && s[3] is null)
            return $"instr({s[0]}, {s[1]})";
        var (start, occurrence) = (From(s[2]), s[3] is null ? "1" : Bounded(s[3]!, 1));
        var pieces = $"string_split(substr({s[0]}, {start}), {s[1]})";
        return $"CASE WHEN len({pieces}) > {occurrence}"
            + $" THEN length(array_to_string({pieces}[1:{occurrence}], '')) + ({occurrence} - 1) * length({s[1]}) + {start}"
            + $" WHEN len({pieces}) IS NOT NULL AND {occurrence} IS NOT NULL THEN 0 END";
    }
}
