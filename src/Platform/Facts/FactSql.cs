namespace Yuelu.Platform.Facts;

/// <summary>How names and texts are written in the engine's SQL.</summary>
public static class FactSql
{
    /// <summary>A name in double quotation marks.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    /// <summary>A text in single quotation marks.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''")}'";

    /// <summary>SQL of the same period a year earlier: <c>2026M03</c> to <c>2025M03</c>.</summary>
    public static string YearBefore(string period) =>
        $"CAST(CAST(left({period}, 4) AS INTEGER) - 1 AS VARCHAR) || substr({period}, 5)";
}
