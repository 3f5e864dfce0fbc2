using System.Text;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>One line of a page, or one row of a table.</summary>
/// <param name="Text">Its characters; tabs where a wide gap or a ruled line parts columns.</param>
/// <param name="IsRow">Whether it stands in columns, so that it is never joined with its neighbours.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, bool IsRow)
{
    /// <summary>A gap of this many character sizes parts columns.</summary>
    private const double ColumnGap = 1.6;

    /// <summary>A gap of this many character sizes parts words of Latin letters.</summary>
    private const double WordGap = 0.2;

    /// <summary>Gathers glyphs whose base lines lie close together, from the top down.</summary>
    public static List<PdfLine> Gather(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var open = new List<Glyph>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Base))
        {
            if (open.Count > 0 && open.MaxBy(g => g.Size).Base - glyph.Base > 0.5 * Math.Max(glyph.Size, open[0].Size))
            {
                lines.Add(Of(open));
                open.Clear();
            }
            open.Add(glyph);
        }
        if (open.Count > 0)
            lines.Add(Of(open));
        return lines;
    }

    /// <summary>Writes glyphs of one line from left to right.</summary>
    public static PdfLine Of(List<Glyph> glyphs)
    {
        var inOrder = glyphs.OrderBy(g => g.Left).ToList();
        var text = new StringBuilder();
        var size = glyphs.Max(g => g.Size);
        for (var i = 0; i < inOrder.Count; i++)
        {
            var glyph = inOrder[i];
            if (i > 0 && glyph.IsSameSpot(inOrder[i - 1]))
                continue;
            if (i > 0)
                text.Append(Between(inOrder[i - 1], glyph));
            text.Append(glyph.Text);
        }
        var whole = text.ToString();
        return new PdfLine(
            whole,
            inOrder[0].Left,
            inOrder.Max(g => g.Right),
            glyphs.MaxBy(g => g.Size).Base,
            size,
            whole.Contains('\t')
        );
    }

    private static string Between(Glyph left, Glyph right)
    {
        var gap = right.Left - left.Right;
        var size = Math.Max(left.Size, right.Size);
        if (gap > ColumnGap * size)
            return "\t";
        return gap > WordGap * size && !IsWide(left.Text[^1]) && !IsWide(right.Text[0]) ? " " : "";
    }

    internal static bool IsWide(char c) =>
        c >= '\u2E80' || c is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014' or '\u2026' or '\u00B7';
}
