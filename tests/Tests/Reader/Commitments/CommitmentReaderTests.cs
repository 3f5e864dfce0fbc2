namespace Yuelu.Reader.Commitments;

/// <summary>One sentence at a time: what it promises.</summary>
public sealed class CommitmentReaderTests
{
    [Theory]
    [InlineData("到2025年，产业规模达到1000亿元。", "reach 1000 亿元 2025")]
    [InlineData("企业数量超过200家。", "> 200 家 2025")]
    [InlineData("新增企业50家以上。", ">= 50 家 2025")]
    [InlineData("办理时限压缩至3天以内。", "<= 3 天 2025")]
    [InlineData("空置率＜5%。", "< 5 % 2025")]
    [InlineData("培育30家左右龙头企业。", "about 30 家 2025")]
    [InlineData("建设3-5个创新中心。", "range 3–5 个 2025")]
    [InlineData("建设三到五家实验室。", "range 3–5 家 2025")]
    [InlineData("营业收入年均增长12%左右。", "growth_about 12 % 2025 yearly")]
    [InlineData("单位能耗比2020年下降18%。", "reduction_vs_base 18 % 2025 base 2020")]
    [InlineData("软件收入比2020年翻一番。", "growth_reach 2 倍 2025 base 2020")]
    [InlineData("比重提高3个百分点。", "growth_reach 3 百分点 2025")]
    [InlineData("投诉率控制在千分之五以内。", "<= 5 ‰ 2025")]
    [InlineData("突破百项关键技术。", "reach 100 项 2025")]
    [InlineData("每年培训工程师500名。", "reach 500 名 2025 yearly")]
    [InlineData("普及率由2020年的40%提高到65%。", "reach 65 % 2025 base 2020")]
    public void A_number_is_read_with_comparison_unit_and_years(string sentence, string expected) =>
        Assert.Equal([expected], Read(sentence));

    [Fact]
    public void Respectively_gives_each_noun_its_number() =>
        Assert.Equal(
            [("新材料产值", 300m), ("新能源产值", 200m)],
            Commitments("到2025年，新材料产值、新能源产值分别达到300亿元、200亿元。")
                .Select(c => (c.Indicator, c.Value!.Value))
        );

    [Fact]
    public void A_head_noun_is_carried_over_a_list() =>
        Assert.Equal(
            ["单位工业增加值能耗", "单位工业增加值二氧化碳排放量", "单位工业增加值用水量"],
            Commitments("单位工业增加值能耗比2020年下降18%、二氧化碳排放量比2020年下降22%、用水量比2020年下降23%。")
                .Select(c => c.Indicator)
        );

    [Fact]
    public void Every_year_is_carried_over_a_list_until_another_deadline() =>
        Assert.Equal(
            [true, true, false],
            Commitments("每年组织攻关30项，推动新产品开发100项，到2025年建成平台20个。").Select(c => c.PerYear)
        );

    [Fact]
    public void One_number_for_two_things_is_one_commitment() =>
        Assert.Single(Commitments("到2025年，培育100家企业技术中心、技术创新示范企业。"));

    [Fact]
    public void Two_years_give_two_deadlines() =>
        Assert.Equal(
            [(2025, 50m), (2030, 120m)],
            Commitments("到2025年和2030年，装机容量分别达到50万千瓦、120万千瓦。")
                .Select(c => (c.DeadlineYear!.Value, c.Value!.Value))
        );

    [Theory]
    [InlineData("培育年产值超100亿元的龙头企业2家。")]
    [InlineData("形成2家以上营业收入过千亿元的大企业。")]
    public void A_threshold_in_a_noun_is_no_target(string sentence) =>
        Assert.Equal([2m], Commitments(sentence).Select(c => c.Value!.Value));

    [Theory]
    [InlineData("2020年，全市完成产值500亿元，增长12%。")]
    [InlineData("截至2020年底，建成平台30个。")]
    [InlineData("实施“1274”行动和“315”计划。")]
    [InlineData("推进5G、6G和IPv6部署。")]
    [InlineData("依据〔2020〕36号文件执行。")]
    [InlineData("对获奖企业给予最高500万元奖励。")]
    [InlineData("重点发展3.5兆瓦以上风力发电机组。")]
    public void What_names_dates_pays_or_is_past_promises_nothing(string sentence) =>
        Assert.DoesNotContain(
            Commitments(sentence),
            c => c.Value is not null && c.Kind is not (CommitmentKind.PlanCount or CommitmentKind.ProductSpec)
        );

    [Fact]
    public void A_rank_a_reference_and_a_level_are_told_apart() =>
        Assert.Equal(
            [CommitmentKind.Rank, CommitmentKind.Relative, CommitmentKind.Qualitative],
            Commitments("产量保持全国第三，利润率高于全国平均水平，装备技术达到国际先进水平。").Select(c => c.Kind)
        );

    private static List<string> Read(string sentence) =>
        Commitments(sentence)
            .Select(c =>
                $"{Names[c.Comparator]} {(c.Value is { } value ? $"{value}" : $"{c.Low}–{c.High}")} {c.Unit} {c.DeadlineYear}{(c.BaseYear is null ? "" : $" base {c.BaseYear}")}{(c.PerYear ? " yearly" : "")}"
            )
            .ToList();

    private static IReadOnlyList<Commitment> Commitments(string sentence) =>
        PlanReader
            .ReadText(
                $"青湖市产业发展行动计划（2021—2025年）\n\n一、主要任务\n\n（一）加快发展。\n\n加快推进产业发展。{sentence}\n",
                ""
            )
            .Value.Reading.Commitments;

    private static readonly Dictionary<Comparator, string> Names = new()
    {
        [Comparator.Reach] = "reach",
        [Comparator.AtLeast] = ">=",
        [Comparator.MoreThan] = ">",
        [Comparator.AtMost] = "<=",
        [Comparator.LessThan] = "<",
        [Comparator.About] = "about",
        [Comparator.Range] = "range",
        [Comparator.GrowthReach] = "growth_reach",
        [Comparator.GrowthAbout] = "growth_about",
        [Comparator.ReductionVsBase] = "reduction_vs_base",
        [Comparator.Decrease] = "decrease",
    };
}
