namespace Yuelu.Plans.Drafts.Acts;

public sealed class AcceptManyTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void Only_sure_entries_without_an_open_question_are_offered() =>
        Assert.Equal(
            ["T01", "T02", "M01", "W01"],
            AcceptMany
                .Confident(draft)
                .Select(entry => entry.Key)
                .OrderBy(key =>
                    key[0] switch
                    {
                        'T' => 0,
                        'M' => 1,
                        _ => 2,
                    }
                )
        );

    [Fact]
    public void An_entry_that_somebody_changed_since_the_preview_is_left_waiting()
    {
        Target[] seen = [Samples.Target(draft, "T01"), Samples.Target(draft, "T02")];
        var theirs = RejectEntry.Apply(draft, Samples.Target(draft, "T02")).Value;
        var after = AcceptMany.Apply(theirs, seen);
        Assert.Equal((EntryState.Accepted, EntryState.Rejected), (after.Find("T01")!.State, after.Find("T02")!.State));
    }
}
