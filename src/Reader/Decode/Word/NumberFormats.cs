namespace Yuelu.Reader.Decode.Word;

/// <summary>Writes a list number as Word's number formats do.</summary>
internal static class NumberFormats
{
    private const string Digits = "零一二三四五六七八九";
    private const string Ideographs = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in the format; a format that shows no number gives an empty text, one unknown gives digits.</summary>
    public static string Write(int number, string format) =>
        format switch
        {
            "none" or "bullet" => "",
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand"
            or "koreanCounting" => Chinese(number, Digits, "十百千"),
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Chinese(
                number,
                Legal,
                "拾佰仟"
            ),
            "ideographDigital" or "taiwaneseDigital" or "koreanDigital2" or "japaneseDigitalTenThousand" =>
                string.Concat(Digit(number).Select(d => Ideographs[d - '0'])),
            "ideographTraditional" => From(Stems, number),
            "ideographZodiac" => From(Branches, number),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
            "decimalFullWidth" or "decimalFullWidth2" => string.Concat(
                Digit(number).Select(d => (char)(d - '0' + '０'))
            ),
            "decimalZero" => number is >= 0 and < 10 ? $"0{number}" : Digit(number),
            "decimalEnclosedParen" => $"({number})",
            "decimalEnclosedFullstop" => $"{number}.",
            "lowerLetter" => Letters(number, 'a'),
            "upperLetter" => Letters(number, 'A'),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            _ => Digit(number),
        };

    private static string Digit(int number) => Math.Abs((long)number).ToString();

    private static string From(string characters, int number) =>
        number >= 1 && number <= characters.Length ? characters[number - 1].ToString() : Digit(number);

    private static string Circled(int number) =>
        number switch
        {
            >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
            >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
            _ => Digit(number),
        };

    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780
            ? new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1)
            : Digit(number);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Digit(number);
        (int Value, string Text)[] steps =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var text = "";
        foreach (var (value, letters) in steps)
            for (; number >= value; number -= value)
                text += letters;
        return text;
    }

    /// <summary>十 rather than 一十 from ten to nineteen; 一百零五 with its 零.</summary>
    private static string Chinese(int number, string digits, string units)
    {
        if (number is < 0 or > 9999)
            return Digit(number);
        if (number < 10)
            return digits[number].ToString();
        var text = "";
        var gap = false;
        foreach (var (power, unit) in ((int, int)[])[(1000, 2), (100, 1), (10, 0), (1, -1)])
        {
            var digit = number / power % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            text += (gap ? digits[0].ToString() : "") + digits[digit] + (unit < 0 ? "" : units[unit].ToString());
            gap = false;
        }
        return number < 20 ? text[1..] : text;
    }
}
