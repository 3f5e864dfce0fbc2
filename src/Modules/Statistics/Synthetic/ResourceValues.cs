namespace Yuelu.Statistics.Synthetic;

/// <summary>
/// What enterprises that do not exist say of water and solid waste in a year (合成数据), by the codes 01 to 09 of the sample form
/// <c>resources-yearly</c>, the same for the same seed. Nothing of it is a fact about any industry. Its assumptions, each a median
/// with the deviation of its logarithm: output is revenue (0.1), water 15 cubic metres for 10,000 yuan of output (0.9), waste 0.1
/// tonnes (1.1); 55 to 95 % of the waste is put to use, what is left is disposed of and stored by halves, and of what was stored
/// earlier a twentieth of the waste is used up. Nothing is dumped.
/// </summary>
internal static class ResourceValues
{
    private const double TenThousandYuan = 10;
    private const int Purpose = 41;

    /// <param name="at">Number of the enterprise in its panel.</param>
    /// <param name="revenue">Its revenue of a year, thousands of yuan.</param>
    internal static PanelValues Of(int seed, int at, double revenue)
    {
        var dice = new Dice(seed, at, Purpose);
        var output = dice.LogNormal(revenue, 0.1);
        var water = output / TenThousandYuan * dice.LogNormal(15, 0.9);
        var waste = Hundredths(output / TenThousandYuan * dice.LogNormal(0.1, 1.1));
        var used = (long)(waste * (0.55 + 0.4 * dice.Even()));
        var disposed = (waste - used) / 2;
        var earlier = waste / 20;
        return new()
        {
            [1] = Hundredths(output),
            [2] = Math.Max(1, Hundredths(water)),
            [3] = waste,
            [4] = used + earlier,
            [5] = earlier,
            [6] = disposed,
            [7] = 0,
            [8] = waste - used - disposed,
            [9] = 0,
        };
    }

    private static long Hundredths(double value) => (long)(value * PanelValues.Hundred);
}
