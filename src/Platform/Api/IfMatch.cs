using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Yuelu.Platform.Api;

/// <summary>
/// The header If-Match (RFC 9110): the state that the sender has seen. A parameter of each act that changes something;
/// without the header the act is refused with 428 before it is asked.
/// </summary>
public sealed class IfMatch
{
    private readonly StringValues header;

    private IfMatch(StringValues header) => this.header = header;

    /// <summary>Whether the thing is still as the sender saw it.</summary>
    public bool Admits(string etag) => header == "*" || Lists(header, etag, weak: false);

    /// <summary>Reads the header.</summary>
    public static ValueTask<IfMatch?> BindAsync(HttpContext http) => new(new IfMatch(http.Request.Headers.IfMatch));

    /// <summary>The ETag of a stamp that changes with each save.</summary>
    public static string Of(Guid stamp) => $"\"{stamp:N}\"";

    /// <summary>The ETag of some text that changes with the thing, such as a hash.</summary>
    public static string Of(string mark) => $"\"{mark}\"";

    /// <summary>The ETag of what has no stamp: the beginning of the hash of all that is told of it.</summary>
    public static string OfContent<T>(T content) =>
        Of(Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)))[..16]);

    /// <summary>Whether a header lists an ETag; strongly, as RFC 9110 13.1.1 asks for If-Match, or weakly.</summary>
    internal static bool Lists(StringValues header, string etag, bool weak)
    {
        foreach (var line in header)
        foreach (var one in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            if (one == etag || weak && one == $"W/{etag}")
                return true;
        return false;
    }
}
