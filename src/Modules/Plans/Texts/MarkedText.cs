using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Texts;

/// <summary>What a piece of the shown text is.</summary>
internal enum BlockKind
{
    Heading,
    Paragraph,

    /// <summary>A second copy, a page header or other furniture: kept, and folded away.</summary>
    Folded,
}

/// <summary>What marks a run of text.</summary>
internal enum MarkKind
{
    Commitment,
    Mechanism,
    Task,
}

/// <summary>A mark on the text.</summary>
/// <param name="Id">Code of what it marks.</param>
/// <param name="At">Which occurrence it is, from 0.</param>
internal sealed record TextMark(MarkKind Kind, string Id, int At, TextSpan Span);

/// <summary>Characters that bear the same marks.</summary>
internal sealed record TextRun(int Start, string Text, IReadOnlyList<TextMark> Marks);

/// <summary>A heading, a paragraph or a folded piece.</summary>
/// <param name="Heading">The outline entry, for a heading.</param>
/// <param name="Use">What became of it in the reading.</param>
internal sealed record TextBlock(BlockKind Kind, IReadOnlyList<TextRun> Runs, OutlineEntry? Heading, SegmentUse Use)
{
    /// <summary>Number of characters.</summary>
    public int Length => Runs.Sum(run => run.Text.Length);
}

/// <summary>Cuts a plan's text into blocks and runs that a page can show with its marks.</summary>
internal sealed class MarkedText
{
    private readonly string text;
    private readonly TextMark[] marks;
    private readonly Dictionary<int, OutlineEntry> headings;
    private readonly int longest;

    private MarkedText(string text, PlanReading reading)
    {
        this.text = text;
        marks = [.. MarksOf(reading).Where(mark => IsInside(mark.Span)).OrderBy(mark => mark.Span.Start)];
        longest = marks.Select(mark => mark.Span.Length).DefaultIfEmpty(0).Max();
        headings = reading
            .Outline.Where(entry => !entry.Inferred && entry.End > entry.Start)
            .DistinctBy(entry => entry.Start)
            .ToDictionary(entry => entry.Start);
    }

    /// <summary>The text as blocks.</summary>
    /// <param name="inFileOrder">Whether in the order of the file, with everything in it; otherwise in reading order, without second copies and page furniture.</param>
    public static IReadOnlyList<TextBlock> Of(string text, PlanReading reading, bool inFileOrder)
    {
        var marked = new MarkedText(text, reading);
        var pieces = inFileOrder
            ? reading.Accounting.Segments
            : reading.Accounting.Order.Select(span => new Segment(span.Start, span.End, SegmentUse.Kept));
        return [.. pieces.SelectMany(marked.Blocks)];
    }

    private IEnumerable<TextBlock> Blocks(Segment piece)
    {
        var end = Math.Min(piece.End, text.Length);
        if (piece.As is SegmentUse.Repeat or SegmentUse.Boilerplate)
        {
            if (!string.IsNullOrWhiteSpace(text[piece.Start..end]))
                yield return new TextBlock(
                    BlockKind.Folded,
                    [new TextRun(piece.Start, text[piece.Start..end], [])],
                    null,
                    piece.As
                );
            yield break;
        }
        var at = piece.Start;
        while (at < end)
        {
            if (headings.TryGetValue(at, out var heading) && heading.End <= end)
            {
                yield return new TextBlock(BlockKind.Heading, Runs(at, heading.End), heading, piece.As);
                at = heading.End;
                continue;
            }
            var next = NextBreak(at, end);
            if (!string.IsNullOrWhiteSpace(text[at..next]))
                yield return new TextBlock(BlockKind.Paragraph, Runs(at, next), null, piece.As);
            at = next;
        }
    }

    private int NextBreak(int at, int end)
    {
        for (var i = at + 1; i < end; i++)
            if (text[i - 1] == '\n' || headings.ContainsKey(i))
                return i;
        return end;
    }

    private List<TextRun> Runs(int start, int end)
    {
        var inside = Touching(start, end);
        var cuts = new SortedSet<int> { start, end };
        foreach (var mark in inside)
        {
            cuts.Add(Math.Clamp(mark.Span.Start, start, end));
            cuts.Add(Math.Clamp(mark.Span.End, start, end));
        }
        var runs = new List<TextRun>();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
            runs.Add(
                new TextRun(from, text[from..to], [.. inside.Where(mark => mark.Span.Overlaps(new TextSpan(from, to)))])
            );
        return runs;
    }

    private List<TextMark> Touching(int start, int end)
    {
        var found = new List<TextMark>();
        // Marks are sorted by start; none that begins earlier than the longest mark's length before can reach here.
        for (var i = FirstFrom(start - longest); i < marks.Length && marks[i].Span.Start < end; i++)
            if (marks[i].Span.End > start)
                found.Add(marks[i]);
        return found;
    }

    private int FirstFrom(int position)
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private bool IsInside(TextSpan span) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;

    private static IEnumerable<TextMark> MarksOf(PlanReading reading) =>
        reading
            .Commitments.SelectMany(c =>
                c.Occurrences.Append(new TextSpan(c.Start, c.End))
                    .Distinct()
                    .OrderBy(span => span.Start != c.Start)
                    .Select((span, at) => new TextMark(MarkKind.Commitment, c.Id, at, span))
            )
            .Concat(reading.Mechanisms.Select(m => new TextMark(MarkKind.Mechanism, m.Id, 0, new(m.Start, m.End))))
            .Concat(reading.Tasks.Select(t => new TextMark(MarkKind.Task, t.Id, 0, new(t.Start, t.End))));
}
