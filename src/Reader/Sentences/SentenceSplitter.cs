using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Sentences;

/// <summary>Parts paragraphs into headings and sentences.</summary>
internal static class SentenceSplitter
{
    private const int LongestTitle = 50;
    private const int LongestRunInTitle = 30;
    private static readonly WordSet KnownTitles = new(
        """
        总体要求 总体思路 总体目标 总体部署 指导思想 基本原则 发展目标 主要目标 工作目标 主要任务 重点任务 工作任务 主要举措 重点工作 重点工程 重大工程 重点领域 保障措施 组织实施 组织保障 政策措施 支持措施 工作要求
        发展基础 发展环境 发展现状 现实基础 面临形势 规划背景 实施保障 附则 空间布局 发展方向 主要方向 战略任务 工作重点 工作措施 目标任务
        """
    );

    /// <summary>The units of a text whose paragraphs are parted by line feeds.</summary>
    public static List<Unit> Split(string text)
    {
        var units = new List<Unit>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            Paragraph(text, at, end, units);
            at = end + 1;
        }
        return units;
    }

    private static void Paragraph(string text, int start, int end, List<Unit> units)
    {
        var fresh = true;
        for (var at = Chars.SkipSpaces(text, start, end); at < end; at = Chars.SkipSpaces(text, at, end))
        {
            var mark = HeadingMark.At(text, at, end);
            var bullet = mark is null && IsBullet(text, at, end);
            var stop = mark is { } heading ? TitleEnd(text, heading, end) : SentenceEnd(text, at, end);
            units.Add(new Unit(at, stop, fresh || bullet || mark is not null, mark, bullet, fresh));
            fresh = false;
            at = stop;
        }
    }

    /// <summary>Whether a dash or dot that opens a list item stands here.</summary>
    public static bool IsBullet(string text, int at, int end) =>
        text[at] is '●' or '•' or '■' or '◆' or '▲' or '★' or '※' or '◇' or '○' or '·' or '►'
        || at + 1 < end && text[at] is '-' or '—' or '－' or '─' && text[at + 1] == text[at]
        || at + 1 < end && text[at] is '-' or '*' or '—' && Chars.IsSpace(text[at + 1]);

    private static int TitleEnd(string text, HeadingMark mark, int end)
    {
        var known = KnownTitles.At(text, Chars.SkipSpaces(text, mark.End, end), end);
        for (var i = mark.End; i < end; i++)
        {
            var length = i - mark.End;
            if (Chars.EndsSentence(text[i]))
                return length <= LongestTitle ? i + 1 : SentenceEnd(text, mark.End, end);
            if (text[i] is '：' or ':' && length is > 1 and <= LongestRunInTitle && mark.Level is not 1)
                return i + 1;
            if (length > 1 && (text[i] is '（' && HeadingMark.At(text, i, end) is { Level: 2 } || text[i] is '\t'))
                return i;
            if (known is not null && length >= known.Length && text[i] is '，' or '、' && mark.Level <= 2)
                return Chars.SkipSpaces(text, mark.End, end) + known.Length;
        }
        return end - mark.End <= LongestTitle ? end : SentenceEnd(text, mark.End, end);
    }

    private static int SentenceEnd(string text, int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            var c = text[i];
            if (c is '（' or '(' or '“')
                depth++;
            else if (c is '）' or ')' or '”' && depth > 0)
                depth--;
            else if (
                i > at
                && text[i] == '-'
                && i + 2 < end
                && text[i + 1] == '-'
                && text[i - 1] != '-'
                && Chars.IsHan(text[i + 2])
            )
                return i;
            else if (Chars.EndsSentence(c) && (depth == 0 || c == '。'))
            {
                i++;
                while (i < end && text[i] is '”' or '）' or '"' or ')' or '』' or '*')
                    i++;
                return i;
            }
        }
        return end;
    }
}
