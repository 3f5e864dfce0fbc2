namespace Yuelu.Plans.Trajectories;

/// <summary>Arithmetic of rates: they multiply and are never added up.</summary>
internal static class Compound
{
    /// <summary>The factor of several yearly changes in per cent: Π(1 + r/100). Exact.</summary>
    public static decimal Factor(IEnumerable<decimal> percents) =>
        percents.Aggregate(1m, (all, r) => all * (1 + r / 100));

    /// <summary><paramref name="factor"/> to a power; exact for whole powers, to about 14 digits between.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not positive and the power is broken.</exception>
    public static decimal Power(decimal factor, decimal power)
    {
        var whole = decimal.Floor(power);
        if (power < 0)
            return 1 / Power(factor, -power);
        var result = 1m;
        for (var i = 0; i < whole; i++)
            result *= factor;
        if (power == whole)
            return result;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return result * (decimal)Math.Pow((double)factor, (double)(power - whole));
    }

    /// <summary>The yearly rate in per cent that, compounded over <paramref name="years"/>, gives <paramref name="factor"/>.</summary>
    public static decimal AverageRate(decimal factor, decimal years) =>
        factor <= 0 || years == 0 ? -100 : 100 * ((decimal)Math.Pow((double)factor, 1 / (double)years) - 1);
}
