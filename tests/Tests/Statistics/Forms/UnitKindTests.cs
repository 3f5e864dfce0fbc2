using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>Numbers whose units are rates are not added up, and only per cent changes by percentage points.</summary>
public sealed class UnitKindTests
{
    [Theory]
    [InlineData("%", true, false, true)]
    [InlineData("％", true, false, true)]
    [InlineData("‰", false, true, true)]
    [InlineData("‱", false, true, true)]
    [InlineData("吨/万元", false, false, true)]
    [InlineData("千元", false, false, false)]
    [InlineData("", false, false, false)]
    public void A_unit_tells_what_may_be_done_with_its_numbers(
        string unit,
        bool isPercent,
        bool isPerMille,
        bool isQuotient
    ) =>
        Assert.Equal(
            (isPercent, isPerMille, isQuotient),
            (UnitKind.IsPercent(unit), UnitKind.IsPerMille(unit), UnitKind.IsQuotient(unit))
        );
}
