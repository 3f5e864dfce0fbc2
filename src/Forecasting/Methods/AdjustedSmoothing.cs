using Yuelu.Forecasting.Numbers;
using Yuelu.Forecasting.Seasonal;
using Yuelu.Forecasting.Smoothing;

namespace Yuelu.Forecasting.Methods;

/// <summary>
/// Exponential smoothing of what is left after STL with a periodic pattern, and the pattern added again (Hyndman and
/// Athanasopoulos 2021, section 13.1 and its function <c>stlf</c>); on logarithms where all values are above 0. It estimates no
/// seasons by likelihood, so it does well on few years.
/// </summary>
internal sealed class AdjustedSmoothing : Projection
{
    private readonly string before;
    private readonly Projection adjusted;
    private readonly double[] seasons;
    private readonly bool multiplies;

    private AdjustedSmoothing(string before, Projection adjusted, double[] seasons, bool multiplies)
        : base(
            $"{before} + {adjusted.Model}",
            [.. adjusted.Mean.Select((mean, step) => Again(mean, seasons[step], multiplies))]
        ) => (this.before, this.adjusted, this.seasons, this.multiplies) = (before, adjusted, seasons, multiplies);

    /// <summary>The continuation; null without seasons, with gaps, with too little to take apart or to smooth.</summary>
    /// <param name="festival">The Spring Festival along the values and the horizon, when it is taken out and added again too.</param>
    public static Projection? Of(double[] values, int cycle, int horizon, FestivalCourse? festival = null)
    {
        if (cycle < 2 || values.Length <= 2 * cycle || Array.Exists(values, double.IsNaN))
            return null;
        var multiplies = Array.TrueForAll(values, value => value > 0);
        var worked = multiplies ? Array.ConvertAll(values, Math.Log) : values;
        var moving = new double[values.Length + horizon];
        if (festival is not null)
        {
            if (festival.Effect(worked, cycle) is not { } effect)
                return null;
            moving = effect;
            worked = [.. worked.Select((value, i) => value - effect[i])];
        }
        var seasonal = Stl.Decompose(worked, cycle, new()).Seasonal;
        var left = worked.Select((value, i) => value - seasonal[i]).ToArray();
        return EtsFit.Best(left, 1) is { } fit
            ? new AdjustedSmoothing(
                festival is null ? "STL" : "Spring Festival + STL",
                EtsProjection.Of(fit, horizon),
                [
                    .. Enumerable
                        .Range(0, horizon)
                        .Select(step => seasonal[values.Length - cycle + step % cycle] + moving[values.Length + step]),
                ],
                multiplies
            )
            : null;
    }

    public override Projection Widened(double factor) =>
        new AdjustedSmoothing(before, adjusted.Widened(factor), seasons, multiplies);

    public override void Draw(ref Draws draws, double[] path)
    {
        adjusted.Draw(ref draws, path);
        for (var step = 0; step < path.Length; step++)
            path[step] = Again(path[step], seasons[step], multiplies);
    }

    public override double[][] Quantiles(double[] shares) =>
        Array.ConvertAll(
            adjusted.Quantiles(shares),
            line => line.Select((value, step) => Again(value, seasons[step], multiplies)).ToArray()
        );

    private static double Again(double value, double season, bool multiplies) =>
        multiplies ? Math.Exp(value + season) : value + season;
}
