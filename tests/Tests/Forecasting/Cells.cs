using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>The periods of series in the tests.</summary>
internal static class Cells
{
    /// <summary>All months of some years.</summary>
    internal static Period[] Months(int year, int years) =>
        [
            .. from of in Enumerable.Range(year, years)
            from month in Enumerable.Range(1, 12)
            select new Period(PeriodKind.Month, of, of, month),
        ];

    /// <summary>The cells of monthly reports: January and February are one.</summary>
    internal static Period[] Together(int year, int years) =>
        [.. Enumerable.Range(year, years).SelectMany(of => ReportingPeriods.Of(of, ReportingRhythm.Month))];
}
