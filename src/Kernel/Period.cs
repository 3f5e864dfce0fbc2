using System.Globalization;

namespace Yuelu.Kernel;

/// <summary>What stretch of time a period is.</summary>
public enum PeriodKind
{
    /// <summary>One calendar year.</summary>
    Year,

    /// <summary>Several whole years, first to last.</summary>
    Years,

    /// <summary>One quarter.</summary>
    Quarter,

    /// <summary>One month.</summary>
    Month,

    /// <summary>January to a month of the same year (累计), such as 1—2月.</summary>
    MonthsToDate,
}

/// <summary>The period (时期) that a figure is for.</summary>
/// <remarks>Written <c>2017</c>, <c>2016-2020</c>, <c>2016Q1</c>, <c>2020-11</c> or, cumulative from January, <c>2016M02C</c>.</remarks>
/// <param name="Kind">What stretch of time it is.</param>
/// <param name="FirstYear">The year it starts in.</param>
/// <param name="LastYear">The year it ends in; the same as <paramref name="FirstYear"/> except for <see cref="PeriodKind.Years"/>.</param>
/// <param name="Part">Quarter 1–4 or month 1–12; 0 for whole years.</param>
public sealed partial record Period(PeriodKind Kind, int FirstYear, int LastYear, int Part)
{
    /// <summary>One calendar year.</summary>
    public static Period Of(int year) => new(PeriodKind.Year, year, year, 0);

    /// <summary>The first day.</summary>
    public DateOnly Start =>
        Kind switch
        {
            PeriodKind.Quarter => new DateOnly(FirstYear, Part * 3 - 2, 1),
            PeriodKind.Month => new DateOnly(FirstYear, Part, 1),
            _ => new DateOnly(FirstYear, 1, 1),
        };

    /// <summary>The last day.</summary>
    public DateOnly End =>
        Kind switch
        {
            PeriodKind.Quarter => EndOfMonth(LastYear, Part * 3),
            PeriodKind.Month or PeriodKind.MonthsToDate => EndOfMonth(LastYear, Part),
            _ => new DateOnly(LastYear, 12, 31),
        };

    /// <summary>The end as a year with its fraction: the end of 2017 is 2017, the end of June 2017 is 2016.5.</summary>
    public decimal EndPosition => LastYear - 1 + End.Month / 12m;

    /// <summary>The first and only calendar year it covers wholly, or null.</summary>
    public int? WholeYear =>
        Kind == PeriodKind.Year || (Kind == PeriodKind.MonthsToDate && Part == 12) ? FirstYear : null;

    /// <summary>The one way of writing it that files and addresses use.</summary>
    public string Code =>
        Kind switch
        {
            PeriodKind.Years => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{LastYear}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}Q{Part}"),
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{Part:00}"),
            PeriodKind.MonthsToDate => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}M{Part:00}C"),
            _ => FirstYear.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The period as people read it.</summary>
    public Words Name =>
        Kind switch
        {
            PeriodKind.Years => new($"{FirstYear}—{LastYear}年", $"{FirstYear}–{LastYear}"),
            PeriodKind.Quarter => new($"{FirstYear}年{"一二三四"[Part - 1]}季度", $"Q{Part} {FirstYear}"),
            PeriodKind.Month => new($"{FirstYear}年{Part}月", $"{MonthNames[Part - 1]} {FirstYear}"),
            PeriodKind.MonthsToDate => new($"{FirstYear}年1—{Part}月", $"Jan–{MonthNames[Part - 1]} {FirstYear}"),
            _ => new($"{FirstYear}年", $"{FirstYear}"),
        };

    private static string[] MonthNames => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
