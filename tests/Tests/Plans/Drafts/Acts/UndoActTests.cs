using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

public sealed class UndoActTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly DraftDocument draft = Samples.Draft();

    public static TheoryData<string> Acts => ["edit", "reject", "split", "merge", "add", "accept-many", "settle"];

    [Theory, MemberData(nameof(Acts))]
    public void Undo_restores_the_draft_as_it_was(string act)
    {
        var noted = DraftAct.Note(draft, Do(act), ActKind.Edit, "officer", Noon);
        var back = UndoAct.Apply(noted, noted.Acts[^1].Id).Value;
        Assert.Equal(Json(draft with { Made = 0 }), Json(back with { Made = 0 }));
    }

    [Fact]
    public void Acts_are_undone_one_after_another()
    {
        var first = DraftAct.Note(draft, Do("reject"), ActKind.Reject, "officer", Noon);
        var second = DraftAct.Note(
            first,
            RejectEntry.Apply(first, Samples.Target(first, "T02")).Value,
            ActKind.Reject,
            "officer",
            Noon
        );
        var once = UndoAct.Apply(second, second.Acts[^1].Id).Value;
        var twice = UndoAct.Apply(once, once.Acts[^1].Id).Value;
        Assert.Equal(Json(draft), Json(twice));
    }

    [Fact]
    public void An_act_that_is_not_the_last_any_more_is_not_undone()
    {
        var first = DraftAct.Note(draft, Do("reject"), ActKind.Reject, "officer", Noon);
        var second = DraftAct.Note(first, first with { Settled = [0] }, ActKind.Settle, "other", Noon);
        Assert.Equal("draft.undo-too-late", UndoAct.Apply(second, first.Acts[^1].Id).Problem?.Code);
    }

    [Fact]
    public void Only_the_last_acts_are_kept()
    {
        var many = draft;
        for (var i = 0; i < DraftAct.Kept + 5; i++)
            many = DraftAct.Note(many, many with { Settled = i % 2 == 0 ? [0] : [] }, ActKind.Settle, "officer", Noon);
        Assert.Equal(DraftAct.Kept, many.Acts.Count);
    }

    private DraftDocument Do(string act) =>
        act switch
        {
            "edit" => EditEntry
                .Apply(draft, Samples.Target(draft, "T01"), Samples.Typed(draft, "T01", (EntryForm.Value, "1")))
                .Value,
            "reject" => RejectEntry.Apply(draft, Samples.Target(draft, "T01")).Value,
            "split" => SplitEntry
                .Apply(
                    draft,
                    Samples.Target(draft, "T02"),
                    [new(1, 2, "a", 1, "%"), new(3, 4, "b", null, "")],
                    Samples.Text
                )
                .Value,
            "merge" => MergeEntries.Apply(draft, Samples.Target(draft, "T02"), "T03").Value,
            "add" => AddEntry.Apply(draft, Blank(), Filled()),
            "accept-many" => AcceptMany.Apply(draft, [Samples.Target(draft, "T01"), Samples.Target(draft, "W01")]),
            _ => SettleFinding.Apply(draft, new(0, "", false)).Value,
        };

    private DraftEntry Blank() => AddEntry.Blank(draft, Samples.At("丁平台"), "丁平台", mechanism: false);

    private Dictionary<string, string> Filled()
    {
        var typed = EntryForm.Of(Blank());
        (typed[EntryForm.Name], typed[EntryForm.Value]) = ("平台数", "1");
        return typed;
    }

    private static string Json(DraftDocument document) => DraftJson.Write(document);
}
