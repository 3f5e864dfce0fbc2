namespace Yuelu.Platform.Facts;

/// <summary>How names and texts are written in the engine's SQL.</summary>
public static class FactSql
{
    /// <summary>A name in double quotation marks.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    /// <summary>A text in single quotation marks.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''")}'";
}
