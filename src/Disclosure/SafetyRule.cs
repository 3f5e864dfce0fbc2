namespace Yuelu.Disclosure;

/// <summary>(n, k) rule of dominance: a cell is unsafe when its <paramref name="Units"/> largest enterprises have more than <paramref name="Percent"/> of it.</summary>
/// <param name="Units">n, at least 1.</param>
/// <param name="Percent">k, above 0 and below 100.</param>
public sealed record Dominance(int Units, decimal Percent);

/// <summary>
/// When a sum tells too much of one enterprise, and how wide the interval must be that anybody can work out for a hidden one.
/// The rules are those of Hundepool et al., Statistical Disclosure Control (2012), chapter 4; the numbers are the operator's.
/// </summary>
/// <param name="LeastUnits">最少企业数: a sum of fewer enterprises with a figure above nought is unsafe; 1 asks for none.</param>
/// <param name="Dominance">The rule of dominance, if there is one.</param>
/// <param name="PriorPercent">p of the p% rule, if there is one: unsafe when the second largest can work out the largest to within p %.</param>
/// <param name="ProtectionPercent">保护区间: how far below and above a hidden sum what can be worked out must reach at least, in per cent of it.</param>
/// <param name="HidesZeros">Whether a sum of nought, which tells that each of its enterprises has nought, is unsafe.</param>
public sealed record SafetyRule(
    int LeastUnits,
    Dominance? Dominance,
    decimal? PriorPercent,
    decimal ProtectionPercent,
    bool HidesZeros
)
{
    /// <summary>How little counts as something: figures have four places.</summary>
    internal const decimal Quantum = 0.0001m;

    /// <summary>Whether a sum may not be shown.</summary>
    /// <param name="shares">Its parts, the largest first; none makes it safe, for then there is nobody to protect.</param>
    public bool IsUnsafe(IReadOnlyList<Share> shares)
    {
        if (shares.Count == 0)
            return false;
        if (shares[0].Value == 0)
            return HidesZeros || shares.Count < LeastUnits;
        return shares.Count < LeastUnits || shares[LeastUnits - 1].Value == 0 || Excess(shares) > 0;
    }

    /// <summary>How far what can be worked out must reach above a hidden sum: what its rules ask for, and the protection in any case.</summary>
    internal decimal Above(IReadOnlyList<Share> shares)
    {
        var sum = shares.Sum(share => share.Value);
        return Math.Max(Math.Max(sum * ProtectionPercent / 100, Excess(shares)), Quantum);
    }

    /// <summary>How far it must reach below it; a sum is never below nought.</summary>
    internal decimal Below(IReadOnlyList<Share> shares) => Math.Min(Above(shares), shares.Sum(share => share.Value));

    /// <summary>By how much a sum would have to be larger for dominance and the p% rule to hold; 0 or less when they do.</summary>
    private decimal Excess(IReadOnlyList<Share> shares)
    {
        var (sum, excess) = (shares.Sum(share => share.Value), 0m);
        if (Dominance is { } rule)
            excess = shares.Take(rule.Units).Sum(share => share.Value) * 100 / rule.Percent - sum;
        if (PriorPercent is { } percent && shares.Count > 0)
        {
            var rest = sum - shares[0].Value - (shares.Count > 1 ? shares[1].Value : 0);
            excess = Math.Max(excess, shares[0].Value * percent / 100 - rest);
        }
        return excess;
    }
}
