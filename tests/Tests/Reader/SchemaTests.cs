using System.Text;
using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Yuelu.Reader;

/// <summary>What is printed as JSON is what docs/plan-reading.schema.json describes.</summary>
public sealed class SchemaTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "plan-reading.schema.json"));

    [Fact]
    public async Task A_reading_with_every_sort_of_entry_fits_the_schema() =>
        await Fits(ReadingJson.Write(ReadingSample.Reading));

    [Fact]
    public async Task A_reading_that_lacks_something_does_not_fit()
    {
        var schema = await JsonSchema.FromJsonAsync(Text.Replace("$defs", "definitions"));
        var json = ReadingJson.Write(ReadingSample.Reading);
        foreach (
            var damage in (string[])["\"as\": \"kept\"", "\"low\": 3,", "\"kind\": \"fund\",", "\"perYear\": true,"]
        )
            Assert.NotEmpty(schema.Validate(json.Replace(damage, damage.StartsWith("\"as") ? "\"as\": \"lost\"" : "")));
    }

    [Fact]
    public async Task Readings_of_all_plans_at_hand_fit_the_schema()
    {
        foreach (var file in Plans())
            if (PlanReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Succeeded(out var plan, out _))
                await Fits(ReadingJson.Write(plan.Reading));
    }

    [Fact]
    public void The_schema_lists_every_name_of_the_model()
    {
        using var schema = JsonDocument.Parse(Text);
        var definitions = schema.RootElement.GetProperty("$defs");
        Names<CommitmentKind>(definitions, "commitment", "kind");
        Names<Comparator>(definitions, "commitment", "comparator");
        Names<MechanismKind>(definitions, "mechanism", "kind");
        Names<Severity>(definitions, "finding", "severity");
        Names<SegmentUse>(definitions, "segment", "as");
    }

    private static void Names<T>(JsonElement definitions, string type, string property)
        where T : struct, Enum
    {
        var listed = definitions.GetProperty(type).GetProperty("properties").GetProperty(property).GetProperty("enum");
        var names =
            from field in typeof(T).GetFields()
            from name in field.GetCustomAttributes(
                typeof(System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute),
                false
            )
            select ((System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute)name).Name;
        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            listed.EnumerateArray().Select(n => n.GetString()).Order(StringComparer.Ordinal)
        );
    }

    private static async Task Fits(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(Text.Replace("$defs", "definitions"));
        Assert.Empty(schema.Validate(json).SelectMany(Flat));
        using var parsed = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        Assert.True(parsed.RootElement.GetProperty("accounting").GetProperty("chars").GetInt32() > 0);
    }

    private static IEnumerable<string> Flat(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var inner }
            ? inner.Values.SelectMany(errors => errors).SelectMany(Flat)
            : [$"{error.Path}: {error.Kind}"];

    private static IEnumerable<string> Plans()
    {
        foreach (var folder in (string[])["plans", "seeds"])
            if (Repository.Shared is { } shared && Directory.Exists(Path.Combine(shared, folder)))
                foreach (var file in Directory.GetFiles(Path.Combine(shared, folder), "*.txt"))
                    yield return file;
        var scenarios = Repository.PathOf("tests", "Tests", "Reader", "Scenarios");
        if (Directory.Exists(scenarios))
            foreach (var file in Directory.GetFiles(scenarios, "*.txt", SearchOption.AllDirectories))
                yield return file;
    }
}
