using CsCheck;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>
/// Measures of a layout, computed by hand for three areas and two divisions:
/// <code>
///        d1   d2  all
///   a    30   10   40
///   b    10   30   40
///   c    20    0   20
///  all   60   40  100
/// </code>
/// </summary>
public sealed class RegionalLayoutTests
{
    private static readonly RegionalLayout Layout = new([
        new("a", "d1", 30, 3),
        new("a", "d2", 10, 1),
        new("b", "d1", 10, 1),
        new("b", "d2", 30, 3),
        new("c", "d1", 20, 2),
        new("c", "d2", 0, 1),
    ]);

    /// <summary>30 ÷ 40 over 60 ÷ 100 is 0.75 ÷ 0.6.</summary>
    [Fact]
    public void A_location_quotient_is_a_share_over_the_share_in_the_whole()
    {
        Assert.Equal(1.25m, Layout.LocationQuotient("a", "d1"));
        Assert.Equal(0.625m, Layout.LocationQuotient("a", "d2"));
        Assert.Equal(1.875m, Layout.LocationQuotient("b", "d2"));
        Assert.Equal(0, Layout.LocationQuotient("c", "d2"));
        // a and c together: 50 ÷ 60 over 0.6.
        Assert.Equal(1.3889m, Math.Round(Layout.Quotient(["a", "c"], "d1"), 4));
    }

    /// <summary>Of a: |0.75 − 0.6| + |0.25 − 0.4| = 0.3; of c: |1 − 0.6| + |0 − 0.4| = 0.8. Of its divisions: 0.5625 + 0.0625; 1.</summary>
    [Fact]
    public void Specialisation_is_the_distance_from_the_whole()
    {
        Assert.Equal([0.3m, 0.7m, 0.8m], Layout.Areas.Select(Layout.Krugman));
        Assert.Equal([0.625m, 0.625m, 1m], Layout.Areas.Select(Layout.HerfindahlOfArea));
    }

    /// <summary>
    /// d2 has 1/4, 3/4 and 0 in a, b and c, whose shares in the whole are 0.4, 0.4, 0.2. By rising quotient: c (0.2 | 0), a (0.4 | 0.25), b (0.4 | 0.75).
    /// Gini = 1 − (0.2 × 0 + 0.4 × 0.25 + 0.4 × 1.25) = 0.4. Herfindahl: 1/16 + 9/16 = 0.625. The largest area has 0.75.
    /// </summary>
    [Fact]
    public void Concentration_is_told_by_gini_herfindahl_and_the_largest_areas()
    {
        Assert.Equal(0.4m, Layout.Gini("d2"));
        Assert.Equal(0.625m, Layout.HerfindahlOfDivision("d2"));
        Assert.Equal([0.75m, 1m, 1m], new[] { 1, 2, 9 }.Select(count => Layout.TopShare("d2", count)));
    }

    /// <summary>
    /// 1 − Σs² = 1 − (0.16 + 0.16 + 0.04) = 0.64. G of d2 = 0.15² + 0.35² + 0.2² = 0.185. With enterprises of 10, 10, 10 and 10 H is 0.25:
    /// (0.185 − 0.64 × 0.25) ÷ (0.64 × 0.75) = 0.025 ÷ 0.48. Together, d1 being 0.5, 1/6, 1/3: (0.1)(−0.15) + (−0.2333)(0.35) + (0.1333)(−0.2) = −0.1233; ÷ 0.64.
    /// </summary>
    [Fact]
    public void What_stands_together_beyond_the_sizes_of_enterprises_is_told_by_ellison_and_glaeser()
    {
        Assert.Equal(Math.Round(0.025m / 0.48m, 12), Math.Round(Layout.EllisonGlaeser("d2", 0.25m)!.Value, 12));
        Assert.Null(Layout.EllisonGlaeser("d2", 1));
        Assert.Equal(-0.1927m, Math.Round(Layout.CoLocation("d1", "d2")!.Value, 4));
        var alone = new RegionalLayout([new("a", "d1", 1, 1), new("a", "d2", 2, 1)]);
        Assert.Null(alone.EllisonGlaeser("d1", 0.5m));
        Assert.Null(alone.CoLocation("d1", "d2"));
    }

    /// <summary>Of d1, quotients: a 1.25, b 0.4167, c 1.6667; shares 1/2, 1/6, 1/3.</summary>
    [Fact]
    public void Areas_over_both_bounds_that_border_on_each_other_are_one_cluster()
    {
        var none = Array.Empty<(string, string)>().ToLookup(pair => pair.Item1, pair => pair.Item2);
        var near = new[] { ("a", "c"), ("c", "a") }.ToLookup(pair => pair.Item1, pair => pair.Item2);
        var one = FindClusters.Of(Layout, 1.2m, 0.3m, near);
        Assert.Equal(
            [("d2", "b", 0.75m, 1.875m), ("d1", "a c", 0.8333m, 1.3889m)],
            one.OrderBy(cluster => cluster.Share)
                .Select(cluster =>
                    (
                        cluster.Division,
                        string.Join(' ', cluster.Areas),
                        Math.Round(cluster.Share, 4),
                        Math.Round(cluster.Quotient, 4)
                    )
                )
        );
        Assert.Equal(
            ["b", "a", "c"],
            FindClusters.Of(Layout, 1.2m, 0.3m, none).Select(cluster => Assert.Single(cluster.Areas))
        );
        Assert.Equal(
            ["b", "a"],
            FindClusters.Of(Layout, 1.2m, 0.4m, near).Select(cluster => Assert.Single(cluster.Areas))
        );
        Assert.Empty(FindClusters.Of(Layout, 2, 0, near));
    }

    [Fact]
    public void Measures_of_any_layout_stay_within_their_bounds_and_nothing_differs_when_all_is_spread_alike() =>
        Gen.Int[0, 1000]
            .Array[12]
            .Where(values => values.Sum() > 0)
            .Sample(values =>
            {
                var layout = new RegionalLayout(
                    values.Select((value, at) => new LayoutCell($"a{at / 4}", $"d{at % 4}", value, 1))
                );
                var (within, spread) = (
                    true,
                    new RegionalLayout(
                        Enumerable.Range(0, 12).Select(at => new LayoutCell($"a{at / 4}", $"d{at % 4}", 5, 1))
                    )
                );
                foreach (var area in layout.Areas)
                    within &=
                        layout.Krugman(area) is >= 0 and < 2.0000001m
                        && layout.HerfindahlOfArea(area) is > 0 and < 1.0000001m;
                foreach (var division in layout.Divisions)
                {
                    within &= layout.Gini(division) is > -0.0000001m and < 1;
                    within &= Math.Abs(layout.Areas.Sum(area => layout.ShareOfDivision(area, division)) - 1) < 1e-20m;
                }
                return within
                    && spread.Areas.All(area => Math.Abs(spread.Krugman(area)) < 1e-20m)
                    && spread.Divisions.All(division => Math.Abs(spread.Gini(division)) < 1e-20m);
            });
}
