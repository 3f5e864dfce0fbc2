using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;

namespace Yuelu.Registry.Chains;

/// <summary>What a chain says: its nodes and the links between them. The links go one way and never round in a circle.</summary>
/// <param name="Source">Where it is known from.</param>
internal sealed record ChainGraph(
    Words Name,
    string Source,
    IReadOnlyList<ChainNode> Nodes,
    IReadOnlyList<ChainLink> Links
)
{
    internal static ChainGraph Read(string json) => ApiJson.Read<ChainGraph>(Encoding.UTF8.GetBytes(json))!;

    /// <summary>The same as JSON; always with the same members in the same order.</summary>
    internal string Write() => Json().ToJsonString(Readable);

    /// <summary>The hash by which the evidence log knows it.</summary>
    internal string Sha256() => Payload.Sha256(Json());

    private JsonObject Json() =>
        new()
        {
            ["name"] = Of(Name),
            ["source"] = Source,
            ["nodes"] = new JsonArray([.. Nodes.Select(Of)]),
            ["links"] = new JsonArray([
                .. Links.Select(link => new JsonObject { ["from"] = link.From, ["to"] = link.To }),
            ]),
        };

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static JsonObject Of(Words words) => new() { ["zh"] = words.Zh, ["en"] = words.En };

    private static JsonObject Of(ChainNode node) =>
        new()
        {
            ["key"] = node.Key,
            ["name"] = Of(node.Name),
            ["enterprises"] = new JsonArray([.. node.Enterprises.Select(code => JsonValue.Create(code))]),
            ["isGap"] = node.IsGap,
            ["note"] = node.Note,
        };
}

/// <summary>环节: a node of a chain.</summary>
/// <param name="Key">By which links name it.</param>
/// <param name="Enterprises">Social credit codes of the enterprises that stand there.</param>
/// <param name="IsGap">Whether it is marked as missing, whoever stands there.</param>
/// <param name="Note">What is missing, or anything else to know.</param>
internal sealed record ChainNode(
    string Key,
    Words Name,
    IReadOnlyList<string> Enterprises,
    bool IsGap = false,
    string Note = ""
)
{
    /// <summary>Whether nobody stands there, or it is marked as missing.</summary>
    internal bool IsMissing => IsGap || Enterprises.Count == 0;
}

/// <summary>A link from a node to the one after it.</summary>
internal sealed record ChainLink(string From, string To);
