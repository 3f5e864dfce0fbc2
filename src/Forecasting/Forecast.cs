using Yuelu.Forecasting.Methods;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>Between what a value is expected with some probability (预测区间).</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value is inside.</summary>
    public bool Holds(double value) => value >= Low && value <= High;
}

/// <summary>What is expected of one step.</summary>
/// <param name="Step">How many steps after the last value, from 1.</param>
/// <param name="Mean">The point forecast.</param>
/// <param name="Eighty">The 80 % interval; null where nothing is known of the spread.</param>
/// <param name="NinetyFive">The 95 % interval; null likewise.</param>
public sealed record ForecastStep(int Step, double Mean, Interval? Eighty, Interval? NinetyFive);

/// <summary>How a method did in the series' own back-test.</summary>
/// <param name="Error">Its mean absolute scaled error.</param>
/// <param name="Origins">From how many earlier steps it continued the series, knowing only what was before.</param>
/// <param name="Steps">How many steps from each.</param>
public readonly record struct MethodScore(ForecastMethod Method, double Error, int Origins, int Steps);

/// <summary>A series continued (预测).</summary>
/// <param name="Method">The method that was used.</param>
/// <param name="Model">The model it found, such as ETS(M,Ad,M); empty where there is nothing to find.</param>
/// <param name="Reason">Why this method, and what was done about gaps.</param>
/// <param name="Steps">What is expected, step by step.</param>
/// <param name="Scores">How the methods did in the back-test of this series; empty where it was too short for one.</param>
public sealed record Forecast(
    ForecastMethod Method,
    string Model,
    Words Reason,
    IReadOnlyList<ForecastStep> Steps,
    IReadOnlyList<MethodScore> Scores
)
{
    private static readonly double[] Bounds = [0.025, 0.1, 0.9, 0.975];

    /// <summary>The distribution of the steps; null where nothing is known of the spread.</summary>
    internal Projection? Distribution { get; private init; }

    /// <summary>What a projection expects; without intervals where its spread is not known.</summary>
    internal static Forecast Of(
        ForecastMethod method,
        Projection projection,
        Words reason,
        IReadOnlyList<MethodScore> scores,
        bool hasSpread = true
    ) =>
        new(method, projection.Model, reason, StepsOf(projection, hasSpread), scores)
        {
            Distribution = hasSpread ? projection : null,
        };

    internal static ForecastStep[] StepsOf(Projection projection, bool hasSpread = true)
    {
        var bounds = hasSpread ? projection.Quantiles(Bounds) : [];
        return
        [
            .. projection.Mean.Select(
                (mean, i) =>
                    hasSpread
                        ? new ForecastStep(
                            i + 1,
                            mean,
                            new(bounds[1][i], bounds[2][i]),
                            new(bounds[0][i], bounds[3][i])
                        )
                        : new ForecastStep(i + 1, mean, null, null)
            ),
        ];
    }
}
