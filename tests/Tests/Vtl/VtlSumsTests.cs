namespace Yuelu.Vtl;

/// <summary>Which expressions of a whole are the sum of those of its parts.</summary>
public sealed class VtlSumsTests
{
    [Theory]
    [InlineData("a", InParts.Added)]
    [InlineData("a + b - a", InParts.Added)]
    [InlineData("-(a * 0.5) + b / 2", InParts.Added)]
    [InlineData("k * (a + b) / k", InParts.Added)]
    [InlineData("k + 1", InParts.Same)]
    [InlineData("a / b", InParts.Other)]
    [InlineData("a * b", InParts.Other)]
    [InlineData("k / a", InParts.Other)]
    [InlineData("a + k", InParts.Other)]
    [InlineData("a + r", InParts.Other)]
    [InlineData("abs(a)", InParts.Other)]
    [InlineData("if a > 0 then a else b", InParts.Other)]
    [InlineData("a +", InParts.Other)]
    public void An_expression_adds_up_when_it_is_a_sum_of_what_is_added_times_what_is_the_same(
        string text,
        InParts adds
    ) =>
        Assert.Equal(
            adds,
            VtlSums.Of(
                text,
                name =>
                    name switch
                    {
                        "a" or "b" => InParts.Added,
                        "k" => InParts.Same,
                        _ => InParts.Other,
                    }
            )
        );
}
