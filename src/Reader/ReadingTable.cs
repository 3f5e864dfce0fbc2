using System.Text;
using Yuelu.Kernel;
using Yuelu.Reader.Show;

namespace Yuelu.Reader;

/// <summary>A reading for the terminal: facts, counts, and a table for each thing that was found.</summary>
public static class ReadingTable
{
    /// <summary>Width that is used when none is known.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Writes the reading in lines of at most <paramref name="width"/> columns, a hanzi taking two.</summary>
    public static string Write(PlanReading reading, Language language = Language.Chinese, int width = DefaultWidth)
    {
        var text = new StringBuilder();
        var facts = Sections.Facts(reading, language).ToList();
        var names = facts.Max(f => TextWidth.Of(f.Name));
        foreach (var (name, value) in facts)
            text.Append(name).Append(' ', names - TextWidth.Of(name) + 2).Append(value.Replace('\n', ' ')).Append('\n');
        text.Append('\n').Append(Line(ReadingWords.Counts, Sections.Counts(reading, language), language));
        text.Append(Line(ReadingWords.Accounting, Sections.Accounting(reading, language), language));
        foreach (var section in Sections.Tables(reading, language, quotes: false))
        {
            text.Append('\n').Append(section.Heading).Append(' ').Append(section.Rows.Count).Append('\n');
            var table = new TextTable(section.Headers);
            foreach (var row in section.Rows)
                table.Add(row);
            table.Write(text, Math.Max(width, 40));
        }
        return text.ToString();
    }

    private static string Line(Words heading, IEnumerable<(string Name, string Value)> counts, Language language) =>
        $"{heading.In(language)}{(language == Language.English ? ": " : "：")}"
        + string.Join(" · ", counts.Select(c => $"{c.Name} {c.Value}"))
        + "\n";
}
