namespace Yuelu.Cli.Server;

/// <summary>The words of a query, as they stand in an address.</summary>
internal static class Query
{
    /// <summary>With its question mark; empty when no word has a value.</summary>
    internal static string Of(params IEnumerable<(string Name, string? Value)> words)
    {
        var written = string.Join(
            '&',
            words
                .Where(word => word.Value is { Length: > 0 })
                .Select(word => $"{word.Name}={Uri.EscapeDataString(word.Value!)}")
        );
        return written.Length > 0 ? $"?{written}" : "";
    }
}
