using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Audit;

/// <summary>How a period is written where rules read it: as a VTL time_period, so that the periods of a form sort as texts.</summary>
internal static class PeriodsInRules
{
    /// <summary>
    /// <c>2026-03</c> as <c>2026M03</c>; January to a month as that month, so that <c>2026M02C</c>, which stands between December
    /// and March, is <c>2026M02</c>; years and quarters as they are. Several years, and what is no period, stay as they are
    /// written: functions of periods give null for them.
    /// </summary>
    internal static string Of(string code) =>
        Period.Parse(code).Succeeded(out var period, out _)
            ? period.Kind switch
            {
                PeriodKind.Month or PeriodKind.MonthsToDate => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{period.FirstYear}M{period.Part:00}"
                ),
                _ => period.Code,
            }
            : code;

    /// <summary>The other way round, for the periods that are reported: <c>2026M02</c> is January and February.</summary>
    internal static Period Read(string written) =>
        written.EndsWith("M02", StringComparison.Ordinal)
            ? ReportingPeriods.JanuaryFebruary(int.Parse(written[..4], CultureInfo.InvariantCulture))
        : written.Contains('M') ? Period.Parse(written.Replace('M', '-')).Value
        : Period.Parse(written).Value;

    /// <summary>The same period of the year before, as written here.</summary>
    internal static string YearBefore(string written) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{int.Parse(written[..4], CultureInfo.InvariantCulture) - 1}{written[4..]}"
        );
}
