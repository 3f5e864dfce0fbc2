using Yuelu.Kernel;

namespace Yuelu.Reader;

/// <summary>A reading made by hand that shows every sort of entry.</summary>
internal static class ReadingSample
{
    private const string Quote = "营业收入年均增长8%左右";

    internal static PlanReading Reading { get; } =
        new(
            new DocumentFacts(
                "云川省装备产业振兴规划",
                "云政发〔2026〕3号",
                "云川省人民政府",
                new DateOnly(2026, 1, 9),
                [2026, 2030],
                new string('a', 64),
                4210
            ),
            [new OutlineEntry("一", 1, "目标", 0, 4, false), new OutlineEntry("二", 1, "", 300, 300, true)],
            [
                Entry("T01", CommitmentKind.Target, Comparator.GrowthAbout, 8, "%") with
                {
                    Subject = "装备产业",
                    Hedge = "左右",
                    BaseYear = 2025,
                    DeadlineYear = 2030,
                    PerYear = true,
                },
                Entry("T02", CommitmentKind.Activity, Comparator.Range, null, "家") with
                {
                    Low = 3,
                    High = 5,
                },
                Entry("T03", CommitmentKind.Rank, Comparator.Rank, 3, "位") with
                {
                    DeadlineYear = 2028,
                },
                Entry("T04", CommitmentKind.Target, Comparator.AtLeast, 3.50m, "%"),
                Entry("N01", CommitmentKind.PlanCount, Comparator.Count, 12, "个"),
            ],
            [
                new PlanTask("W01", "二（一）", "支持企业做大|做强", 310, 320),
                new PlanTask("W02", "二（二）", "", 400, 400),
            ],
            [new Mechanism("M01", MechanismKind.Fund, "产业基金", "设立产业基金。", 350, 357, "二（一）")],
            [new Actor("省工业厅", "牵头单位", ["二（一）", "二（二）"], 500, 504)],
            [
                new Finding(
                    "outline.heading-lost",
                    Severity.Loss,
                    300,
                    300,
                    new Words("缺少“二”的标题。", "The heading “二” is lost.")
                ),
                new Finding("number.doubt", Severity.Doubt, 40, 44, new Words("单位不明。", "The unit is not clear.")),
            ],
            new Accounting(
                4210,
                4000,
                150,
                40,
                20,
                [new Segment(0, 4000, SegmentUse.Kept), new Segment(4000, 4210, SegmentUse.Repeat)],
                [new TextSpan(0, 4000)]
            )
        );

    private static Commitment Entry(
        string id,
        CommitmentKind kind,
        Comparator comparator,
        decimal? value,
        string unit
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Quote = Quote,
            Start = 20,
            End = 20 + Quote.Length,
            Occurrences = [new TextSpan(20, 20 + Quote.Length)],
            Indicator = "营业收入年均增速",
            Comparator = comparator,
            Value = value,
            Unit = unit,
            Section = "一",
        };
}
