namespace Yuelu.Vtl.Operators;

/// <summary>Operators on days, periods and durations. Of a period, the last day counts.</summary>
internal static class TimeOperators
{
    public static readonly IReadOnlyList<ScalarOperator> All =
    [
        new("current_date", [], 0, Gives.Date, _ => "current_date"),
        Part("year"),
        Part("month"),
        Part("dayofmonth"),
        Part("dayofyear"),
        new(
            "datediff",
            [Accepts.DayOrPeriod, Accepts.DayOrPeriod],
            2,
            Gives.Integer,
            x => $"datediff('day', {x[0]}, {x[1]})"
        )
        {
            OnDatasets = false,
            PeriodsAsDays = true,
        },
        new(
            "dateadd",
            [Accepts.DayOrPeriod, Accepts.Integer, Accepts.String | Accepts.Duration],
            3,
            Gives.Date,
            AddUnits
        )
        {
            OnDatasets = false,
            PeriodsAsDays = true,
        },
        new("daytoyear", [Accepts.Integer], 1, Gives.Duration, x => ToDuration(x[0]!, 365, 'Y')) { OnDatasets = false },
        new("daytomonth", [Accepts.Integer], 1, Gives.Duration, x => ToDuration(x[0]!, 30, 'M')) { OnDatasets = false },
        new("yeartoday", [Accepts.String | Accepts.Duration], 1, Gives.Integer, x => ToDays(x[0]!, 365, 'Y'))
        {
            NullOnFailure = true,
            OnDatasets = false,
        },
        new("monthtoday", [Accepts.String | Accepts.Duration], 1, Gives.Integer, x => ToDays(x[0]!, 30, 'M'))
        {
            NullOnFailure = true,
            OnDatasets = false,
        },
        new("period_indicator", [Accepts.TimePeriod], 1, Gives.Duration, x => PeriodSql.Indicator(x[0]!))
        {
            OnDatasets = false,
        },
    ];

    private static ScalarOperator Part(string name) =>
        new(name, [Accepts.DayOrPeriod], 1, Gives.Integer, x => $"{name}({x[0]})")
        {
            OnDatasets = false,
            PeriodsAsDays = true,
        };

    /// <summary>More units than there are days in ten thousand years would fail instead of leaving the calendar.</summary>
    private static string AddUnits(IReadOnlyList<string?> x)
    {
        var count = $"(CASE WHEN {x[1]} BETWEEN -4000000 AND 4000000 THEN CAST({x[1]} AS INTEGER) END)";
        var day =
            $"CAST({x[0]} + CASE upper({x[2]}) WHEN 'D' THEN to_days({count}) WHEN 'W' THEN to_days(7 * {count})"
            + $" WHEN 'M' THEN to_months({count}) WHEN 'Q' THEN to_months(3 * {count}) WHEN 'S' THEN to_months(6 * {count})"
            + $" WHEN 'A' THEN to_months(12 * {count}) WHEN 'Y' THEN to_months(12 * {count}) END AS DATE)";
        return $"CASE WHEN {day} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN {day} END";
    }

    private static string ToDuration(string days, int unit, char letter) =>
        $"'P' || CAST({days} // {unit} AS VARCHAR) || '{letter}' || CAST({days} % {unit} AS VARCHAR) || 'D'";

    private static string ToDays(string duration, int unit, char letter) =>
        $"TRY_CAST(regexp_extract({duration}, '^P(\\d+){letter}(\\d+)D$', 1) AS BIGINT) * {unit}"
        + $" + TRY_CAST(regexp_extract({duration}, '^P(\\d+){letter}(\\d+)D$', 2) AS BIGINT)";
}
