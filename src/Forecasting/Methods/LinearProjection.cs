using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Methods;

/// <summary>
/// A method whose errors add up: the deviation from the mean at step h is σ·(e_h + Σ c_j·e_(h−j)) + s_h·e, with independent
/// standard normal e. Its variance σ²·(1 + Σ_(j&lt;h) c_j²) + s_h² is exact (Hyndman et al. 2008, section 6.3, class 1).
/// </summary>
/// <param name="model">What the method found.</param>
/// <param name="mean">The expectation of each step.</param>
/// <param name="deviation">σ, the standard deviation of one step.</param>
/// <param name="weight">c_j: how much of an error is still there after j steps, j from 1.</param>
/// <param name="common">s_h: what an error of an estimate, the same in all steps, adds; none when null.</param>
internal sealed class LinearProjection(
    string model,
    double[] mean,
    double deviation,
    Func<int, double> weight,
    Func<int, double>? common = null
) : Projection(model, mean)
{
    private readonly double[] weights = [.. Enumerable.Range(1, mean.Length).Select(weight)];

    public override void Draw(ref Draws draws, double[] path)
    {
        var shared = common is null ? 0 : draws.Next();
        Span<double> errors = path.Length <= 256 ? stackalloc double[path.Length] : new double[path.Length];
        for (var step = 0; step < path.Length; step++)
        {
            errors[step] = deviation * draws.Next();
            path[step] = Mean[step] + errors[step] + (common is null ? 0 : shared * common(step + 1));
            for (var j = 1; j <= step; j++)
                path[step] += weights[j - 1] * errors[step - j];
        }
    }

    public override Projection Widened(double factor) =>
        new LinearProjection(
            Model,
            Mean,
            deviation * factor,
            weight,
            common is null ? null : step => factor * common(step)
        );

    public override double[][] Quantiles(double[] shares)
    {
        var spread = new double[Mean.Length];
        for (var (step, sum) = (0, 1.0); step < spread.Length; step++)
        {
            var estimate = common?.Invoke(step + 1) ?? 0;
            spread[step] = Math.Sqrt(deviation * deviation * sum + estimate * estimate);
            sum += weights[step] * weights[step];
        }
        return Array.ConvertAll(
            shares,
            share =>
            {
                var quantile = NormalDistribution.Quantile(share);
                return Mean.Select((mean, step) => mean + quantile * spread[step]).ToArray();
            }
        );
    }
}
