using Yuelu.Reader.Text;

namespace Yuelu.Reader.Clean;

/// <summary>Parts the text into lines and tells the document from the page around it.</summary>
internal static class Cleaner
{
    private const int ShortestRunningHeader = 8;
    private static readonly WordSet Furniture = new(
        "分享到 打印本页 关闭窗口 字体：大 【字体 扫一扫 扫码 相关附件 原文下载 【原文下载】 上一篇 下一篇 当前位置 您的位置 责任编辑 浏览次数 阅读次数 点击数 版权所有 网站地图 主办单位 ICP备 保存本页 返回顶部 收藏本页 打印 关闭 字号：大"
    );
    private static readonly WordSet Labels = new(
        """
        发布日期 发布机构 发布时间 发文日期 发布单位 发文机关 发文字号 文件名称 文件编号 文档类型 原文链接 来源 分类 更新时间 检索时间 检索关键词 索引号 主题分类 成文日期 发文单位 信息来源 有效性 公开方式
        公文种类 文号 主题词 标题 链接 网址 网站 采集时间 抓取时间 数据来源 publish source date url title author 作者 浏览量 阅读量
        """
    );

    /// <summary>The lines in order; a line is found boilerplate by its form or because it runs through the pages.</summary>
    public static List<Line> Clean(string text)
    {
        var lines = Split(text);
        var seen = new Dictionary<int, int>();
        foreach (var line in lines)
        {
            if (line.Length is >= ShortestRunningHeader and <= 60)
            {
                var key = Hash(text, line);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Empty)
                continue;
            var running =
                line.Length is >= ShortestRunningHeader and <= 60
                && seen.GetValueOrDefault(Hash(text, line)) >= 3
                && !EndsLikeSentence(text, line)
                && Outline.HeadingMark.At(text, line.Start, line.End) is null;
            if (running || IsFurniture(text, line))
                lines[i] = line with { Boilerplate = true };
        }
        return lines;
    }

    private static List<Line> Split(string text)
    {
        var lines = new List<Line>();
        for (var at = 0; at <= text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r', '\f');
            end = end < 0 ? text.Length : at + end;
            var first = at;
            var last = end;
            while (first < last && char.IsWhiteSpace(text[first]) || first < last && text[first] == '\ufeff')
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            lines.Add(new Line(first, last, false));
            at = end + 1;
        }
        return lines;
    }

    private static bool IsFurniture(string text, Line line)
    {
        var (start, end) = (line.Start, line.End);
        if (IsRule(text, line) || IsPageNumber(text, line))
            return true;
        var at = start;
        while (at < end && (text[at] is '*' or '-' or '#' or '>' or '|' || Chars.IsSpace(text[at])))
            at++;
        var marked = at > start;
        if (Labels.At(text, at, end) is { } label)
        {
            var behind = at + label.Length;
            while (behind < end && (text[behind] is '*' || Chars.IsSpace(text[behind])))
                behind++;
            if (behind < end && text[behind] is ':' or '：' && (marked || line.Length < 80))
                return true;
        }
        if (
            text[at..end].StartsWith("http", StringComparison.Ordinal)
            || marked && text.AsSpan(start, end - start).Contains("](", StringComparison.Ordinal)
        )
            return true;
        return line.Length <= 40 && Furniture.At(text, at, end) is not null;
    }

    private static bool IsRule(string text, Line line)
    {
        if (line.Length < 3)
            return false;
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] is not ('-' or '=' or '*' or '_' or '—' or '─' or '·' or '.' or '…'))
                return false;
        }
        return true;
    }

    /// <summary>- 12 -, — 3 —, 第 3 页 共 10 页; a bare number may be a table's cell and stays.</summary>
    private static bool IsPageNumber(string text, Line line)
    {
        if (line.Length > 20)
            return false;
        var bare = text.AsSpan(line.Start, line.Length).Trim("-—–－─ \u3000·");
        var framed = bare.Length < line.Length;
        if (bare.Length > 0 && bare[0] == '第' && bare.Contains('页'))
            return true;
        foreach (var c in bare)
        {
            if (!Chars.IsDigit(c))
                return false;
        }
        return framed && bare.Length is > 0 and <= 4 && text[line.End - 1] is '-' or '—' or '–' or '－' or '─';
    }

    private static bool EndsLikeSentence(string text, Line line) =>
        text[line.End - 1] is '。' or '；' or '，' or '、' or '：';

    private static int Hash(string text, Line line) => string.GetHashCode(text.AsSpan(line.Start, line.Length));
}
