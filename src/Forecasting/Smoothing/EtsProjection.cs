using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Smoothing;

/// <summary>What an exponential smoothing model expects: by formula where all of it is added, else by simulated paths (Hyndman et al. 2008, chapter 6).</summary>
internal sealed class EtsProjection : Projection
{
    private readonly EtsFit fit;

    private EtsProjection(EtsFit fit, double[] mean)
        : base(fit.Model.Name, mean) => this.fit = fit;

    /// <summary>The continuation of a fitted model; its point forecasts are those with all errors nil.</summary>
    public static Projection Of(EtsFit fit, int horizon)
    {
        var (mean, weights) = (new double[horizon], fit.Weights);
        var state = fit.End.Copy();
        for (var step = 0; step < horizon; step++)
        {
            mean[step] = state.Expect(weights);
            state.Take(double.NaN, weights);
        }
        return fit.Model.IsLinear
            ? new LinearProjection(fit.Model.Name, mean, fit.Deviation, step => Left(fit, step))
            : new EtsProjection(fit, mean);
    }

    /// <summary>c_j = α + β·(φ + φ² + … + φ^j), and γ where j is a whole number of years (table 6.2).</summary>
    private static double Left(EtsFit fit, int steps)
    {
        var (weights, sum, power) = (fit.Weights, 0.0, 1.0);
        for (var j = 1; j <= steps; j++)
            sum += power *= weights.Phi;
        var season = fit.Model.HasSeasons && steps % fit.Model.Cycle == 0 ? weights.Gamma : 0;
        return weights.Alpha + weights.Beta * sum + season;
    }

    public override Projection Widened(double factor) =>
        new EtsProjection(fit with { Deviation = factor * fit.Deviation }, Mean);

    public override void Draw(ref Draws draws, double[] path)
    {
        var state = fit.End.Copy();
        for (var step = 0; step < path.Length; step++)
        {
            var expected = state.Expect(fit.Weights);
            // A relative error below −1 would turn the sign of what is above 0 by its nature.
            path[step] = expected * (1 + Math.Max(-1, fit.Deviation * draws.Next()));
            state.Take(path[step], fit.Weights);
        }
    }
}
