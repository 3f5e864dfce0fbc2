using Yuelu.Reader.Commitments;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tables;

/// <summary>What a cell of an indicator table holds.</summary>
internal enum CellSort
{
    /// <summary>Words: an indicator's name, a responsible body.</summary>
    Words,

    /// <summary>A number, a range, or a change such as 下降15%.</summary>
    Value,

    /// <summary>A dash: no value here.</summary>
    None,

    /// <summary>A unit alone.</summary>
    Unit,

    /// <summary>约束性 or 预期性.</summary>
    Nature,
}

/// <summary>A cell of an indicator table.</summary>
internal readonly record struct Cell(int Start, int End, CellSort Sort)
{
    private static readonly WordSet Natures = new("约束性 预期性 指导性 引导性 预期 约束 预期性指标 约束性指标");
    private static readonly WordSet Signs = new(
        "≥ ≤ > < ＞ ＜ >= <= [ ［ 【 ( （ 约 不低于 不超过 不少于 超过 大于 小于 达到 达 下降 降低 减少 增长 提高 增加 累计下降 累计 累计降低 年均 控制在 低于 高于 保持 + － ~ 完成 新增 达标 - 累计增长 年均增长 上升 优于 超 提升 再下降 进一步"
    );

    /// <summary>Tells what the characters from <paramref name="start"/> to <paramref name="end"/> are.</summary>
    public static Cell Of(string text, int start, int end)
    {
        while (start < end && (Chars.IsSpace(text[start]) || text[start] == '|'))
            start++;
        while (end > start && (Chars.IsSpace(text[end - 1]) || text[end - 1] == '|'))
            end--;
        return new Cell(start, end, SortOf(text, start, end));
    }

    private static CellSort SortOf(string text, int start, int end)
    {
        if (start == end || IsDash(text, start, end))
            return CellSort.None;
        if (Natures.At(text, start, end) is { } nature && start + nature.Length == end)
            return CellSort.Nature;
        if (ValueStart(text, start, end) is var number && number < end && Chars.IsDigit(text[number]))
        {
            var stop = Numerals.Arabic(text, number, end, out _);
            var rest = Units.Read(text, stop, end, out _, out _);
            return end - rest <= 8 || text[rest] is '（' or '(' or ']' or '］' ? CellSort.Value : CellSort.Words;
        }
        return Units.Read(text, start, end, out _, out _) == end ? CellSort.Unit : CellSort.Words;
    }

    /// <summary>Where the digits of a value start, comparing words and brackets passed over.</summary>
    public static int ValueStart(string text, int start, int end)
    {
        var at = start;
        for (var word = Signs.At(text, at, end); word is not null; word = Signs.At(text, at, end))
            at = Chars.SkipSpaces(text, at + word.Length, end);
        return at;
    }

    private static bool IsDash(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                text[i]
                is not ('-' or '—' or '–' or '－' or '/' or '／' or '一' or '…' or '─' or '\\' or '*' or '无' or '~')
            )
                return false;
        }
        return true;
    }
}
