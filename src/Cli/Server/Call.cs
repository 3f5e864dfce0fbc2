using System.Text;
using System.Text.Json.Nodes;

namespace Yuelu.Cli.Server;

/// <summary>One request to the interface of the portal.</summary>
/// <param name="Path">Below <c>/api/v1/</c>, or from the root of the server on.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Type">Its format.</param>
/// <param name="IfMatch">The ETag that reading gave.</param>
/// <param name="Key">The Idempotency-Key: with it the request can be sent again without harm.</param>
internal sealed record Call(
    HttpMethod Method,
    string Path,
    byte[]? Body = null,
    string Type = Call.Json,
    string? IfMatch = null,
    string? Key = null
)
{
    internal const string Json = "application/json";
    internal const string Bytes = "application/octet-stream";

    /// <summary>Reads something.</summary>
    internal static Call Get(string path) => new(HttpMethod.Get, path);

    /// <summary>Creates something, once.</summary>
    internal static Call Create(string path, JsonObject? body) =>
        new(HttpMethod.Post, path, Written(body), Key: $"{Guid.CreateVersion7()}");

    /// <summary>Creates something out of a file, once.</summary>
    internal static Call Create(string path, byte[] file) =>
        new(HttpMethod.Post, path, file, Bytes, Key: $"{Guid.CreateVersion7()}");

    /// <summary>Changes what was read as <paramref name="seen"/>.</summary>
    internal static Call Change(string path, JsonObject? body, string? seen) =>
        new(HttpMethod.Post, path, Written(body), IfMatch: seen);

    /// <summary>Whether it may be sent again when nobody knows whether it arrived.</summary>
    internal bool CanBeRepeated => Method == HttpMethod.Get || Method == HttpMethod.Head || Key is not null;

    private static byte[]? Written(JsonObject? body) =>
        body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString());
}

/// <summary>What the portal answered.</summary>
internal sealed record Answer(int Status, string? ETag, string? Location, byte[] Body)
{
    /// <summary>The body as JSON; null when it is none.</summary>
    internal JsonNode? Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Body);
            }
            catch (System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }
}
