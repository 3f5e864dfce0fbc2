using Yuelu.Forecasting.Numbers;
using Yuelu.Forecasting.Seasonal;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>Months with a trend, seasons and an effect of the Spring Festival, which moves between January and February.</summary>
internal static class FestivalSeries
{
    /// <param name="effect">Of the twenty days from the festival on, on the logarithm of a month that has them all.</param>
    internal static double[] Of(IReadOnlyList<Period> periods, double effect, int seed)
    {
        var draws = new Draws(2026, seed);
        var after = SpringFestival.Regressors(periods, new(0, 20)).Value[0];
        return
        [
            .. periods.Select(
                (_, i) =>
                    Math.Exp(4 + 0.006 * i + 0.1 * Math.Sin(i * Math.PI / 6) + effect * after[i] + 0.02 * draws.Next())
            ),
        ];
    }
}
