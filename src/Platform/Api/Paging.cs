using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
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

    private Paging(HttpContext http, int limit, string? after) => (this.http, Limit, After) = (http, limit, after);

    /// <summary>How many at most.</summary>
    public int Limit { get; }

    /// <summary>Mark of the last thing that the sender has; null at the beginning.</summary>
    public string? After { get; }

    /// <summary>Whether an answer is a part of a list.</summary>
    internal static bool IsPage(Type? answer) =>
        answer is { IsGenericType: true } && answer.GetGenericTypeDefinition() == typeof(Page<>);

    /// <summary>Reads the parameters.</summary>
    public static Result<Paging> Of(HttpContext http)
    {
        var (limit, cursor) = (http.Request.Query["limit"].ToString(), http.Request.Query["cursor"].ToString());
        var size = Usual;
        if (
            limit.Length > 0
            && !(
                int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size)
                && size is >= 1 and <= Most
            )
        )
            return ApiProblems.BadLimit;
        if (cursor.Length == 0)
            return new Paging(http, size, null);
        return Read(cursor) is { } after ? new Paging(http, size, after) : ApiProblems.BadCursor;
    }

    /// <summary>The page of a list that is in memory.</summary>
    public Result<Page<TView>> Of<T, TView>(IReadOnlyList<T> all, Func<T, TView> view)
    {
        var from = 0;
        if (
            After is not null
            && !(int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out from) && from <= all.Count)
        )
            return ApiProblems.BadCursor;
        var items = all.Skip(from).Take(Limit).Select(view).ToList();
        var end = from + items.Count;
        var next = end < all.Count ? Address(end.ToString(CultureInfo.InvariantCulture)) : null;
        return new Page<TView>(items, next, all.Count);
    }

    /// <summary>The page out of one thing more than <see cref="Limit"/>, when there are more.</summary>
    /// <param name="mark">What <see cref="After"/> shall be when the thing was the last one.</param>
    public Page<TView> Of<T, TView>(IReadOnlyList<T> oneMore, Func<T, TView> view, Func<T, string> mark) =>
        oneMore.Count > Limit
            ? new([.. oneMore.Take(Limit).Select(view)], Address(mark(oneMore[Limit - 1])), null)
            : new([.. oneMore.Select(view)], null, null);

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
