namespace Yuelu.Forecasting.Smoothing;

/// <summary>
/// What is minimised for a model. A point holds α, β/α, γ/(1−α), φ as far as the model has them, then level, slope and all
/// seasons but the last, which follows from the others. So 0 &lt; β &lt; α and 0 &lt; γ &lt; 1 − α, the usual bounds, are a box.
/// </summary>
internal sealed class EtsSearch
{
    private const double Least = 1e-4;
    private const double Most = 1 - 1e-4;

    /// <summary>Bounds of φ: below, the trend is gone after a few steps; above, it is no longer told from an undamped one (section 7.1 there).</summary>
    private const double LeastPhi = 0.8;
    private const double MostPhi = 0.98;

    private readonly double[] values;
    private readonly EtsModel model;
    private readonly double[] room;
    private readonly double scale;

    public EtsSearch(double[] values, EtsModel model)
    {
        (this.values, this.model) = (values, model);
        room = new double[model.HasSeasons ? model.Cycle : 0];
        scale = Scale(values);
        Start = Begin();
    }

    /// <summary>A point within the bounds to begin with.</summary>
    public double[] Start { get; }

    /// <summary>How far to look first in each coordinate; less in later rounds.</summary>
    public double[] Steps(double[] point, int round)
    {
        var steps = new double[point.Length];
        var shrink = 1.0 / (1 + 2 * round);
        for (var i = 0; i < model.Smoothings; i++)
            steps[i] = (point[i] > 0.5 ? -0.2 : 0.2) * shrink;
        if (model.Trend == TrendKind.Damped)
            steps[model.Smoothings - 1] = point[model.Smoothings - 1] > 0.9 ? -0.04 : 0.04;
        for (var i = model.Smoothings; i < steps.Length; i++)
            steps[i] = scale * shrink;
        if (model.HasSlope)
            steps[model.Smoothings + 1] = 0.2 * scale * shrink;
        if (model.Season == SeasonKind.Multiplicative)
            for (var i = model.Smoothings + 1 + (model.HasSlope ? 1 : 0); i < steps.Length; i++)
                steps[i] = 0.05 * shrink;
        return steps;
    }

    /// <summary>n·log Σe², plus 2·Σ log μ for relative errors; infinite outside the bounds and where the model breaks down.</summary>
    public double Criterion(double[] point)
    {
        if (Read(point) is not var (weights, state) || !Sum(weights, ref state, out var squares, out var logs))
            return double.PositiveInfinity;
        return Known * Math.Log(Math.Max(squares, double.Epsilon)) + 2 * logs;
    }

    /// <summary>Parameters, final state and sum of squared errors at a point within the bounds.</summary>
    public (EtsWeights Weights, EtsState End, double Squares) Run(double[] point)
    {
        var (weights, begin) = Read(point)!.Value;
        var state = begin.Copy();
        Sum(weights, ref state, out var squares, out _);
        return (weights, state, squares);
    }

    private int Known => field > 0 ? field : field = values.Count(double.IsFinite);

    private bool Sum(in EtsWeights weights, ref EtsState state, out double squares, out double logs)
    {
        (squares, logs) = (0, 0);
        // The logarithm of a product is taken now and then: one for each value would cost more than all else.
        var product = 1.0;
        foreach (var value in values)
        {
            var expected = state.Expect(weights);
            if (model.HasRelativeError && !(expected > 0))
                return false;
            if (!double.IsNaN(value))
            {
                var error = value - expected;
                if (model.HasRelativeError)
                {
                    error /= expected;
                    product *= expected;
                    if (product is < 1e-100 or > 1e100)
                        (logs, product) = (logs + Math.Log(product), 1);
                }
                squares += error * error;
            }
            state.Take(value, weights);
        }
        logs += Math.Log(product);
        return double.IsFinite(squares);
    }

    private (EtsWeights, EtsState)? Read(double[] point)
    {
        var next = 0;
        var alpha = point[next++];
        var beta = model.HasSlope ? point[next++] : 0;
        var gamma = model.HasSeasons ? point[next++] : 0;
        var phi =
            model.Trend == TrendKind.Damped ? point[next++]
            : model.HasSlope ? 1
            : 0;
        if (!IsShare(alpha) || (model.HasSlope && !IsShare(beta)) || (model.HasSeasons && !IsShare(gamma)))
            return null;
        if (model.Trend == TrendKind.Damped && phi is not (>= LeastPhi and <= MostPhi))
            return null;
        var level = point[next++];
        var slope = model.HasSlope ? point[next++] : 0;
        var last = model.Season == SeasonKind.Multiplicative ? model.Cycle : 0.0;
        for (var i = 0; i < room.Length; i++)
        {
            room[i] = i < room.Length - 1 ? point[next++] : last;
            last -= room[i];
            if (model.Season == SeasonKind.Multiplicative && room[i] <= 0)
                return null;
        }
        return (new(alpha, alpha * beta, (1 - alpha) * gamma, phi), new EtsState(model, level, slope, room));
    }

    private double[] Begin()
    {
        var (level, slope, seasons) = EtsStart.Of(values, model);
        var point = new List<double> { model.HasSeasons ? 0.2 : 0.3 };
        if (model.HasSlope)
            point.Add(0.1);
        if (model.HasSeasons)
            point.Add(0.1);
        if (model.Trend == TrendKind.Damped)
            point.Add(0.97);
        point.Add(level);
        if (model.HasSlope)
            point.Add(slope);
        if (model.HasSeasons)
            point.AddRange(seasons[..^1]);
        return [.. point];
    }

    private static bool IsShare(double number) => number is >= Least and <= Most;

    /// <summary>How far values usually are from the one before.</summary>
    private static double Scale(double[] values)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 1; i < values.Length; i++)
            if (Math.Abs(values[i] - values[i - 1]) is var step && double.IsFinite(step))
                (sum, count) = (sum + step, count + 1);
        return sum > 0 ? sum / count : 1;
    }
}
