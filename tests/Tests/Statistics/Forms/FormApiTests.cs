using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Forms;

/// <summary>A form from its first draft to its second version, as programs and strangers see it.</summary>
public sealed class FormApiTests(Stores stores)
{
    private const string Drafts = "/api/v1/form-drafts";
    private const string Draft = $"{Drafts}/industry-monthly";

    private static JsonNode Definition => JsonNode.Parse(FormJson.Write(SampleForm.Definition))!;

    private static object Begin(JsonNode? definition = null) =>
        new { code = "industry-monthly", definition = definition ?? Definition };

    [Theory, BothStores]
    public async Task A_form_is_designed_published_and_read_by_anyone(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        var begun = await ApiScene.CreateAsync(scene.Program, Drafts, Begin());
        Assert.Equal(0, begun.GetProperty("draft").GetProperty("published").GetInt32());
        using var stranger = scene.Portal.Stranger();
        using var unpublished = await stranger.GetAsync("/api/v1/forms/industry-monthly");
        Assert.Equal("form.unknown", await ApiScene.CodeAsync(unpublished));

        await ApiScene.ChangeAsync(scene.Program, $"{Draft}/publish", new { note = "首版" });
        var read = await stranger.GetFromJsonAsync<JsonElement>("/api/v1/forms/industry-monthly");
        Assert.Equal(1, read.GetProperty("form").GetProperty("version").GetInt32());
        Assert.Equal(20, read.GetProperty("form").GetProperty("minutesToFill").GetInt32());
        Assert.Equal(
            "示例省统计局",
            read.GetProperty("definition").GetProperty("header").GetProperty("approvalBody").GetString()
        );
        using var again = await scene.SendAsync(HttpMethod.Post, $"{Draft}/publish", new { }, ifMatch: "*");
        Assert.Equal("form.nothing-new", await ApiScene.CodeAsync(again));

        var changed = Definition;
        changed["minutesToFill"] = 15;
        using var saved = await scene.SendAsync(HttpMethod.Put, Draft, changed, ifMatch: "*");
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        await ApiScene.ChangeAsync(scene.Program, $"{Draft}/publish", new { });
        var differences = await stranger.GetFromJsonAsync<JsonElement>(
            "/api/v1/forms/industry-monthly/versions/2/changes-since/1"
        );
        var particular = Assert.Single(differences.GetProperty("changes").EnumerateArray()).GetProperty("what")[0];
        Assert.Equal("minutesToFill", particular.GetProperty("particular").GetString());
        var first = await stranger.GetFromJsonAsync<JsonElement>("/api/v1/forms/industry-monthly/versions/1");
        Assert.Equal(20, first.GetProperty("definition").GetProperty("minutesToFill").GetInt32());
    }

    [Theory, BothStores]
    public async Task A_published_version_never_changes_and_its_publication_is_proved(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        await ApiScene.CreateAsync(scene.Program, Drafts, Begin());
        await ApiScene.ChangeAsync(scene.Program, $"{Draft}/publish", new { });
        await using var db = scene.Store.Open();
        var version = await db.Set<FormVersion>().SingleAsync();
        Assert.Equal(FormJson.Hash(version.Content), version.ContentSha256);
        foreach (
            var sql in (string[])
                ["update statistics_form_version set note = 'x'", "delete from statistics_form_version"]
        )
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
        using var entered = await scene.SendAsync(HttpMethod.Post, "/api/v1/log/checkpoint");
        var acts = await scene.GetAsync("/api/v1/log/acts?kind=form.version-published");
        Assert.Equal(1, acts.GetProperty("items").GetArrayLength());
    }

    [Theory, BothStores]
    public async Task Of_two_who_change_a_draft_the_second_is_told_what_it_is_now(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        await ApiScene.CreateAsync(scene.Program, Drafts, Begin());
        using var seen = await scene.Program.GetAsync(Draft);
        var etag = seen.Headers.ETag!.ToString();
        var mine = Definition;
        mine["minutesToFill"] = 15;
        using var first = await scene.SendAsync(HttpMethod.Put, Draft, mine, etag);
        using var second = await scene.SendAsync(HttpMethod.Put, Draft, Definition, etag);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        var told = await second.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(15, told.GetProperty("changed").GetProperty("definition").GetProperty("minutesToFill").GetInt32());
    }

    [Fact]
    public async Task What_is_missing_keeps_a_form_back_and_a_warning_must_be_seen()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var definition = Definition;
        definition["minutesToFill"] = 0;
        definition["header"]!["approvalNumber"] = "";
        await ApiScene.CreateAsync(scene.Program, Drafts, Begin(definition));
        var findings = await scene.GetAsync($"{Draft}/findings");
        Assert.Equal(
            ["form.no-minutes", "form.header-incomplete"],
            findings.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("code").GetString())
        );
        using var missing = await scene.SendAsync(HttpMethod.Post, $"{Draft}/publish", new { known = true }, "*");
        Assert.Equal("form.not-ready", await ApiScene.CodeAsync(missing));
        definition["minutesToFill"] = 5;
        using var saved = await scene.SendAsync(HttpMethod.Put, Draft, definition, "*");
        using var unseen = await scene.SendAsync(HttpMethod.Post, $"{Draft}/publish", new { }, "*");
        Assert.Equal("form.warnings-not-seen", await ApiScene.CodeAsync(unseen));
        await ApiScene.ChangeAsync(scene.Program, $"{Draft}/publish", new { known = true });
        var list = await scene.GetAsync("/api/v1/forms");
        Assert.Equal("notLawful", list.GetProperty("items")[0].GetProperty("standing").GetString());
    }

    [Fact]
    public async Task A_department_designs_its_own_forms_and_sees_no_other_drafts()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        await ApiScene.CreateAsync(scene.Program, Drafts, Begin());
        await using (var db = scene.Store.Open())
        {
            var root = await db.Set<Platform.Organisations.Organisation>().SingleAsync(one => one.ParentPath == null);
            db.Add(
                Platform
                    .Organisations.Organisation.Found(
                        root,
                        "industry",
                        Platform.Organisations.OrganisationKind.Department,
                        "工信厅",
                        ""
                    )
                    .Value
            );
            await db.SaveChangesAsync();
        }
        using var department = await scene.ProgramAsync("department", Roles.DepartmentOfficer, "/province/industry/");
        using var foreign = await department.GetAsync(Draft);
        Assert.Equal("form.unknown", await ApiScene.CodeAsync(foreign));
        Assert.Equal("form.code-taken", await ApiScene.RefusedAsync(department, Drafts, Begin()));
        var own = new { code = "own-form", definition = Definition };
        var begun = await ApiScene.CreateAsync(department, Drafts, own);
        Assert.Equal("/province/industry/", begun.GetProperty("draft").GetProperty("organisation").GetString());
        var bad = Definition;
        bad["groups"]![0]!["fields"]![0]!["code"] = "0 1";
        Assert.Equal(
            "api.bad-fields",
            await ApiScene.RefusedAsync(department, Drafts, new { code = "bad-form", definition = bad })
        );
        Assert.Equal(
            "form.bad-code",
            await ApiScene.RefusedAsync(department, Drafts, new { code = "Bad form", definition = Definition })
        );
    }
}
