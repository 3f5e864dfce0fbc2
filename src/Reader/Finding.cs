using System.Text.Json.Serialization;
using Yuelu.Kernel;

namespace Yuelu.Reader;

/// <summary>A repair, a loss or a doubt.</summary>
/// <param name="Code">Stable code, <c>noun.what-happened</c>.</param>
/// <param name="Detail">One sentence for the officer.</param>
public sealed record Finding(string Code, Severity Severity, int Start, int End, Words Detail);

/// <summary>How much a finding asks of the officer.</summary>
public enum Severity
{
    /// <summary>Done and told.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Look at it.</summary>
    [JsonStringEnumMemberName("doubt")]
    Doubt,

    /// <summary>Something is missing.</summary>
    [JsonStringEnumMemberName("loss")]
    Loss,
}

/// <summary>What became of every character: the four counts add up to <paramref name="Chars"/>.</summary>
/// <param name="Kept">Characters in the reading order.</param>
/// <param name="Repeat">Characters of a second copy.</param>
/// <param name="Boilerplate">Page headers, site furniture, white space between blocks.</param>
/// <param name="Unplaced">Characters kept at their place in the file because no better one was found.</param>
/// <param name="Segments">The pieces, in text order, covering the text without gap or overlap.</param>
/// <param name="Order">The kept and unplaced pieces in reading order.</param>
public sealed record Accounting(
    int Chars,
    int Kept,
    int Repeat,
    int Boilerplate,
    int Unplaced,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<TextSpan> Order
);

/// <summary>A piece of the text and what became of it.</summary>
public sealed record Segment(int Start, int End, SegmentUse As);

/// <summary>What became of a piece.</summary>
public enum SegmentUse
{
    [JsonStringEnumMemberName("kept")]
    Kept,

    [JsonStringEnumMemberName("repeat")]
    Repeat,

    [JsonStringEnumMemberName("boilerplate")]
    Boilerplate,

    [JsonStringEnumMemberName("unplaced")]
    Unplaced,
}
