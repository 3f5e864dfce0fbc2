using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Yuelu.Platform.Api;

/// <summary>Makes requests for an operation: right ones, ones at the edges and hostile ones.</summary>
/// <param name="known">Values that name something, by what stands before them in the path or by their name in the query.</param>
/// <param name="samples">Right bodies, by method and path.</param>
internal sealed class ContractRequests(
    Contract contract,
    IReadOnlyDictionary<string, List<string>> known,
    IReadOnlyDictionary<string, string> samples
)
{
    /// <summary>How many of the known values of each sort were made beforehand: those at the same place belong together.</summary>
    internal const int Made = 2;

    /// <param name="IsRight">Whether nothing in it is hostile or twice there.</param>
    private sealed record Asked(string Text, int? Limit, bool IsRight);

    private readonly ContractValues values = new(contract);

    internal Gen<ContractRequest> Of(Contract.Operation operation) =>
        Gen.Select(
            Path(operation),
            Query(operation),
            Headers(operation),
            Body(operation),
            ContentType(operation),
            (path, query, headers, body, type) =>
                new ContractRequest(
                    operation,
                    path.Text + query.Text,
                    headers,
                    type,
                    body,
                    query.Limit,
                    path.IsRight && query.IsRight
                )
        );

    /// <summary>What somebody sends who means it: rows that belong together, a right body and the headers that are needed.</summary>
    internal Gen<ContractRequest> Right(Contract.Operation operation) =>
        Gen.Select(
            Path(operation, Made - 1, hostile: 0),
            operation.Body is null ? Gen.Const((JsonNode?)null) : Sample(SampleOf(operation)),
            Gen.Guid,
            (path, json, key) =>
                new ContractRequest(
                    operation,
                    path.Text + ContractRows.QueryOf(operation.Name),
                    [("If-Match", "*"), (Idempotency.Header, $"{key}")],
                    operation.TakesBytes ? "application/octet-stream" : "application/json",
                    operation.TakesBytes ? ContractRows.FilesOf(operation.Name)[0]
                        : json is null ? null
                        : Bytes(json.ToJsonString()),
                    null,
                    path.IsRight
                )
        );

    private string SampleOf(Contract.Operation operation) =>
        samples.TryGetValue($"{operation.Method} {operation.Path[1..]}", out var text) ? text : "{}";

    /// <summary>Half of the paths name things that belong together, the other half whatever is known.</summary>
    private Gen<(string Text, bool IsRight)> Path(Contract.Operation operation) =>
        Gen.Int[0, 2 * Made - 1].SelectMany(which => Path(operation, which < Made ? which : null, hostile: 1));

    private Gen<(string Text, bool IsRight)> Path(Contract.Operation operation, int? which, int hostile)
    {
        var parts = operation.Path.Split('/');
        var made = parts.Select(
            (part, at) =>
                part.StartsWith('{')
                    ? Gen.Frequency((14, Right(Known(parts[at - 1], which))), (hostile, Wrong(Hostile.Segment)))
                    : Gen.Const((part, true))
        );
        return made.Aggregate(
            (before, next) =>
                Gen.Select(before, next, (path, part) => ($"{path.Item1}/{part.Item1}", path.Item2 && part.Item2))
        );
    }

    private static Gen<(string Text, bool IsRight)> Right(Gen<string> texts) => texts.Select(text => (text, true));

    private static Gen<(string Text, bool IsRight)> Wrong(Gen<string> texts) => texts.Select(text => (text, false));

    /// <summary>One of the values that are known when the request is made.</summary>
    /// <param name="which">The how-manieth; any when null.</param>
    private Gen<string> Known(string of, int? which = null) =>
        Gen.Int[0, 10_000]
            .Select(at => known.TryGetValue(of, out var all) && all.Count > 0 ? all[(which ?? at) % all.Count] : "1");

    private Gen<Asked> Query(Contract.Operation operation)
    {
        var words = operation.Parameters.Where(one => one.Place == "query").ToList();
        var one = words
            .Select(word =>
                Gen.Frequency((4, Right(Fitting(word))), (1, Wrong(Hostile.Word)))
                    .Select(value => (word.Name, Value: value.Text, value.IsRight))
            )
            .Append(
                Gen.OneOf(("nonsense", "1"), ("x", ""), ("", ""), ("limit", "0"), ("%00", "x"), ("a[]", "b"))
                    .Select(word => (word.Item1, word.Item2, false))
            )
            .ToArray();
        return Gen.OneOf(one).List[0, 3].Select(all => new Asked(Written(all), LimitIn(all), AreRight(all)));
    }

    private static string Written(List<(string Name, string Value, bool)> all) =>
        all.Count == 0 ? "" : "?" + string.Join('&', all.Select(one => $"{one.Name}={one.Value}"));

    private static bool AreRight(List<(string Name, string Value, bool IsRight)> all) =>
        all.All(one => one.IsRight) && all.Select(one => one.Name).Distinct().Count() == all.Count;

    private static int? LimitIn(List<(string Name, string Value, bool)> all) =>
        all.Where(one => one.Name == "limit").Select(one => one.Value).ToList() is [var only]
        && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;

    private Gen<string> Fitting(Contract.Parameter word) =>
        word.Schema["enum"] is null && known.ContainsKey(word.Name)
            ? Known(word.Name)
            : values.Of(word.Schema).Select(value => Uri.EscapeDataString($"{value}"));

    private static Gen<(string Name, string Value)[]> Headers(Contract.Operation operation)
    {
        var needed = operation.Parameters.Where(one => one.Place == "header").Select(one => one.Name).ToHashSet();
        var ifMatch = Gen.Frequency((7, Gen.Const("*")), (2, Hostile.IfMatch), (1, Gen.Const((string?)null)));
        var key = Gen.Frequency((7, Gen.Guid.Select(id => $"{id}")), (2, Hostile.Key), (1, Gen.Const((string?)null)));
        var other = Gen.OneOf<(string, string?)>(
            ("Accept-Language", "en"),
            ("Accept-Language", "\0,;;q=9"),
            ("Accept", "text/html"),
            ("Accept", "nonsense"),
            ("Content-Encoding", "gzip"),
            ("If-None-Match", "\"x\", *"),
            ("Range", "bytes=0-1"),
            ("X-HTTP-Method-Override", "DELETE"),
            ("Cookie", "yuelu.form=x; .AspNetCore.Identity.Application=x"),
            ("Origin", "https://elsewhere.example"),
            ("X-Forwarded-Prefix", "/x")
        );
        return Gen.Select(
            ifMatch,
            key,
            other,
            Gen.Int[0, 3],
            (state, name, more, often) =>
                new (string Name, string? Value)[]
                {
                    ("If-Match", needed.Contains("If-Match") ? state : null),
                    (Idempotency.Header, needed.Contains(Idempotency.Header) ? name : null),
                    often == 0 ? more : ("", null),
                }
                    .Where(one => one.Value is not null)
                    .Select(one => (one.Name, one.Value!))
                    .ToArray()
        );
    }

    private Gen<byte[]?> Body(Contract.Operation operation)
    {
        if (operation.TakesBytes)
            return Gen.Frequency<byte[]?>((3, Gen.OneOf(ContractRows.FilesOf(operation.Name))), (2, Hostile.Bytes!));
        if (operation.Body is not { } schema)
            return Gen.Frequency<byte[]?>((9, Gen.Const((byte[]?)null)), (1, Hostile.Bytes!));
        var sample = SampleOf(operation);
        var right = Gen.Frequency((1, values.Of(schema)), (2, Sample(sample)));
        return Gen.Frequency<byte[]?>(
            (6, right.Select(json => (byte[]?)Bytes(json?.ToJsonString() ?? "null"))),
            (4, right.SelectMany(HostileJson.Damaged).Select(damaged => (byte[]?)Bytes(damaged))),
            (1, Hostile.Bytes!)
        );
    }

    /// <summary>A right body; with the key of some entry, and with a name that nobody has yet where one is given.</summary>
    private Gen<JsonNode?> Sample(string sample) =>
        Gen.Select(
            Known("entries"),
            Gen.Int[0, 1_000_000],
            (key, number) =>
                JsonNode.Parse(
                    sample
                        .Replace(ContractRows.AnEntry, key)
                        .Replace("\"north.", $"\"n{number}.")
                        .Replace("north-new", $"n{number}")
                )
        );

    private static Gen<string?> ContentType(Contract.Operation operation)
    {
        var right = operation.TakesBytes ? "application/octet-stream" : "application/json";
        return Gen.Frequency<string?>((14, Gen.Const((string?)right)), (1, Hostile.ContentType!));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
