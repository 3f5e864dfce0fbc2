using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <content>Comparison and base year.</content>
internal sealed partial class SentenceReader
{
    private const int FarthestWord = 16;
    private static readonly WordSet Least = new("至少 不低于 不少于");
    private static readonly WordSet Most = new("不超过 不高于 不得超过");
    private static readonly WordSet Arriving = new("通达 直达 到达 可达 送达 覆盖 交通圈 生活圈 服务圈 响应");
    private static readonly WordSet WholeSentence = new("基础上 为基期 为基准 为基数 的基础上 相比");

    private Comparator Compare(Quantity quantity, Change change, int index)
    {
        var group = Group(index);
        var last = quantities[group[^1]];
        // 分别达到10%、5%以上: the word behind the last number holds for all.
        var stated = quantity.After ?? quantity.Before ?? quantities[group[0]].Before;
        if (group.Count > 1 && quantity.After is null && last.After == Comparator.AtLeast)
            stated = last.After;
        if (quantity.After == Comparator.AtLeast && quantity.Before is Comparator.MoreThan)
            stated = Comparator.MoreThan;
        if (stated is null or Comparator.Reach)
            stated = Apart(quantity) ?? stated;
        if (
            stated == Comparator.MoreThan
            && quantity.Counts
            && text.AsSpan(quantity.Start).StartsWith("突破")
            && IsCounting(index, start)
        )
            stated = Comparator.Reach;
        if (quantity.High is not null)
            return Comparator.Range;
        return (change, stated) switch
        {
            (Change.Growth, null or Comparator.Reach) => Comparator.GrowthReach,
            (Change.Growth, Comparator.About) => Comparator.GrowthAbout,
            (Change.Fall, _) => Base(quantity.Start, change, index) is not null || IsCumulative(quantity.Start)
                ? Comparator.ReductionVsBase
                : Comparator.Decrease,
            (_, { } comparator) => comparator,
            _ => Comparator.Reach,
        };
    }

    /// <summary>The year of the starting value: 由2025年的42%提高到55%, 达到2025年的1.8倍.</summary>
    private int? FromYear(int at, int index)
    {
        var year = years.FindLast(other => other.Use == YearUse.Base && other.Start < at);
        if (year.Year == 0 || year.End < ClauseStart(at))
            return null;
        return
            index > 0 && IsStartingValue(index - 1)
            || text.AsSpan(year.End, at - year.End).TrimStart().StartsWith("的") && quantities[index].Unit == "倍"
            ? year.Year
            : null;
    }

    private int? Base(int at, Change change, int index)
    {
        int? found = null;
        foreach (var year in years)
        {
            if (year.Use == YearUse.Base && year.Start < at)
                found = year.Year;
        }
        if (found is not null && quantities[Group(index)[0]].Start is var first)
        {
            // A base holds for its clause and for what 、 joins to it; 在2025年基础上 holds for the sentence.
            var last = years.FindLast(year => year.Use == YearUse.Base && year.Start < at);
            for (var i = last.End; i < first && WholeSentence.At(text, last.End, end) is null; i++)
            {
                if (Chars.EndsClause(text[i]))
                    return change == Change.Fall && IsCumulative(at) ? context.Time.Before : null;
            }
        }
        return found ?? (change == Change.Fall && IsCumulative(at) ? context.Time.Before : null);
    }

    private bool IsCumulative(int at) =>
        text.AsSpan(ClauseStart(at), at - ClauseStart(at)).Contains("累计", StringComparison.Ordinal);

    /// <summary>至少建成1个, 不低于供应总量的70%: the comparing word stands a little before its number.</summary>
    private Comparator? Apart(Quantity quantity)
    {
        if (
            quantity.Sort == UnitSort.Time
            && quantity.UnitEnd < end
            && Arriving.At(text, quantity.UnitEnd, end) is not null
        )
            return Comparator.AtMost;
        var from = Math.Max(ClauseStart(quantity.Start), quantity.Start - FarthestWord);
        for (var i = from; i < quantity.Start; i++)
        {
            if (Chars.IsDigit(text[i]))
                return null;
            if (Least.At(text, i, quantity.Start) is not null)
                return Comparator.AtLeast;
            if (Most.At(text, i, quantity.Start) is not null)
                return Comparator.AtMost;
        }
        return null;
    }
}
