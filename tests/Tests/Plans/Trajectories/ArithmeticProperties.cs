using CsCheck;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Trajectories;

public sealed class ArithmeticProperties
{
    private static readonly Gen<decimal> Percent = Gen.Int[-500, 500].Select(n => n / 10m);
    private static readonly Gen<decimal[]> FiveYears = Percent.Array[5];

    [Fact]
    public void A_chain_of_yearly_changes_is_their_product_less_one() =>
        FiveYears.Sample(rates =>
        {
            var chain = YearlyChain.Of(Yearly(2016, rates), 2015, 2020, asIndex: false);
            Assert.Equal(100 * (Compound.Factor(rates) - 1), chain.Points[^1].Measure.Value, 12);
        });

    [Fact]
    public void Taking_any_year_out_of_a_chain_names_that_year() =>
        Gen.Select(FiveYears, Gen.Int[0, 4])
            .Sample(
                (rates, gap) =>
                {
                    var figures = Yearly(2016, rates).Where((_, at) => at != gap);
                    Assert.Equal([2016 + gap], YearlyChain.Of(figures, 2015, 2020, asIndex: true).MissingYears);
                }
            );

    [Fact]
    public void The_order_of_filing_does_not_change_a_chain() =>
        FiveYears.Sample(rates =>
        {
            var figures = Yearly(2016, rates);
            Assert.Equal(
                YearlyChain.Of(figures, 2015, 2020, true).Points[^1].Measure,
                YearlyChain.Of(figures.Reverse(), 2015, 2020, true).Points[^1].Measure
            );
        });

    [Fact]
    public void Every_path_starts_at_its_baseline_and_ends_at_its_goal() =>
        Gen.Select(Percent, Percent)
            .Sample(
                (from, goal) =>
                {
                    var level = new Track(TrackShape.Linear, 2015, 2020, from, goal, null);
                    var change = new Track(TrackShape.Change, 2015, 2020, 0, goal, null);
                    Assert.Equal((from, goal), (level.Expected(2015), level.Expected(2020)));
                    Assert.Equal((0, goal), (change.Expected(2015), Math.Round(change.Expected(2020), 12)));
                }
            );

    [Fact]
    public void Five_years_on_a_compound_path_multiply_to_the_goal() =>
        Gen.Int[-90, 200]
            .Sample(goal =>
            {
                var track = new Track(TrackShape.Change, 2015, 2020, 0, goal, null);
                var steps = Enumerable
                    .Range(2016, 5)
                    .Select(year => (1 + track.Expected(year) / 100) / (1 + track.Expected(year - 1) / 100));
                Assert.Equal(1 + goal / 100m, steps.Aggregate(1m, (all, step) => all * step), 9);
            });

    [Fact]
    public void The_average_rate_compounded_gives_back_the_factor() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 10])
            .Sample(
                (hundredths, years) =>
                {
                    var factor = hundredths / 100m;
                    var rate = Compound.AverageRate(factor, years);
                    Assert.Equal(factor, Compound.Power(1 + rate / 100, years), 9);
                }
            );

    [Fact]
    public void A_better_figure_never_stands_worse() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100])
            .Sample(
                (one, other) =>
                {
                    Standing[] order = [Standing.Behind, Standing.OnCourse, Standing.Ahead, Standing.DoneEarly];
                    int Place(int value) =>
                        Array.IndexOf(order, On(Before, Level(70), Figure("2015", 50), Figure("2017", value)).Standing);
                    Assert.True((Place(one) - Place(other)) * (one - other) >= 0);
                }
            );

    [Fact]
    public void A_bound_never_decides_what_some_number_inside_it_would_not() =>
        Gen.Select(Gen.Int[-50, 50], Gen.Int[-50, 50], Gen.Int[1, 50], Gen.Enum<Bound>(), Gen.Enum<Direction>())
            .Sample(
                (value, goal, step, bound, direction) =>
                {
                    var inside = bound switch
                    {
                        Bound.MoreThan or Bound.AtLeast => value + step,
                        Bound.LessThan or Bound.AtMost => value - step,
                        _ => value,
                    };
                    var verdict = new Quantity(value, bound).Reaches(goal, direction);
                    Assert.True(verdict is Verdict.Unknown || verdict == new Quantity(inside).Reaches(goal, direction));
                }
            );
}
