namespace Yuelu.Plans.Drafts.Acts;

public sealed class AutosaveEntryTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void What_is_typed_is_kept_even_when_it_is_wrong()
    {
        var typed = Samples.Typed(draft, "T01", (EntryForm.Value, "fifty"));
        var entry = AutosaveEntry.Apply(draft, Samples.Target(draft, "T01"), typed).Value.Find("T01")!;
        Assert.Equal("fifty", entry.Typed![EntryForm.Value]);
        Assert.Equal((50m, EntryState.Open), (entry.Commitment!.Value!.Value, entry.State));
    }

    [Fact]
    public void Typing_back_what_stands_there_leaves_nothing_to_keep() =>
        Assert.Null(
            AutosaveEntry
                .Apply(draft, Samples.Target(draft, "T01"), Samples.Typed(draft, "T01"))
                .Value.Find("T01")!
                .Typed
        );
}
