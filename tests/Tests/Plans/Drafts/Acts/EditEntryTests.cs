namespace Yuelu.Plans.Drafts.Acts;

public sealed class EditEntryTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void An_entry_taken_as_it_stands_is_accepted_and_keeps_its_words()
    {
        var after = EditEntry.Apply(draft, Samples.Target(draft, "T01"), Samples.Typed(draft, "T01")).Value;
        Assert.Equal(EntryState.Accepted, after.Find("T01")!.State);
        Assert.Equal(draft.Find("T01")!.Commitment, after.Find("T01")!.Commitment);
    }

    [Fact]
    public void A_changed_field_is_saved_and_the_entry_accepted()
    {
        var typed = Samples.Typed(draft, "T01", (EntryForm.Value, "６０"), (EntryForm.Subject, "全省"));
        var after = EditEntry.Apply(draft, Samples.Target(draft, "T01"), typed).Value.Find("T01")!;
        Assert.Equal(
            (60m, "全省", EntryState.Accepted),
            (after.Commitment!.Value!.Value, after.Commitment.Subject, after.State)
        );
    }

    [Fact]
    public void An_entry_that_somebody_changed_meanwhile_is_refused()
    {
        var mine = Samples.Target(draft, "T01");
        var theirs = EditEntry.Apply(draft, mine, Samples.Typed(draft, "T01", (EntryForm.Value, "55"))).Value;
        Assert.Equal("draft.entry-changed", EditEntry.Apply(theirs, mine, Samples.Typed(draft, "T01")).Problem?.Code);
    }

    [Fact]
    public void What_somebody_only_typed_and_did_not_save_hinders_nobody()
    {
        var mine = Samples.Target(draft, "T01");
        var typing = AutosaveEntry.Apply(draft, mine, Samples.Typed(draft, "T01", (EntryForm.Value, "5"))).Value;
        Assert.Null(EditEntry.Apply(typing, mine, Samples.Typed(draft, "T01")).Problem);
    }

    [Theory]
    [InlineData(EntryForm.Value, "abc", EntryForm.Value)]
    [InlineData(EntryForm.Value, "", EntryForm.Value)]
    [InlineData(EntryForm.Name, "  ", EntryForm.Name)]
    [InlineData(EntryForm.DeadlineYear, "30", EntryForm.DeadlineYear)]
    [InlineData(EntryForm.BaseYear, "2031", EntryForm.BaseYear)]
    [InlineData(EntryForm.Section, "九", EntryForm.Section)]
    [InlineData(EntryForm.Comparator, "Range", EntryForm.Low)]
    [InlineData(EntryForm.Comparator, "ReductionVsBase", EntryForm.BaseYear)]
    [InlineData(EntryForm.Kind, "99", EntryForm.Kind)]
    public void A_wrong_field_is_named(string field, string value, string wrong)
    {
        var errors = EditEntry.Check(draft, "T01", Samples.Typed(draft, "T01", (field, value)));
        Assert.Equal(wrong, errors[0].Field);
    }

    [Fact]
    public void Task_and_mechanism_are_edited_by_name_and_section()
    {
        var task = EditEntry
            .Apply(draft, Samples.Target(draft, "W01"), Samples.Typed(draft, "W01", (EntryForm.Name, "新任务")))
            .Value;
        var typed = Samples.Typed(task, "M01", (EntryForm.Kind, "Fund"));
        var both = EditEntry.Apply(task, Samples.Target(task, "M01"), typed).Value;
        Assert.Equal(
            ("新任务", Reader.MechanismKind.Fund),
            (both.Find("W01")!.Name, both.Find("M01")!.Mechanism!.Kind)
        );
    }
}
