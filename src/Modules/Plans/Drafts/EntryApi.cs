using Yuelu.Plans.Drafts.Acts;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>The entries of a draft, for programs of the office. Each has an ETag of its own: two officers meet only at the same entry.</summary>
internal static partial class EntryApi
{
    /// <summary>One entry; exactly one of commitment, task and mechanism is there.</summary>
    /// <param name="Etag">What <c>If-Match</c> says of it.</param>
    /// <param name="Code">Code in the published plan that it continues; null for a new one.</param>
    internal sealed record EntryView(
        string Key,
        string Etag,
        EntrySort Sort,
        EntryState State,
        string? Code,
        Commitment? Commitment,
        PlanTask? Task,
        Mechanism? Mechanism
    );

    /// <param name="Entries">Entries as they were read.</param>
    internal sealed record AcceptRequest(IReadOnlyList<SeenEntry> Entries);

    /// <summary>An entry as it was read.</summary>
    internal sealed record SeenEntry(string Key, string Etag);

    /// <param name="Other">Key of the commitment that goes into this one.</param>
    internal sealed record MergeRequest(string Other);

    /// <param name="Parts">At least two.</param>
    internal sealed record SplitRequest(IReadOnlyList<SplitEntry.Part> Parts);

    internal static void Map(RouteGroupBuilder office)
    {
        var draft = office.MapGroup("drafts/{id:guid}");
        draft
            .MapGet("entries", ListAsync)
            .Lists<EntryView>(
                "ListEntries",
                "Entries in the order of the text; ?confident=true for those that wait, of which the reader is sure and that no open question touches"
            )
            .Reads<EntryState>("state", "Only those in this state.")
            .Reads<EntrySort>("sort", "Only those of this sort.");
        draft.MapGet("entries/{key}", ShowAsync).Shows<EntryView>("ShowEntry", "One entry");
        draft
            .MapPost("entries", AddAsync)
            .Creates<EntryView>("AddEntry", "Adds a commitment or mechanism at a place in the text");
        draft
            .MapPut("entries/{key}", EditAsync)
            .Changes<EntryView>("EditEntry", "Takes an entry with other fields; a field left out is emptied");
        draft
            .MapPost("entries/{key}/accept", AcceptAsync)
            .Changes<EntryView>("AcceptEntry", "Takes an entry as it stands");
        draft.MapPost("entries/{key}/reject", RejectAsync).Changes<EntryView>("RejectEntry", "Says that it is none");
        draft
            .MapPost("entries/{key}/restore", RestoreAsync)
            .Changes<EntryView>("RestoreEntry", "Puts it back among those that wait");
        draft
            .MapPost("entries/{key}/split", SplitAsync)
            .Changes<IReadOnlyList<EntryView>>("SplitEntry", "Makes several commitments out of one");
        draft
            .MapPost("entries/{key}/merge", MergeAsync)
            .Changes<EntryView>("MergeEntries", "Makes one commitment out of two");
        draft
            .MapPost("accept", AcceptManyAsync)
            .Does<Page<EntryView>>(
                "AcceptEntries",
                "Takes many entries as they were read; one that changed meanwhile is left waiting"
            );
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        Guid id,
        bool? confident,
        YueluDb db,
        Access access
    )
    {
        if (!http.Request.Named<EntryState>("state").Succeeded(out var state, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!http.Request.Named<EntrySort>("sort").Succeeded(out var sort, out problem))
            return ApiAnswer.Refuse(http, problem);
        if (await DocumentAsync(db, access, id, http.RequestAborted) is not { } document)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        var entries = (confident == true ? AcceptMany.Confident(document) : document.Entries)
            .Where(entry => (state is null || entry.State == state) && (sort is null || entry.Sort == sort))
            .ToList();
        return paging.Show(entries, View);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, string key, YueluDb db, Access access)
    {
        if (await DocumentAsync(db, access, id, http.RequestAborted) is not { } document)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        return document.Find(key) is { } entry
            ? ApiAnswer.Show(http, View(entry), Etag(entry))
            : ApiAnswer.Refuse(http, DraftProblems.NoSuchEntry);
    }

    private static async Task<DraftDocument?> DocumentAsync(YueluDb db, Access access, Guid id, CancellationToken ct)
    {
        var content = await db.Set<Draft>()
            .Within(access)
            .Where(draft => draft.Id == id)
            .Select(draft => draft.Content)
            .SingleOrDefaultAsync(ct);
        return content is null ? null : DraftJson.Read(content);
    }

    private static string Etag(DraftEntry entry) => IfMatch.Of(DraftJson.Seen(entry));

    private static EntryView View(DraftEntry entry) =>
        new(entry.Key, Etag(entry), entry.Sort, entry.State, entry.Code, entry.Commitment, entry.Task, entry.Mechanism);
}
