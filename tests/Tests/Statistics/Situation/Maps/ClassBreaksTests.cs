namespace Yuelu.Statistics.Situation.Maps;

/// <summary>Classes by hand.</summary>
public sealed class ClassBreaksTests
{
    private static readonly decimal[] Values = [10, 1, 4, 2, 3, 40, 7, 8];

    [Fact]
    public void Quantiles_have_as_many_in_each() =>
        Assert.Equal(
            [new(1, 2, 2), new(3, 4, 2), new(7, 8, 2), new(10, 40, 2)],
            ClassBreaks.Of(Values, BreakMethod.Quantile, 4)
        );

    /// <summary>1 to 40 in three: bounds at 14 and 27; nothing lies in the middle, so that class is left out.</summary>
    [Fact]
    public void Equal_spans_leave_out_what_is_empty() =>
        Assert.Equal([new(1, 10, 7), new(40, 40, 1)], ClassBreaks.Of(Values, BreakMethod.Equal, 3));

    [Theory]
    [InlineData(BreakMethod.Quantile)]
    [InlineData(BreakMethod.Equal)]
    public void Equal_values_are_in_one_class_and_each_value_is_in_its_class(BreakMethod method)
    {
        decimal[] values = [5, 5, 5, 5, 5, 6];
        var classes = ClassBreaks.Of(values, method, 4);
        Assert.Equal(values.Length, classes.Sum(one => one.Count));
        Assert.Equal(0, ClassBreaks.ClassOf(5, classes));
        Assert.Equal(classes.Count - 1, ClassBreaks.ClassOf(6, classes));
        Assert.Empty(ClassBreaks.Of([], method, 4));
        Assert.Single(ClassBreaks.Of([3, 3], method, 4));
    }
}
