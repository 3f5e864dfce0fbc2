using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace Yuelu.Platform.Api;

/// <summary>Makes JSON that fits a schema, at its edges too.</summary>
internal sealed class ContractValues(Contract contract)
{
    private const int Deepest = 6;

    /// <summary>Texts that a schema admits where it says no more than text.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(
            "",
            " ",
            "x",
            "示例市规模以上工业增加值",
            "about.tolerance",
            "2026-01-01",
            "plans:read",
            "亿元",
            "5",
            "sample-2026",
            "T01",
            "0000"
        ),
        Gen.String[Gen.Char['一', '龟'], 0, 40],
        Gen.Int[1, 3].Select(kilo => new string('长', kilo * 1000))
    );

    internal Gen<JsonNode?> Of(JsonNode schema, int depth = 0)
    {
        var resolved = contract.Resolve(schema);
        if (resolved["enum"] is JsonArray names)
            return Gen.Int[0, names.Count - 1].Select(at => names[at]?.DeepClone());
        if (resolved["oneOf"] is JsonArray choices)
            return Gen.OneOf([.. choices.Select(choice => Of(choice!, depth))]);
        var types = resolved["type"] is JsonArray several
            ? several.Select(one => one!.GetValue<string>()).ToArray()
            : [resolved["type"]?.GetValue<string>() ?? "null"];
        return Gen.OneOf([.. types.Select(type => Of(resolved, type, depth))]);
    }

    private Gen<JsonNode?> Of(JsonNode schema, string type, int depth) =>
        type switch
        {
            "boolean" => Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
            "integer" => Whole(schema),
            "number" => Gen.OneOf(
                    Gen.Decimal[-1000, 1000],
                    Gen.OneOf(0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m)
                )
                .Select(value => (JsonNode?)JsonValue.Create(value)),
            "string" => Text(schema),
            "array" when depth < Deepest => Of(schema["items"]!, depth + 1)
                .List[0, 3]
                .Select(items => (JsonNode?)new JsonArray([.. items])),
            "object" when depth < Deepest => Members(schema, depth),
            _ => Gen.Const((JsonNode?)null),
        };

    private static Gen<JsonNode?> Whole(JsonNode schema)
    {
        var (least, most) = (Edge(schema["minimum"], int.MinValue), Edge(schema["maximum"], int.MaxValue));
        return Gen.OneOf(
                Gen.OneOf(least, most, Math.Clamp(0, least, most), Math.Clamp(1, least, most)),
                Gen.Int[Math.Max(least, -10), Math.Min(most, 3000)]
            )
            .Select(value => (JsonNode?)JsonValue.Create(value));
    }

    private static int Edge(JsonNode? edge, int none) =>
        edge is null ? none : int.Parse(edge.ToString(), CultureInfo.InvariantCulture);

    private static Gen<JsonNode?> Text(JsonNode schema) =>
        (
            schema["format"]?.GetValue<string>() switch
            {
                "uuid" => Gen.Guid.Select(id => $"{id}"),
                "date" => Gen.Date.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                "date-time" => Gen.DateTimeOffset.Select(time => time.ToString("O", CultureInfo.InvariantCulture)),
                "int64" => Gen.OneOf(Gen.Long, Gen.OneOf(long.MinValue, long.MaxValue)).Select(number => $"{number}"),
                _ => Texts,
            }
        ).Select(text => (JsonNode?)JsonValue.Create(text));

    /// <summary>Whatever is required and some of the rest.</summary>
    private Gen<JsonNode?> Members(JsonNode schema, int depth)
    {
        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        var members = (schema["properties"]?.AsObject() ?? []).Select(member =>
            Gen.Select(
                Of(member.Value!, depth + 1),
                Gen.Bool,
                (value, isThere) => (member.Key, Value: value, IsThere: isThere || required.Contains(member.Key))
            )
        );
        return members
            .Aggregate(
                Gen.Const(Array.Empty<(string Key, JsonNode? Value, bool IsThere)>()),
                (before, next) => Gen.Select(before, next, (all, one) => (((string, JsonNode?, bool)[])[.. all, one]))
            )
            .Select(all =>
                (JsonNode?)
                    new JsonObject(
                        all.Where(one => one.IsThere)
                            .Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))
                    )
            );
    }
}
