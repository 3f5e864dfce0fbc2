using UglyToad.PdfPig;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>One page as lines from the top down.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Lines">Lines and rows of ruled tables.</param>
/// <param name="Letters">Characters on it.</param>
/// <param name="HasPictures">Whether pictures are placed on it.</param>
/// <param name="IsBroken">Whether its content could not be read.</param>
internal sealed record PdfPage(int Number, IReadOnlyList<PdfLine> Lines, int Letters, bool HasPictures, bool IsBroken)
{
    /// <summary>Height in points, to tell its margins.</summary>
    public double Height { get; private init; }

    /// <summary>Reads a page; one that the library cannot read is broken, not an error.</summary>
    public static PdfPage Read(PdfDocument pdf, int number)
    {
        try
        {
            var page = pdf.GetPage(number);
            var glyphs = page.Letters.Select(Glyph.Of).OfType<Glyph>().ToList();
            var lines = Lay(glyphs, RuledTable.Find(page.Paths));
            return new PdfPage(number, lines, glyphs.Sum(g => g.Text.Length), page.NumberOfImages > 0, false)
            {
                Height = page.Height,
            };
        }
        // The library throws whatever its parsers meet.
        catch (Exception)
        {
            return new PdfPage(number, [], 0, false, true);
        }
    }

    /// <summary>Rows of the tables and the lines around them, from the top down.</summary>
    private static List<PdfLine> Lay(List<Glyph> glyphs, IReadOnlyList<RuledTable> tables)
    {
        var rows = new List<PdfLine>();
        var free = new List<Glyph>();
        var inTable = new Dictionary<RuledTable, List<Glyph>>();
        foreach (var glyph in glyphs)
        {
            if (tables.FirstOrDefault(t => t.Holds(glyph)) is not { } table)
                free.Add(glyph);
            else if (inTable.TryGetValue(table, out var held))
                held.Add(glyph);
            else
                inTable[table] = [glyph];
        }
        foreach (var (table, held) in inTable)
            rows.AddRange(table.Rows(held));
        rows.AddRange(PdfLine.Gather(free));
        return [.. rows.OrderByDescending(l => l.Base)];
    }
}
