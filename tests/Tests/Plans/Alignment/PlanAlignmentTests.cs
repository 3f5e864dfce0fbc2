using CsCheck;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Alignment;

public sealed class PlanAlignmentTests
{
    private static Commitment Named(string name, decimal value, string unit = "%") =>
        Sample.Level(value, unit) with
        {
            Indicator = name,
        };

    private static AlignedPair Only(Commitment left, Commitment right) =>
        Assert.Single(PlanAlignment.Of(Published.Board(left).Promises, Published.Board(right).Promises));

    [Theory]
    [InlineData("国家级企业技术中心数", "国家级企业技术中心（个）", 1)]
    [InlineData("全省关键工序数控化率", "关键工序数控化率", 1)]
    [InlineData("关键工序数控化率", "规模以上企业关键工序数控化率", 0.7)]
    public void The_same_indicator_is_known_under_slightly_other_names(string one, string other, double atLeast) =>
        Assert.True(IndicatorName.Similarity(one, other) >= atLeast);

    [Theory]
    [InlineData("国家级制造业创新中心", "省级企业技术中心")]
    [InlineData("研发经费投入强度", "工业固体废物综合利用率")]
    public void Other_indicators_are_not_taken_for_the_same(string one, string other) =>
        Assert.True(IndicatorName.Similarity(one, other) < IndicatorName.Same);

    [Fact]
    public void Likeness_is_the_same_both_ways_and_whole_for_the_name_itself() =>
        Gen.Select(
                Gen.String[Gen.Char["研发经费投入强度数率"], 1, 8],
                Gen.String[Gen.Char["研发经费投入强度数率"], 1, 8]
            )
            .Sample(
                (one, other) =>
                {
                    Assert.Equal(IndicatorName.Similarity(one, other), IndicatorName.Similarity(other, one), 12);
                    Assert.Equal(1, IndicatorName.Similarity(one, one));
                    Assert.InRange(IndicatorName.Similarity(one, other), 0, 1);
                }
            );

    [Fact]
    public void The_same_number_in_another_unit_agrees() =>
        Assert.Equal(
            Agreement.Same,
            Only(Named("产业规模", 1000, "亿元"), Named("产业规模", 0.1m, "万亿元")).Agreement
        );

    [Fact]
    public void Different_numbers_for_one_year_conflict() =>
        Assert.Equal(Agreement.NumbersDiffer, Only(Named("数控化率", 52), Named("数控化率", 60)).Agreement);

    [Fact]
    public void Different_numbers_for_different_years_need_not_conflict() =>
        Assert.Equal(
            Agreement.YearsDiffer,
            Only(Named("数控化率", 52), Named("数控化率", 60) with { DeadlineYear = 2025 }).Agreement
        );

    [Fact]
    public void A_level_and_a_change_cannot_be_compared() =>
        Assert.Equal(
            Agreement.NotComparable,
            Only(Named("单位能耗", 18), Sample.Fall(18) with { Indicator = "单位能耗" }).Agreement
        );

    [Fact]
    public void Each_commitment_is_paired_once_with_the_most_alike()
    {
        var left = Published.Board(Named("企业技术中心数", 1, "家"));
        var right = Published.Board(
            Named("省级企业技术中心数", 600, "家") with
            {
                Id = "T01",
            },
            Named("企业技术中心数", 1, "家") with
            {
                Id = "T02",
            }
        );
        Assert.Equal("T02", Assert.Single(PlanAlignment.Of(left.Promises, right.Promises)).Right.Code);
    }
}
