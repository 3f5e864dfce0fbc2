namespace Yuelu.Plans.Drafts.Acts;

public sealed class SplitEntryTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void Each_part_becomes_an_entry_of_its_own_with_its_place_and_waits()
    {
        var (first, second) = (Samples.At("30%"), Samples.At("40%"));
        SplitEntry.Part[] parts =
        [
            new(first.Start, first.End, "乙", 30, "%"),
            new(second.Start, second.End, "丙", 40, "%"),
        ];
        var after = SplitEntry.Apply(draft, Samples.Target(draft, "T02"), parts, Samples.Text).Value;
        Assert.Null(after.Find("T02"));
        var made = after.Entries.Where(entry => entry.Key.StartsWith('A')).ToList();
        Assert.Equal(["30%", "40%"], made.Select(entry => entry.Commitment!.Quote));
        Assert.All(made, entry => Assert.Equal(EntryState.Open, entry.State));
    }

    [Fact]
    public void The_first_part_continues_the_code_of_the_published_plan()
    {
        var continued = draft.Replace(["T02"], draft.Find("T02")! with { Code = "T09" });
        SplitEntry.Part[] parts = [new(1, 2, "a", 1, ""), new(3, 4, "b", 2, "")];
        var after = SplitEntry.Apply(continued, Samples.Target(continued, "T02"), parts, Samples.Text).Value;
        Assert.Equal(
            ["T09", null],
            after.Entries.Where(entry => entry.Key.StartsWith('A')).Select(entry => entry.Code)
        );
    }

    [Fact]
    public void One_part_is_no_split() =>
        Assert.Equal(
            "draft.too-few-parts",
            SplitEntry.Apply(draft, Samples.Target(draft, "T02"), [new(1, 2, "a", 1, "")], Samples.Text).Problem?.Code
        );

    [Fact]
    public void A_task_cannot_be_split() =>
        Assert.Equal(
            "draft.too-few-parts",
            SplitEntry
                .Apply(draft, Samples.Target(draft, "W01"), [new(1, 2, "a", 1, ""), new(3, 4, "b", 2, "")], null)
                .Problem?.Code
        );
}
