using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;

namespace Yuelu.Platform.Api;

/// <summary>A part of a list.</summary>
/// <param name="Items">The things.</param>
/// <param name="Next">Where the rest begins; null when nothing is left out.</param>
/// <param name="Total">How many there are in all; null where counting would cost more than it tells.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, int? Total);

/// <summary>
/// The part of a list that is asked for by <c>?limit=</c> and <c>?cursor=</c>. A list is never cut silently: the answer holds
/// <c>next</c>, the whole address of the rest.
/// </summary>
public sealed class Paging
{
    /// <summary>Most things in one answer.</summary>
    internal const int Most = 500;
    private const int Usual = 100;

    /// <summary>What the document says of the parameters.</summary>
    internal static IReadOnlyList<ApiRoute.QueryWord> Words { get; } =
    [
        new("limit", $"Most things in the answer; {Usual} when left out.", Most),
        new("cursor", "Where the part begins; follow `next` of the answer before."),
    ];

    private readonly HttpContext http;

    private Paging(HttpContext http, int limit, string? after, Problem? fault = null) =>
        (this.http, Limit, After, Fault) = (http, limit, after, fault);

    /// <summary>How many at most.</summary>
    public int Limit { get; }

    /// <summary>Mark of the last thing that the sender has; null at the beginning.</summary>
    public string? After { get; }

    /// <summary>What is wrong with the words; then the list is not asked.</summary>
    internal Problem? Fault { get; }

    /// <summary>Whether an answer is a part of a list.</summary>
    internal static bool IsPage(Type? answer) =>
        answer is { IsGenericType: true } && answer.GetGenericTypeDefinition() == typeof(Page<>);

    /// <summary>Reads the words; <see cref="ApiRoute.Lists{T}"/> refuses those that are wrong.</summary>
    public static ValueTask<Paging?> BindAsync(HttpContext http) => ValueTask.FromResult<Paging?>(Of(http));

    private static Paging Of(HttpContext http)
    {
        var (limit, cursor) = (http.Request.Query["limit"].ToString(), http.Request.Query["cursor"].ToString());
        var size = Usual;
        if (
            http.Request.Query["limit"].Count > 1
            || limit.Length > 0
                && !(
                    int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size)
                    && size is >= 1 and <= Most
                )
        )
            return new(http, Usual, null, ApiProblems.BadLimit);
        if (cursor.Length == 0)
            return new(http, size, null);
        return Read(cursor) is { } after ? new(http, size, after) : new(http, size, null, ApiProblems.BadCursor);
    }

    /// <summary>A part of a list that is in memory.</summary>
    public IResult Show<T, TView>(IReadOnlyList<T> all, Func<T, TView> view) =>
        From(all.Count) is { } from
            ? Part([.. all.Skip(from).Take(Limit).Select(view)], from, all.Count)
            : ApiAnswer.Refuse(http, ApiProblems.BadCursor);

    /// <summary>A part of a list of what is shown; only this part is read from the database.</summary>
    /// <param name="ordered">All of the list, in an order that leaves no two alike.</param>
    public Task<IResult> ShowAsync<TView>(IQueryable<TView> ordered) => ShowAsync(ordered, view => view);

    /// <summary>A part of a list of records; only this part is read from the database.</summary>
    /// <param name="ordered">All of the list, in an order that leaves no two alike.</param>
    public Task<IResult> ShowAsync<T, TView>(IQueryable<T> ordered, Func<T, TView> view) =>
        ShowTogetherAsync(ordered, items => Task.FromResult<IReadOnlyList<TView>>([.. items.Select(view)]));

    /// <summary>The same, where the things of a part are told together, with what else must be read for them.</summary>
    public async Task<IResult> ShowTogetherAsync<T, TView>(
        IQueryable<T> ordered,
        Func<IReadOnlyList<T>, Task<IReadOnlyList<TView>>> views
    )
    {
        var total = await ordered.CountAsync(http.RequestAborted);
        return From(total) is { } from
            ? Part(await views(await ordered.Skip(from).Take(Limit).ToListAsync(http.RequestAborted)), from, total)
            : ApiAnswer.Refuse(http, ApiProblems.BadCursor);
    }

    /// <summary>A part of a list that goes by a number of its things, the highest first; it is not counted.</summary>
    /// <param name="number">What the things are numbered by.</param>
    /// <param name="read">Reads so many of the things whose number is lower.</param>
    public async Task<IResult> ShowByNumberAsync<T, TView>(
        Func<T, long> number,
        Func<long, int, Task<IReadOnlyList<T>>> read,
        Func<IReadOnlyList<T>, Task<IReadOnlyList<TView>>> views
    )
    {
        var below = long.MaxValue;
        if (After is not null && !long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out below))
            return ApiAnswer.Refuse(http, ApiProblems.BadCursor);
        var oneMore = await read(below, Limit + 1);
        IReadOnlyList<T> items = [.. oneMore.Take(Limit)];
        var next = oneMore.Count > Limit ? Address($"{number(items[^1])}") : null;
        return ApiAnswer.Show(http, new Page<TView>(await views(items), next, null));
    }

    /// <summary>A part of a list that goes by a number of its things, the lowest first, and that its reader cuts.</summary>
    /// <param name="read">Reads things whose number is higher, with the number after which the rest begins and the count of all, where it is known.</param>
    public async Task<IResult> ShowAfterAsync<TView>(
        Func<long, Task<(IReadOnlyList<TView> Items, long? Next, int? Total)>> read
    )
    {
        var after = 0L;
        if (After is not null && !long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            return ApiAnswer.Refuse(http, ApiProblems.BadCursor);
        var (items, next, total) = await read(after);
        return ApiAnswer.Show(http, new Page<TView>(items, next is null ? null : Address($"{next}"), total));
    }

    private IResult Part<TView>(IReadOnlyList<TView> items, int from, int total)
    {
        var end = from + items.Count;
        var next = items.Count > 0 && end < total ? Address($"{end}") : null;
        return ApiAnswer.Show(http, new Page<TView>(items, next, total));
    }

    /// <summary>Where the part begins; null when the cursor is none of a list of so many.</summary>
    private int? From(int total) =>
        After is null ? 0
        : int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from <= total ? from
        : null;

    private string Address(string after)
    {
        var cursor = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(after));
        var query = http
            .Request.Query.Where(one => one.Key != "cursor")
            .SelectMany(one => one.Value, (one, value) => new KeyValuePair<string, string?>(one.Key, value))
            .Append(new("cursor", cursor));
        var next = QueryHelpers.AddQueryString($"{http.Request.PathBase}{http.Request.Path}", query);
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private static string? Read(string cursor)
    {
        try
        {
            return cursor.Length <= 400 ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
