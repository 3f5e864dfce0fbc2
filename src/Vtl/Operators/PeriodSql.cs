namespace Yuelu.Vtl.Operators;

/// <summary>
/// SQL on texts of periods: <c>2020</c>, <c>2020A</c>, <c>2020S1</c>, <c>2020Q1</c>, <c>2020M01</c>, <c>2020W01</c>,
/// <c>2020D001</c>, each also with a hyphen after the year, and <c>2020-01</c> for a month. What is none of these gives null.
/// Result texts keep the operand's way of writing.
/// </summary>
internal static class PeriodSql
{
    private const string Form =
        "\\d{4}(-?([AY]1?|S[12]|Q[1-4]|M(0?[1-9]|1[0-2])|W(0?[1-9]|[1-4]\\d|5[0-3])"
        + "|D(0{0,2}[1-9]|0?[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6]))|-(0[1-9]|1[0-2]))?";

    /// <summary>A, S, Q, M, W or D.</summary>
    public static string Indicator(string period) =>
        $"CASE WHEN regexp_full_match({period}, '{Form}') THEN CASE WHEN length({period}) = 4 THEN 'A'"
        + $" ELSE coalesce(nullif(replace(regexp_extract({period}, '[A-Z]'), 'Y', 'A'), ''), 'M') END END";

    /// <summary>The last day.</summary>
    public static string LastDay(string period) =>
        $"CASE {Indicator(period)} WHEN 'A' THEN make_date({Year(period)}, 12, 31)"
        + $" WHEN 'S' THEN {MonthEnd(period, 6)} WHEN 'Q' THEN {MonthEnd(period, 3)} WHEN 'M' THEN {MonthEnd(period, 1)}"
        + $" WHEN 'W' THEN CAST(date_trunc('week', make_date({Year(period)}, 1, 4)) AS DATE) + (7 * {Part(period)} - 1)"
        + $" WHEN 'D' THEN make_date({Year(period)}, 1, 1) + ({Part(period)} - 1) END";

    /// <summary>The period's number among all periods of its kind, so that neighbours differ by one.</summary>
    public static string Place(string period) =>
        $"CASE {Indicator(period)} WHEN 'A' THEN {Year(period)} WHEN 'S' THEN {PlaceIn(period, 2)}"
        + $" WHEN 'Q' THEN {PlaceIn(period, 4)} WHEN 'M' THEN {PlaceIn(period, 12)}"
        + $" WHEN 'W' THEN datediff('day', DATE '0001-01-01', {LastDay(period)}) // 7"
        + $" WHEN 'D' THEN datediff('day', DATE '0001-01-01', {LastDay(period)}) END";

    /// <summary>The period that lies <paramref name="count"/> periods later (earlier when negative).</summary>
    public static string Shift(string period, string count)
    {
        var day = $"({LastDay(period)} + CAST({count} AS INTEGER))";
        var week = $"({LastDay(period)} + CAST(7 * {count} AS INTEGER))";
        return $"CASE {Indicator(period)} WHEN 'A' THEN {Write(period, $"{Year(period)} + {count}", "1")}"
            + $" WHEN 'S' THEN {In(2)} WHEN 'Q' THEN {In(4)} WHEN 'M' THEN {In(12)}"
            + $" WHEN 'W' THEN {Write(period, $"isoyear({week})", $"weekofyear({week})")}"
            + $" WHEN 'D' THEN {Write(period, $"year({day})", $"dayofyear({day})")} END";

        string In(int perYear)
        {
            var place = $"({PlaceIn(period, perYear)} + {count})";
            return Write(period, $"{place} // {perYear}", $"{place} % {perYear} + 1");
        }
    }

    /// <summary>The period of a longer kind around a day; an annual one is the year alone.</summary>
    public static string Around(string day, char indicator) =>
        indicator switch
        {
            'A' => $"CAST(year({day}) AS VARCHAR)",
            'S' => $"year({day}) || 'S' || ((month({day}) + 5) // 6)",
            'Q' => $"year({day}) || 'Q' || quarter({day})",
            'M' => $"strftime({day}, '%YM%m')",
            'W' => $"isoyear({day}) || 'W' || lpad(CAST(weekofyear({day}) AS VARCHAR), 2, '0')",
            _ => $"strftime({day}, '%YD%j')",
        };

    /// <summary>The first or the last day of the period around a day.</summary>
    public static string Edge(string day, char indicator, bool last)
    {
        var (first, unit, length) = indicator switch
        {
            'A' => ($"date_trunc('year', {day})", "months", 12),
            'S' => ($"make_date(year({day}), CASE WHEN month({day}) > 6 THEN 7 ELSE 1 END, 1)", "months", 6),
            'Q' => ($"date_trunc('quarter', {day})", "months", 3),
            'M' => ($"date_trunc('month', {day})", "months", 1),
            'W' => ($"date_trunc('week', {day})", "days", 7),
            _ => (day, "days", 1),
        };
        return last ? $"CAST({first} + to_{unit}({length}) - to_days(1) AS DATE)" : $"CAST({first} AS DATE)";
    }

    private static string Year(string period) => $"CAST({period}[1:4] AS INTEGER)";

    private static string Part(string period) => $"CAST(regexp_extract({period}, '\\d+$') AS INTEGER)";

    private static string PlaceIn(string period, int perYear) => $"({Year(period)} * {perYear} + {Part(period)} - 1)";

    private static string MonthEnd(string period, int months) =>
        $"last_day(make_date({Year(period)}, 1, 1) + to_months({Part(period)} * {months} - 1))";

    /// <summary>Year and part as the operand has them: the same letters between, the part at least as long.</summary>
    private static string Write(string period, string year, string part)
    {
        var digits = $"regexp_extract({period}, '^\\d{{4}}\\D*(\\d*)$', 1)";
        return $"lpad(CAST({year} AS VARCHAR), 4, '0') || regexp_extract({period}, '^\\d{{4}}(\\D*)', 1)"
            + $" || CASE {digits} WHEN '' THEN '' ELSE lpad(CAST({part} AS VARCHAR), CAST(greatest(length({digits}), length(CAST({part} AS VARCHAR))) AS INTEGER), '0') END";
    }
}
