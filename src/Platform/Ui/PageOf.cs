using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Ui;

/// <summary>One page of a list that may be long.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Number">Which page it is, from 1.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Number)
{
    /// <summary>How many pages there are, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + ListPages.Size - 1) / ListPages.Size);
}

/// <summary>Reads lists page by page.</summary>
public static class ListPages
{
    /// <summary>How many stand on one page.</summary>
    public const int Size = 50;

    /// <summary>The page that the address asks for; the last one when it asks for more.</summary>
    public static async Task<PageOf<T>> PageAsync<T>(this IQueryable<T> items, HttpContext http, CancellationToken ct)
    {
        var total = await items.CountAsync(ct);
        var last = Math.Max(1, (total + Size - 1) / Size);
        var asked = int.TryParse(
            http.Request.Query["page"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        )
            ? Math.Clamp(page, 1, last)
            : 1;
        return new(await items.Skip((asked - 1) * Size).Take(Size).ToListAsync(ct), total, asked);
    }
}
