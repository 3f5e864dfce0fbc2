using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Yuelu.Platform.Api;

public sealed class OpenApiTests(Stores stores)
{
    [Fact]
    public async Task The_document_is_as_it_was_reviewed()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var text = await scene.Program.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        Snapshot.Match(text, "v1");
    }

    [Fact]
    public async Task Each_operation_has_a_name_a_summary_and_says_who_may_ask()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var document = await scene.GetAsync("/api/v1/openapi.json");
        var operations = document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(
                path => path.Value.EnumerateObject(),
                (path, operation) => ($"{operation.Name} {path.Name}", operation.Value)
            )
            .ToList();
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.True(operations.Count > 40, $"{operations.Count} operations");
        Assert.Empty(
            operations
                .Where(one => !Has(one.Value, "operationId") || !Has(one.Value, "summary"))
                .Select(one => one.Item1)
        );
    }

    [Fact]
    public async Task Two_types_of_one_name_do_not_share_a_schema()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var document = await scene.GetAsync("/api/v1/openapi.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var shown = document.GetProperty("paths").GetProperty("/api/v1/imports/{id}").GetProperty("get");
        Assert.Contains("/ImportView\"", shown.GetRawText(), StringComparison.Ordinal);
        Assert.True(schemas.GetProperty("ImportView").GetProperty("properties").TryGetProperty("state", out _));
        Assert.False(schemas.TryGetProperty("Request", out _), "a request of what?");
    }

    [Fact]
    public async Task The_page_that_shows_it_runs_no_script_from_elsewhere()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var answer = await scene.Program.GetAsync(new Uri("/api/", UriKind.Relative));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_is_read_without_a_fault_by_the_reader_of_others()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var text = await scene.Program.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(error => error.ToString()));
    }

    private static bool Has(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 };
}
