using CsCheck;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

public sealed class TextMarksTests
{
    [Fact]
    public void The_pieces_give_the_whole_part_without_gap_or_overlap() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 30])
            .Array[0, 40]
            .Sample(places =>
            {
                var text = string.Concat(Enumerable.Range(0, 250).Select(i => (char)('一' + i)));
                var draft = Samples.Draft();
                var entries = places.Select(
                    (place, i) =>
                        new DraftEntry
                        {
                            Key = $"M{i}",
                            Mechanism = new Mechanism(
                                $"M{i}",
                                MechanismKind.List,
                                "x",
                                "",
                                place.Item1,
                                place.Item1 + place.Item2,
                                null
                            ),
                        }
                );
                var marked = draft with { Entries = [.. entries] };
                var part = new TextSpan(20, 220);
                var pieces = TextMarks.Lay(marked, part, "M0");
                Assert.Equal(part.Of(text), string.Concat(pieces.Select(piece => piece.Span.Of(text))));
            });

    [Fact]
    public void The_focused_entry_lies_on_top_and_a_rejected_one_leaves_no_mark()
    {
        var draft = Samples.Draft();
        var rejected = draft.Replace(["T01"], draft.Find("T01")! with { State = EntryState.Rejected });
        var whole = new TextSpan(0, Samples.Text.Length);
        Assert.DoesNotContain(TextMarks.Lay(rejected, whole, ""), piece => piece.Entry?.Key == "T01");
        Assert.Contains(TextMarks.Lay(rejected, whole, "T01"), piece => piece.Entry?.Key == "T01" && piece.Begins);
    }
}
