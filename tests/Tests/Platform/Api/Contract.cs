using System.Numerics;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Yuelu.Platform.Api;

/// <summary>What the document of the interface promises: operations, what they take and what they answer.</summary>
internal sealed class Contract
{
    /// <param name="Name">Its operationId.</param>
    /// <param name="Path">With parts such as <c>{id}</c>.</param>
    /// <param name="Body">Schema of a JSON body; null when it takes none.</param>
    /// <param name="TakesBytes">Whether it takes a file.</param>
    /// <param name="IsOpen">Whether it needs no token.</param>
    /// <param name="Sends">Formats of what it answers when it does as asked.</param>
    internal sealed record Operation(
        string Name,
        HttpMethod Method,
        string Path,
        IReadOnlyList<Parameter> Parameters,
        JsonNode? Body,
        bool TakesBytes,
        bool IsOpen,
        IReadOnlyList<string> Sends
    );

    internal sealed record Parameter(string Name, string Place, JsonNode Schema);

    private readonly JsonNode schemas;
    private readonly JsonSchema answers;

    private Contract(JsonNode schemas, JsonSchema answers, IReadOnlyList<Operation> operations) =>
        (this.schemas, this.answers, Operations) = (schemas, answers, operations);

    internal IReadOnlyList<Operation> Operations { get; }

    internal static async Task<Contract> ReadAsync(string text)
    {
        var document = JsonNode.Parse(text)!;
        var schemas = document["components"]!["schemas"]!;
        var operations =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select Read(path.Key, operation.Key, operation.Value!);
        return new Contract(schemas, await AnswersAsync(document), [.. operations]);
    }

    /// <summary>The schema itself where it points at one.</summary>
    internal JsonNode Resolve(JsonNode schema) =>
        schema["$ref"] is { } at ? Resolve(schemas[at.GetValue<string>().Split('/')[^1]]!) : schema;

    /// <summary>What does not fit the document in an answer; null when all does.</summary>
    internal string? Misfit(Operation operation, int status, string body)
    {
        var name = NameOf(operation.Name, status >= 400 && !Has(operation, status) ? "default" : $"{status}");
        if (!answers.Definitions.TryGetValue(name, out var schema))
            return $"the document has no answer {status}";
        return schema.Validate(Read(body)).FirstOrDefault()?.ToString();
    }

    /// <summary>Reads without taking texts for days. The checker knows no whole number beyond 64 bits; as a double it does.</summary>
    private static JToken Read(string body)
    {
        using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
        var read = JToken.Load(reader);
        var large = read.SelectTokens("$..*").OfType<JValue>().Where(one => one.Value is BigInteger).ToList();
        large.ForEach(one => one.Value = (double)(BigInteger)one.Value!);
        return read;
    }

    private bool Has(Operation operation, int status) =>
        answers.Definitions.ContainsKey(NameOf(operation.Name, $"{status}"));

    private static string NameOf(string operation, string status) => $"{operation} {status}";

    private static Operation Read(string path, string method, JsonNode operation)
    {
        var content = operation["requestBody"]?["content"];
        var parameters =
            from parameter in operation["parameters"]?.AsArray() ?? []
            select new Parameter(
                parameter["name"]!.GetValue<string>(),
                parameter["in"]!.GetValue<string>(),
                parameter["schema"]!
            );
        return new Operation(
            operation["operationId"]!.GetValue<string>(),
            new(method.ToUpperInvariant()),
            path,
            [.. parameters],
            content?["application/json"]?["schema"],
            content?["application/octet-stream"] is not null,
            operation["security"] is null,
            [
                .. operation["responses"]!
                    .AsObject()
                    .Where(answer => answer.Key[0] == '2')
                    .SelectMany(answer => answer.Value!["content"]?.AsObject() ?? [])
                    .Select(content => content.Key),
            ]
        );
    }

    /// <summary>One schema that defines the bodies of all answers, for a checker that was made by others.</summary>
    private static Task<JsonSchema> AnswersAsync(JsonNode document)
    {
        var definitions = document["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var path in document["paths"]!.AsObject())
        foreach (var (_, operation) in path.Value!.AsObject())
        foreach (var (status, answer) in operation!["responses"]!.AsObject())
            if (
                answer!["content"]?.AsObject().First() is { } content
                && content.Key.EndsWith("json", StringComparison.Ordinal)
                && content.Value?["schema"] is { } schema
            )
                definitions[NameOf(operation["operationId"]!.GetValue<string>(), status)] = schema.DeepClone();
        var text = new JsonObject { ["definitions"] = definitions }.ToJsonString();
        return JsonSchema.FromJsonAsync(text.Replace("#/components/schemas/", "#/definitions/"));
    }
}
