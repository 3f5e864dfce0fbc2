using Yuelu.Documents;

namespace Yuelu.Statistics.Briefs;

/// <summary>Parts of a brief as plain lines.</summary>
internal static class BriefLines
{
    internal static string Of(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));

    internal static string Of(DocumentBlock block) =>
        block switch
        {
            HeadingBlock heading => new string('#', heading.Level) + " " + Of(heading.Text),
            ParagraphBlock paragraph => Of(paragraph.Text),
            TableBlock table => table.Caption,
            ChartBlock chart => chart.Caption,
            _ => "",
        };
}
