namespace Yuelu.Forecasting.Smoothing;

/// <summary>Exponential smoothing beside forecast::ets.</summary>
public sealed class EtsTests
{
    /// <summary>
    /// Gives for a model that R fitted: cycle, α, β, γ, φ, −2·log-likelihood, AICc, standard deviation, horizon, level, slope, the seasons
    /// with the next first; then the means, the upper bounds of the 80 % intervals and the series.
    /// </summary>
    private const string Script = """
        suppressMessages(library(forecast))
        say <- function(name, x, model, damped = FALSE) {
          f <- ets(x, model = model, damped = damped)
          par <- function(k) if (k %in% names(f$par)) f$par[[k]] else 0
          h <- forecast(f, h = 2 * frequency(x) + 2, level = 80)
          start <- f$initstate
          figures <- c(frequency(x), par("alpha"), par("beta"), par("gamma"), par("phi"), -2 * f$loglik, f$aicc,
            sqrt(f$sigma2), length(h$mean), start[1], par("b"), rev(start[grep("^s", names(start))]), h$mean, h$upper, x)
          cat(name, format(as.numeric(figures), digits = 17, trim = TRUE), sep = ","); cat("\n")
        }
        say("A N N 1", Nile, "ANN")
        say("A A N 1", airmiles, "AAN")
        say("A Ad N 4", austres, "AAN", TRUE)
        say("A N A 12", nottem, "ANA")
        say("A Ad A 4", UKgas, "AAA", TRUE)
        say("M N N 1", nhtemp, "MNN")
        say("M A A 4", woolyrnq, "MAA")
        say("M A M 12", AirPassengers, "MAM")
        """;

    [Fact]
    public void It_moves_and_forecasts_as_R_does_and_fits_no_worse()
    {
        foreach (var (name, figures) in R.Ask(Script))
        {
            var model = Model(name);
            var (cycle, horizon) = (model.HasSeasons ? model.Cycle : 0, (int)figures[8]);
            var weights = new EtsWeights(figures[1], figures[2], figures[3], Phi(model, figures[4]));
            var state = new EtsState(model, figures[9], figures[10], figures[11..(11 + cycle)]);
            var rest = figures[(11 + cycle)..];
            var values = rest[(2 * horizon)..];
            Assert.Equal(figures[5], Walk(model, weights, ref state, values), 1e-6 * Math.Abs(figures[5]));
            var projection = EtsProjection.Of(new(model, weights, 0, figures[7], state), horizon);
            var upper = projection.Quantiles([0.9])[0];
            for (var step = 0; step < horizon; step++)
            {
                // Where seasons multiply R gives the expectation, and we the path without errors.
                var apart = model.Season == SeasonKind.Multiplicative ? 1e-3 : 1e-9;
                Assert.Equal(rest[step], projection.Mean[step], apart * Math.Abs(rest[step]));
                var (spread, found) = (rest[horizon + step] - rest[step], upper[step] - projection.Mean[step]);
                // Without a slope R lets an error come back as a season after m − 1 steps (its γ stands one row too low); table 6.2 of
                // the book, and so we, after m.
                if (model is { IsLinear: true, HasSeasons: true, HasSlope: false } && (step + 1) % model.Cycle == 0)
                    Assert.True(found < spread, $"{name}, step {step + 1}");
                // Where R has a formula for models that multiply, ours are simulated.
                else
                    Assert.Equal(spread, found, (model.IsLinear ? 1e-9 : 0.06) * spread);
            }
            var fit = EtsFit.Of(values, model)!;
            Assert.True(fit.Criterion < figures[6] + 0.05, $"{name}: {fit.Criterion} against {figures[6]} of R");
        }
    }

    [Fact]
    public void Nothing_multiplies_where_values_are_not_above_nought()
    {
        Assert.Equal(15, EtsModel.Admissible(12, isPositive: true, hasSeasons: true).Count());
        Assert.All(
            EtsModel.Admissible(12, isPositive: false, hasSeasons: true),
            model => Assert.False(model.HasRelativeError || model.Season == SeasonKind.Multiplicative)
        );
        Assert.Equal(
            ["ETS(A,N,N)", "ETS(A,A,N)", "ETS(A,Ad,N)"],
            EtsModel.Admissible(1, isPositive: false, hasSeasons: false).Select(model => model.Name)
        );
        Assert.All(EtsModel.Admissible(52, true, true), model => Assert.False(model.HasSeasons));
    }

    [Fact]
    public void A_gap_moves_the_state_on_without_a_value()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => 10.0 + 2 * i + (i % 3) * 0.01)];
        values[20] = values[21] = double.NaN;
        var fit = EtsFit.Of(values, new(false, TrendKind.Additive, SeasonKind.None, 1))!;
        Assert.Equal(90, EtsProjection.Of(fit, 1).Mean[0], 0.1);
    }

    private static double Walk(EtsModel model, EtsWeights weights, ref EtsState state, double[] values)
    {
        var (squares, logs) = (0.0, 0.0);
        foreach (var value in values)
        {
            var expected = state.Expect(weights);
            var error = model.HasRelativeError ? (value - expected) / expected : value - expected;
            (squares, logs) = (squares + error * error, logs + Math.Log(Math.Abs(expected)));
            state.Take(value, weights);
        }
        return values.Length * Math.Log(squares) + (model.HasRelativeError ? 2 * logs : 0);
    }

    private static EtsModel Model(string name)
    {
        var parts = name.Split(' ');
        var trend = parts[1] switch
        {
            "N" => TrendKind.None,
            "A" => TrendKind.Additive,
            _ => TrendKind.Damped,
        };
        var season = parts[2] switch
        {
            "N" => SeasonKind.None,
            "A" => SeasonKind.Additive,
            _ => SeasonKind.Multiplicative,
        };
        return new(parts[0] == "M", trend, season, season == SeasonKind.None ? 1 : int.Parse(parts[3]));
    }

    private static double Phi(EtsModel model, double found) =>
        model.Trend == TrendKind.Damped ? found
        : model.HasSlope ? 1
        : 0;
}
