namespace Yuelu.Plans.Trajectories;

/// <summary>What a unit tells of the figures in it.</summary>
internal static class Units
{
    private static readonly HashSet<string> Counts =
    [
        .. "家 个 项 件 人 名 户 所 台 套 台（套） 台套 条 座 种 批 只 项次 人次 个（家） 基地 次".Split(' '),
    ];

    private static readonly Dictionary<string, string> English = new()
    {
        ["元"] = "yuan",
        ["千元"] = "thousand yuan",
        ["万元"] = "ten thousand yuan",
        ["亿元"] = "hundred million yuan",
        ["万亿元"] = "trillion yuan",
        ["件/亿元"] = "per hundred million yuan",
        ["件/万人"] = "per ten thousand people",
        ["吨标准煤/万元"] = "tce per ten thousand yuan",
        ["万户"] = "ten thousand households",
        ["倍"] = "times",
        ["%/年"] = "% a year",
        ["小时"] = "hours",
        ["天"] = "days",
        ["工作日"] = "working days",
        ["周"] = "weeks",
        ["年"] = "years",
        ["位"] = "",
    };

    /// <summary>The unit in English; a classifier (家, 个, 项) has none, since the indicator says what is counted.</summary>
    public static string InEnglish(string unit) =>
        IsCountAlone(unit) ? "" : English.GetValueOrDefault(Plain(unit), unit);

    private static bool IsCountAlone(string unit) => Counts.Contains(Plain(unit));

    /// <summary>Whether the unit counts things.</summary>
    public static bool IsCount(string unit) => Counts.Contains(Plain(unit).TrimStart('万', '亿', '百', '千'));

    /// <summary>Whether figures in the unit add up over time (revenue, tonnes), so that a month says nothing of a year.</summary>
    public static bool IsFlow(string unit)
    {
        var plain = Plain(unit);
        return !plain.Contains('/') && (plain.EndsWith('元') || plain.EndsWith('吨') || plain.EndsWith('时'));
    }

    /// <summary>Whether the unit is a percentage, so that differences are percentage points (百分点).</summary>
    public static bool IsPercent(string unit) => Plain(unit).StartsWith('%');

    private static string Plain(string unit) =>
        unit.Replace(" ", "", StringComparison.Ordinal).Replace('％', '%').Replace('(', '（').Replace(')', '）');
}
