using System.Text.Json.Nodes;
using CsCheck;

namespace Yuelu.Platform.Api;

/// <summary>JSON that nobody sends in earnest.</summary>
internal static class HostileJson
{
    private const string Mark = "@@here@@";
    internal static readonly string Huge = new('巨', 200_000);

    /// <summary>Pieces of JSON, some of which are none.</summary>
    private static readonly string[] Tokens =
    [
        "null",
        "true",
        "0",
        "-1",
        "-0",
        "1e400",
        "-1e400",
        "1e-400",
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "79228162514264337593543950336",
        "0.00000000000000000000000000000000001",
        "NaN",
        "Infinity",
        "01",
        "",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"x\\udfff\"",
        "\"\\udc00\\ud800\"",
        "\"\u202e\u2066ab\u200f\"",
        "\"\\ufeff\\uffff\"",
        "\"\\n\\r\\t\\u0007\\u001b\"",
        "\"=1+1\"",
        "\"@SUM(A1)\"",
        "\"<script>alert(1)</script>\"",
        "\"'; drop table plan; --\"",
        "\"../../../etc/passwd\"",
        "\"%00%zz\"",
        "\"{0}{1}\"",
        "\"𝔘𝕟𝕚\"",
        "\"2026-13-45\"",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"10000-01-01\"",
        "\"\x01\"",
        "'x'",
        "[]",
        "{}",
        "[null]",
        "[[]]",
        "{\"a\":1}",
        "\"*\"",
        "\"" + Huge + "\"",
        Deep('[', ']', 80),
        string.Concat(Enumerable.Repeat("{\"a\":", 80)) + "1" + new string('}', 80),
    ];

    /// <summary>JSON with something wrong at one place: a member too many, too few or twice, or a value of another sort.</summary>
    internal static Gen<string> Damaged(JsonNode? json) =>
        Gen.Select(
            Gen.Int[0, 10_000],
            Gen.Int[0, 9],
            Gen.OneOf(Tokens),
            (place, how, token) => Damage(json?.DeepClone(), place, how, token)
        );

    private static string Damage(JsonNode? json, int place, int how, string token)
    {
        var members = Members(json).ToList();
        if (members.Count == 0)
            return token;
        var (parent, name) = members[place % members.Count];
        switch (how)
        {
            case 0:
                parent.Remove(name);
                return json!.ToJsonString();
            case 1:
                parent[$"{name}x"] = Mark;
                break;
            case 2:
                var text = json!.ToJsonString();
                return text[..(place % (text.Length + 1))];
            case 3:
                return json!.ToJsonString().Replace($"\"{name}\":", $"\"{name}\":{token},\"{name}\":");
            default:
                parent[name] = Mark;
                break;
        }
        return json!.ToJsonString().Replace($"\"{Mark}\"", token);
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonNode? json) =>
        json switch
        {
            JsonObject parent => parent.SelectMany(member => Members(member.Value).Prepend((parent, member.Key))),
            JsonArray items => items.SelectMany(Members),
            _ => [],
        };

    private static string Deep(char open, char close, int times) => new string(open, times) + new string(close, times);
}
