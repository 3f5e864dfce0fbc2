using Yuelu.Kernel;
using Yuelu.Reader.Clean;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Reassemble;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Sentences;

/// <summary>Puts lines together whose sentence was broken by the page.</summary>
internal static class LineJoiner
{
    private const int ShortestProse = 25;

    /// <summary>The lines as one text in file order; broken lines run on.</summary>
    /// <param name="breaks">Receives the end of each line that was found broken, as source offsets.</param>
    public static Manuscript Join(string source, List<Line> lines, List<TextSpan> breaks)
    {
        var pieces = new List<(TextSpan, bool)>(lines.Count);
        Line? last = null;
        foreach (var line in lines)
        {
            if (line.Empty || line.Boilerplate)
                continue;
            var broken = last is { } before && IsBroken(source, before, line);
            if (broken)
                breaks.Add(new TextSpan(last!.Value.End, line.Start));
            pieces.Add((new TextSpan(line.Start, line.End), !broken));
            last = line;
        }
        return Manuscript.Join(source, pieces);
    }

    private static bool IsBroken(string text, Line line, Line next)
    {
        var c = text[line.End - 1];
        if (!(Chars.IsHan(c) || Chars.IsDigit(c) || Chars.IsLatin(c) || c is '，' or '、' or '“' or '《' or '（'))
            return false;
        if (
            line.Length < (c is '，' or '、' ? 12 : ShortestProse)
            || text[line.Start] == '|'
            || text.AsSpan(line.Start, line.Length).Contains('\t')
        )
            return false;
        if (!Chars.IsHan(c) || line.Length >= 60 || HasPunctuation(text, line))
        {
            var first = text[next.Start];
            return HeadingMark.At(text, next.Start, next.End) is null
                && !SentenceSplitter.IsBullet(text, next.Start, next.End)
                && !Chars.IsOpening(first)
                && first is not ('|' or '#' or '*' or '附');
        }
        return false;
    }

    private static bool HasPunctuation(string text, Line line) =>
        text.AsSpan(line.Start, line.Length - 1).IndexOfAny("，。；：") >= 0;
}
