using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Yuelu.Platform.Api;

/// <summary>The OpenAPI 3.1 document: made from the addresses, with what holds for all of them.</summary>
internal static class ApiDocument
{
    private const string Token = "token";

    internal static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation =>
            operation.RelativePath?.StartsWith(ApiSetup.Prefix[1..], StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = NameOf;
        options.AddDocumentTransformer(
            (document, context, ct) =>
            {
                Introduce(document);
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, ct) =>
            {
                Complete(operation, context);
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, ct) =>
            {
                var type = context.JsonTypeInfo.Type;
                if (type == typeof(long) || type == typeof(long?))
                {
                    var orNull = type == typeof(long?) ? JsonSchemaType.Null : default;
                    (schema.Type, schema.Format, schema.Pattern) = (
                        JsonSchemaType.String | orNull,
                        "int64",
                        "^-?[0-9]+$"
                    );
                }
                return Task.CompletedTask;
            }
        );
    }

    /// <summary>A type inside another that is not the interface itself has both names: what an act is sent is not just a Request.</summary>
    private static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        var around = Nullable.GetUnderlyingType(type.Type)?.DeclaringType ?? type.Type.DeclaringType;
        return name is null || around is null || around.Name.EndsWith("Api", StringComparison.Ordinal)
            ? name
            : around.Name + name;
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Yuelu",
            Version = "v1",
            Description =
                "Everything a page does, for programs. Refusals are problem details (RFC 9457) with a stable `code`, in Chinese or, "
                + "with `Accept-Language: en`, in English. Lists are given in parts: `next` is the address of the rest. What can "
                + "change has an ETag; a change sends it back in `If-Match`. What creates bears an `Idempotency-Key`. 64-bit numbers "
                + "are strings.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        ProblemSchema.AddTo(document);
        document.Components!.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An access token, made under “Account › Access tokens”.",
        };
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        operation.Responses["default"] = ProblemSchema.Answer("A refusal.", context.Document);
        AddQuery(operation, context);
        if (metadata.OfType<Idempotency>().Any())
            operation.AddHeader(
                Idempotency.Header,
                "Names what is created; the same request with the same key creates it once.",
                Idempotency.LongestKey
            );
        if (metadata.OfType<ApiRoute.ChangesSomething>().Any())
        {
            operation.AddHeader("If-Match", "The ETag that reading gave.", null);
            operation.Responses["412"] = ProblemSchema.Answer("It was changed after it was read.", context.Document);
            operation.Responses["428"] = ProblemSchema.Answer("If-Match is missing.", context.Document);
        }
        if (metadata.OfType<IAllowAnonymous>().Any())
            return;
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] },
        ];
        if (metadata.OfType<ApiArea>().LastOrDefault() is { } area && context.Description.HttpMethod is { } method)
            operation.Description = $"Scope: `{area.ScopeOf(method)}`.";
    }

    /// <summary>What handlers read from the query themselves: parts of lists, and the words that an operation names.</summary>
    private static void AddQuery(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var shown = metadata.OfType<IProducesResponseTypeMetadata>().Select(answer => answer.Type);
        var words = metadata.OfType<ApiRoute.QueryWord>().ToList();
        if (context.Description.HttpMethod == "GET" && shown.Any(Paging.IsPage))
            words.AddRange(Paging.Words);
        operation.Parameters ??= [];
        foreach (var word in words)
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = word.Name,
                    In = ParameterLocation.Query,
                    Description = word.Description,
                    Schema = SchemaOf(word),
                }
            );
    }

    private static OpenApiSchema SchemaOf(ApiRoute.QueryWord word) =>
        word.Most is { } most
            ? new()
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Minimum = "1",
                Maximum = $"{most}",
            }
            : new()
            {
                Type = JsonSchemaType.String,
                Format = word.Format,
                Enum = word.Names?.Select(name => (JsonNode)name).ToList(),
            };

    private static void AddHeader(this OpenApiOperation operation, string name, string description, int? longest)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Required = true,
                Description = description,
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = longest,
                },
            }
        );
    }
}
