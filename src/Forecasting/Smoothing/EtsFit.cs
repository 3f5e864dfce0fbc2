using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Smoothing;

/// <summary>A model with its estimated parameters, at the end of the series.</summary>
/// <param name="Criterion">Akaike's criterion with correction for small samples (AICc).</param>
/// <param name="Deviation">Standard deviation of the errors to come; of relative ones for a relative error.</param>
/// <param name="End">The state after the last value; copy it before it moves.</param>
internal sealed record EtsFit(EtsModel Model, EtsWeights Weights, double Criterion, double Deviation, EtsState End)
{
    private const int Evaluations = 2000;
    private const int Rounds = 3;
    private const double Tolerance = 1e-7;

    /// <summary>
    /// Estimates a model by maximum likelihood (Hyndman et al. 2008, section 5.1): n·log Σe² + 2·Σ log|μ| for relative errors
    /// is made least over smoothing parameters and start values. Null where there are too few values for the model, or where
    /// what is found does not forget its start (is not forecastable, chapter 10).
    /// </summary>
    public static EtsFit? Of(double[] values, EtsModel model)
    {
        var count = values.Count(double.IsFinite);
        var parameters = model.Parameters + 1;
        if (count <= parameters + 1 || (model.HasSeasons && values.Length < 2 * model.Cycle))
            return null;
        var search = new EtsSearch(values, model);
        var (point, value) = (search.Start, double.PositiveInfinity);
        for (var (round, before) = (0, double.PositiveInfinity); round < Rounds; round++, before = value)
        {
            (point, value) = NelderMead.Minimise(
                search.Criterion,
                point,
                search.Steps(point, round),
                Evaluations,
                Tolerance
            );
            if (before - value < 1e-3)
                break;
        }
        if (!double.IsFinite(value))
            return null;
        var (weights, state, squares) = search.Run(point);
        var correction = 2.0 * parameters * (parameters + 1) / (count - parameters - 1);
        return Forgets(model, weights)
            ? new(
                model,
                weights,
                value + 2 * parameters + correction,
                Spread.Of(squares, count - model.Parameters),
                state
            )
            : null;
    }

    /// <summary>The best model by AICc among the admissible ones; null where no model can be estimated.</summary>
    public static EtsFit? Best(double[] values, int cycle) =>
        EtsModel
            .Admissible(cycle, values.All(value => double.IsNaN(value) || value > 0), cycle > 1)
            .Select(model => Of(values, model))
            .Where(fit => fit is not null)
            .MinBy(fit => fit!.Criterion);

    /// <summary>Whether a start that is off dies away: on a series of nothing the expectation must not grow.</summary>
    private static bool Forgets(EtsModel model, EtsWeights weights)
    {
        if (!model.HasSeasons)
            return true;
        var added = model with { HasRelativeError = false, Season = SeasonKind.Additive };
        var seasons = Enumerable.Range(0, model.Cycle).Select(i => i % 2 == 0 ? 1.0 : -1.0 / (i + 1)).ToArray();
        var state = new EtsState(added, 1, model.HasSlope ? 1 : 0, seasons);
        double early = 0,
            late = 0;
        for (var step = 0; step < 60 * model.Cycle; step++)
        {
            var size = Math.Abs(state.Expect(weights));
            if (step < 10 * model.Cycle)
                early = Math.Max(early, size);
            else if (step >= 50 * model.Cycle)
                late = Math.Max(late, size);
            state.Take(0, weights);
        }
        return late <= early;
    }
}
