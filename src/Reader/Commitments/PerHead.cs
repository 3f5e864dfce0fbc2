using System.Text.RegularExpressions;

namespace Yuelu.Reader.Commitments;

/// <summary>Indicators per head: 每千人口床位数, 每十万人受灾人次.</summary>
internal static partial class PerHead
{
    /// <summary>The unit as written; without one the noun tells it (人次/十万人), else persons (人/百万人).</summary>
    public static string Unit(string indicator, string unit)
    {
        if (unit.Length > 0)
            return unit;
        var match = Form().Match(indicator);
        if (!match.Success)
            return unit;
        var count = indicator.EndsWith("人次", StringComparison.Ordinal) ? "人次" : "人";
        var below =
            match.Groups[2].Value is "人口" or "常住人口" or "户籍人口" or "人" ? "人"
            : match.Groups[2].Value is "老人" or "老年人" or "名老人" or "名老年人"
                ? match.Groups[2].Value.TrimStart('名')
            : match.Groups[2].Value;
        return $"{count}/{match.Groups[1].Value}{below}";
    }

    /// <summary>Whether 每 with a round number of people or a sum stands at <paramref name="at"/>.</summary>
    public static bool Names(string text, int at, int end) =>
        Form().Match(text, at, Math.Min(end - at, 12)) is { Success: true } match && match.Index == at;

    [GeneratedRegex(
        "每(百万|十万|万|千|百)(常住人口|户籍人口|人口|名老人|名老年人|名常住人口|名户籍人口|老年人|老人|户籍老人|亿元|元|平方公里|户|人)"
    )]
    private static partial Regex Form();
}
