using CsCheck;
using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Texts;

public sealed class MarkedTextTests
{
    private const string Text = "一、目标\n到某年达到70%。达到70%。\n页眉\n二、任务\n建设平台。";

    private static PlanReading Reading(params Segment[] segments)
    {
        var empty = Published.EmptyReading();
        return empty with
        {
            Outline = [new("一", 1, "目标", 0, 4, false), new("二", 1, "任务", 24, 28, false)],
            Commitments = [Sample.Level(70) with { Start = 8, End = 13, Occurrences = [new(8, 13), new(14, 19)] }],
            Mechanisms = [new("M01", MechanismKind.Platform, "平台", "", 29, 33, "二")],
            Accounting = empty.Accounting with { Segments = segments, Order = [new(0, 21), new(24, Text.Length)] },
        };
    }

    private static readonly PlanReading Sorted = Reading(
        new(0, 21, SegmentUse.Kept),
        new(21, 24, SegmentUse.Boilerplate),
        new(24, Text.Length, SegmentUse.Kept)
    );

    [Fact]
    public void Headings_paragraphs_and_page_furniture_stand_apart()
    {
        var blocks = MarkedText.Of(Text, Sorted, inFileOrder: true);
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Paragraph, BlockKind.Folded, BlockKind.Heading, BlockKind.Paragraph],
            blocks.Select(block => block.Kind)
        );
    }

    [Fact]
    public void Reading_order_leaves_page_furniture_out() =>
        Assert.DoesNotContain(MarkedText.Of(Text, Sorted, inFileOrder: false), block => block.Kind == BlockKind.Folded);

    [Fact]
    public void Each_occurrence_bears_its_mark_and_its_number()
    {
        var runs = MarkedText.Of(Text, Sorted, true)[1].Runs;
        var marks = runs.SelectMany(run => run.Marks).ToList();
        Assert.Equal([("T01", 0), ("T01", 1)], marks.Select(mark => (mark.Id, mark.At)));
        Assert.Equal(["达到70%", "达到70%"], runs.Where(run => run.Marks.Count > 0).Select(run => run.Text));
    }

    [Fact]
    public void A_long_text_is_shown_by_first_level_headings() =>
        Assert.Equal(
            ["一 目标", "二 任务"],
            TextChapter.Split(MarkedText.Of(Text, Sorted, true), isLong: true).Select(chapter => chapter.Name)
        );

    [Fact]
    public void No_character_is_lost_or_doubled_however_marks_overlap() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 20])
            .Array[0, 8]
            .Sample(spans =>
            {
                var text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
                var marked = Sorted with
                {
                    Outline = [],
                    Mechanisms = [],
                    Commitments =
                    [
                        .. spans.Select(
                            (span, at) =>
                                Sample.Level(1) with
                                {
                                    Id = $"T{at:00}",
                                    Start = span.Item1,
                                    End = Math.Min(text.Length, span.Item1 + span.Item2),
                                }
                        ),
                    ],
                    Accounting = Sorted.Accounting with { Segments = [new(0, text.Length, SegmentUse.Kept)] },
                };
                var shown = MarkedText.Of(text, marked, true).SelectMany(block => block.Runs).Select(run => run.Text);
                Assert.Equal(text, string.Concat(shown));
            });

    [Fact]
    public void A_span_stands_in_the_middle_of_its_sentence()
    {
        var around = SentenceAround.Around(Text, new TextSpan(8, 13))!;
        Assert.Equal(("到某年", "达到70%", "。"), (around.Before, around.Marked, around.After));
        Assert.Null(SentenceAround.Around(Text, new TextSpan(5, 900)));
    }
}
