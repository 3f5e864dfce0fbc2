using System.Globalization;
using System.Text.RegularExpressions;

namespace Yuelu.Kernel;

/// <summary>How a period is read from what people type.</summary>
public sealed partial record Period
{
    private static readonly Words Unreadable = new(
        "“{0}”不是时期：请写成 2017、2016-2020、2016Q1、2020-11 或 2016M02C（1—2月累计）",
        "“{0}” is no period: write 2017, 2016-2020, 2016Q1, 2020-11 or 2016M02C (January to February)"
    );

    /// <summary>Reads a period in any of its usual ways of writing, full-width characters and 年 月 季度 included.</summary>
    /// <returns>The period; refused when the text is no period, a month is no month, or the years run backwards.</returns>
    public static Result<Period> Parse(string text)
    {
        var plain = Plain(text);
        return (TryYears(plain) ?? TryParts(plain)) is { } period
            ? period
            : new Problem(ProblemKind.Invalid, "period.unreadable", Unreadable.With(text.Trim()));
    }

    private static Period? TryYears(string plain)
    {
        if (YearPattern().Match(plain) is { Success: true } one)
            return Valid(PeriodKind.Year, Number(one, 1), Number(one, 1), 0);
        if (YearsPattern().Match(plain) is { Success: true } several)
        {
            var (first, last) = (Number(several, 1), Number(several, 2));
            return first == last ? Valid(PeriodKind.Year, first, last, 0) : Valid(PeriodKind.Years, first, last, 0);
        }
        return null;
    }

    private static Period? TryParts(string plain)
    {
        if (ToDatePattern().Match(plain) is { Success: true } months)
            return Valid(PeriodKind.MonthsToDate, Number(months, 1), Number(months, 1), Number(months, 2));
        if (NamedToDatePattern().Match(plain) is { Success: true } named)
            return Valid(
                PeriodKind.MonthsToDate,
                Number(named, 1),
                Number(named, 1),
                named.Groups[2].Value == "上半年" ? 6 : 9
            );
        if (QuarterPattern().Match(plain) is { Success: true } quarter)
            return Valid(PeriodKind.Quarter, Number(quarter, 1), Number(quarter, 1), Ordinal(quarter.Groups[2].Value));
        if (MonthPattern().Match(plain) is { Success: true } month)
            return Valid(PeriodKind.Month, Number(month, 1), Number(month, 1), Number(month, 2));
        return null;
    }

    private static Period? Valid(PeriodKind kind, int first, int last, int part)
    {
        var most = kind switch
        {
            PeriodKind.Quarter => 4,
            PeriodKind.Month or PeriodKind.MonthsToDate => 12,
            _ => 0,
        };
        return
            first is >= 1900 and <= 2200
            && last >= first
            && last <= 2200
            && part <= most
            && (most == 0 || part >= (kind == PeriodKind.MonthsToDate ? 2 : 1))
            ? new Period(kind, first, last, part)
            : null;
    }

    private static string Plain(string text) =>
        BlankPattern()
            .Replace(HalfWidth.Of(text), "")
            .Replace('—', '-')
            .Replace('–', '-')
            .Replace('~', '-')
            .Replace('至', '-')
            .Replace("--", "-", StringComparison.Ordinal)
            .ToUpperInvariant();

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Ordinal(string text) =>
        "一二三四".IndexOf(text, StringComparison.Ordinal) is >= 0 and var at
            ? at + 1
            : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s")]
    private static partial Regex BlankPattern();

    [GeneratedRegex(@"^([0-9]{4})年?度?$")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^([0-9]{4})年?-([0-9]{4})年?$")]
    private static partial Regex YearsPattern();

    [GeneratedRegex(@"^([0-9]{4})(?:年1-|M)([0-9]{1,2})(?:月(?:累计)?|C)$")]
    private static partial Regex ToDatePattern();

    [GeneratedRegex(@"^([0-9]{4})年(上半年|前三季度)$")]
    private static partial Regex NamedToDatePattern();

    [GeneratedRegex(@"^([0-9]{4})年?-?(?=Q.$|第?.季度$)(?:Q|第)?([1-4一二三四])(?:季度)?$")]
    private static partial Regex QuarterPattern();

    [GeneratedRegex(@"^([0-9]{4})(?:年|-|/|\.)([0-9]{1,2})月?$")]
    private static partial Regex MonthPattern();
}
