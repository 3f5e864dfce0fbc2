using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Kernel;

namespace Yuelu.Vtl.Structures;

/// <summary>
/// Structures of datasets as JSON: <c>{"datasets": [{"name", "components": [{"name", "role", "type"}]}]}</c>, with roles
/// <c>identifier</c>, <c>measure</c>, <c>attribute</c>, <c>viral attribute</c> and the names that VTL gives to types.
/// </summary>
public static class StructureJson
{
    private static readonly Dictionary<string, ComponentRole> Roles = new()
    {
        ["identifier"] = ComponentRole.Identifier,
        ["measure"] = ComponentRole.Measure,
        ["attribute"] = ComponentRole.Attribute,
        ["viral attribute"] = ComponentRole.ViralAttribute,
    };

    /// <summary>The role's name in such a file.</summary>
    public static string NameOf(ComponentRole role) => Roles.First(known => known.Value == role).Key;

    /// <summary>Reads all datasets, in their order; refused with the path of the first value that is not as it should be.</summary>
    public static Result<IReadOnlyList<DatasetStructure>> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var root = JsonNode.Parse(json, documentOptions: new() { MaxDepth = 16 });
            var datasets = new List<DatasetStructure>();
            foreach (var dataset in Items(root, "datasets"))
                datasets.Add(
                    new DatasetStructure(Text(dataset, "name"), [.. Items(dataset, "components").Select(Component)])
                );
            return datasets;
        }
        catch (Exception bad)
            when (bad is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return StructureProblems.Unreadable(bad.Message);
        }
    }

    private static Component Component(JsonNode? component)
    {
        var (role, type) = (Text(component, "role"), Text(component, "type"));
        if (!Roles.TryGetValue(role, out var known))
            throw new FormatException($"{component!["role"]!.GetPath()}: {role}");
        if (ScalarTypes.Find(type) is not { } found)
            throw new FormatException($"{component!["type"]!.GetPath()}: {type}");
        return new Component(Text(component, "name"), known, found);
    }

    private static JsonArray Items(JsonNode? node, string member) =>
        node is JsonObject && node[member] is JsonArray items ? items : throw Missing(node, member);

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject && node[member] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw Missing(node, member);

    private static FormatException Missing(JsonNode? node, string member) => new($"{node?.GetPath() ?? "$"}.{member}");
}
