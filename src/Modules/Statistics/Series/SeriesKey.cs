using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>What the figures of a series say of the world.</summary>
internal enum SeriesKind
{
    /// <summary>实际值: what was measured.</summary>
    Actual,

    /// <summary>基期值: from where a target is counted.</summary>
    Baseline,

    /// <summary>目标值: what was promised.</summary>
    Target,

    /// <summary>预测值: what is expected.</summary>
    Forecast,
}

/// <summary>What makes two series the same one: frequency, indicator, area, industry and kind.</summary>
/// <param name="Frequency">The stretch of time that each of its figures is for.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Area">Code of the region; <see cref="WholeCountry"/> for the country.</param>
/// <param name="Industry">Code of the industry; <see cref="AllIndustries"/> for all together.</param>
internal sealed record SeriesKey(PeriodKind Frequency, string Indicator, string Area, string Industry, SeriesKind Kind)
{
    /// <summary>全国, written as the table of regions writes levels: by pairs of noughts.</summary>
    internal const string WholeCountry = "000000";

    /// <summary>全行业, as SDMX writes a total.</summary>
    internal const string AllIndustries = "_T";

    /// <summary>The key in addresses and in SDMX, such as <c>A.QCI.000000._T.ACTUAL</c>.</summary>
    internal string Code => $"{Letter(Frequency)}.{Indicator}.{Area}.{Industry}.{Of(Kind)}";

    /// <summary>
    /// The letter of a frequency: A, Q and M as in SDMX; C for months from January on (累计), P for several years, which SDMX's
    /// list does not have.
    /// </summary>
    internal static string Letter(PeriodKind frequency) =>
        frequency switch
        {
            PeriodKind.Year => "A",
            PeriodKind.Quarter => "Q",
            PeriodKind.Month => "M",
            PeriodKind.MonthsToDate => "C",
            _ => "P",
        };

    /// <summary>The code of a kind: ACTUAL, BASELINE, TARGET or FORECAST.</summary>
    internal static string Of(SeriesKind kind) => $"{kind}".ToUpperInvariant();
}
