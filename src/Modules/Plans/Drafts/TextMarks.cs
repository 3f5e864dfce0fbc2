using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>A stretch of text in which nothing changes: same use, same entry, same question.</summary>
/// <param name="Use">What the reader did with it.</param>
/// <param name="Entry">The entry that it belongs to, or null.</param>
/// <param name="Question">Index of the open question about it, or null.</param>
/// <param name="Chosen">Whether it lies in the place that is being added.</param>
/// <param name="Begins">Whether a place of the entry begins here; the page puts its anchor there.</param>
internal sealed record TextPiece(
    TextSpan Span,
    SegmentUse Use,
    DraftEntry? Entry,
    int? Question,
    bool Chosen,
    bool Begins
);

/// <summary>Lays the marks of a draft over its text.</summary>
internal static class TextMarks
{
    /// <summary>The pieces of <paramref name="part"/> in order, without gap or overlap. Rejected entries leave no mark, except the focused one.</summary>
    internal static List<TextPiece> Lay(DraftDocument document, TextSpan part, string focus, TextSpan? chosen = null)
    {
        var marks = Marks(document, part, focus, chosen);
        var cuts = new SortedSet<int> { part.Start, part.End };
        foreach (var mark in marks)
        {
            cuts.Add(Math.Max(mark.Span.Start, part.Start));
            cuts.Add(Math.Min(mark.Span.End, part.End));
        }
        var pieces = new List<TextPiece>();
        var active = new List<Mark>();
        var next = 0;
        var start = part.Start;
        foreach (var end in cuts.Skip(1))
        {
            while (next < marks.Count && marks[next].Span.Start <= start)
                active.Add(marks[next++]);
            active.RemoveAll(mark => mark.Span.End <= start);
            pieces.Add(Piece(new TextSpan(start, end), active));
            start = end;
        }
        return pieces;
    }

    private static List<Mark> Marks(DraftDocument document, TextSpan part, string focus, TextSpan? chosen)
    {
        var segments = document.Frame.Accounting.Segments.Select(segment => new Mark(
            new TextSpan(segment.Start, segment.End),
            Rank: 0,
            Use: segment.As
        ));
        var entries =
            from entry in document.Entries
            where entry.State != EntryState.Rejected || entry.Key == focus
            from place in entry.Places
            select new Mark(place, entry.Key == focus ? 9 : 3 - (int)entry.Sort, Entry: entry);
        var questions = document.OpenQuestions.Select(question => new Mark(
            new TextSpan(question.Finding.Start, Math.Max(question.Finding.End, question.Finding.Start + 1)),
            Rank: 0,
            Question: question.Index
        ));
        return
        [
            .. segments
                .Concat(entries)
                .Concat(questions)
                .Concat(chosen is { } one ? [new Mark(one, Rank: 0, IsChosen: true)] : [])
                .Where(mark => mark.Span.Overlaps(part))
                .OrderBy(mark => mark.Span.Start),
        ];
    }

    private static TextPiece Piece(TextSpan span, List<Mark> active)
    {
        var use = active.FindLast(mark => mark.Use is not null)?.Use ?? SegmentUse.Kept;
        var top = active.Where(mark => mark.Entry is not null).MaxBy(mark => mark.Rank);
        var question = active.FindLast(mark => mark.Question is not null)?.Question;
        var chosen = active.Exists(mark => mark.IsChosen);
        return new TextPiece(span, use, top?.Entry, question, chosen, top?.Span.Start == span.Start);
    }

    private sealed record Mark(
        TextSpan Span,
        int Rank,
        SegmentUse? Use = null,
        DraftEntry? Entry = null,
        int? Question = null,
        bool IsChosen = false
    );
}
