namespace Yuelu.Vtl.Operators;

/// <summary>
/// SQL on texts of periods: <c>2020</c>, <c>2020A</c>, <c>2020S1</c>, <c>2020Q1</c>, <c>2020M01</c>, <c>2020W01</c>,
/// <c>2020D001</c>, each also with a hyphen after the year, and <c>2020-01</c> for a month. What is none of these gives null, as do weeks and days of the
/// year 9999, which would leave the calendar.
/// Result texts keep the operand's way of writing. A text is taken apart once for each value, however often its parts are used.
/// </summary>
internal static class PeriodSql
{
    private const string Form = "^(\\d{4})(-?)([AYSQMWD]?)(\\d{0,3})$";

    /// <summary>The parts of a period, of which <see cref="Of"/> tells.</summary>
    private const string Year = "\"#p\".y";

    private const string Kind = "\"#p\".k";
    private const string Number = "\"#p\".n";
    private const string Between = "\"#p\".h";
    private const string Digits = "\"#p\".d";

    private const string KindOf =
        "CASE WHEN \"#t\".y <> '' AND (\"#t\".h || \"#t\".k || \"#t\".n = '' OR \"#t\".k IN ('A', 'Y') AND \"#t\".n IN ('', '1')) THEN 'A'"
        + " WHEN \"#t\".k = '' THEN CASE WHEN \"#t\".h = '-' AND length(\"#t\".n) = 2 AND TRY_CAST(\"#t\".n AS INTEGER) BETWEEN 1 AND 12 THEN 'M' END"
        + " WHEN TRY_CAST(\"#t\".n AS INTEGER) BETWEEN 1 AND CASE \"#t\".k WHEN 'S' THEN 2 WHEN 'Q' THEN 4 WHEN 'M' THEN 12 WHEN 'W' THEN 53"
        + " WHEN 'D' THEN 366 END THEN \"#t\".k END";

    /// <summary>Of the parts: the last day.</summary>
    private const string Day =
        $"CASE {Kind} WHEN 'A' THEN make_date({Year}, 12, 31) WHEN 'S' THEN last_day(make_date({Year}, 1, 1) + to_months({Number} * 6 - 1))"
        + $" WHEN 'Q' THEN last_day(make_date({Year}, 1, 1) + to_months({Number} * 3 - 1)) WHEN 'M' THEN last_day(make_date({Year}, {Number}, 1))"
        + $" WHEN 'W' THEN CASE WHEN {Year} < 9999 THEN CAST(date_trunc('week', make_date({Year}, 1, 4)) AS DATE) + (7 * {Number} - 1) END"
        + $" WHEN 'D' THEN CASE WHEN {Year} < 9999 THEN make_date({Year}, 1, 1) + ({Number} - 1) END END";

    /// <summary>Of the parts: how many periods of the kind a year has, where years have equally many.</summary>
    private const string PerYear = $"CASE {Kind} WHEN 'A' THEN 1 WHEN 'S' THEN 2 WHEN 'Q' THEN 4 WHEN 'M' THEN 12 END";

    /// <summary>A, S, Q, M, W or D.</summary>
    public static string Indicator(string period) => Of(period, Kind);

    /// <summary>The last day.</summary>
    public static string LastDay(string period) => Of(period, Day);

    /// <summary>The period's number among all periods of its kind, so that neighbours differ by one.</summary>
    public static string Place(string period) =>
        Of(
            period,
            $"coalesce({Year} * {PerYear} + {Number}, datediff('day', DATE '0001-01-01', {Day}) // CASE {Kind} WHEN 'W' THEN 7 ELSE 1 END)"
        );

    /// <summary>The period that lies <paramref name="count"/> periods later (earlier when negative).</summary>
    public static string Shift(string period, string count)
    {
        var place = $"({Year} * {PerYear} + {Number} - 1 + {count})";
        var day = $"({Day} + CAST({count} * CASE {Kind} WHEN 'W' THEN 7 ELSE 1 END AS INTEGER))";
        return $"TRY({Of(
            period,
            $"CASE WHEN {Kind} = 'W' THEN {Write($"isoyear({day})", $"weekofyear({day})")}"
                + $" WHEN {Kind} = 'D' THEN {Write($"year({day})", $"dayofyear({day})")}"
                + $" ELSE {Write($"{place} // {PerYear}", $"{place} % {PerYear} + 1")} END"
        )})";
    }

    /// <summary>The period of a longer kind around a day; an annual one is the year alone.</summary>
    public static string Around(string day, char indicator) =>
        indicator switch
        {
            'A' => $"CAST(year({day}) AS VARCHAR)",
            'S' => $"strftime({day}, '%YS') || ((month({day}) + 5) // 6)",
            'Q' => $"strftime({day}, '%YQ') || quarter({day})",
            'M' => $"strftime({day}, '%YM%m')",
            'W' => $"strftime({day}, '%GW%V')",
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

    /// <summary>
    /// What <paramref name="sql"/> makes of the parts of a period, called #p as no component may be: y its year, k its kind,
    /// n its number in the year, h what stands between, d how many digits the number has.
    /// </summary>
    private static string Of(string period, string sql) =>
        $"list_transform(list_transform([regexp_extract({period}, '{Form}', ['y', 'h', 'k', 'n'])], lambda \"#t\":"
        + $" {{'y': nullif(TRY_CAST(\"#t\".y AS INTEGER), 0), 'k': {KindOf}, 'n': coalesce(TRY_CAST(\"#t\".n AS INTEGER), 1), 'h': \"#t\".h || \"#t\".k, 'd': length(\"#t\".n)}}),"
        + $" lambda \"#p\": {sql})[1]";

    private static string Write(string year, string part) =>
        $"CASE WHEN {year} BETWEEN 1 AND 9999 THEN lpad(CAST({year} AS VARCHAR), 4, '0') || {Between} || CASE {Digits} WHEN 0 THEN ''"
        + $" ELSE lpad(CAST({part} AS VARCHAR), CAST(greatest({Digits}, length(CAST({part} AS VARCHAR))) AS INTEGER), '0') END END";
}
