namespace Yuelu.Reader.Decode;

/// <summary>The text of a file with <c>\n</c> as its only line end.</summary>
/// <param name="Text">What every offset of a reading indexes.</param>
/// <param name="Findings">What decoding left out or could not read, with its place in <paramref name="Text"/>.</param>
internal sealed record DecodedText(string Text, IReadOnlyList<Finding> Findings)
{
    /// <summary>Makes <c>\r\n</c> and a lone <c>\r</c> one <c>\n</c>; a text without them is returned as it is.</summary>
    public static string WithPlainLineEnds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
}
