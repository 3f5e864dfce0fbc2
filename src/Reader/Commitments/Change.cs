using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Whether a number is a level, a growth or a fall.</summary>
internal enum Change
{
    Level,
    Growth,
    Fall,
}

/// <summary>Reads from the words before a number how it changes the figure.</summary>
internal static class Changes
{
    private static readonly WordSet Growing = new(
        "增长 增加 提高 提升 上升 增幅 增速 增长率 扩大 翻 增长速度 年均增 年增 增 递增 增收 上浮 增长幅度"
    );
    private static readonly WordSet Falling = new(
        "下降 降低 减少 压减 削减 缩减 降幅 下降率 压降 减排 降 递减 缩短 压缩 减少率 下调 减 节约 下降幅度 下降比例"
    );
    private static readonly WordSet ToLevel = new("到 至 达到 达 为 在");
    private static readonly WordSet RateNouns = new("增速 增长率 增幅 增长速度 年均增速 年均增长率 增长 增长幅度");

    /// <param name="text">The sentence's text.</param>
    /// <param name="start">Where the clause or the last number ends.</param>
    /// <param name="number">Where the number starts.</param>
    public static Change Before(string text, int start, int number, string unit)
    {
        if (text[number] == '翻')
            return Change.Growth;
        var end = Chars.SkipSpacesBack(text, number, start);
        if (
            unit is not ("%" or "‰" or "倍" or "百分点" or "番" or "成")
            && !Directly(text, start, end, Growing)
            && !Directly(text, start, end, Falling)
        )
            return Change.Level;
        // 提高到 and 降至 name a level; 增速达 and 年均增长达到 a rate.
        for (var step = 0; step < 4; step++)
        {
            if (Growing.Before(text, end, start) is { } grow)
                return grow is "增" && end - 2 >= start && text[end - 2] is '新' ? Change.Level : Change.Growth;
            if (Falling.Before(text, end, start) is not null)
                return Change.Fall;
            var word = ToLevel.Before(text, end, start) ?? Skipped.Before(text, end, start);
            if (word is null)
                return Change.Level;
            var isLevel = word is "到" or "至" or "为" or "在" && step == 0;
            end = Chars.SkipSpacesBack(text, end - word.Length, start);
            if (
                isLevel
                && RateNouns.Before(text, end, start) is null
                && (Growing.Before(text, end, start) ?? Falling.Before(text, end, start)) is not null
            )
                return Change.Level;
        }
        return Change.Level;
    }

    private static readonly WordSet Skipped = new(
        "约 大约 超过 不低于 不少于 至少 分别 保持 力争 不超过 不高于 突破 高于 超 近 均 左右 稳定 控制 幅度 不小于 低于 逾 实现 再 一 了"
    );

    private static bool Directly(string text, int start, int end, WordSet words)
    {
        var skipped = Skipped.Before(text, end, start);
        return words.Before(text, end, start) is not null
            || skipped is not null && words.Before(text, end - skipped.Length, start) is not null;
    }
}
