using System.Text;

namespace Yuelu.Reader.Show;

/// <summary>A table for a terminal; the widest column is wrapped until all fit.</summary>
/// <param name="headers">One per column.</param>
public sealed class TextTable(params string[] headers)
{
    private const string Gap = "  ";
    private const int Narrowest = 8;
    private readonly List<string[]> rows = [headers];

    /// <summary>Columns that are never broken, so that what stands there can be copied.</summary>
    public IReadOnlyCollection<int> Whole { get; init; } = [];

    /// <summary>Adds a row; line ends and tabs in a cell become spaces.</summary>
    public void Add(params string[] cells) =>
        rows.Add([.. cells.Select(c => c.Replace('\n', ' ').Replace('\t', ' ').Replace('\r', ' '))]);

    /// <summary>Writes the header, a rule and the rows, not wider than <paramref name="width"/> columns where that can be.</summary>
    public void Write(StringBuilder to, int width)
    {
        var widths = Widths(width);
        foreach (var (index, row) in rows.Index())
        {
            WriteRow(to, row, widths);
            if (index == 0)
                to.Append(string.Join(Gap, widths.Select(w => new string('─', w)))).Append('\n');
        }
    }

    private int[] Widths(int width)
    {
        var widths = Enumerable.Range(0, headers.Length).Select(c => rows.Max(r => TextWidth.Of(r[c]))).ToArray();
        var broken = Enumerable.Range(0, headers.Length).Except(Whole).ToArray();
        while (broken.Length > 0 && widths.Sum() + (Gap.Length * (widths.Length - 1)) > width)
        {
            var widest = broken.MaxBy(column => widths[column]);
            if (widths[widest] <= Narrowest)
                break;
            widths[widest]--;
        }
        return widths;
    }

    private static void WriteRow(StringBuilder to, string[] row, int[] widths)
    {
        var cells = row.Select((c, i) => TextWidth.Wrap(c, widths[i])).ToArray();
        for (var line = 0; line < cells.Max(c => c.Count); line++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < cells.Length; i++)
            {
                var piece = line < cells[i].Count ? cells[i][line] : "";
                text.Append(i == 0 ? "" : Gap).Append(piece).Append(' ', Math.Max(0, widths[i] - TextWidth.Of(piece)));
            }
            to.Append(text.ToString().TrimEnd()).Append('\n');
        }
    }
}
