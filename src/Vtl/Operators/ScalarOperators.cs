namespace Yuelu.Vtl.Operators;

/// <summary>All operators on scalar values, by name.</summary>
internal static class ScalarOperators
{
    private static readonly ILookup<string, ScalarOperator> ByName = new[]
    {
        NumericOperators.All,
        StringOperators.All,
        ComparisonOperators.All,
        BooleanOperators.All,
        TimeOperators.All,
    }
        .SelectMany(family => family)
        .ToLookup(known => known.Name);

    /// <summary>The operator of that name for so many operands, or the nearest of that name; null when there is none of the name.</summary>
    public static ScalarOperator? Find(string name, int operands) =>
        ByName[name].FirstOrDefault(known => known.Fits(operands)) ?? ByName[name].FirstOrDefault();
}
