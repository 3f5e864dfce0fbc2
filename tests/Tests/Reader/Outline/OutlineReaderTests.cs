namespace Yuelu.Reader.Outline;

public sealed class OutlineReaderTests
{
    [Fact]
    public void Numbers_nest_whatever_forms_a_plan_uses() =>
        Assert.Equal(
            ["第一章", "第一章第一节", "第一章第一节一", "第一章第一节一（一）", "第一章第一节一（一）1", "第二章"],
            Outline("第一章 总则\n第一节 范围\n一、内容\n（一）要点\n1．细则\n第二章 任务\n").Select(o => o.Number)
        );

    [Fact]
    public void A_number_that_is_skipped_is_a_lost_heading() =>
        Assert.Equal(
            [("一", false), ("二", true), ("三", false)],
            Outline("一、目标\n加快发展。\n三、保障\n加强领导。\n").Select(o => (o.Number, o.Inferred))
        );

    [Fact]
    public void Headings_within_a_paragraph_are_found() =>
        Assert.Equal(
            [("一", "总体要求"), ("一（一）", "指导思想"), ("一（二）", "基本原则")],
            Outline("一、总体要求（一）指导思想。全面推进发展。（二）基本原则。坚持创新。\n")
                .Select(o => (o.Number, o.Title))
        );

    [Fact]
    public void Work_items_numbered_through_all_sections_lose_nothing() =>
        Assert.DoesNotContain(
            Outline("一、任务\n（一）研发\n1.攻关。加快研发。\n2.转化。加快转化。\n（二）应用\n3.推广。加快推广。\n"),
            o => o.Inferred
        );

    private static IReadOnlyList<OutlineEntry> Outline(string text) =>
        PlanReader.ReadText($"青湖市行动计划（2021—2025年）\n{text}加快推进发展。\n", "").Value.Reading.Outline;
}
