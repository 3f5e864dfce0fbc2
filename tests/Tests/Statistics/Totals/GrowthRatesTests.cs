namespace Yuelu.Statistics.Totals;

/// <summary>Growth as official statistics has it; the figures are those of published notes.</summary>
public sealed class GrowthRatesTests
{
    [Theory]
    [InlineData(103, 100, 0.03)]
    [InlineData(97, 100, -0.03)]
    public void Growth_is_over_the_base(int now, int basis, double rate) =>
        Assert.Equal((decimal)rate, GrowthRates.Over(now, basis));

    [Theory]
    [InlineData(0)]
    [InlineData(-20)]
    public void Over_nothing_or_a_loss_there_is_no_rate(int basis) => Assert.Null(GrowthRates.Over(5, basis));

    [Fact]
    public void The_change_of_a_rate_is_told_in_percentage_points() =>
        Assert.Equal(-3.9m, GrowthRates.Points(0.929m, 0.968m));

    /// <summary>Printed without brackets the formula would give +5 %.</summary>
    [Fact]
    public void Energy_per_output_falls_by_8_41_percent_when_energy_falls_by_2_and_output_grows_by_7() =>
        Assert.Equal(-8.41m, Percent(GrowthRates.OfQuotient(-0.02m, 0.07m)));

    [Theory]
    [InlineData(-0.18, -3.89)]
    [InlineData(-0.22, -4.85)]
    [InlineData(-0.23, -5.09)]
    public void A_fall_over_five_years_is_spread_geometrically(double total, double yearly)
    {
        var rate = GrowthRates.Yearly((decimal)total, 5);
        Assert.Equal((decimal)yearly, Percent(rate));
        Assert.Equal((decimal)total, Math.Round(GrowthRates.Compounded(Enumerable.Repeat(rate!.Value, 5)), 10));
    }

    [Fact]
    public void Years_are_compounded_and_not_added() =>
        Assert.Equal(0.331m, GrowthRates.Compounded([0.1m, 0.1m, 0.1m]));

    [Fact]
    public void After_a_low_base_two_years_are_averaged() =>
        Assert.Equal(5.0m, Math.Round(Percent(GrowthRates.TwoYearAverage(0.225m, -0.1m))!.Value, 1));

    [Fact]
    public void What_fell_to_nothing_has_no_yearly_rate()
    {
        Assert.Null(GrowthRates.Yearly(-1, 5));
        Assert.Null(GrowthRates.OfQuotient(0.1m, -1));
    }

    private static decimal? Percent(decimal? rate) => rate is { } known ? Math.Round(known * 100, 2) : null;
}
