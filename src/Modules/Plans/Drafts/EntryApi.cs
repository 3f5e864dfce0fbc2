using Yuelu.Kernel;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>The entries of a draft, for programs of the office. Each has an ETag of its own: two officers meet only at the same entry.</summary>
internal static class EntryApi
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
            .Shows<Page<EntryView>>(
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

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, bool? confident, YueluDb db, Access access)
    {
        if (!Paging.Of(http).Succeeded(out var paging, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!http.Request.Named<EntryState>("state").Succeeded(out var state, out problem))
            return ApiAnswer.Refuse(http, problem);
        if (!http.Request.Named<EntrySort>("sort").Succeeded(out var sort, out problem))
            return ApiAnswer.Refuse(http, problem);
        if (await DocumentAsync(db, access, id, http.RequestAborted) is not { } document)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        var entries = (confident == true ? AcceptMany.Confident(document) : document.Entries)
            .Where(entry => (state is null || entry.State == state) && (sort is null || entry.Sort == sort))
            .ToList();
        return ApiAnswer.Page(http, paging.Of(entries, View));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, string key, YueluDb db, Access access)
    {
        if (await DocumentAsync(db, access, id, http.RequestAborted) is not { } document)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        return document.Find(key) is { } entry
            ? ApiAnswer.Show(http, View(entry), Etag(entry))
            : ApiAnswer.Refuse(http, DraftProblems.NoSuchEntry);
    }

    private static async Task<IResult> AddAsync(HttpContext http, Guid id, EntryRequest.New request, ReviewDesk desk)
    {
        var text = await desk.TextAsync(id, http.RequestAborted);
        var typed = request.Fields.ToForm();
        IReadOnlyList<FieldError> errors = [];
        var done = await desk.DoAsync(
            id,
            () => ActKind.Add,
            http.User.Identity?.Name ?? "",
            document =>
            {
                var inText =
                    text is not null && request.Start >= 0 && request.Start < request.End && request.End <= text.Length;
                if (!inText)
                    return DraftProblems.NoPlace;
                var place = new TextSpan(request.Start, request.End);
                var blank = AddEntry.Blank(document, place, place.Of(text!), request.IsMechanism);
                var reading = new EntryReading(typed, document.Frame.Outline);
                reading.Read(blank);
                errors = reading.Errors;
                return errors.Count > 0 ? EntryProblems.FieldsWrong : AddEntry.Apply(document, blank, typed);
            },
            http.RequestAborted
        );
        if (!done.Succeeded(out var after, out var problem))
            return errors.Count > 0 ? ApiAnswer.RefuseFields(http, errors) : ApiAnswer.Refuse(http, problem);
        var entry = after.Find($"A{after.Made}")!;
        return ApiAnswer.Created(http, $"/drafts/{id}/entries/{entry.Key}", View(entry), Etag(entry));
    }

    private static async Task<IResult> EditAsync(
        HttpContext http,
        Guid id,
        string key,
        EntryRequest request,
        IfMatch seen,
        ReviewDesk desk
    )
    {
        var typed = request.ToForm();
        IReadOnlyList<FieldError> errors = [];
        var answer = await ActAsync(
            http,
            id,
            key,
            seen,
            desk,
            ActKind.Edit,
            (document, target) =>
            {
                errors = EditEntry.Check(document, key, typed);
                return errors.Count > 0 ? EntryProblems.FieldsWrong : EditEntry.Apply(document, target, typed);
            }
        );
        return errors.Count > 0 ? ApiAnswer.RefuseFields(http, errors) : answer;
    }

    private static Task<IResult> AcceptAsync(HttpContext http, Guid id, string key, IfMatch seen, ReviewDesk desk) =>
        ActAsync(http, id, key, seen, desk, ActKind.Accept, (document, target) => AcceptMany.Apply(document, [target]));

    private static Task<IResult> RejectAsync(HttpContext http, Guid id, string key, IfMatch seen, ReviewDesk desk) =>
        ActAsync(http, id, key, seen, desk, ActKind.Reject, RejectEntry.Apply);

    private static Task<IResult> RestoreAsync(HttpContext http, Guid id, string key, IfMatch seen, ReviewDesk desk) =>
        ActAsync(http, id, key, seen, desk, ActKind.Restore, RestoreEntry.Apply);

    private static Task<IResult> MergeAsync(
        HttpContext http,
        Guid id,
        string key,
        MergeRequest request,
        IfMatch seen,
        ReviewDesk desk
    ) =>
        ActAsync(
            http,
            id,
            key,
            seen,
            desk,
            ActKind.Merge,
            (document, target) => MergeEntries.Apply(document, target, request.Other)
        );

    private static async Task<IResult> SplitAsync(
        HttpContext http,
        Guid id,
        string key,
        SplitRequest request,
        IfMatch seen,
        ReviewDesk desk
    )
    {
        var text = await desk.TextAsync(id, http.RequestAborted);
        return await ActAsync(
            http,
            id,
            key,
            seen,
            desk,
            ActKind.Split,
            (document, target) => SplitEntry.Apply(document, target, request.Parts, text),
            after => after.Entries.Where(entry => IsMadeLast(after, entry, request.Parts.Count)).Select(View).ToList()
        );
    }

    private static async Task<IResult> AcceptManyAsync(
        HttpContext http,
        Guid id,
        AcceptRequest request,
        ReviewDesk desk
    )
    {
        var targets = request.Entries.Select(entry => new Target(entry.Key, entry.Etag.Trim('"'))).ToList();
        var keys = targets.Select(target => target.Key).ToHashSet();
        var by = http.User.Identity?.Name ?? "";
        var done = await desk.DoAsync(
            id,
            () => ActKind.AcceptMany,
            by,
            document => AcceptMany.Apply(document, targets),
            http.RequestAborted
        );
        if (!done.Succeeded(out var after, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var entries = after.Entries.Where(entry => keys.Contains(entry.Key)).Select(View).ToList();
        return ApiAnswer.Show(http, new Page<EntryView>(entries, null, entries.Count));
    }

    /// <summary>Does an act to the entry as the sender saw it and shows the entry as it then is.</summary>
    private static async Task<IResult> ActAsync(
        HttpContext http,
        Guid id,
        string key,
        IfMatch seen,
        ReviewDesk desk,
        ActKind kind,
        Func<DraftDocument, Target, Result<DraftDocument>> act,
        Func<DraftDocument, object>? show = null
    )
    {
        DraftEntry? current = null;
        var done = await desk.DoAsync(
            id,
            () => kind,
            http.User.Identity?.Name ?? "",
            document =>
            {
                current = document.Find(key);
                if (current is null)
                    return DraftProblems.NoSuchEntry;
                return seen.Admits(Etag(current))
                    ? act(document, new Target(key, DraftJson.Seen(current)))
                    : DraftProblems.EntryChanged;
            },
            http.RequestAborted
        );
        if (!done.Succeeded(out var after, out var problem))
            return problem == DraftProblems.EntryChanged
                ? ApiAnswer.Changed(http, Etag(current!), View(current!))
                : ApiAnswer.Refuse(http, problem);
        if (show is not null)
            return ApiAnswer.Show(http, show(after));
        var entry = after.Find(key)!;
        return ApiAnswer.Show(http, View(entry), Etag(entry));
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

    private static bool IsMadeLast(DraftDocument document, DraftEntry entry, int parts) =>
        Enumerable.Range(document.Made - parts + 1, parts).Any(number => entry.Key == $"A{number}");

    private static string Etag(DraftEntry entry) => IfMatch.Of(DraftJson.Seen(entry));

    private static EntryView View(DraftEntry entry) =>
        new(entry.Key, Etag(entry), entry.Sort, entry.State, entry.Code, entry.Commitment, entry.Task, entry.Mechanism);
}
