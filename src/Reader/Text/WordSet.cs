namespace Yuelu.Reader.Text;

/// <summary>A fixed list of words, matched longest first at a place in a text.</summary>
internal sealed class WordSet
{
    private readonly Dictionary<char, string[]> byFirst;
    private readonly Dictionary<char, string[]> byLast;

    /// <param name="words">The words, separated by spaces or line ends.</param>
    public WordSet(string words)
    {
        var all = words.Split(
            [' ', '\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        byFirst = Group(all, word => word[0]);
        byLast = Group(all, word => word[^1]);
    }

    /// <summary>The longest word that starts at <paramref name="at"/>, or null.</summary>
    public string? At(string text, int at, int end)
    {
        if (at >= end || !byFirst.TryGetValue(text[at], out var words))
            return null;
        foreach (var word in words)
        {
            if (at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return word;
        }
        return null;
    }

    /// <summary>The longest word that ends just before <paramref name="end"/>, or null.</summary>
    public string? Before(string text, int end, int start)
    {
        if (end <= start || !byLast.TryGetValue(text[end - 1], out var words))
            return null;
        foreach (var word in words)
        {
            if (end - word.Length >= start && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                return word;
        }
        return null;
    }

    /// <summary>The first place in the span where a word starts, or −1.</summary>
    public int Find(string text, int start, int end, out string? word)
    {
        for (var at = start; at < end; at++)
        {
            word = At(text, at, end);
            if (word is not null)
                return at;
        }
        word = null;
        return -1;
    }

    public bool In(string text, int start, int end) => Find(text, start, end, out _) >= 0;

    public bool In(string text) => In(text, 0, text.Length);

    private static Dictionary<char, string[]> Group(string[] words, Func<string, char> key) =>
        words
            .Distinct()
            .GroupBy(key)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());
}
