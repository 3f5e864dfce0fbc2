using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Methods;

/// <summary>What one method expects of the steps to come, and how paths through them are drawn.</summary>
/// <param name="model">What the method found, as it is written in the field; empty where there is nothing to find.</param>
/// <param name="mean">The expectation of each step.</param>
internal abstract class Projection(string model, double[] mean)
{
    /// <summary>How many paths stand for a distribution that has no formula.</summary>
    public const int Paths = 10_000;

    /// <summary>One seed for all: the same series has the same forecast each time.</summary>
    private const ulong Seed = 20160101;

    /// <summary>What the method found.</summary>
    public string Model { get; } = model;

    /// <summary>The expectation of each step.</summary>
    public double[] Mean { get; } = mean;

    /// <summary>Draws one path through all steps.</summary>
    public abstract void Draw(ref Draws draws, double[] path);

    /// <summary>The same with errors that are larger by a factor.</summary>
    public abstract Projection Widened(double factor);

    /// <summary>The numbers below which the given shares of the distribution lie, by share and step.</summary>
    public virtual double[][] Quantiles(double[] shares)
    {
        var drawn = Simulate();
        foreach (var values in drawn)
            Array.Sort(values);
        return Array.ConvertAll(shares, share => Array.ConvertAll(drawn, values => At(values, share)));
    }

    /// <summary>All paths, by step and path.</summary>
    public double[][] Simulate()
    {
        var drawn = Array.ConvertAll(Mean, _ => new double[Paths]);
        var path = new double[Mean.Length];
        for (var number = 0; number < Paths; number++)
        {
            var draws = new Draws(Seed, number);
            Draw(ref draws, path);
            for (var step = 0; step < path.Length; step++)
                drawn[step][number] = path[step];
        }
        return drawn;
    }

    /// <summary>Between two sorted values by the definition that R has as default (type 7 of Hyndman and Fan 1996).</summary>
    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
