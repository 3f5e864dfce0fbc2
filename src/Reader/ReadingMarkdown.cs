using System.Text;
using Yuelu.Kernel;
using Yuelu.Reader.Show;

namespace Yuelu.Reader;

/// <summary>A reading as a Markdown document, the quoted words of the plan included.</summary>
public static class ReadingMarkdown
{
    /// <summary>Writes the reading with its headings in <paramref name="language"/>.</summary>
    public static string Write(PlanReading reading, Language language = Language.Chinese)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Cell(reading.Document.Title ?? ReadingWords.NotSaid.In(language))).Append("\n\n");
        List(text, Sections.Facts(reading, language).Skip(1));
        Heading(text, ReadingWords.Counts.In(language));
        List(text, Sections.Counts(reading, language));
        Heading(text, ReadingWords.Accounting.In(language));
        List(text, Sections.Accounting(reading, language));
        foreach (var section in Sections.Tables(reading, language, quotes: true))
        {
            Heading(text, section.Heading);
            Row(text, section.Headers);
            Row(text, section.Headers.Select(_ => "---"));
            foreach (var row in section.Rows)
                Row(text, row.Select(Cell));
        }
        return text.ToString();
    }

    private static void Heading(StringBuilder text, string heading) =>
        text.Append("\n## ").Append(heading).Append("\n\n");

    private static void List(StringBuilder text, IEnumerable<(string Name, string Value)> facts)
    {
        foreach (var (name, value) in facts)
            text.Append("- ").Append(name).Append(": ").Append(Cell(value)).Append('\n');
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>Words of the document must not act as Markdown.</summary>
    private static string Cell(string words)
    {
        var text = new StringBuilder();
        foreach (var c in words)
            if (c is '\n' or '\r' or '\t')
                text.Append(' ');
            else if (c is '\\' or '|' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '#')
                text.Append('\\').Append(c);
            else
                text.Append(c);
        return text.ToString();
    }
}
