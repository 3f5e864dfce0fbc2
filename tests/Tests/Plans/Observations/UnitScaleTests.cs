namespace Yuelu.Plans.Observations;

public sealed class UnitScaleTests
{
    [Theory]
    [InlineData("亿元", "亿元", 1)]
    [InlineData("亿元", "万元", 10000)]
    [InlineData("万元", "亿元", 0.0001)]
    [InlineData("万亿元", "亿元", 10000)]
    [InlineData("千元", "万元", 0.1)]
    [InlineData("万户", "户", 10000)]
    [InlineData("家", "个", 1)]
    [InlineData("％", "%", 1)]
    [InlineData("%/年", "%", 1)]
    [InlineData("‰", "%", 0.1)]
    [InlineData("(index)", "", 1)]
    public void A_multiple_converts_exactly(string filed, string wanted, double factor) =>
        Assert.Equal((decimal)factor, UnitScale.Factor(filed, wanted));

    [Theory]
    [InlineData("亿元", "%")]
    [InlineData("件", "件/亿元")]
    [InlineData("项", "家")]
    [InlineData("万", "亿元")]
    [InlineData("百分点", "%")]
    public void What_measures_something_else_does_not_convert(string filed, string wanted) =>
        Assert.Null(UnitScale.Factor(filed, wanted));
}
