using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Reads one numeral, Arabic or Chinese.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads an Arabic numeral with thousands separators and decimals at <paramref name="at"/>.</summary>
    /// <returns>Index after the numeral, or <paramref name="at"/> when there is none or it does not fit a decimal.</returns>
    public static int Arabic(string text, int at, int end, out decimal value)
    {
        value = 0;
        var i = at;
        var digits = 0;
        while (i < end)
        {
            if (Chars.IsDigit(text[i]))
            {
                if (++digits > 18)
                    return at;
                value = value * 10 + Chars.Digit(text[i]);
                i++;
            }
            else if (text[i] == ',' && IsThousandsGroup(text, i, end, at))
                i++;
            else
                break;
        }
        if (digits == 0)
            return at;
        if (i + 1 < end && text[i] is '.' or '．' && Chars.IsDigit(text[i + 1]))
        {
            i++;
            for (var scale = 0.1m; i < end && Chars.IsDigit(text[i]) && scale > 1e-12m; i++, scale /= 10)
                value += Chars.Digit(text[i]) * scale;
        }
        return i;
    }

    /// <summary>Reads a Chinese numeral at <paramref name="at"/>: 三, 十二, 二百五十, 百, 两千, 一万二千, 一点五, 二〇二六. A closing 万 or 亿 is left to the unit.</summary>
    public static int Chinese(string text, int at, int end, out decimal value)
    {
        var stop = Group(text, at, end, out value);
        if (stop == at)
            return at;
        if (stop < end && text[stop] == '万' && Group(text, stop + 1, end, out var rest) is var last && last > stop + 1)
        {
            value = value * 10000 + rest;
            return last;
        }
        if (stop + 1 < end && text[stop] == '点' && Digit(text[stop + 1]) >= 0)
        {
            var scale = 0.1m;
            for (stop++; stop < end && Digit(text[stop]) >= 0; stop++, scale /= 10)
                value += Digit(text[stop]) * scale;
        }
        return stop;
    }

    private static int Group(string text, int at, int end, out decimal value)
    {
        value = 0;
        var current = -1;
        var i = at;
        for (; i < end && i - at < 9; i++)
        {
            var digit = Digit(text[i]);
            if (digit >= 0)
            {
                if (current > 0 && digit > 0)
                    return at;
                current = digit;
                continue;
            }
            var unit = text[i] switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (unit == 0)
                break;
            value += (current > 0 ? current : 1) * unit;
            current = -1;
        }
        if (current > 0)
            value += current;
        return value == 0 ? at : i;
    }

    private static int Digit(char c) =>
        c == '两' ? 2
        : c == '〇' ? 0
        : Digits.IndexOf(c, StringComparison.Ordinal);

    private static bool IsThousandsGroup(string text, int comma, int end, int start) =>
        comma - start is >= 1 and <= 15
        && comma + 3 < end
        && Chars.IsDigit(text[comma + 1])
        && Chars.IsDigit(text[comma + 2])
        && Chars.IsDigit(text[comma + 3])
        && (comma + 4 >= end || !Chars.IsDigit(text[comma + 4]));
}
