using Microsoft.OpenApi;

namespace Yuelu.Platform.Api;

/// <summary>What the document says of refusals: problem details (RFC 9457) with the members that this interface adds.</summary>
internal static class ProblemSchema
{
    private const string Name = "Problem";

    /// <summary>Describes them once, for all operations to point at.</summary>
    internal static void AddTo(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Name] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A refusal (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("Address of the meaning of the status; `about:blank` where it has none."),
                ["title"] = Text("The status in words."),
                ["status"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "400",
                    Maximum = "599",
                },
                ["detail"] = Text("What is wrong, where, and how to mend it, for people."),
                ["code"] = Text(
                    "What is wrong, for programs; a code never changes its meaning.",
                    "^[a-z0-9-]+\\.[a-z0-9-]+$"
                ),
                ["errors"] = Errors(),
                ["etag"] = Text("The current ETag, with 412."),
                ["changed"] = new OpenApiSchema { Description = "What it is now, with 412." },
            },
        };
    }

    /// <summary>An answer that refuses.</summary>
    internal static OpenApiResponse Answer(string description, OpenApiDocument? document) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document) },
            },
        };

    private static OpenApiSchema Errors() =>
        new()
        {
            Type = JsonSchemaType.Array,
            Description = "What is wrong in each field, with `api.bad-fields`.",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "field", "detail" },
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["field"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
                    ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        };

    private static OpenApiSchema Text(string description, string? pattern = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = description,
            Pattern = pattern,
        };
}
