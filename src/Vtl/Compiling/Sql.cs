namespace Yuelu.Vtl.Compiling;

/// <summary>How names and values are written in SQL; nothing of a script gets there in any other way.</summary>
internal static class Sql
{
    /// <summary>An identifier in double quotation marks.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    /// <summary>A column of the table called <paramref name="table"/>.</summary>
    public static string Column(string table, string name) => $"{table}.{Name(name)}";

    /// <summary>A text in single quotation marks.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''")}'";

    public static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    /// <summary>All conditions at once; true when there is none.</summary>
    public static string All(IEnumerable<string> conditions) =>
        string.Join(" AND ", conditions) is { Length: > 0 } all ? all : "true";
}
