using System.Numerics;
using CsCheck;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>Ranks, shares and contributions; the figures are computed by hand.</summary>
public sealed class RankGroupsTests
{
    [Fact]
    public void What_cities_contribute_adds_up_to_the_growth_of_the_province()
    {
        // Together 150 became 165: 10 %. 110 − 100 is 6.67 points of it, 55 − 50 is 3.33; 7 is new and counts in the value alone.
        var groups = RankGroups.Of(
            [Cell("430100", 110, 110, 100), Cell("430300", 62, 55, 50)],
            [Cell("430300", 120), Cell("430100", 100)],
            Cell("", 172, 165, 150)
        );
        Assert.Equal(["430100", "430300"], groups.Select(one => one.Cell.Code));
        Assert.Equal([6.67m, 3.33m], groups.Select(one => Math.Round(one.Contribution!.Value, 2)));
        Assert.Equal([0.1m, 0.1m], groups.Select(one => one.Growth));
        Assert.Equal([(1, 2), (2, 1)], groups.Select(one => (one.Rank, one.RankBefore!.Value)));
        Assert.Equal(1, groups.Sum(one => one.Share));
    }

    /// <summary>Exactly: as whole numbers of ten-thousandths over the same base, not as rounded quotients.</summary>
    [Fact]
    public void Contributions_of_any_groups_add_up_exactly() =>
        Gen.Decimal[-99_999_999m, 99_999_999m]
            .Select(Gen.Decimal[-99_999_999m, 99_999_999m], (now, prior) => (Now: Exact(now), Prior: Exact(prior)))
            .Array[1, 40]
            .Sample(facts =>
            {
                var total = Cell("", 0, facts.Sum(one => one.Now), facts.Sum(one => one.Prior));
                var cells = facts.Select((one, at) => Cell($"{at}", one.Now, one.Now, one.Prior)).ToList();
                var groups = RankGroups.Of(cells, [], total);
                if (total.Prior <= 0)
                    return groups.All(one => one.Contribution is null);
                // Each quotient is right to 28 digits; what they stand for is right to the last.
                var change = groups.Aggregate(
                    BigInteger.Zero,
                    (sum, one) => sum + Tenthousandths(one.Cell.SameSet - one.Cell.Prior)
                );
                var growth = GrowthRates.Over(total.SameSet, total.Prior)!.Value * 100;
                return change == Tenthousandths(total.SameSet - total.Prior)
                    && Math.Abs(groups.Sum(one => one.Contribution!.Value) - growth)
                        <= Math.Max(1, Math.Abs(growth)) * 1e-15m;
            });

    [Fact]
    public void Equal_values_share_a_rank_and_the_next_is_as_many_lower()
    {
        var groups = RankGroups.Of([Cell("c", 5), Cell("a", 9), Cell("b", 9), Cell("d", 1)], [], Cell("", 24));
        Assert.Equal([("a", 1), ("b", 1), ("c", 3), ("d", 4)], groups.Select(one => (one.Cell.Code, one.Rank)));
        Assert.All(groups, one => Assert.Null(one.RankBefore));
    }

    [Fact]
    public void Of_a_total_that_is_not_positive_there_are_no_shares_and_without_a_base_no_contributions()
    {
        var group = Assert.Single(RankGroups.Of([Cell("a", -5, -5, -3)], [], Cell("", -5, -5, -3)));
        Assert.Equal((null, null, null), (group.Share, group.Growth, group.Contribution));
    }

    private static decimal Exact(decimal number) => Math.Round(number, 4);

    private static BigInteger Tenthousandths(decimal number) => new(number * 10_000);

    private static SituationCell Cell(string code, decimal value, decimal same = 0, decimal prior = 0) =>
        new(SituationPart.City, code, "2026M03", value, 1, same, prior, 1);
}
