using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Reader.Reassemble;

/// <summary>The document as it is to be read: pieces of the source in reading order, with the way back to the source.</summary>
internal sealed class Manuscript
{
    private readonly string source;
    private readonly int[] starts;
    private readonly TextSpan[] pieces;

    private Manuscript(string source, string text, int[] starts, TextSpan[] pieces) =>
        (this.source, Text, this.starts, this.pieces) = (source, text, starts, pieces);

    /// <summary>The pieces joined; a line feed parts two paragraphs.</summary>
    public string Text { get; }

    /// <summary>The pieces of the source, in reading order.</summary>
    public IReadOnlyList<TextSpan> Pieces => pieces;

    /// <summary>Joins pieces of <paramref name="source"/>.</summary>
    /// <param name="order">The pieces in reading order, each with whether a new paragraph starts with it.</param>
    public static Manuscript Join(string source, IReadOnlyList<(TextSpan Span, bool NewParagraph)> order)
    {
        var text = new StringBuilder(source.Length);
        var starts = new int[order.Count];
        var pieces = new TextSpan[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].NewParagraph && text.Length > 0)
                text.Append('\n');
            (starts[i], pieces[i]) = (text.Length, order[i].Span);
            text.Append(source, order[i].Span.Start, order[i].Span.Length);
        }
        return new Manuscript(source, text.ToString(), starts, pieces);
    }

    /// <summary>Another order of pieces of the same source.</summary>
    public Manuscript Rejoin(IReadOnlyList<(TextSpan Span, bool NewParagraph)> order) => Join(source, order);

    /// <summary>The pieces of the source that make up a span of <see cref="Text"/>.</summary>
    public IEnumerable<TextSpan> Sources(int start, int end)
    {
        for (var i = PieceAt(start); i < pieces.Length && starts[i] < end; i++)
        {
            var from = pieces[i].Start + Math.Max(0, start - starts[i]);
            var to = Math.Min(pieces[i].End, pieces[i].Start + end - starts[i]);
            if (to > from)
                yield return new TextSpan(from, to);
        }
    }

    /// <summary>The place in the source of a span of <see cref="Text"/>; where it runs over several pieces that do not follow each other, the part in the last one.</summary>
    public TextSpan ToSource(int start, int end)
    {
        var last = PieceAt(Math.Max(start, end - 1));
        var first = PieceAt(start);
        while (first < last && pieces[first].End > pieces[first + 1].Start)
            first++;
        for (var i = last; i > first; i--)
        {
            if (pieces[i - 1].End > pieces[i].Start || pieces[i].Start - pieces[i - 1].End > 64)
                first = i;
        }
        var from = pieces[first].Start + Math.Max(0, start - starts[first]);
        var to = Math.Min(pieces[last].End, pieces[last].Start + end - starts[last]);
        return new TextSpan(Math.Min(from, to), to);
    }

    private int PieceAt(int at)
    {
        var index = Array.BinarySearch(starts, at);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }
}
