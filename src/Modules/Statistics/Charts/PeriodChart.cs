using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Statistics.Charts;

/// <summary>A figure in a chart.</summary>
/// <param name="At">Where its period ends, in years.</param>
/// <param name="Bound">What is said instead of the value; empty for the value itself.</param>
/// <param name="Units">How many enterprises are in it; null where that is not told.</param>
/// <param name="IsAfterGap">Whether periods before it have no figure, so that no line leads to it.</param>
internal sealed record ChartPoint(
    decimal At,
    decimal Value,
    string Label,
    string Bound = "",
    long? Units = null,
    bool IsAfterGap = false
);

/// <summary>A period in which something is expected, and how sure that is.</summary>
internal sealed record ChartStep(
    decimal At,
    decimal Value,
    decimal Low80,
    decimal High80,
    decimal Low95,
    decimal High95,
    string Label,
    string Bound
);

/// <summary>The course of one figure over its periods, as the chart script draws it.</summary>
internal sealed record PeriodChart(string Unit, string ActualName, string Thousands, IReadOnlyList<ChartPoint> Actual)
{
    private const int AYear = 12;

    /// <summary>To how many decimals figures are written in it.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>What the numbers of enterprises are called, which stand below the figures; null where they are not told.</summary>
    public string? UnitsName { get; init; }

    /// <summary>What the expected is called.</summary>
    public string? AheadName { get; init; }

    /// <summary>The expected.</summary>
    public IEnumerable<ChartStep>? Ahead { get; init; }

    /// <summary>What the seasonally adjusted is called.</summary>
    public string? AdjustedName { get; init; }

    /// <summary>The seasonally adjusted: period and value.</summary>
    public IEnumerable<decimal[]>? Adjusted { get; init; }

    /// <summary>The chart of the figures, the earliest first.</summary>
    internal static PeriodChart Of(
        string unit,
        string name,
        IEnumerable<(Period Period, decimal Value, long? Units)> figures,
        Language language
    )
    {
        var all = figures.ToList();
        var lengths = all.Zip(all.Skip(1), (one, next) => MonthsBetween(one.Period, next.Period)).ToList();
        var usual = lengths.Where(length => length > 0).Append(AYear).Min();
        return new(
            unit,
            name,
            language == Language.English ? "," : "\u202F",
            [
                .. all.Select(
                    (one, i) =>
                        new ChartPoint(
                            one.Period.EndPosition,
                            one.Value,
                            one.Period.Name.In(language),
                            Units: one.Units,
                            IsAfterGap: i > 0
                                && lengths[i - 1] > usual
                                && !IsJanuaryAlone(all[i - 1].Period, one.Period)
                        )
                ),
            ]
        );
    }

    /// <summary>The data block.</summary>
    internal string Json() => ChartData.Of(this);

    private static int MonthsBetween(Period one, Period next) =>
        (next.End.Year - one.End.Year) * AYear + next.End.Month - one.End.Month;

    /// <summary>January has no figure of its own in monthly statistics: February's follows December's.</summary>
    private static bool IsJanuaryAlone(Period one, Period next) =>
        one.End.Month == AYear && next.End.Month == 2 && next.End.Year == one.End.Year + 1;
}
