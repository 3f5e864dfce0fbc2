using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Documents;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>
/// The figures and names that a text may use. The text's language (Liquid) only handles marks, pairs of private-use characters around
/// a number; what they stand for is put in afterwards. So every digit that is not a mark was typed by somebody, and is found.
/// </summary>
internal sealed partial class FigureBook
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';
    private readonly List<TextRun> runs = [];

    /// <summary>The mark of a figure.</summary>
    internal string Figure(string name, string text, IEnumerable<KeyValuePair<string, string>> origin)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"f{runs.Count + 1}");
        return Mark(TextRun.Of(new BoundFigure(id, name, text, [.. origin])));
    }

    /// <summary>The mark of a name or day, in which digits may stand.</summary>
    internal string Name(string text) => Mark(new TextRun(text));

    private string Mark(TextRun run)
    {
        runs.Add(run);
        return string.Create(CultureInfo.InvariantCulture, $"{Open}{runs.Count}{Close}");
    }

    /// <summary>The text with what its marks stand for.</summary>
    /// <returns>A refusal where a number stands in it that is no mark, or a filter has broken one.</returns>
    internal Result<IReadOnlyList<TextRun>> Fill(string text)
    {
        var found = new List<TextRun>();
        var typed = new List<string>();
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            Typed(text[at..mark.Index]);
            var number = int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (number < 1 || number > runs.Count)
                return BriefProblems.BrokenMark;
            found.Add(runs[number - 1]);
            at = mark.Index + mark.Length;
        }
        Typed(text[at..]);
        if (typed.Exists(words => words.Contains(Open) || words.Contains(Close)))
            return BriefProblems.BrokenMark;
        if (typed.Find(words => words.Any(char.IsDigit)) is { } wrong)
            return BriefProblems.TypedNumber(wrong.Trim());
        return found;

        void Typed(string words)
        {
            if (words.Length == 0)
                return;
            typed.Add(words);
            found.Add(new(words));
        }
    }

    [GeneratedRegex("\uE000([0-9]{1,6})\uE001")]
    private static partial Regex Marks();
}
