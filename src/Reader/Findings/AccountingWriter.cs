using Yuelu.Kernel;
using Yuelu.Reader.Reassemble;

namespace Yuelu.Reader.Findings;

/// <summary>Accounts for every character of the source.</summary>
internal static class AccountingWriter
{
    /// <summary>The pieces of the manuscript are kept or unplaced, second copies are repeats, all else is the page's.</summary>
    public static Accounting Write(string text, Assembly order)
    {
        var unplaced = order.Unplaced.ToHashSet();
        var used = new List<Segment>(order.Manuscript.Pieces.Count + order.Repeats.Count);
        foreach (var piece in order.Manuscript.Pieces)
            used.Add(
                new Segment(piece.Start, piece.End, unplaced.Contains(piece) ? SegmentUse.Unplaced : SegmentUse.Kept)
            );
        foreach (var (copy, _) in order.Repeats)
            used.Add(new Segment(copy.Start, copy.End, SegmentUse.Repeat));
        used.Sort((one, other) => one.Start.CompareTo(other.Start));
        var segments = new List<Segment>(used.Count * 2 + 1);
        var at = 0;
        foreach (var segment in used)
        {
            Add(segments, at, segment.Start, SegmentUse.Boilerplate);
            Add(segments, Math.Max(at, segment.Start), segment.End, segment.As);
            at = Math.Max(at, segment.End);
        }
        Add(segments, at, text.Length, SegmentUse.Boilerplate);
        return new Accounting(
            text.Length,
            Count(segments, SegmentUse.Kept),
            Count(segments, SegmentUse.Repeat),
            Count(segments, SegmentUse.Boilerplate),
            Count(segments, SegmentUse.Unplaced),
            segments,
            Joined(order.Manuscript.Pieces)
        );
    }

    private static void Add(List<Segment> segments, int start, int end, SegmentUse use)
    {
        if (end <= start)
            return;
        if (segments.Count > 0 && segments[^1].As == use && segments[^1].End == start)
            segments[^1] = segments[^1] with { End = end };
        else
            segments.Add(new Segment(start, end, use));
    }

    private static int Count(List<Segment> segments, SegmentUse use) =>
        segments.Where(segment => segment.As == use).Sum(segment => segment.End - segment.Start);

    private static List<TextSpan> Joined(IReadOnlyList<TextSpan> pieces)
    {
        var joined = new List<TextSpan>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].End == piece.Start)
                joined[^1] = joined[^1] with { End = piece.End };
            else
                joined.Add(piece);
        }
        return joined;
    }
}
