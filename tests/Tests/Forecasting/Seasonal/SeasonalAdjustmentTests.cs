using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Seasonal;

/// <summary>Seasons and the Spring Festival taken out of series that were made with a known effect.</summary>
public sealed class SeasonalAdjustmentTests
{
    private const double Before = 6;
    private const double After = -14;

    [Fact]
    public void A_known_effect_of_the_festival_is_found_again()
    {
        var (values, festival) = Made(noise: 0);
        var found = Adjust(values, new() { Festival = new(), Periods = Cells.Months(2005, 18) });
        Assert.Equal([Before, After], found.Effects.Select(one => Math.Round(one.Effect, 1)));
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(festival[i], found.Festival[i], 0.05);
    }

    [Fact]
    public void In_noise_it_is_found_within_its_standard_error_and_what_is_left_is_smoother()
    {
        var (values, _) = Made(noise: 1);
        var (with, without) = (
            Adjust(values, new() { Festival = new(), Periods = Cells.Months(2005, 18) }),
            Adjust(values, new())
        );
        foreach (var (effect, known) in with.Effects.Zip([Before, After]))
        {
            Assert.InRange(effect.StandardError, 0.1, 1.5);
            Assert.InRange(effect.Effect, known - 3 * effect.StandardError, known + 3 * effect.StandardError);
        }
        Assert.True(Deviation(with.Parts.Remainder) < 0.8 * Deviation(without.Parts.Remainder));
    }

    [Fact]
    public void A_multiplicative_adjustment_finds_the_factor()
    {
        var (values, festival) = Made(noise: 0);
        var found = Adjust(
            [.. values.Select(value => Math.Exp(value / 100))],
            new()
            {
                Multiplicative = true,
                Festival = new(),
                Periods = Cells.Months(2005, 18),
            }
        );
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(Math.Exp(festival[i] / 100), found.Festival[i], 0.001);
        Assert.All(found.Adjusted, value => Assert.True(value > 0));
    }

    [Fact]
    public void With_January_and_February_together_a_year_has_eleven_places()
    {
        var periods = Cells.Together(2000, 20);
        var column = SpringFestival.Regressors(periods, new()).Value[0];
        double[] values =
        [
            .. column.Select((share, i) => 100 + 0.3 * i + 9 * (i % 11 == 0 ? 10 : i % 11) + After * share),
        ];
        var found = SeasonalAdjustment
            .Adjust(TimeSeries.Of(values, 11).Value, new() { Festival = new(), Periods = periods })
            .Value;
        Assert.Equal(After, Assert.Single(found.Effects).Effect, 0.1);
        Assert.Equal(found.Parts.Seasonal[3], found.Parts.Seasonal[14], 1e-9);
        Assert.NotEqual(found.Parts.Seasonal[3], found.Parts.Seasonal[15], 1.0);
    }

    [Fact]
    public void What_cannot_be_adjusted_is_refused_with_its_reason()
    {
        var (values, _) = Made(noise: 1);
        Assert.Equal("series.not-positive", Refusal(new() { Multiplicative = true }, [.. values[1..], 0]));
        Assert.Equal("festival.periods-differ", Refusal(new() { Festival = new() }, values));
        Assert.Equal("series.too-short-for-seasons", Refusal(new(), values[..20]));
        // Five days before the festival never leave January and February, so nothing of them shows where those are together.
        var together = new AdjustmentOptions { Festival = new(5, 0), Periods = Cells.Together(2005, 18) };
        Assert.Equal("festival.no-variation", Refusal(together, values[..(18 * 11)], 11));
    }

    /// <summary>A line with seasons, a festival that adds, and noise that is the same in each run.</summary>
    private static (double[] Values, double[] Festival) Made(double noise)
    {
        var columns = SpringFestival.Regressors(Cells.Months(2005, 18), new()).Value;
        double[] festival = [.. columns[0].Zip(columns[1], (before, after) => Before * before + After * after)];
        var draws = new Draws(7, 0);
        var values = new double[festival.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = 100 + 0.4 * i + 10 * Math.Sin(i * Math.PI / 6) + festival[i] + noise * draws.Next();
        return (values, festival);
    }

    private static SeasonalAdjustment Adjust(double[] values, AdjustmentOptions options) =>
        SeasonalAdjustment.Adjust(TimeSeries.Of(values, 12).Value, options).Value;

    private static string? Refusal(AdjustmentOptions options, double[] values, int cycle = 12) =>
        SeasonalAdjustment.Adjust(TimeSeries.Of(values, cycle).Value, options).Problem?.Code;

    private static double Deviation(IReadOnlyList<double> values) => Math.Sqrt(values.Average(value => value * value));
}
