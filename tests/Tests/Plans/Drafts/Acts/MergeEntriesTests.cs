namespace Yuelu.Plans.Drafts.Acts;

public sealed class MergeEntriesTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void The_kept_entry_takes_over_the_places_of_the_other()
    {
        var after = MergeEntries.Apply(draft, Samples.Target(draft, "T02"), "T03").Value;
        Assert.Null(after.Find("T03"));
        Assert.Equal([Samples.At("乙比例"), Samples.At("丙比例")], after.Find("T02")!.Places);
        Assert.Equal(
            (30m, EntryState.Accepted),
            (after.Find("T02")!.Commitment!.Value!.Value, after.Find("T02")!.State)
        );
    }

    [Theory]
    [InlineData("T02")]
    [InlineData("W01")]
    [InlineData("none")]
    public void Only_another_commitment_can_be_merged(string other) =>
        Assert.Equal(
            "draft.not-mergeable",
            MergeEntries.Apply(draft, Samples.Target(draft, "T02"), other).Problem?.Code
        );
}
