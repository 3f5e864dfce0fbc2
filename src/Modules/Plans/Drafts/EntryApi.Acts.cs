using Yuelu.Kernel;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Ui;

namespace Yuelu.Plans.Drafts;

/// <summary>What is done to entries.</summary>
internal static partial class EntryApi
{
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

    private static bool IsMadeLast(DraftDocument document, DraftEntry entry, int parts) =>
        Enumerable.Range(document.Made - parts + 1, parts).Any(number => entry.Key == $"A{number}");
}
