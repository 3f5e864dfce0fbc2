using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Platform.Notices;

namespace Yuelu.Platform.Api;

/// <summary>Rows that right requests need, made by the interface itself, and the right bodies for them.</summary>
internal static class ContractRows
{
    internal const string Slug = "south-of-north-2026";

    /// <summary>Stands in a body for the key of some entry.</summary>
    internal const string AnEntry = "an-entry";

    internal static readonly byte[] Plan = Encoding.UTF8.GetBytes(
        "示例市制造业行动计划（2026—2030年）\n一、总体要求\n（一）主要目标。到2030年，规模以上工业增加值达到1200亿元，研发投入占比达到3%以上。\n二、重点任务\n（一）培育企业。每年新增高新技术企业50家。到2030年，专精特新企业达到200家，规模以上工业企业达到2000家。\n（二）建设平台。到2030年，建成省级创新平台30个，建成智能制造示范车间100个，绿色工厂达到60家，工业机器人装机量达到5000台。\n"
    );

    internal static readonly byte[] Figures = Encoding.UTF8.GetBytes(
        "commitment,period,value,unit,source\nT01,2025,900,亿元,统计公报\n"
    );

    internal static readonly byte[] WrongFigures = Encoding.UTF8.GetBytes(
        "commitment,period,value,unit,source\nT01,2025,900,亿元,统计公报\nT99,20266,much,千克,\n"
    );

    internal static readonly byte[] Organisations = Encoding.UTF8.GetBytes(
        "code,parent,kind,name_zh\nnorth-park,north,Park,北方园区\n"
    );

    internal static readonly byte[] WrongOrganisations = Encoding.UTF8.GetBytes(
        "code,parent,kind,name_zh,closed_on\nnorth,nowhere,Castle,,2026-02-30\n"
    );

    /// <summary>Files for an operation that takes one; the first is right.</summary>
    internal static byte[][] FilesOf(string operation) =>
        operation switch
        {
            "KeepOrganisationFile" => [Organisations, WrongOrganisations],
            "TakeInHolidayTable" => ["date,kind,source\n2026-01-01,holiday,s\n"u8.ToArray(), WrongFigures],
            "KeepAreaMap" =>
            [
                Encoding.UTF8.GetBytes("code,row,column\n430100,1,1\n"),
                Encoding.UTF8.GetBytes(
                    """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"430100"},"geometry":{"type":"Polygon","coordinates":[[[112,28],[113,28],[113,29],[112,28]]]}}]}"""
                ),
            ],
            "CompareBrief" => [Architecture.RouteScene.BriefFile, "no file"u8.ToArray()],
            "KeepSeriesFile" =>
            [
                "indicator,name_zh,area,period,value,unit,source\nX,x,000000,2020,1,x,s\n"u8.ToArray(),
                "indicator,name_zh,area,period,value,unit,source\nx x,,1,20166,much,,\n"u8.ToArray(),
                WrongFigures,
            ],
            "AddAttachment" => ["%PDF-1.4\n"u8.ToArray(), WrongFigures],
            "KeepFigureFile" => [Figures, WrongFigures, Plan],
            _ => [Plan, Figures, WrongFigures],
        };

    /// <summary>The query without which an operation does nothing.</summary>
    internal static string QueryOf(string operation) =>
        operation switch
        {
            "SendRegisterFile" => "?kind=enterprises&source=s",
            "ListRegisterRows" => "?table=sites",
            "ListTotals"
            or "ExportTotals"
            or "ExplainTotals"
            or "ShowSituation"
            or "ExportSituation"
            or "ShowLayout"
            or "ExportLayout" => "?form=whole-form&indicator=01",
            "ListIndicatorValues" or "ExportIndicatorValues" or "ExplainIndicator" => "?indicator=WALK",
            "WriteBrief" or "WriteBriefFile" => "?brief=WALK&period=2020",
            _ => "",
        };

    private const string Fields = """{"name":"x","kind":"target","comparator":"reach","value":1,"unit":"亿元"}""";

    /// <summary>Bodies that do more than those of the walk.</summary>
    internal static IReadOnlyDictionary<string, string> Bodies { get; } =
        new Dictionary<string, string>
        {
            ["POST api/v1/registry/enterprises"] =
                $$$"""{"code":"{{{CreditCode.Of(9)}}}","facts":{"name":"企业","region":"430104","industry":"35","source":"s","organisation":"north"}}""",
            ["PUT api/v1/drafts/{id}/entries/{key}"] = Fields,
            ["POST api/v1/drafts/{id}/entries"] = $$"""{"start":0,"end":6,"fields":{{Fields}}}""",
            ["POST api/v1/drafts/{id}/entries/{key}/merge"] = $$"""{"other":"{{AnEntry}}"}""",
            ["POST api/v1/drafts/{id}/entries/{key}/split"] =
                """{"parts":[{"start":0,"end":3,"name":"a","value":1,"unit":"亿元"},{"start":3,"end":6,"name":"b","value":null,"unit":""}]}""",
            ["POST api/v1/drafts/{id}/accept"] = """{"entries":[{"key":"T01","etag":"\"x\""}]}""",
            ["POST api/v1/drafts/{id}/publish"] = """{"slug":"other-2026","note":"n","known":true}""",
        };

    /// <summary>Publishes two versions of a plan with its text and leaves another draft open; gives the draft, and a file of figures.</summary>
    internal static async Task<(string Draft, string File)> MakeAsync(HttpClient owner)
    {
        var first = await ImportAsync(owner);
        var entries = await owner.GetFromJsonAsync<JsonElement>($"{first}/entries");
        await SendAsync(
            owner,
            HttpMethod.Post,
            $"{first}/accept",
            JsonContent.Create(
                new
                {
                    entries = entries
                        .GetProperty("items")
                        .EnumerateArray()
                        .Select(entry => new
                        {
                            key = entry.GetProperty("key").GetString(),
                            etag = entry.GetProperty("etag").GetString(),
                        }),
                }
            )
        );
        await SendAsync(owner, HttpMethod.Post, $"{first}/publish", Publish);
        var next = await SendAsync(owner, HttpMethod.Post, $"/api/v1/plans/{Slug}/drafts", null);
        var second = next.GetProperty("draft").GetProperty("id").GetString();
        await SendAsync(owner, HttpMethod.Post, $"/api/v1/drafts/{second}/publish", Publish);
        var figures = await SendAsync(owner, HttpMethod.Post, $"/api/v1/plans/{Slug}/figure-imports", Content(Figures));
        Assert.Empty(figures.GetProperty("errors").EnumerateArray());
        var file = figures.GetProperty("import").GetProperty("id").GetString()!;
        return ((await ImportAsync(owner)).Split('/')[^1], file);
    }

    /// <summary>Does something to a draft that can be undone; the act.</summary>
    internal static async Task<string> ActAsync(HttpClient owner, string draft)
    {
        var address = $"/api/v1/drafts/{draft}";
        var entry = (await owner.GetFromJsonAsync<JsonElement>($"{address}/entries")).GetProperty("items")[0];
        var one = new { key = entry.GetProperty("key").GetString(), etag = entry.GetProperty("etag").GetString() };
        await SendAsync(
            owner,
            HttpMethod.Post,
            $"{address}/accept",
            JsonContent.Create(new { entries = new[] { one } })
        );
        var acts = (await owner.GetFromJsonAsync<JsonElement>(address)).GetProperty("acts");
        return acts[0].GetProperty("id").GetString()!;
    }

    /// <summary>A reminder for somebody; nothing in the interface makes one.</summary>
    internal static async Task<string> RemindAsync(TestStore store, string name)
    {
        await using var db = store.Open();
        var account = db.Users.Single(one => one.UserName == name).Id;
        var notice = Notice.Of(account, Words.Same("x"), "office", DateTimeOffset.UnixEpoch);
        db.Add(notice);
        await db.SaveChangesAsync();
        return $"{notice.Id}";
    }

    private static async Task<string> ImportAsync(HttpClient owner)
    {
        var begun = await SendAsync(
            owner,
            HttpMethod.Post,
            "/api/v1/imports?fileName=plan.txt&organisation=%2Fprovince%2Fnorth%2F",
            Content(Plan)
        );
        while (true)
        {
            var import = await owner.GetFromJsonAsync<JsonElement>(
                $"/api/v1/imports/{begun.GetProperty("id").GetString()}"
            );
            if (import.GetProperty("state").GetString() == "done")
                return $"/api/v1/drafts/{import.GetProperty("draft").GetString()}";
            await Task.Delay(20);
        }
    }

    private static ByteArrayContent Content(byte[] file) =>
        new(file) { Headers = { ContentType = new("application/octet-stream") } };

    private static JsonContent Publish => JsonContent.Create(new { slug = Slug, known = true });

    private static async Task<JsonElement> SendAsync(
        HttpClient owner,
        HttpMethod method,
        string address,
        HttpContent? content
    )
    {
        using var message = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        message.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        message.Headers.Add(Idempotency.Header, $"{Guid.CreateVersion7()}");
        using var answer = await owner.SendAsync(message);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
