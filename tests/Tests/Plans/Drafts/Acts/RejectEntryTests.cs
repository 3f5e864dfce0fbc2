namespace Yuelu.Plans.Drafts.Acts;

public sealed class RejectEntryTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void A_rejected_entry_stays_and_can_be_put_back()
    {
        var rejected = RejectEntry.Apply(draft, Samples.Target(draft, "T01")).Value;
        Assert.Equal(EntryState.Rejected, rejected.Find("T01")!.State);
        var back = RestoreEntry.Apply(rejected, Samples.Target(rejected, "T01")).Value;
        Assert.Equal(EntryState.Open, back.Find("T01")!.State);
    }

    [Fact]
    public void An_entry_that_is_gone_is_refused() =>
        Assert.Equal("draft.entry-gone", RejectEntry.Apply(draft, new Target("X1", "")).Problem?.Code);
}
