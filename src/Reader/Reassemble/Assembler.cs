using Yuelu.Kernel;
using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Reassemble;

/// <summary>The manuscript in reading order with its units, and what was left out of it.</summary>
/// <param name="Manuscript">Text in reading order.</param>
/// <param name="Units">Its sentences and headings, as places in the manuscript.</param>
/// <param name="Repeats">Second copies, as places in the source, each with the place of the first copy.</param>
/// <param name="Unplaced">Units whose place is a guess, as places in the source.</param>
/// <param name="Moved">Whether anything stands elsewhere than in the file.</param>
internal sealed record Assembly(
    Manuscript Manuscript,
    List<Unit> Units,
    List<(TextSpan Copy, TextSpan First)> Repeats,
    List<TextSpan> Unplaced,
    bool Moved
);

/// <summary>Leaves second copies out and puts the sentences back into the order of the document.</summary>
internal static class Assembler
{
    public static Assembly Assemble(Manuscript joined, List<Unit> units)
    {
        var order = new List<(TextSpan, bool)>(units.Count);
        var placed = new List<Unit>(units.Count);
        var at = 0;
        foreach (var unit in units)
        {
            var first = true;
            var begin = unit.NewParagraph && at > 0 ? at + 1 : at;
            foreach (var piece in joined.Sources(unit.Start, unit.End))
            {
                order.Add((piece, first && unit.NewParagraph));
                first = false;
            }
            placed.Add(unit.MovedTo(begin));
            at = begin + unit.Length;
        }
        return new Assembly(joined.Rejoin(order), placed, [], [], false);
    }
}
