using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

public sealed class TargetWordsTests
{
    private static string Zh(Commitment commitment) => TargetWords.Of(Published.Board(commitment).Lines[0]).Zh;

    [Fact]
    public void A_target_is_told_with_its_comparator_number_and_unit()
    {
        Assert.Equal("不低于1.28%", Zh(Sample.Level(1.28m, "%", Comparator.AtLeast)));
        Assert.Equal("5—8家", Zh(Sample.Range(5, 8)));
        Assert.Equal("50家左右", Zh(Sample.Level(50, "家", Comparator.About)));
        Assert.Equal("比2015年−18%", Zh(Sample.Fall(18)));
        Assert.Equal("年均增长12%", Zh(Sample.Growth(12)));
        Assert.Equal("每年50名", Zh(Sample.Level(50, "名") with { PerYear = true }));
        Assert.Equal("前3位", Zh(Sample.Level(3, "位", Comparator.RankTop)));
        Assert.Equal("不超过10小时", Zh(Sample.Level(10, "小时", Comparator.AtMost)));
        Assert.Equal("只有文字表述", Zh(Sample.Level(null, "", Comparator.Level)));
    }

    [Fact]
    public void Units_are_told_in_English_and_classifiers_left_out()
    {
        string En(Commitment commitment) => TargetWords.Of(Published.Board(commitment).Lines[0]).En;
        Assert.Equal("5–8", En(Sample.Range(5, 8)));
        Assert.Equal("2,000 hundred million yuan", En(Sample.Level(2000, "亿元")));
        Assert.Equal("−18% against 2015", En(Sample.Fall(18)));
    }
}
