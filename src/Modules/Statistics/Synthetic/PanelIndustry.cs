namespace Yuelu.Statistics.Synthetic;

/// <summary>What the enterprises of one industry share: growth, seasons, how far the Spring Festival stops work. Assumptions.</summary>
internal sealed class PanelIndustry
{
    private readonly int seed;
    private readonly double growth;
    private readonly double season;
    private readonly double peak;
    private readonly double stops;

    internal PanelIndustry(int seed, string code)
    {
        (this.seed, Code) = (seed, code);
        var dice = new Dice(seed, code.Aggregate(0L, (sum, letter) => sum * 31 + letter));
        growth = 0.04 + 0.04 * dice.Normal();
        season = 0.03 + 0.07 * dice.Even();
        peak = 12 * dice.Even();
        stops = 0.12 + 0.15 * dice.Even();
    }

    internal string Code { get; }

    /// <summary>How much of an average month is made: growth, season, in December what is still delivered, in January and February what the festival leaves.</summary>
    internal double Level(int year, int month)
    {
        var grown = Math.Pow(1 + growth, year + month / 12.0);
        var seasonal = 1 + season * Math.Cos(2 * Math.PI * (month - peak) / 12) + (month == 12 ? 0.06 : 0);
        // The festival moves between January and February, and with it how many days are lost.
        var festival = month == 2 ? 1 - stops * (0.8 + 0.4 * new Dice(seed, year, 77).Even()) : 1;
        return grown * seasonal * festival;
    }

    /// <summary>How far wages have risen.</summary>
    internal static double Wages(int year) => Math.Pow(1.05, year);
}
