using Yuelu.Kernel;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts;

public sealed class ReviewDeskTests(Stores stores)
{
    private static readonly FixedClock Clock = new(2026, 3, 1);

    [Theory, BothStores]
    public async Task Two_officers_at_once_on_different_entries_lose_nothing(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var (id, document) = await StartAsync(store);
        await using var first = store.Open();
        await using var second = store.Open();
        var done = await Task.WhenAll(
            RejectAsync(first, id, Samples.Target(document, "T01")),
            RejectAsync(second, id, Samples.Target(document, "T02"))
        );
        Assert.All(done, result => Assert.Null(result.Problem));
        await using var db = store.Open();
        var saved = DraftJson.Read((await db.Set<Draft>().FindAsync(id))!.Content);
        Assert.Equal(2, saved.Entries.Count(entry => entry.State == EntryState.Rejected));
        Assert.Equal(2, saved.Acts.Count);
    }

    [Theory, BothStores]
    public async Task The_second_officer_on_the_same_entry_is_told_and_overwrites_nothing(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var (id, document) = await StartAsync(store);
        await using var db = store.Open();
        var target = Samples.Target(document, "T01");
        Assert.Null((await RejectAsync(db, id, target)).Problem);
        Assert.Equal("draft.entry-changed", (await RejectAsync(db, id, target)).Problem?.Code);
    }

    [Theory, BothStores]
    public async Task A_closed_draft_does_not_change(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var (id, document) = await StartAsync(store);
        await using var db = store.Open();
        (await db.Set<Draft>().FindAsync(id))!.Close(null, Clock.Now);
        await db.SaveChangesAsync();
        Assert.Equal("draft.closed", (await RejectAsync(db, id, Samples.Target(document, "T01"))).Problem?.Code);
    }

    private static async Task<(Guid, DraftDocument)> StartAsync(TestStore store)
    {
        await using var db = store.Open();
        var draft = Draft.Start(Samples.Draft(), null, Organisation.Root, "officer", Clock.Now);
        db.Add(draft);
        await db.SaveChangesAsync();
        return (draft.Id, Samples.Draft());
    }

    private static Task<Result<DraftDocument>> RejectAsync(YueluDb db, Guid id, Target target) =>
        new ReviewDesk(db, null!, Officer.Access(), Clock).DoAsync(
            id,
            () => ActKind.Reject,
            "officer",
            document => RejectEntry.Apply(document, target),
            CancellationToken.None
        );
}
