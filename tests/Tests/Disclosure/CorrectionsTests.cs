namespace Yuelu.Disclosure;

/// <summary>What a table that is published anew tells beside the one before.</summary>
public sealed class CorrectionsTests
{
    private static readonly SafetyRule Rule = new(3, null, 10, 20, HidesZeros: true);

    [Fact]
    public void A_change_of_one_enterprise_is_told_by_every_cell_that_holds_it_and_by_no_other()
    {
        var before = Panel(20, 20, 20, 20);
        var now = Panel(25, 20, 20, 20);
        Assert.Equal(
            [("43", "30"), ("43", "_T"), ("4301", "30"), ("4301", "_T")],
            Corrections.Unsafe(before, now, Rule).Order()
        );
        Assert.False(Corrections.AreNone(before, now));
        Assert.True(Corrections.AreNone(before, Panel(20, 20, 20, 20)));
    }

    [Fact]
    public void Changes_of_enough_enterprises_hide_each_other_unless_one_outweighs_the_rest()
    {
        Assert.Empty(Corrections.Unsafe(Panel(20, 20, 20), Panel(25, 25, 16), Rule));
        Assert.NotEmpty(Corrections.Unsafe(Panel(20, 20, 20), Panel(95, 25, 19), Rule));
    }

    [Fact]
    public void Coming_leaving_and_moving_are_changes_too()
    {
        var panel = Panel(20, 20, 20);
        Assert.Contains(("43", "_T"), Corrections.Unsafe(panel, panel[1..], Rule));
        Assert.Contains(("43", "_T"), Corrections.Unsafe(panel[1..], panel, Rule));
        Contribution[] moved = [panel[0] with { Areas = ["43", "4302"] }, .. panel[1..]];
        var told = Corrections.Unsafe(panel, moved, Rule);
        // Together nothing has changed; where it was and where it is, all of its figure has.
        Assert.Equal([("4301", "30"), ("4301", "_T"), ("4302", "30"), ("4302", "_T")], told.Order());
    }

    private static Contribution[] Panel(params int[] values) =>
        [.. values.Select((value, at) => new Contribution($"u{at}", ["43", "4301"], "30", value))];
}
