using Yuelu.Forecasting.Methods;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>
/// A target as far as a forecast can tell: that the sum of some steps, and of what was reached before them, is at least or at most a
/// number, or between two. A level at a deadline is the sum of one step.
/// </summary>
/// <param name="Number">What is to be reached.</param>
/// <param name="IsFloor">Whether at least so much is wanted; else at most.</param>
/// <param name="From">The first step that counts, from 1.</param>
/// <param name="To">The last one: the deadline.</param>
/// <param name="SoFar">What counts already, such as the months of this year that are over.</param>
public sealed record ForecastTarget(double Number, bool IsFloor, int From, int To, double SoFar = 0)
{
    /// <summary>Upper end of a range of which <see cref="Number"/> is the lower; null for one side only.</summary>
    public double? Most { get; init; }

    /// <summary>Whether each of the steps has to meet it by itself, and not their sum.</summary>
    public bool EachStep { get; init; }

    /// <summary>Whether a value meets it.</summary>
    public bool IsMetBy(double value) =>
        Most is { } most ? value >= Number && value <= most
        : IsFloor ? value >= Number
        : value <= Number;

    /// <summary>That the value at a step is at least a number.</summary>
    public static ForecastTarget AtLeast(double number, int step) => new(number, true, step, step);

    /// <summary>That it is at most a number.</summary>
    public static ForecastTarget AtMost(double number, int step) => new(number, false, step, step);
}

/// <summary>How likely a target is met, if the series goes on as it did (达标概率).</summary>
/// <param name="Probability">The share of the simulated paths that meet it, 0 to 1.</param>
/// <param name="StandardError">How far that share is off by simulation alone; at most 0.005.</param>
public readonly record struct TargetOdds(double Probability, double StandardError)
{
    /// <summary>The probability that a target is met by its deadline; the same bytes each time.</summary>
    /// <returns>A refusal where the forecast does not reach the deadline, tells nothing of its spread, or a number is not finite.</returns>
    public static Result<TargetOdds> Of(Forecast forecast, ForecastTarget target)
    {
        if (!double.IsFinite(target.Number) || !double.IsFinite(target.SoFar) || !double.IsFinite(target.Most ?? 0))
            return ForecastProblems.BadTarget;
        if (target.From < 1 || target.To < target.From || target.To > forecast.Steps.Count)
            return ForecastProblems.BadSteps(target.From, target.To, forecast.Steps.Count);
        if (forecast.Distribution is not { } distribution)
            return ForecastProblems.NoSpread;
        var steps = distribution.Simulate()[(target.From - 1)..target.To];
        var met = Enumerable
            .Range(0, Projection.Paths)
            .Count(path =>
                target.EachStep
                    ? Array.TrueForAll(steps, step => target.IsMetBy(step[path]))
                    : target.IsMetBy(steps.Aggregate(target.SoFar, (sum, step) => sum + step[path]))
            );
        var share = (double)met / Projection.Paths;
        return new TargetOdds(share, Math.Sqrt(share * (1 - share) / Projection.Paths));
    }
}
