namespace Yuelu.Platform.Search;

/// <summary>
/// The pieces of two characters of which a text consists, in order: 湘潭电机 gives 湘潭, 潭电, 电机. A text is part of another
/// exactly where its pieces stand there one after the other, which is what both databases can look up fast; they know
/// Chinese neither as words nor as letters.
/// </summary>
public static class Bigrams
{
    /// <summary>The pieces; a text of one character is its own piece.</summary>
    public static List<string> Of(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var pieces = new List<string>(runes.Count);
        if (runes.Count == 1)
            pieces.Add(text);
        for (var i = 1; i < runes.Count; i++)
            pieces.Add(string.Concat(runes[i - 1].ToString(), runes[i].ToString()));
        return pieces;
    }
}
