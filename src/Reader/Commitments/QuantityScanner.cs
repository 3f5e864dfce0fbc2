using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Finds the quantities of a sentence and leaves out numbers that are names, dates or references.</summary>
internal static class QuantityScanner
{
    private const int LongestName = 18;

    /// <summary>The quantities that start in the span, in order.</summary>
    public static List<Quantity> Scan(string text, int start, int end)
    {
        var found = new List<Quantity>();
        var quoteEnd = -1;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '《' || c is '“' or '‘' or '「')
                quoteEnd = Math.Max(quoteEnd, ClosingOf(text, i, end));
            if (c == '"' && i > quoteEnd)
            {
                var close = text.IndexOf('"', i + 1, Math.Max(0, Math.Min(end, i + LongestName) - i - 1));
                if (close > 0)
                    quoteEnd = close;
            }
            if (i <= quoteEnd)
                continue;
            if (Chars.IsDigit(c))
            {
                var next = Arabic(text, i, start, end, out var quantity);
                if (quantity is not null)
                    found.Add(quantity);
                i = Math.Max(i, next - 1);
            }
            else if (IsChineseDigit(c) && !(i > start && text[i - 1] == '每' && PerHead.Names(text, i - 1, end)))
            {
                var next = Chinese(text, i, start, end, out var quantity);
                if (quantity is not null)
                    found.Add(quantity);
                i = Math.Max(i, next - 1);
            }
        }
        return found;
    }

    private static int Arabic(string text, int at, int start, int end, out Quantity? quantity)
    {
        quantity = null;
        var stop = Numerals.Arabic(text, at, end, out var value);
        if (stop == at)
            return SkipDigits(text, at, end);
        if (NotAQuantity.Arabic(text, at, stop, start, end, value, out var skip))
            return Math.Max(stop, skip);
        var more = stop < end && text[stop] is '多' or '余';
        var unitEnd = Units.Read(text, more ? stop + 1 : stop, end, out var unit, out var sort);
        if (unit.Length == 0)
            unitEnd = stop;
        if (unit.Length == 0 && stop < end && text[stop] == '年')
            (unit, sort, unitEnd) = ("年", UnitSort.Time, stop + 1);
        decimal? high = null;
        var range = RangeSeparator(text, unitEnd, end);
        if (range > 0)
        {
            var second = Numerals.Arabic(text, range, end, out var upper);
            if (second > range)
            {
                var secondUnitEnd = Units.Read(text, second, end, out var secondUnit, out var secondSort);
                if (
                    secondUnit.Length > 0 && (unit.Length == 0 || unit == secondUnit)
                    || unit.Length == 0 && secondUnit.Length == 0
                )
                {
                    (high, unit, sort, unitEnd) = (
                        upper,
                        secondUnit,
                        secondSort,
                        secondUnit.Length > 0 ? secondUnitEnd : second
                    );
                    stop = second;
                }
            }
        }
        if (NotAQuantity.Unit(text, at, stop, unitEnd, start, end, unit, sort))
            return Math.Max(stop, unitEnd);
        quantity = Compare(text, at, unitEnd, start, end, value, high, unit, sort, chinese: false, more);
        return quantity.End;
    }

    private static int Chinese(string text, int at, int start, int end, out Quantity? quantity)
    {
        if (ChineseShares.Read(text, at, start, end) is { } share)
        {
            quantity = Compare(
                text,
                at,
                share.End,
                start,
                end,
                share.Value,
                null,
                share.Unit,
                UnitSort.Amount,
                chinese: true,
                false
            );
            if (text[at] == '过')
                quantity = quantity with { Before = Comparator.MoreThan };
            return quantity.End;
        }
        quantity = null;
        var stop = Numerals.Chinese(text, at, end, out var value);
        // 两三个 is a range of neighbours.
        decimal? high = null;
        if (
            stop == at
            && at + 1 < end
            && Numerals.Chinese(text, at, at + 1, out value) > at
            && Numerals.Chinese(text, at + 1, end, out var neighbour) is var close
            && close == at + 2
            && neighbour == value + 1
        )
            (high, stop) = (neighbour, close);
        if (stop == at)
            return at + 1;
        var range = RangeSeparator(text, stop, end);
        if (
            range > 0
            && text[range - 1] is not '-'
            && Numerals.Chinese(text, range, end, out var upper) is var second
            && second > range
            && upper > value
        )
            (high, stop) = (upper, second);
        var more = stop < end && text[stop] is '多' or '余';
        var unitEnd = Units.Read(text, more ? stop + 1 : stop, end, out var unit, out var sort);
        if (
            unit.Length == 0
            || sort == UnitSort.None
            || NotAQuantity.Chinese(text, at, stop, unitEnd, start, end, value, high, unit, sort)
        )
            return stop;
        quantity = Compare(text, at, unitEnd, start, end, value, high, unit, sort, chinese: true, more);
        return quantity.End;
    }

    private static Quantity Compare(
        string text,
        int at,
        int unitEnd,
        int start,
        int end,
        decimal value,
        decimal? high,
        string unit,
        UnitSort sort,
        bool chinese,
        bool more
    )
    {
        var before = ComparingWords.Before(text, at, start, out var wordStart);
        var after = ComparingWords.After(text, unitEnd, end, out var wordEnd, out var hedge);
        if (more && after is null)
            before = Comparator.MoreThan;
        return new Quantity(
            wordStart,
            Math.Max(wordEnd, unitEnd),
            at,
            unitEnd,
            value,
            high,
            unit,
            sort,
            chinese,
            before,
            after,
            hedge
        );
    }

    private static int RangeSeparator(string text, int at, int end)
    {
        var i = Chars.SkipSpaces(text, at, end);
        if (i >= end)
            return -1;
        var length = text[i] switch
        {
            '-' or '－' or '—' or '–' or '~' or '～' or '∼' or '至' or '到' or '−' => 1,
            _ => 0,
        };
        if (length == 0)
            return -1;
        if (text[i] is '—' or '-' && i + 1 < end && text[i + 1] == text[i])
            length = 2;
        return Chars.SkipSpaces(text, i + length, end);
    }

    private static bool IsChineseDigit(char c) =>
        c
            is '半'
                or '过'
                or '翻'
                or '一'
                or '二'
                or '两'
                or '三'
                or '四'
                or '五'
                or '六'
                or '七'
                or '八'
                or '九'
                or '十'
                or '百'
                or '千';

    private static int SkipDigits(string text, int at, int end)
    {
        while (at < end && Chars.IsDigit(text[at]))
            at++;
        return at;
    }

    private static int ClosingOf(string text, int open, int end)
    {
        var closing = text[open] switch
        {
            '《' => '》',
            '“' => '”',
            '‘' => '’',
            _ => '」',
        };
        // A short quotation is a name, a long one a sentence.
        var at = text.IndexOf(closing, open, Math.Min(end, open + (text[open] == '《' ? 80 : LongestName)) - open);
        return at < 0 ? -1 : at;
    }
}
