using System.Text;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Operators;

/// <summary>Casts from type to type, and the masks of days and periods that they read and write.</summary>
internal static class Masks
{
    /// <summary>Whether the mask is one that this cast understands.</summary>
    public static bool Fits(ScalarType from, ScalarType to, string mask) =>
        (from, to) switch
        {
            (ScalarType.String, ScalarType.Date) or (ScalarType.Date, ScalarType.String) => DayFormat(mask) is not null,
            (ScalarType.String, ScalarType.TimePeriod) => PeriodForm(mask) is not null,
            _ => false,
        };

    /// <summary>The SQL of a value; null when the cast is not covered.</summary>
    public static Func<string, string>? Cast(ScalarType from, ScalarType to, string? mask) =>
        (from, to) switch
        {
            (ScalarType.Null, _) => x => $"CAST({x} AS {to.Sql()})",
            _ when from == to => x => x,
            (ScalarType.Integer, ScalarType.Number) => x => x,
            (ScalarType.Number, ScalarType.Integer) => x => $"TRY_CAST(trunc({x}) AS BIGINT)",
            (ScalarType.Boolean, ScalarType.Integer or ScalarType.Number) => x => $"CAST({x} AS BIGINT)",
            (ScalarType.Integer or ScalarType.Number, ScalarType.Boolean) => x => $"{x} <> 0",
            (ScalarType.Date, ScalarType.String) => x => $"strftime({x}, '{DayFormat(mask ?? "YYYY-MM-DD")}')",
            (_, ScalarType.String) => x => $"CAST({x} AS VARCHAR)",
            (ScalarType.String, ScalarType.Integer or ScalarType.Number) => x => $"TRY_CAST({x} AS {to.Sql()})",
            (ScalarType.String, ScalarType.Date) => x =>
                $"CAST(try_strptime({x}, '{DayFormat(mask ?? "YYYY-MM-DD")}') AS DATE)",
            (ScalarType.String, ScalarType.TimePeriod) when PeriodForm(mask) is var (form, written) => x =>
                $"CASE WHEN regexp_full_match({x}, '{form}') THEN regexp_replace({x}, '{form}', '{written}') END",
            (ScalarType.String, ScalarType.TimePeriod or ScalarType.Duration or ScalarType.Time) => x => x,
            (ScalarType.TimePeriod, ScalarType.Date) => PeriodSql.LastDay,
            (ScalarType.Date, ScalarType.TimePeriod) => x => PeriodSql.Around(x, 'D'),
            _ => null,
        };

    /// <summary>YYYY, MM and DD as DuckDB writes them; other characters stand for themselves, and a backslash frees a letter of its meaning.</summary>
    private static string? DayFormat(string mask)
    {
        var format = new StringBuilder();
        for (var at = 0; at < mask.Length; )
        {
            var (length, symbol) = mask[at..] switch
            {
                ['Y', 'Y', 'Y', 'Y', ..] => (4, "%Y"),
                ['M', 'M', ..] => (2, "%m"),
                ['D', 'D', ..] => (2, "%d"),
                ['\\', _, ..] => (2, mask[at + 1] is '%' or '\'' ? null : mask[at + 1].ToString()),
                [var c, ..] => (1, char.IsAsciiLetter(c) || c is '%' or '\'' or '\\' ? null : c.ToString()),
                _ => (1, null),
            };
            if (symbol is null)
                return null;
            format.Append(symbol);
            at += length;
        }
        return format.ToString();
    }

    /// <summary>
    /// The expression that a text of the mask matches, and how its groups are written by <see cref="PeriodSql"/>: a year
    /// and one of S, Q, M, W, D.
    /// </summary>
    private static (string Form, string Written)? PeriodForm(string? mask)
    {
        if (mask is null)
            return null;
        var (form, parts, unit) = (new StringBuilder(), 0, '\0');
        var (year, part) = (0, 0);
        for (var at = 0; at < mask.Length; )
        {
            var c = mask[at];
            if (c == '\\' && at + 1 < mask.Length && char.IsAsciiLetterOrDigit(mask[at + 1]))
            {
                form.Append(mask[at + 1]);
                at += 2;
                continue;
            }
            var length = mask.AsSpan(at).IndexOfAnyExcept(c) is var end and >= 0 ? end : mask.Length - at;
            if (c == 'Y' && length == 4 && year == 0)
                (year, _) = (++parts, form.Append("(\\d{4})"));
            else if (c is 'S' or 'Q' or 'M' or 'W' or 'D' && unit == '\0')
                (part, unit, _) = (++parts, c, form.Append($"(\\d{{1,{length}}})"));
            else if (c is '-' or '.' or '/' or ' ')
                form.Append('[', 1).Append(c).Append("]{").Append(length).Append('}');
            else
                return null;
            at += length;
        }
        return year == 0 || (unit == '\0' && parts > 1)
            ? null
            : (form.ToString(), $"\\{year}{(unit == '\0' ? "A" : $"{unit}\\{part}")}");
    }
}
