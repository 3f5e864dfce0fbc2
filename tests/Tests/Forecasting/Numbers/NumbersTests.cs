namespace Yuelu.Forecasting.Numbers;

/// <summary>Quantiles, regression and search beside R or a known answer.</summary>
public sealed class NumbersTests
{
    private const string Script = """
        say <- function(name, x) { cat(name, format(as.numeric(x), digits = 17, trim = TRUE), sep = ","); cat("\n") }
        shares <- c(1e-300, 1e-20, 1e-9, 1e-4, 0.02, 0.075, 0.3, 0.5, 0.77, 0.926, 0.99, 1 - 1e-12)
        say("shares", shares); say("quantiles", qnorm(shares))
        fit <- lm(mpg ~ 0 + wt + hp + qsec, mtcars)
        say("wt", mtcars$wt); say("hp", mtcars$hp); say("qsec", mtcars$qsec); say("mpg", mtcars$mpg)
        say("fit", summary(fit)$coefficients[, 1:2])
        """;

    [Fact]
    public void Quantiles_and_regressions_are_those_of_R()
    {
        var judged = R.Ask(Script);
        foreach (var (share, quantile) in judged["shares"].Zip(judged["quantiles"]))
            Assert.Equal(quantile, NormalDistribution.Quantile(share), 1e-12 * Math.Max(1, Math.Abs(quantile)));
        var found = LeastSquares.Fit([judged["wt"], judged["hp"], judged["qsec"]], judged["mpg"])!;
        double[] flat = [.. found.Select(one => one.Value), .. found.Select(one => one.StandardError)];
        foreach (var (expected, one) in judged["fit"].Zip(flat))
            Assert.Equal(expected, one, 1e-10);
    }

    [Fact]
    public void Columns_that_say_the_same_have_no_coefficients()
    {
        Assert.Null(
            LeastSquares.Fit(
                [
                    [1, 2, 3, 4],
                    [2, 4, 6, 8],
                ],
                [1, 0, 1, 0]
            )
        );
        Assert.Null(
            LeastSquares.Fit(
                [
                    [0, 0, 0],
                ],
                [1, 2, 3]
            )
        );
        Assert.Null(
            LeastSquares.Fit(
                [
                    [1, 2],
                    [2, 1],
                ],
                [1, 2]
            )
        );
    }

    [Fact]
    public void The_search_finds_the_end_of_a_curved_valley_and_keeps_within_bounds()
    {
        double Valley(double[] at) =>
            at[0] > 0.9 ? double.PositiveInfinity : Math.Pow(1 - at[0], 2) + 100 * Math.Pow(at[1] - at[0] * at[0], 2);
        var (point, value) = NelderMead.Minimise(Valley, [-1.2, 1], [0.5, 0.5], 2000, 1e-12);
        Assert.Equal(0.9, point[0], 0.01);
        Assert.Equal(Valley(point), value);
        var (_, few) = NelderMead.Minimise(Valley, [-1.2, 1], [0.5, 0.5], 20, 1e-12);
        Assert.True(few < Valley([-1.2, 1]));
    }
}
