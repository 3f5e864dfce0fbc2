using System.Globalization;

namespace Yuelu.Statistics.Indicators;

/// <summary>One input of a composite index.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Lower">下限: the value that scores least; null while the bounds of the index are not known.</param>
/// <param name="Upper">上限: the value that scores most; above <paramref name="Lower"/>.</param>
/// <param name="Weight">权重; those of all parts add up to 1; null while the weights of the index are not known.</param>
/// <param name="IsNegative">逆指标: whether less is better, so that the scores run the other way.</param>
public sealed record CompositePart(
    string Input,
    decimal? Lower = null,
    decimal? Upper = null,
    decimal? Weight = null,
    bool IsNegative = false
);

/// <summary>
/// 综合指数: the weighted sum of scores, where a part's score runs linearly from <paramref name="Least"/> at one bound to
/// <paramref name="Most"/> at the other and stays there beyond them. Of an index whose weights or bounds are not known the parts
/// are told and nothing is computed.
/// </summary>
/// <param name="Least">The least score, such as 60.</param>
/// <param name="Most">The highest score, such as 100.</param>
public sealed record Composite(decimal Least, decimal Most, IReadOnlyList<CompositePart> Parts)
{
    /// <summary>Whether all weights are there.</summary>
    internal bool HasWeights => Parts.All(part => part.Weight is not null);

    /// <summary>Whether all bounds are there.</summary>
    internal bool HasBounds => Parts.All(part => part is { Lower: not null, Upper: not null });

    /// <summary>The same as a VTL expression; weights and bounds are there.</summary>
    internal string ToVtl() => string.Join(" + ", Parts.Select(part => $"{Write(part.Weight!.Value)} * {Score(part)}"));

    private string Score(CompositePart part)
    {
        var (low, high) = part.IsNegative ? (Most, Least) : (Least, Most);
        var (lower, upper) = (Write(part.Lower!.Value), Write(part.Upper!.Value));
        var slope = $"({Write(high)} - {Write(low)}) / ({upper} - {lower})";
        return $"(if {part.Input} <= {lower} then {Write(low)} + 0.0 else if {part.Input} >= {upper} then {Write(high)} + 0.0 "
            + $"else {Write(low)} + ({part.Input} - {lower}) * {slope})";
    }

    /// <summary>A negative number stands in brackets, so that no two operators meet.</summary>
    private static string Write(decimal number)
    {
        var written = number.ToString("0.0###########", CultureInfo.InvariantCulture);
        return number < 0 ? $"({written})" : written;
    }
}
