namespace Yuelu.Statistics.Totals;

/// <summary>
/// 增速: how growth is computed in official statistics. Rates are fractions: 0.05 is 5 %. Nothing is rounded; null is "cannot be
/// computed". An official rate of growth is imported, never computed from two official levels, whose sets of enterprises differ.
/// </summary>
internal static class GrowthRates
{
    /// <summary>同比: growth over a base. Null when the base is not positive, for a loss that shrinks has no rate of growth.</summary>
    internal static decimal? Over(decimal now, decimal basis) => basis > 0 ? now / basis - 1 : null;

    /// <summary>百分点: the change of a rate, in percentage points (<c>97.1 %</c> from <c>96.8 %</c> is 0.3).</summary>
    /// <param name="now">A rate as a fraction.</param>
    /// <param name="before">The same rate before.</param>
    internal static decimal Points(decimal now, decimal before) => (now - before) * 100;

    /// <summary>累计: rates one after another, compounded: Π(1 + r) − 1, never their sum.</summary>
    internal static decimal Compounded(IEnumerable<decimal> rates) =>
        rates.Aggregate(1m, (product, rate) => product * (1 + rate)) - 1;

    /// <summary>年均: the yearly rate that compounds to a total over some years. Null when the total is −100 % or less.</summary>
    /// <param name="total">The change over all years, as a fraction.</param>
    /// <param name="years">How many; more than 0.</param>
    internal static decimal? Yearly(decimal total, int years) =>
        total > -1 && years > 0 ? (decimal)(Math.Pow((double)(1 + total), 1.0 / years) - 1) : null;

    /// <summary>两年平均: the yearly rate over a year and the one before, when the base year was low.</summary>
    internal static decimal? TwoYearAverage(decimal now, decimal yearBefore) =>
        Yearly(Compounded([now, yearBefore]), 2);

    /// <summary>单耗升降: growth of a quotient from the growth of both, (1 + g) ÷ (1 + h) − 1, such as energy per value added.</summary>
    /// <param name="upper">Growth of what stands above.</param>
    /// <param name="lower">Growth of what stands below; null is the answer when it is −100 %.</param>
    internal static decimal? OfQuotient(decimal upper, decimal lower) =>
        lower > -1 ? (1 + upper) / (1 + lower) - 1 : null;
}
