namespace Yuelu.Statistics.Situation;

/// <summary>行政区划代码 of six digits (GB/T 2260): two for the province, two for the city, two for the county; 00 stands for the whole.</summary>
internal static class AreaCode
{
    private const int Digits = 6;

    /// <summary>What the codes of all that lies in an area begin with: <c>43</c>, <c>4301</c> or the county's own code.</summary>
    internal static string Beginning(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
        : code.EndsWith("00", StringComparison.Ordinal) ? code[..4]
        : code;

    /// <summary>The city that an area is in or is, six digits; empty where the area is not known.</summary>
    internal static string City(string code) => code.Length < 4 ? "" : Whole(code[..4]);

    /// <summary>The whole code from its beginning.</summary>
    internal static string Whole(string beginning) => beginning.Length == 0 ? "" : beginning.PadRight(Digits, '0');

    /// <summary>The four digits of the city that a county lies in; empty for what is no county.</summary>
    internal static string CityOf(string code) => code.Length == Digits && IsCounty(code) ? code[..4] : "";

    /// <summary>Whether a text can be one.</summary>
    internal static bool Is(string text) => text.Length == Digits && text.All(char.IsAsciiDigit);

    /// <summary>Whether it is a county: below it stand enterprises.</summary>
    internal static bool IsCounty(string code) => Beginning(code).Length == Digits;

    /// <summary>Whether it is a city: below it stand counties.</summary>
    internal static bool IsCity(string code) => Beginning(code).Length == 4;
}
