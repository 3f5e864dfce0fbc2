using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>How a unit behaves in a sentence.</summary>
internal enum UnitSort
{
    /// <summary>No unit.</summary>
    None,

    /// <summary>Counts things: 家, 个, 项.</summary>
    Count,

    /// <summary>Measures an amount: %, 亿元, 公里.</summary>
    Amount,

    /// <summary>Measures time: 小时, 工作日.</summary>
    Time,
}

/// <summary>The units of plans.</summary>
internal static class Units
{
    private static readonly WordSet Counts = new(
        """
        个 家 项 件 名 人次 户次 户 所 座 条 台套 台（套） 台(套) 台/套 台 套 辆 艘 架 种 类 款 部 本 篇 处 场次 场 届 支 只 头 株 棵 段 批次 例 起 宗
        条段 口 大类         对 组 队 期 门 位 张 间 栋 幢 片 块 批 人 次 所（家） 家（个） 个（家） 个（项） 项（个） 册 幅 羽 尾 枚 根 颗 盏 趟 班 列 节 课时 学时
        标段 册次 班次 趟次 架次 艘次 车次 件次 家次 床 个床位 张床位 人份 剂 支队 卷 集 幕 台次 笔 份 粒 枝 人（次） 人·次
        """
    );

    private static readonly WordSet Amounts = new(
        """
        % ％ ‰ 个百分点 百分点 倍 成 元 美元 欧元 人民币 港元 吨标准煤 吨标煤 吨标准油 吨二氧化碳 吨二氧化碳当量 吨 公斤 千克 克 毫克 微克 斤 担 公里 千米 米 厘米 毫米 微米 纳米 海里
        平方公里 平方千米 平方米 平米 公顷 亩 亩次 立方米 立方 方 升 毫升 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 瓦时 瓦 伏 千伏 kV kv KV 伏安 千伏安 MW GW KW kW GWh MWh kWh TWh
        PFLOPS EFLOPS Pflops Eflops FLOPS Gbps Mbps Tbps kbps Kbps GB TB PB EB ZB MB G T P E 摄氏度 ℃ 分贝 分 级 度 名次 米/秒 节 马赫 赫兹 MHz GHz Hz kHz 克拉 盎司 桶 标准箱 箱 TEU 载重吨 总吨 综合吨 标箱 亿美元 岁 年一遇 人年 mm/h 米/天 毫米
        mg/L μg/m3 μg/m³ ug/m3 mg/m3 mg/m³ km nm mm cm μm kg mL ml km2 km² m2 m² m3 m³ 机架 标准机架 核心 并发 公里/小时 万元 亿元 折 册 株
        """
    );

    private static readonly WordSet Times = new("个工作日 工作日 小时 分钟 秒钟 秒 毫秒 微秒 纳秒 天 日 周 个月 星期");

    private static readonly string[] Multiples = ["万亿", "千万", "百万", "十万", "万", "亿"];

    private static readonly WordSet Denominators = new(
        "年 人 万人 百万人 千人 十万人 万元 亿元 元 亩 公顷 吨 平方公里 平方千米 平方米 立方米 户 村 月 日 天 小时 分钟 秒 公里 千米 百公里 次 人年 人·年 床 家 辆 件 千瓦时 万户 百户 百人 千户 米 升"
    );

    /// <summary>Reads a unit with its multiple (万, 亿) and denominator at <paramref name="at"/>.</summary>
    /// <returns>Index after the unit; <paramref name="at"/> when none stands there.</returns>
    public static int Read(string text, int at, int end, out string unit, out UnitSort sort)
    {
        (unit, sort) = ("", UnitSort.None);
        var i = Chars.SkipSpaces(text, at, end);
        var multiple = "";
        foreach (var candidate in Multiples)
        {
            if (string.CompareOrdinal(text, i, candidate, 0, candidate.Length) == 0 && i + candidate.Length <= end)
            {
                multiple = candidate;
                break;
            }
        }
        var core = Core(text, i + multiple.Length, end, out sort);
        if (core is null)
        {
            if (multiple is "万" or "亿" or "万亿")
            {
                (unit, sort) = (multiple, UnitSort.Amount);
                return i + multiple.Length;
            }
            return at;
        }
        var stop = i + multiple.Length + core.Length;
        unit = multiple + (core.StartsWith('个') && core.Length > 1 && core is not "个月" ? core[1..] : core);
        unit = unit.Replace("％", "%", StringComparison.Ordinal);
        if (
            stop < end
            && text[stop] is '（' or '('
            && Counts.At(text, stop + 1, end) is { } twin
            && stop + 1 + twin.Length < end
            && text[stop + 1 + twin.Length] is '）' or ')'
        )
        {
            unit += text[stop..(stop + twin.Length + 2)];
            stop += twin.Length + 2;
        }
        var slash = Chars.SkipSpaces(text, stop, end);
        if (slash < end && text[slash] is '/' or '／' && Denominators.At(text, slash + 1, end) is { } below)
        {
            unit += "/" + below;
            stop = slash + 1 + below.Length;
            sort = UnitSort.Amount;
        }
        return stop;
    }

    private static string? Core(string text, int at, int end, out UnitSort sort)
    {
        var time = Times.At(text, at, end);
        var amount = Amounts.At(text, at, end);
        var count = Counts.At(text, at, end);
        sort = UnitSort.Time;
        if (time is not null && time.Length >= (amount?.Length ?? 0) && time.Length >= (count?.Length ?? 0))
            return time;
        // A single Latin letter is a unit only where no word goes on.
        if (amount is { Length: 1 } && char.IsAsciiLetter(amount[0]) && at + 1 < end && Chars.IsLatin(text[at + 1]))
            amount = null;
        if (amount is not null && amount.Length >= (count?.Length ?? 0))
        {
            sort = UnitSort.Amount;
            return amount;
        }
        sort = count is null ? UnitSort.None : UnitSort.Count;
        return count;
    }
}
