using CsCheck;

namespace Yuelu.Disclosure;

/// <summary>Nobody works out of what is shown what is hidden: judged by another solver, on tables of chance.</summary>
public sealed class SuppressionTests
{
    private static readonly SafetyRule Rule = new(3, new(1, 75), 10, 20, HidesZeros: true);

    /// <summary>Three levels: the whole, two or three parts, and theirs.</summary>
    private static readonly Gen<Contribution[]> Panels =
        from values in Gen.OneOf(Gen.Int[0, 9], Gen.Int[0, 1000]).Array[4, 18]
        from places in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Array[values.Length]
        select values
            .Zip(places, (value, place) => (value, place))
            .Select(
                (one, at) =>
                    new Contribution(
                        $"u{at:00}",
                        ["43", $"430{one.place.Item1}", $"430{one.place.Item1}0{one.place.Item2}"],
                        $"{30 + one.place.Item3}",
                        one.value
                    )
            )
            .ToArray();

    [Fact]
    public void Nobody_works_out_a_hidden_cell_more_closely_than_its_protection() =>
        Panels.Sample(
            panel =>
            {
                var (table, hidden) = Hide(panel);
                var view = new OutsideView(table, hidden, Parents(panel));
                foreach (var cell in hidden)
                    AssertProtected(table, cell, view, 0);
                Assert.Empty(DisclosureAudit.Breaches(table, Rule, hidden));
            },
            iter: 25
        );

    [Fact]
    public void No_enterprise_works_it_out_either_though_it_knows_its_own_figure() =>
        Panels.Sample(
            panel =>
            {
                var (table, hidden) = Hide(panel);
                foreach (var unit in panel.Where((_, at) => at % 5 == 0))
                {
                    var view = new OutsideView(table, hidden, Parents(panel), unit.Unit);
                    foreach (var cell in hidden.Where(cell => !view.Knows(cell)))
                        AssertProtected(
                            table,
                            cell,
                            view,
                            table.Cells[cell].Shares.Where(share => share.Unit == unit.Unit).Sum(share => share.Value)
                        );
                }
            },
            iter: 20
        );

    [Fact]
    public void The_audit_finds_the_bounds_that_the_other_solver_finds() =>
        (from panel in Panels from seed in Gen.Int select (panel, seed)).Sample(
            one =>
            {
                var table = SumTable.Of(one.panel);
                var chance = new Random(one.seed);
                int[] hidden = [.. Enumerable.Range(0, table.Cells.Count).Where(_ => chance.Next(2) == 0)];
                var view = new OutsideView(table, hidden, Parents(one.panel));
                foreach (var found in DisclosureAudit.Intervals(table, hidden))
                    Assert.Equal((view.Least(found.Cell), view.Most(found.Cell)), (found.Least, found.Most));
            },
            iter: 20
        );

    [Fact]
    public void A_cell_that_subtraction_would_give_away_takes_others_with_it()
    {
        // Of one county only one industry is unsafe; without more, its margin less the other industry would tell it.
        Contribution[] panel =
        [
            .. Several("430101", "30", 5),
            .. Several("430101", "31", 1, 100),
            .. Several("430102", "30", 5),
            .. Several("430102", "31", 5),
            .. Several("430102", "32", 5),
        ];
        var table = SumTable.Of(panel);
        var alone = table.Find("430101", "31")!.Value;
        int[] naive =
        [
            .. Enumerable.Range(0, table.Cells.Count).Where(cell => Rule.IsUnsafe(table.Cells[cell].Shares)),
        ];
        Assert.Equal([alone], naive);
        var told = Assert.Single(DisclosureAudit.Intervals(table, naive));
        Assert.Equal((100m, 100m), (told.Least, told.Most));
        Assert.Equal([alone], DisclosureAudit.Breaches(table, Rule, naive));

        var hidden = Suppression.Of(table, Rule, [], default);
        Assert.True(hidden.Count >= 4, string.Join(", ", hidden));
        var found = DisclosureAudit.Intervals(table, hidden).Single(one => one.Cell == alone);
        Assert.True(found.Least <= 80 && !(found.Most < 120), $"{found}");
        // The grand total is never needed for that.
        Assert.DoesNotContain(table.Find("43", SumTable.AllIndustries)!.Value, hidden);
    }

    [Fact]
    public void Two_lone_enterprises_do_not_work_each_other_out()
    {
        // One alone in each of two industries of a county: hiding just these two would protect them from all but each other.
        Contribution[] panel =
        [
            new("a", ["43", "4301", "430101"], "30", 100),
            new("b", ["43", "4301", "430101"], "31", 100),
            .. Several("430101", "32", 5),
            .. Several("430102", "30", 5),
            .. Several("430102", "31", 5),
            .. Several("430102", "32", 5),
        ];
        var table = SumTable.Of(panel);
        var hidden = Suppression.Of(table, Rule, [], default);
        var view = new OutsideView(table, hidden, Parents(panel), "a");
        AssertProtected(table, table.Find("430101", "31")!.Value, view, 0);
    }

    [Fact]
    public void What_was_hidden_stays_hidden_and_the_same_table_hides_the_same()
    {
        Contribution[] panel =
        [
            .. Several("430101", "30", 5),
            .. Several("430102", "30", 5),
            .. Several("430102", "31", 5),
            .. Several("430101", "31", 5),
        ];
        var table = SumTable.Of(panel);
        Assert.Empty(Suppression.Of(table, Rule, [], default));
        var kept = Suppression.Of(table, Rule, [table.Find("430101", "30")!.Value], default);
        Assert.Contains(table.Find("430101", "30")!.Value, kept);
        Assert.Empty(DisclosureAudit.Breaches(table, Rule, kept));
        Assert.Equal(kept, Suppression.Of(SumTable.Of([.. panel.Reverse()]), Rule, [kept[0]], default));
    }

    [Theory]
    [InlineData(new[] { 40, 30, 30 }, false)]
    [InlineData(new[] { 40, 60 }, true)] // two enterprises, three are asked for
    [InlineData(new[] { 100, 0, 0 }, true)] // so are those without a figure none
    [InlineData(new[] { 76, 12, 12 }, true)] // the largest has more than 75 %
    [InlineData(new[] { 75, 13, 12 }, false)] // and here just as much
    [InlineData(new[] { 60, 34, 5 }, true)] // the second works out the first to within 5 of 60, which is less than 10 %
    [InlineData(new[] { 60, 34, 6 }, false)]
    [InlineData(new[] { 0, 0, 0 }, true)] // a nought tells that each has nought
    [InlineData(new int[0], false)] // nobody is there
    public void A_sum_is_unsafe_by_number_dominance_and_what_the_second_knows(int[] values, bool isUnsafe) =>
        Assert.Equal(isUnsafe, Rule.IsUnsafe([.. values.Select((value, at) => new Share($"{at}", value))]));

    [Fact]
    public void A_nought_is_shown_where_the_rule_says_so() =>
        Assert.False((Rule with { HidesZeros = false }).IsUnsafe([new("a", 0), new("b", 0), new("c", 0)]));

    private static void AssertProtected(SumTable table, int cell, OutsideView view, decimal own)
    {
        var (value, above, below) = (
            table.Cells[cell].Value,
            Rule.Above(table.Cells[cell].Shares),
            Rule.Below(table.Cells[cell].Shares)
        );
        Assert.True(above >= value * 0.2m && above > 0);
        Assert.False(view.Most(cell) < value + above, $"{cell}: {value} is at most {view.Most(cell)}");
        Assert.False(
            view.Least(cell) > value - Math.Min(below, value - own),
            $"{cell}: {value} is at least {view.Least(cell)}"
        );
    }

    private static (SumTable Table, IReadOnlyList<int> Hidden) Hide(Contribution[] panel)
    {
        var table = SumTable.Of(panel);
        return (table, Suppression.Of(table, Rule, [], default));
    }

    private static Dictionary<string, string> Parents(IEnumerable<Contribution> panel) =>
        panel
            .SelectMany(one => one.Areas.Zip(one.Areas.Skip(1)))
            .Distinct()
            .ToDictionary(pair => pair.Second, pair => pair.First);

    private static IEnumerable<Contribution> Several(string county, string industry, int count, decimal value = 20) =>
        Enumerable
            .Range(0, count)
            .Select(at => new Contribution($"{county}-{industry}-{at}", ["43", county[..4], county], industry, value));
}
