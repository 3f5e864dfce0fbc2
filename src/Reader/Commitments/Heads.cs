using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>A head noun carried over a list: 单位工业增加值能耗…、二氧化碳排放量…、用水量….</summary>
internal static class Heads
{
    private static readonly WordSet Denominators = new(
        "国内生产总值 地区生产总值 生产总值 工业增加值 增加值 GDP 产值 产品 面积 建筑面积 地区GDP 运输周转量 电信业务总量"
    );
    private static readonly WordSet Openers = new(
        "单位 万元 每万元 人均 每千人口 每万人口 每百万人口 每万人 每千人 每十万人 规模以上工业"
    );

    /// <summary>The head that stands earlier in the sentence and not in <paramref name="noun"/>, or null.</summary>
    /// <param name="start">Start of the sentence.</param>
    /// <param name="at">Start of the noun; it must follow a 、 to take a head over.</param>
    public static string? Carried(string text, int start, int at, string noun)
    {
        var before = Chars.SkipSpacesBack(text, at, start);
        if (before <= start || text[before - 1] is not ('、' or '和' or '及') || Openers.In(noun))
            return null;
        for (var i = before - 1; i >= start && text[i] is not ('。' or '；' or '，'); i--)
        {
            if (Openers.At(text, i, before) is not { } opener)
                continue;
            var stop = i + opener.Length;
            if (opener is "单位" or "万元" or "每万元")
            {
                if (Denominators.At(text, stop, before) is not { } below)
                    continue;
                stop += below.Length;
            }
            return text[i..stop];
        }
        return null;
    }
}
