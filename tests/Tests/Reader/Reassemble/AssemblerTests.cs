namespace Yuelu.Reader.Reassemble;

public sealed class AssemblerTests
{
    private static readonly string[] Sentences =
    [
        "一、总体要求。",
        "全面推进云岭制造业转型升级，加快培育先进制造业集群。",
        "（一）工作原则。",
        "坚持市场主导与政府引导相结合，激发各类企业活力。",
        "坚持创新驱动与绿色发展相统一，守牢生态保护红线。",
        "（二）发展目标。",
        "到2025年，规模以上企业达到3000家，产业结构更加合理。",
        "二、重点任务。",
        "（一）增强创新能力。",
        "组织实施关键技术攻关项目，完善企业技术中心体系。",
        "（二）推进数字转型。",
        "支持企业开展智能化改造，推广工业互联网平台应用。",
        "三、保障措施。",
        "加强组织领导和统筹协调，建立部门协同工作机制。",
    ];

    [Fact]
    public void Two_readings_woven_into_each_other_come_apart()
    {
        // The second reading starts anew behind each fourth sentence of the first.
        int[] woven = [0, 1, 2, 3, 0, 1, 4, 2, 3, 4, 5, 6, 7, 8, 5, 6, 9, 7, 8, 9, 10, 11, 12, 13];
        var text = string.Concat(woven.Select(i => Sentences[i]));
        var reading = PlanReader.ReadText(text, "").Value.Reading;
        Assert.Equal(
            string.Concat(Sentences),
            string.Concat(reading.Accounting.Order.Select(span => text[span.Start..span.End]))
        );
        Assert.Contains(reading.Findings, finding => finding.Code == "passage.repeated");
    }

    [Fact]
    public void A_document_printed_twice_is_kept_once()
    {
        var once = string.Join('\n', Sentences) + "\n";
        var reading = PlanReader.ReadText(once + once, "").Value.Reading;
        Assert.Equal(reading.Accounting.Kept, reading.Accounting.Repeat);
        var target = Assert.Single(reading.Commitments, c => c.Value == 3000);
        Assert.Equal(2, target.Occurrences.Count);
    }

    [Fact]
    public void A_short_sentence_said_twice_on_purpose_stays()
    {
        var text =
            "一、任务。\n加快推进产业发展，提升企业效益。\n加强领导。\n二、保障。\n完善工作机制，落实各项要求。\n加强领导。\n";
        Assert.Equal(0, PlanReader.ReadText(text, "").Value.Reading.Accounting.Repeat);
    }
}
