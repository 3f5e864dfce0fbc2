using Yuelu.Reader.Text;

namespace Yuelu.Reader.Outline;

/// <summary>The number that opens a heading.</summary>
/// <param name="Level">1 for 一、 and 第一章, 2 for （一） and 第一节, 3 for 1、, 4 for （1）, 5 for ①, 0 for a box (专栏).</param>
/// <param name="Number">The number's value.</param>
/// <param name="Label">The number as the outline shows it: 一, （一）, 1, （1）.</param>
/// <param name="End">Index after the mark.</param>
internal readonly record struct HeadingMark(int Level, int Number, string Label, int End)
{
    private const string Numerals = "零一二三四五六七八九十";

    /// <summary>Reads a mark at <paramref name="at"/>, markdown signs before it passed over.</summary>
    public static HeadingMark? At(string text, int at, int end)
    {
        var i = at;
        while (i < end && (Chars.IsSpace(text[i]) || text[i] is '#' or '*'))
            i++;
        if (i >= end)
            return null;
        return text[i] switch
        {
            '第' => Chapter(text, i, end),
            '（' or '(' => Bracketed(text, i, end),
            '专' => Box(text, i, end),
            >= '①' and <= '⑳' => new HeadingMark(5, text[i] - '①' + 1, text[i].ToString(), i + 1),
            var c when Chars.IsDigit(c) => Arabic(text, i, end),
            var c when Numerals.Contains(c, StringComparison.Ordinal) => Chinese(text, i, end),
            _ => null,
        };
    }

    private static HeadingMark? Chinese(string text, int at, int end)
    {
        var stop = ReadChinese(text, at, end, out var number);
        return stop > at && stop < end && text[stop] is '、' or '．' && stop - at <= 3
            ? new HeadingMark(1, number, text[at..stop], stop + 1)
            : null;
    }

    private static HeadingMark? Bracketed(string text, int at, int end)
    {
        var stop = ReadChinese(text, at + 1, end, out var number);
        if (stop > at + 1 && stop < end && text[stop] is '）' or ')' && stop - at <= 4)
            return new HeadingMark(2, number, $"（{text[(at + 1)..stop]}）", stop + 1);
        stop = ReadArabic(text, at + 1, end, out number);
        if (stop > at + 1 && stop < end && text[stop] is '）' or ')' && stop - at <= 3)
            return new HeadingMark(4, number, $"（{number}）", stop + 1);
        return null;
    }

    private static HeadingMark? Arabic(string text, int at, int end)
    {
        var stop = ReadArabic(text, at, end, out var number);
        if (stop == at || stop - at > 2 || stop >= end || number == 0)
            return null;
        if (text[stop] is '、' or '．' or '.' && (stop + 1 >= end || !Chars.IsDigit(text[stop + 1])))
            return new HeadingMark(3, number, number.ToString(), stop + 1);
        if (text[stop] is '）' or ')')
            return new HeadingMark(4, number, $"（{number}）", stop + 1);
        return null;
    }

    private static HeadingMark? Chapter(string text, int at, int end)
    {
        var stop = ReadChinese(text, at + 1, end, out var number);
        if (stop == at + 1)
            stop = ReadArabic(text, at + 1, end, out number);
        if (stop == at + 1 || stop >= end)
            return null;
        var level = text[stop] switch
        {
            '章' or '篇' => 1,
            '节' => 2,
            _ => -1,
        };
        if (level < 0 && stop + 1 < end && text[stop] == '部' && text[stop + 1] == '分')
            return new HeadingMark(1, number, text[at..(stop + 2)], stop + 2);
        return level < 0 ? null : new HeadingMark(level, number, text[at..(stop + 1)], stop + 1);
    }

    private static HeadingMark? Box(string text, int at, int end)
    {
        if (at + 2 >= end || text[at + 1] != '栏')
            return null;
        var stop = ReadArabic(text, at + 2, end, out var number);
        if (stop == at + 2)
            stop = ReadChinese(text, at + 2, end, out number);
        return stop > at + 2 ? new HeadingMark(0, number, $"专栏{number}", stop) : null;
    }

    private static int ReadChinese(string text, int at, int end, out int number)
    {
        number = 0;
        var i = at;
        var tens = -1;
        var digit = 0;
        for (; i < end; i++)
        {
            var value = Numerals.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
                break;
            if (value == 10)
                (tens, digit) = (digit == 0 ? 1 : digit, 0);
            else
                digit = value;
        }
        number = i == at ? 0 : (tens > 0 ? tens * 10 : 0) + digit;
        return number == 0 ? at : i;
    }

    private static int ReadArabic(string text, int at, int end, out int number)
    {
        number = 0;
        var i = at;
        while (i < end && i - at < 3 && Chars.IsDigit(text[i]))
            number = number * 10 + Chars.Digit(text[i++]);
        return i;
    }
}
