using System.Text.Json.Serialization;

namespace Yuelu.Kernel;

/// <summary>A half-open piece of a text, as 0-based UTF-16 indices.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character; not before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    [JsonIgnore]
    public int Length => End - Start;

    /// <summary>Whether both spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> in this span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string Of(string text) => text[Start..End];
}
