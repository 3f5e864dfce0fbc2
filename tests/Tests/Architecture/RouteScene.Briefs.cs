using Yuelu.Documents;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Briefs;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Architecture;

/// <summary>A template, which is open to all, and an issued brief, which is the office's of the whole portal.</summary>
internal sealed partial class RouteScene
{
    private const string BriefTemplate = """
        {"name":{"zh":"步行","en":"Walk"},"isChinese":true,"sender":"","number":"","title":"{{ period }}","sentTo":"","text":"{{ walk.value }}",
        "signature":"","copiedTo":"","printedBy":"","figures":[{"name":"walk","indicator":"WALK","by":"none","months":1,"order":"code"}],
        "tables":[],"charts":[],"source":"s","isOfficial":true,"appliesFrom":"2011-01-01"}
        """;

    /// <summary>A Word file that says it is this brief of 2020.</summary>
    internal static byte[] BriefFile { get; } =
        WordFile.Write(
            new OfficialDocument(
                true,
                "",
                "",
                [new("2020年")],
                "",
                [],
                "",
                "",
                [],
                "",
                "",
                "",
                "",
                DateTimeOffset.UnixEpoch,
                [new("brief", "WALK"), new("period", "2020"), new("asOf", "2100-01-01T00:00:00.0000000Z")]
            ),
            new PageLayout()
        );

    private static Dictionary<string, string> BodiesOfBriefs =>
        new()
        {
            ["PUT api/v1/briefs/{code}"] = BriefTemplate,
            ["POST api/v1/briefs/{code}/check"] = BriefTemplate,
            ["POST api/v1/brief-comparisons"] = "no file",
            ["POST api/v1/issued-briefs"] = """{"brief":"WALK","period":"2020"}""",
        };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> FieldsOfBriefs =>
        new()
        {
            ["briefs/compare"] = None,
            ["office/briefs/save"] = None,
            ["office/briefs/issue"] = None,
        };

    private static async Task<Dictionary<string, string>> BriefsAsync(YueluDb db)
    {
        var clock = TimeProvider.System;
        var definition = DefinitionJson.Read<BriefDefinition>(BriefTemplate) with { Sender = "步行" };
        await BriefDesk.AddAsync(db, "WALK", definition, "", "", clock, default);
        var issued = new IssuedBrief
        {
            Code = "WALK",
            Version = 1,
            Period = "2020",
            AsOf = clock.GetUtcNow(),
            File = [1],
            Sha256 = new string('a', 64),
            IssuedAt = clock.GetUtcNow(),
            IssuedBy = "",
        };
        db.Add(issued);
        await db.SaveChangesAsync();
        return new()
        {
            ["briefs/{code}"] = "briefs/WALK",
            ["issued-briefs/{id:guid}"] = $"issued-briefs/{issued.Id}",
            ["issued/{id:guid}"] = $"issued/{issued.Id}",
        };
    }
}
