using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

public sealed class AddEntryTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void A_commitment_is_added_at_its_place_and_accepted()
    {
        var blank = AddEntry.Blank(draft, Samples.At("丁平台"), "丁平台", mechanism: false);
        var typed = EntryForm.Of(blank);
        (typed[EntryForm.Name], typed[EntryForm.Value], typed[EntryForm.Unit]) = ("丁平台数", "1", "个");
        var added = AddEntry.Apply(draft, blank, typed).Find("A1")!;
        Assert.Equal(("丁平台数", EntryState.Accepted), (added.Name, added.State));
        Assert.Equal([Samples.At("丁平台")], added.Places);
        Assert.Equal(2030, added.Commitment!.DeadlineYear);
    }

    [Fact]
    public void Keys_of_added_entries_are_never_used_again()
    {
        var blank = AddEntry.Blank(draft, new TextSpan(0, 2), "一、", mechanism: true);
        var once = AddEntry.Apply(draft, blank, EntryForm.Of(blank));
        Assert.Equal("A2", AddEntry.Blank(once, new TextSpan(0, 2), "一、", mechanism: true).Key);
    }
}
