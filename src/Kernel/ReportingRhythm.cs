namespace Yuelu.Kernel;

/// <summary>How often something is reported (报告期别).</summary>
public enum ReportingRhythm
{
    /// <summary>Every month, January and February together.</summary>
    Month,

    /// <summary>Every quarter.</summary>
    Quarter,

    /// <summary>Every year.</summary>
    Year,

    /// <summary>Now and then, for any period but a lone January or February.</summary>
    Once,
}

/// <summary>
/// For which periods there are reports. The Spring Festival moves between January and February, so neither stands alone: monthly
/// reports are exempt in January (月报1月免报) and February's speaks of 1—2月.
/// </summary>
public static class ReportingPeriods
{
    private const int MonthsTogether = 2;

    private static readonly Words LoneMonth = new(
        "1月、2月不单独报：请写 {0}（1—2月）。",
        "January and February are not reported alone: write {0} (January to February)."
    );

    private static readonly Words OtherRhythm = new(
        "“{0}”不是{1}的报告期：请写 {2}。",
        "“{0}” is no period of a {1} report: write {2}."
    );

    /// <summary>January and February of a year as one period.</summary>
    public static Period JanuaryFebruary(int year) => new(PeriodKind.MonthsToDate, year, year, MonthsTogether);

    /// <summary>The periods of a year in their order: 11 of months, 4 of quarters, 1 of the year; none where nothing recurs.</summary>
    public static IReadOnlyList<Period> Of(int year, ReportingRhythm rhythm) =>
        rhythm switch
        {
            ReportingRhythm.Month =>
            [
                JanuaryFebruary(year),
                .. Enumerable
                    .Range(MonthsTogether + 1, 12 - MonthsTogether)
                    .Select(month => new Period(PeriodKind.Month, year, year, month)),
            ],
            ReportingRhythm.Quarter =>
            [
                .. Enumerable.Range(1, 4).Select(quarter => new Period(PeriodKind.Quarter, year, year, quarter)),
            ],
            ReportingRhythm.Year => [Period.Of(year)],
            _ => [],
        };

    /// <summary>Why there is no report of this rhythm for a period; null when there is one.</summary>
    public static Problem? Refuse(this ReportingRhythm rhythm, Period period)
    {
        if (period is { Kind: PeriodKind.Month, Part: <= MonthsTogether })
            return new(
                ProblemKind.Invalid,
                "period.lone-month",
                LoneMonth.With(JanuaryFebruary(period.FirstYear).Code)
            );
        var fits = rhythm == ReportingRhythm.Once || Of(period.FirstYear, rhythm).Contains(period);
        return fits
            ? null
            : new(
                ProblemKind.Invalid,
                "period.other-rhythm",
                OtherRhythm.With(period.Code, rhythm.Name(), Of(period.FirstYear, rhythm)[^1].Code)
            );
    }

    /// <summary>What a rhythm is called.</summary>
    public static Words Name(this ReportingRhythm rhythm) =>
        rhythm switch
        {
            ReportingRhythm.Month => new("月报", "monthly"),
            ReportingRhythm.Quarter => new("季报", "quarterly"),
            ReportingRhythm.Year => new("年报", "yearly"),
            _ => new("一次性调查", "one-off"),
        };
}
