using System.Text;

namespace Yuelu.Bench.Plans;

/// <summary>Writes plans that no government wrote: real grammar, invented words, any length.</summary>
internal static class PlanText
{
    private static readonly string[] Fields =
    [
        "精密仪器",
        "特种船舶",
        "陶瓷材料",
        "农机装备",
        "节能电机",
        "生物试剂",
        "工业软件",
        "轨道部件",
    ];
    private static readonly string[] Measures =
    [
        "营业收入",
        "研发投入强度",
        "专利拥有量",
        "能耗强度",
        "数字化率",
        "出口额",
        "本地配套率",
    ];
    private static readonly string[] Bodies = ["检测中心", "中试基地", "服务平台", "培训基地", "创新联合体"];
    private static readonly string[] Verbs = ["支持", "鼓励", "引导", "推动", "组织"];
    private const string Digits = "零一二三四五六七八九";
    private const int CopiedLines = 3;
    private const int LinesBetweenCopies = 9;
    private const int Lag = 12;

    /// <summary>A plan of at least <paramref name="chars"/> characters in which no sentence stands twice.</summary>
    public static string Write(int chars, int seed = 1)
    {
        var random = new Random(seed);
        var sentences = 0;
        var text = new StringBuilder("宁溪省先进产业发展规划（2026—2030年）\n\n");
        for (var chapter = 0; text.Length < chars; chapter++)
        {
            text.Append($"{Numeral(chapter + 1)}、{Pick(Fields)}篇\n");
            for (var section = 0; section < 6 && text.Length < chars; section++)
            {
                text.Append($"（{Numeral(section + 1)}）{Pick(Verbs)}{Pick(Fields)}与{Pick(Fields)}协同。\n");
                for (var item = 1; item <= 5; item++)
                    text.Append($"{item}、{Sentence()}{Sentence()}{Target()}\n");
            }
        }
        return text.ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];

        string Sentence() =>
            $"{Pick(Verbs)}第{++sentences}批{Pick(Fields)}企业与{Pick(Fields)}企业共建{Pick(Bodies)}，由{Pick(Bodies)}承接{Pick(Measures)}的统计与核对，办法由主管部门另行制定。";

        string Target() =>
            random.Next(5) switch
            {
                0 => $"到{random.Next(2026, 2031)}年，{Pick(Fields)}{Pick(Measures)}达到{random.Next(10, 9999)}亿元。",
                1 => $"{Pick(Fields)}{Pick(Measures)}年均增长{random.Next(2, 20)}%左右。",
                2 => $"每年新建{Pick(Bodies)}{random.Next(3, 60)}个以上，培训{random.Next(2, 90)}00人次。",
                3 =>
                    $"{Pick(Fields)}、{Pick(Fields)}的{Pick(Measures)}分别提高到{random.Next(20, 60)}%、{random.Next(60, 90)}%。",
                _ => $"单位{Pick(Measures)}能耗比2025年下降{random.Next(5, 25)}%。",
            };
    }

    /// <summary>The same with passages printed again further down, as a scrape with two readings has them.</summary>
    public static string Damage(int chars)
    {
        var lines = Write(chars * LinesBetweenCopies / (LinesBetweenCopies + CopiedLines)).Split('\n');
        var text = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]).Append('\n');
            if (i % LinesBetweenCopies == 0 && i >= Lag)
                text.AppendJoin('\n', lines[(i - Lag)..(i - Lag + CopiedLines)]).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>One plan again and again, as the worst scrape would have it.</summary>
    public static string Repeat(int chars)
    {
        var plan = Write(17_000);
        var text = new StringBuilder();
        while (text.Length < chars)
            text.Append(plan);
        return text.ToString();
    }

    /// <summary>1 to 9999 as headings count: 十, 十一, 二十, 一百零一.</summary>
    private static string Numeral(int number)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (power, unit) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / power % 10;
            if (digit > 0)
                text.Append(gap && text.Length > 0 ? "零" : "")
                    .Append(digit == 1 && power == 10 && text.Length == 0 ? "" : Digits[digit].ToString())
                    .Append(unit);
            gap = digit == 0;
        }
        return text.ToString();
    }
}
