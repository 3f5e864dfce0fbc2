namespace Yuelu.Statistics.Contract;

/// <summary>What a unit says of its numbers.</summary>
internal static class UnitKind
{
    private const string Percents = "%％";
    private const string PerMilles = "‰‱";

    /// <summary>Per cent, whose changes are percentage points.</summary>
    internal static bool IsPercent(string unit) =>
        unit.Length == 1 && Percents.Contains(unit[0], StringComparison.Ordinal);

    /// <summary>Per mille or per ten thousand, whose changes are neither percentage points nor growth.</summary>
    internal static bool IsPerMille(string unit) => unit.AsSpan().IndexOfAny(PerMilles) >= 0;

    /// <summary>A rate or a quotient: such numbers are not added up.</summary>
    internal static bool IsQuotient(string unit) =>
        IsPerMille(unit) || unit.AsSpan().IndexOfAny(Percents) >= 0 || unit.Contains('/', StringComparison.Ordinal);
}
