using System.Text;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>Writes pages as one text: lines that only the page's width broke are joined, across pages too.</summary>
internal sealed class PdfText
{
    private const double Margin = 0.09;

    /// <summary>Lines of one paragraph lie at most this many character sizes apart.</summary>
    private const double MostPitch = 3;
    private readonly IReadOnlyList<PdfPage> pages;
    private readonly HashSet<string> repeated;
    private readonly double left;
    private readonly double right;
    private readonly StringBuilder text = new();
    private readonly List<Finding> findings = [];
    private readonly List<string> aside = [];
    private PdfLine? last;

    public PdfText(IReadOnlyList<PdfPage> pages)
    {
        this.pages = pages;
        repeated = Repeated(pages);
        var running = pages.SelectMany(p => p.Lines).Where(l => !l.IsRow && l.Text.Length > 5).ToList();
        left = Commonest(running.Select(l => l.Left));
        right = Commonest(running.Where(l => l.Right > left + 100).Select(l => l.Right));
    }

    /// <summary>The text, and a finding for every page without any.</summary>
    public (string Text, IReadOnlyList<Finding> Findings) Write()
    {
        foreach (var page in pages)
        {
            if (page.IsBroken)
                findings.Add(DecodeFindings.BrokenPage(page.Number, text.Length));
            else if (page.Lines.Count == 0)
                findings.Add(DecodeFindings.Page(page.Number, text.Length));
            foreach (var line in page.Lines)
                if (IsFurniture(page, line))
                    aside.Add(line.Text);
                else
                    Write(line);
        }
        End();
        return (text.ToString(), findings);
    }

    private void Write(PdfLine line)
    {
        if (last is not null && !Continues(last, line))
            End();
        if (last is not null && !PdfLine.IsWide(last.Text[^1]) && !PdfLine.IsWide(line.Text[0]))
            text.Append(' ');
        text.Append(line.Text);
        last = line;
    }

    /// <summary>Ends the paragraph; what stands in the margin of the pages it ran over follows it.</summary>
    private void End()
    {
        if (last is not null)
            text.Append('\n');
        last = null;
        foreach (var line in aside)
            text.Append(line).Append('\n');
        aside.Clear();
    }

    /// <summary>A full line is carried on by one that begins at the left edge in the same size.</summary>
    private bool Continues(PdfLine before, PdfLine line)
    {
        if (before.IsRow || line.IsRow || Math.Abs(before.Size - line.Size) > 0.5)
            return false;
        if (before.Base > line.Base + (MostPitch * line.Size))
            return false;
        var isFull = before.Right > right - (1.7 * before.Size);
        var isIndented = line.Left > left + (0.9 * line.Size);
        if (!isFull || isIndented)
            return false;
        return !Ends(before.Text[^1]) || !ListNumber.Begins(line.Text);
    }

    private static bool Ends(char c) => c is '。' or '；' or '！' or '？' or '：' or ';' or '.';

    /// <summary>Page numbers, and what stands at the top or foot of several pages.</summary>
    private bool IsFurniture(PdfPage page, PdfLine line)
    {
        var isInMargin = line.Base < Margin * page.Height || line.Base > (1 - Margin) * page.Height;
        return isInMargin && (line.Text.All(c => !char.IsLetter(c)) || repeated.Contains(WithoutDigits(line.Text)));
    }

    private static HashSet<string> Repeated(IReadOnlyList<PdfPage> pages) =>
        [
            .. pages
                .Where(p => p.Lines.Count > 0)
                .SelectMany(p =>
                    p.Lines.Take(2).Concat(p.Lines.TakeLast(2)).Select(l => WithoutDigits(l.Text)).Distinct()
                )
                .GroupBy(t => t)
                .Where(g => g.Count() >= 3)
                .Select(g => g.Key),
        ];

    private static string WithoutDigits(string line) => string.Concat(line.Where(c => !char.IsDigit(c)));

    private static double Commonest(IEnumerable<double> places) =>
        places.GroupBy(p => Math.Round(p / 4)).OrderByDescending(g => g.Count()).FirstOrDefault()?.Average() ?? 0;
}
