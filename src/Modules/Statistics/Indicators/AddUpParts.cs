using Yuelu.Vtl;

namespace Yuelu.Statistics.Indicators;

/// <summary>
/// Whether an indicator of a whole is the sum of those of its parts, which shares and contributions need: a quantity times a
/// coefficient is, a ratio, a score and a growth are not.
/// </summary>
internal static class AddUpParts
{
    /// <param name="others">The versions of the indicators that stand in the formula.</param>
    internal static bool Of(IndicatorDefinition definition, IReadOnlyList<IndicatorVersion> others) =>
        !definition.IsRate && Kind(definition, others) == InParts.Added;

    private static InParts Kind(IndicatorDefinition definition, IReadOnlyList<IndicatorVersion> others)
    {
        if (definition.Composite is not null)
            return InParts.Other;
        var inputs = definition.Inputs.ToDictionary(input => input.Name, input => Kind(input, others));
        return VtlSums.Of(definition.Formula, name => inputs.GetValueOrDefault(name, InParts.Other));
    }

    private static InParts Kind(IndicatorInput input, IReadOnlyList<IndicatorVersion> others) =>
        input.Source switch
        {
            InputSource.Field => InParts.Added,
            InputSource.Coefficient or InputSource.Months => InParts.Same,
            // The series of a key is the same for all cells; whether the areas' series of an indicator add up is not known here.
            InputSource.Series => input.Of.Contains('.', StringComparison.Ordinal) ? InParts.Same : InParts.Other,
            _ => others
                .Where(one => one.Code == input.Of)
                .Select(one => Kind(one.Definition, others))
                .Distinct()
                .ToList()
                is [var only]
                ? only
                : InParts.Other,
        };
}
