namespace Yuelu.Reader.Commitments;

/// <summary>A number with its unit and the comparing words that touch it.</summary>
/// <param name="Start">Start of the comparing word before the number, else of the number.</param>
/// <param name="End">After the unit and the comparing word behind it.</param>
/// <param name="NumberStart">Start of the number itself.</param>
/// <param name="UnitEnd">After the unit.</param>
/// <param name="Value">The number, or the first one of a range.</param>
/// <param name="High">The second number of a range.</param>
/// <param name="Chinese">Whether it is written in Chinese numerals.</param>
/// <param name="Before">The comparison that the words before it state.</param>
/// <param name="After">The comparison that the words behind it state.</param>
internal sealed record Quantity(
    int Start,
    int End,
    int NumberStart,
    int UnitEnd,
    decimal Value,
    decimal? High,
    string Unit,
    UnitSort Sort,
    bool Chinese,
    Comparator? Before,
    Comparator? After,
    string? Hedge
)
{
    /// <summary>Whether it counts things that the sentence names.</summary>
    public bool Counts => Sort == UnitSort.Count;
}
