using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Yuelu.Formats.Json;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Names_are_sorted_and_nothing_stands_between_the_parts()
    {
        var json = new JsonObject
        {
            ["b"] = new JsonArray(1, -2, true, null, "湘\"\\\u0001\n/"),
            ["€"] = 9_007_199_254_740_991,
            ["B"] = new JsonObject(),
        };
        const string Canonical = """{"B":{},"b":[1,-2,true,null,"湘\"\\\u0001\n/"],"€":9007199254740991}""";
        Assert.Equal(Canonical, Encoding.UTF8.GetString(CanonicalJson.Write(json)));
        Assert.Equal(
            Canonical,
            CanonicalJson.Read(Encoding.UTF8.GetBytes(Canonical)).Value is { } read
                ? Encoding.UTF8.GetString(CanonicalJson.Write(read))
                : ""
        );
    }

    [Fact]
    public void What_was_written_is_read_and_written_alike() =>
        Gen.Dictionary(Gen.String.AlphaNumeric, Gen.String[Gen.Char[' ', '\uD7FF'], 0, 20])[0, 8]
            .Sample(members =>
            {
                var json = new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value)));
                var bytes = CanonicalJson.Write(json);
                return CanonicalJson.Write(CanonicalJson.Read(bytes).Value).AsSpan().SequenceEqual(bytes);
            });

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ }")]
    [InlineData("""{"b":1,"a":2}""")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1.0}""")]
    [InlineData("""{"a":1e3}""")]
    [InlineData("""{"a":9007199254740992}""")]
    [InlineData("""{"a":"\u0041"}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}""")]
    public void Any_other_way_of_writing_is_refused(string text) =>
        Assert.Equal("json.not-canonical", CanonicalJson.Read(Encoding.UTF8.GetBytes(text)).Problem?.Code);

    [Fact]
    public void A_fraction_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create(1.5)));
}
