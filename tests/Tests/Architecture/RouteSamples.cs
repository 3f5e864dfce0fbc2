using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Yuelu.Architecture;

/// <summary>What each address is asked with: ids of rows that are there and belong to an organisation of their own.</summary>
/// <param name="Ids">The values of the parts of addresses, by the part with what stands before it: <c>drafts/{id:guid}</c>.</param>
/// <param name="Bodies">What programs send to an address, by method and pattern, as JSON; one that ends in <c>north"</c> names a row.</param>
/// <param name="Fields">What is sent to an address beside its path, by its pattern; a GET has it in the query.</param>
internal sealed partial record RouteSamples(
    IReadOnlyDictionary<string, string> Ids,
    IReadOnlyDictionary<string, string> Bodies,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Fields
)
{
    /// <summary>The address with its parts filled in; fails when a part has no sample.</summary>
    internal string Address(RouteEndpoint endpoint)
    {
        var pattern = "/" + Pattern(endpoint);
        return Part().Replace(pattern, part => "/" + Filled(part, pattern));
    }

    /// <summary>Whether the address names a row, in its path or beside it: then outside the scope it must not be found.</summary>
    internal bool NamesARow(RouteEndpoint endpoint) =>
        Part().IsMatch("/" + Pattern(endpoint))
        || FieldsOf(endpoint).Count > 0
        || Bodies.GetValueOrDefault(Operation(endpoint), "").Contains("north\"", StringComparison.Ordinal);

    /// <summary>What is sent beside the path. Each act must be listed, also one to which nothing is sent.</summary>
    internal IReadOnlyDictionary<string, string> FieldsOf(RouteEndpoint endpoint)
    {
        var pattern = Pattern(endpoint);
        if (Fields.TryGetValue(pattern, out var fields))
            return fields;
        Assert.True(
            Method(endpoint) == "GET" || IsForPrograms(endpoint),
            $"RouteWalk has no fields for the act {pattern}; add them."
        );
        return new Dictionary<string, string>();
    }

    /// <summary>What a program sends; each operation that changes something must be listed, also one to which nothing is sent.</summary>
    internal string BodyOf(RouteEndpoint endpoint)
    {
        var operation = Operation(endpoint);
        Assert.True(Bodies.TryGetValue(operation, out var body), $"RouteWalk has no body for {operation}; add one.");
        return body!;
    }

    /// <summary>Whether the address is for programs.</summary>
    internal static bool IsForPrograms(RouteEndpoint endpoint) =>
        Pattern(endpoint).StartsWith("api/", StringComparison.Ordinal);

    internal static string Method(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static string Operation(RouteEndpoint endpoint) => $"{Method(endpoint)} {Pattern(endpoint)}";

    private static string Pattern(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/').ToLowerInvariant();

    private string Filled(Match part, string pattern)
    {
        var known = Ids.TryGetValue(part.Groups["key"].Value, out var value);
        Assert.True(known, $"RouteWalk has no sample for {part.Groups["key"].Value} of {pattern}; add one.");
        return value!;
    }

    [GeneratedRegex(@"/(?<key>[a-z.-]+/[a-z.-]*\{[^}]*\})")]
    private static partial Regex Part();
}
