using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Yuelu.Host;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Statistics;
using Yuelu.Statistics.Forms;

namespace Yuelu.Cli;

/// <summary>An officer's work on the command line: the built program against the built portal, both as processes.</summary>
[SupportedOSPlatform("linux")]
public sealed class ServerVerbsTests(Stores stores) : IDisposable
{
    private const string Hunan = "hunan-2016-2020";

    private const string Text =
        "示例市制造业行动计划（2026—2030年）\n一、总体要求\n（一）主要目标。到2030年，规模以上工业增加值达到1200亿元，研发投入占比达到3%以上。\n二、重点任务\n（一）培育企业。每年新增高新技术企业50家。\n";

    private static readonly string[] Everything =
    [
        "plans:read",
        "plans:write",
        "tokens:read",
        "tokens:write",
        "log:read",
        "log:write",
        "forms:read",
        "forms:write",
        "registry:read",
        "registry:write",
        "series:read",
        "series:write",
    ];

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("yuelu-cli-");
    private readonly List<string> said = [];

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task A_file_becomes_a_published_plan()
    {
        var (host, secret) = await SignedInAsync();
        using var portal = host;
        var draft = Json("plan", "import", Save("plan.txt", Text)).GetProperty("draft").GetProperty("id").GetString()!;
        Assert.Contains(draft, Done("plan", "drafts"), StringComparison.Ordinal);
        Refused("entry.not-waiting", "plan", "accept", draft, "T77");
        Assert.Contains("accepted", Done("plan", "accept", draft, "T01"), StringComparison.Ordinal);
        Done("plan", "accept", draft, "--all-confident");
        Done("plan", "accept", draft, "--all");
        Refused("plan.bad-address-name", "plan", "publish", draft, "--slug", "No Slug", "--leave-open");
        Done("plan", "publish", draft, "--slug", "sample-2026", "--leave-open");
        Assert.Contains("sample-2026", Done("plan", "list"), StringComparison.Ordinal);
        Assert.Contains("2026, 2030", Done("plan", "show", "sample-2026"), StringComparison.Ordinal);
        Assert.Contains("1200 亿元", Done("plan", "commitments", "sample-2026"), StringComparison.Ordinal);
        Assert.Equal(Text, Done("plan", "text", "sample-2026"));
        Assert.Equal(Text, Json("plan", "text", "sample-2026").GetProperty("text").GetString());
        Refused("draft.closed", "plan", "publish", draft);
        Refused("plan.unknown", "plan", "show", "nothing");
        Assert.DoesNotContain(said, text => text.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Official_series_are_found_and_a_correction_is_seen_before_it_is_taken_in()
    {
        const string Key = "A.QCI.000000._T.ACTUAL";
        var (host, _) = await SignedInAsync();
        using var portal = host;
        Assert.Contains(Key, Done("series", "list", "--search", "质量竞争力"), StringComparison.Ordinal);
        var file = Save(
            "series.csv",
            "indicator,name_zh,name_en,area,period,value,unit,source\n"
                + "QCI,制造业质量竞争力指数,Quality competitiveness index of manufacturing,000000,2009,82.20,分,修订公报\n"
        );
        Assert.Contains("correction", Done("series", "import", file), StringComparison.Ordinal);
        Assert.DoesNotContain("82.20", Done("series", "show", Key), StringComparison.Ordinal);
        Assert.Contains("更正 1 个", Done("series", "import", file, "--yes"), StringComparison.Ordinal);
        Assert.Contains("82.20", Done("series", "show", Key), StringComparison.Ordinal);
        Assert.Contains("82.14", Done("series", "show", Key, "--history"), StringComparison.Ordinal);
        Assert.DoesNotContain("82.14", Done("series", "show", Key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_shown_with_what_is_wrong_before_they_are_taken_in()
    {
        var (host, _) = await SignedInAsync();
        using var portal = host;
        var before = Json("figures", "list", Hunan).GetArrayLength();
        var file = Save(
            "figures.csv",
            "commitment,period,value,unit,source\nT01,2018,9.1,%,统计公报\nT01,20188,x,%,\n"
        );
        var preview = Run("figures", "import", Hunan, file);
        Assert.Equal(0, preview.ExitCode);
        Assert.Contains("尚未录入", preview.Error, StringComparison.Ordinal);
        Assert.Contains("怎样改", preview.Output, StringComparison.Ordinal);
        var refused = Run("figures", "import", Hunan, file, "--yes");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("怎样改", refused.Error, StringComparison.Ordinal);
        Assert.Contains(
            "已录入 1 行，舍去",
            Done("figures", "import", Hunan, file, "--yes", "--good-rows-only"),
            StringComparison.Ordinal
        );
        Assert.Equal(before + 1, Json("figures", "list", Hunan).GetArrayLength());
        var export = Path.Combine(home.FullName, "export.csv");
        Done("figures", "export", Hunan, "--out", export);
        Assert.Contains("统计公报", File.ReadAllText(export), StringComparison.Ordinal);
        Assert.Contains("统计公报", Done("figures", "export", Hunan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_tokens_and_the_log_are_at_hand()
    {
        var (host, secret) = await SignedInAsync();
        using var portal = host;
        string[] setting = ["--key", "about.tolerance", "--value", "5", "--from", "2016-01-01", "--source", "试行办法"];
        var id = Json(["setting", "add", Hunan, .. setting])[0].GetProperty("id").GetString()!;
        Done("setting", "end", Hunan, id);
        Assert.Contains("试行办法", Done("setting", "list", Hunan), StringComparison.Ordinal);
        Refused("api.bad-body", ["setting", "add", Hunan, .. setting[..5], "soon", .. setting[6..]]);
        Assert.Contains("根哈希", Done("log", "publish"), StringComparison.Ordinal);
        Assert.Contains(
            "plan.setting-ended",
            Done("log", "acts", "--kind", "plan.setting-ended"),
            StringComparison.Ordinal
        );
        Assert.Contains("--most", Run("log", "acts", "--most", "1").Error, StringComparison.Ordinal);
        var file = Path.Combine(home.FullName, "token");
        var made = Json("token", "make", "机器", "--scope", "plans:read", "--out", file)[0]
            .GetProperty("id")
            .GetString()!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Done("token", "revoke", made);
        Assert.Contains("机器", Done("token", "list"), StringComparison.Ordinal);
        Refused("token.unknown-scope", "token", "make", "x", "--scope", "all", "--out", file);
        var second = File.ReadAllText(file).Trim();
        Assert.DoesNotContain(said, text => text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => second.Length > 0 && text.Contains(second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_is_imported_published_and_collected_by()
    {
        var (host, _) = await SignedInAsync();
        using var portal = host;
        var file = Save("form.json", FormJson.Write(SampleForm.Definition));
        Refused("api.bad-body", "form", "import", "energy-yearly", Save("x.json", "{}"));
        Done("form", "import", "energy-yearly", file);
        Assert.Contains("energy-yearly", Done("form", "drafts"), StringComparison.Ordinal);
        Done("form", "check", "energy-yearly");
        Done("form", "publish", "energy-yearly");
        Refused("form.nothing-new", "form", "publish", "energy-yearly");
        Done(
            "form",
            "import",
            "energy-yearly",
            Save("y.json", FormJson.Write(SampleForm.Definition with { MinutesToFill = 5 }))
        );
        var exported = Path.Combine(home.FullName, "out.json");
        Done("form", "export", "energy-yearly", "--out", exported);
        Assert.Contains("\"minutesToFill\": 5", File.ReadAllText(exported), StringComparison.Ordinal);
        Assert.Contains("示例省统计局", Done("form", "show", "energy-yearly"), StringComparison.Ordinal);
        Assert.Contains("20", Done("form", "list"), StringComparison.Ordinal);
        string[] open = ["round", "open", "energy-yearly", "--period", "2026M02C", "--fill"];
        Refused("window.unreadable", [.. open, "soon"]);
        Refused("round.over-already", [.. open, "2026-03-01..2026-03-02"]);
        var id = Json([.. open, "2026-03-01..2099-03-10@12"])[0].GetProperty("id").GetString()!;
        Assert.Contains("fill 2099-03-10", Done("round", "list"), StringComparison.Ordinal);
        Assert.Contains("withdrawn", Done("round", "withdraw", id, "--why", "x"), StringComparison.Ordinal);
        Done("holidays", "import", Save("h.csv", "date,kind,source\n2099-03-10,holiday,s\n"));
        Assert.Contains("2099", Done("holidays", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_operation_can_be_called()
    {
        var (host, _) = await SignedInAsync();
        using var portal = host;
        Assert.Contains(Officer.Name, Done("me"), StringComparison.Ordinal);
        Assert.Contains(Hunan, Done("api", "GET", "plans"), StringComparison.Ordinal);
        Assert.Contains("openapi", Done("api", "get", "/api/v1/openapi.json"), StringComparison.Ordinal);
        var body = Save("s.json", """{"key":"about.tolerance","value":"5","validFrom":"2016-01-01","source":"s"}""");
        var added = Run("api", "POST", $"/plans/{Hunan}/settings", "--body", body);
        Assert.Equal(0, added.ExitCode);
        Assert.Contains("ETag: \"in-force\"\n", added.Error, StringComparison.Ordinal);
        var location = added.Error.Split("Location: ")[1].Trim();
        Refused("api.changed-meanwhile", "api", "POST", $"{location}/end", "--if-match", "\"x\"");
        Refused("api.if-match-missing", "api", "POST", $"{location}/end");
        Done("api", "POST", $"{location}/end", "--if-match", "\"in-force\"");
        Refused("command.not-understood", "api", "BREW", "plans");
        var refused = Run("api", "GET", "plans/none", "--lang", "en");
        Assert.Matches(@"^yuelu: .*[a-z]\. \[plan\.unknown\]\n$", refused.Error);
    }

    [Fact]
    public async Task Administrators_do_their_work_each_with_a_token_of_the_own_role()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
        {
            await Officer.AddAsync(db, "system", Roles.SystemAdministrator);
            await Officer.AddAsync(db, "security", Roles.SecurityAdministrator);
            await Officer.AddAsync(db, "audit", Roles.Auditor);
        }
        using var host = new HostProcess(store.Options, settings: NoSecondFactor);
        await host.FirstPageAsync();
        LogIn(
            host,
            await ApiScene.SecretAsync(store, "system", ["tokens:read", "organisations:read", "organisations:write"])
        );
        var file = Save("cities.csv", "code,parent,kind,name_zh\nchangsha,province,CityBureau,长沙市工信局\n");
        Assert.Contains("尚未录入", Run("organisation", "import", file).Error, StringComparison.Ordinal);
        Assert.Contains("改变 1 个组织", Done("organisation", "import", file, "--yes"), StringComparison.Ordinal);
        Assert.Contains(
            "/province/changsha/",
            Done("organisation", "list", "--kind", "cityBureau"),
            StringComparison.Ordinal
        );
        Assert.Contains("长沙市工信局", Done("organisation", "export"), StringComparison.Ordinal);
        Refused("api.not-allowed", "job", "list");

        LogIn(host, await ApiScene.SecretAsync(store, "security", ["tokens:read", "accounts:read", "accounts:write"]));
        var link = Path.Combine(home.FullName, "link.txt");
        string[] invite = ["account", "invite", "wang.fang", "--organisation", "changsha", "--out", link];
        Refused("personal-data.wrong", [.. invite, "--mail", "wang at example"]);
        Assert.Contains("wang.fang", Done([.. invite, "--mail", "wang@example.org"]), StringComparison.Ordinal);
        Assert.Contains("/account/link/", File.ReadAllText(link), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(link));
        string[] grant = ["account", "grant", "wang.fang", "--role", "city-officer", "--organisation", "changsha"];
        Done(grant);
        Refused("grant.held-already", grant);
        Assert.Contains("city-officer", Done("account", "list", "--search", "wang"), StringComparison.Ordinal);
        Done("account", "withdraw", "wang.fang", "--role", "city-officer");
        Refused("account.which-grant", "account", "withdraw", "wang.fang", "--role", "city-officer");
        Assert.Contains("deactivated", Done("account", "deactivate", "wang.fang"), StringComparison.Ordinal);
        Refused("account.no-such-name", "account", "unlock", "nobody");
        Refused("grant.own-account", "account", "deactivate", "security");

        LogIn(host, await ApiScene.SecretAsync(store, "audit", ["tokens:read", "audit:read"]));
        Assert.Contains("wang.fang", Done("audit", "search", "--kind", "account.closed"), StringComparison.Ordinal);
        Assert.Contains("wang.fang", Done("audit", "export", "--search", "wang"), StringComparison.Ordinal);
        Assert.DoesNotContain(said, text => text.Contains("/account/link/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_and_its_codes_are_kept()
    {
        var (host, _) = await SignedInAsync();
        using var portal = host;
        var codes = Save("codes.csv", "代码,名称,上级代码,版本\n351,采矿设备制造,35,GB/T 4754-2017\n");
        string[] importCodes = ["code", "import", codes, "--table", "industry", "--source", "国标"];
        Assert.Contains("新增", Done(importCodes), StringComparison.Ordinal);
        Assert.DoesNotContain("351", Done("code", "list", "industry", "--search", "采矿"), StringComparison.Ordinal);
        Assert.Contains("已导入", Done([.. importCodes, "--yes"]), StringComparison.Ordinal);
        Assert.Contains("351", Done("code", "list", "industry", "--search", "采矿"), StringComparison.Ordinal);
        Assert.Contains("industry", Done("code", "list"), StringComparison.Ordinal);
        var list = Save(
            "list.csv",
            $"统一社会信用代码,企业名称,行政区划代码,主管单位代码,行业代码\n{CreditCode.Of(1)},长沙岳麓机械有限公司,430104,province,351\n{CreditCode.Of(2)},湘江厂,430104,province,999\n"
        );
        string[] import = ["enterprise", "import", list, "--source", "名单"];
        Assert.Contains("先导入", Done(import), StringComparison.Ordinal);
        Assert.Equal(2, Run([.. import, "--yes"]).ExitCode);
        Done([.. import, "--yes", "--good-rows-only"]);
        Assert.Contains("岳麓机械", Done("enterprise", "list", "--search", "岳麓"), StringComparison.Ordinal);
        Assert.Contains("351", Done("enterprise", "show", CreditCode.Of(1)), StringComparison.Ordinal);
        Refused("enterprise.not-found", "enterprise", "show", CreditCode.Of(2));
        Assert.Contains(CreditCode.Of(1), Done("enterprise", "export", "--region", "4301"), StringComparison.Ordinal);
        Refused("registry-import.no-kind", [.. import, "--kind", "nothing"]);
        var broken = Run("enterprise", "import", Save("x.csv", "a,b\n1,2\n"), "--source", "s");
        Assert.Contains("缺少列", broken.Error, StringComparison.Ordinal);
    }

    private static string[] NoSecondFactor =>
        [.. Roles.Administrators.Select(role => $"--Accounts:SecondFactorFrom:{role}=9999-12-31")];

    /// <summary>A portal with the demo plan, and the officer signed in to it.</summary>
    private async Task<(HostProcess Host, string Secret)> SignedInAsync()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var secret = await ApiScene.SecretAsync(store, Officer.Name, Everything);
        var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        LogIn(host, secret);
        return (host, secret);
    }

    private void LogIn(HostProcess host, string secret)
    {
        var run = YueluProcess.RunAt(
            home.FullName,
            Encoding.UTF8.GetBytes(secret),
            "login",
            "--server",
            $"{host.Address}"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private YueluProcess.Outcome Run(params string[] arguments)
    {
        var run = YueluProcess.RunAt(home.FullName, [], arguments);
        said.Add(run.Output + run.Error);
        return run;
    }

    private string Done(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Error}");
        return run.Output;
    }

    private JsonElement Json(params string[] arguments) =>
        JsonSerializer.Deserialize<JsonElement>(Done([.. arguments, "--format", "json"]));

    private void Refused(string code, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($" [{code}]\n", run.Error, StringComparison.Ordinal);
    }

    private string Save(string name, string content)
    {
        var path = Path.Combine(home.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
