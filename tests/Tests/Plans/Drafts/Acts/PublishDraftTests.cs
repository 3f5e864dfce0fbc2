using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Versions;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>From upload to the published page, over HTTP, as an officer without JavaScript does it.</summary>
public sealed class PublishDraftTests(Stores stores)
{
    private const string Plan =
        "样例规划\n一、主要目标\n到2030年，甲产业产值达到50亿元，乙覆盖率达到30%以上。\n二、主要任务\n建立丁公共服务平台。\n";

    [Theory, BothStores]
    public async Task An_imported_plan_is_reviewed_published_and_gets_a_second_version(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var officer = await portal.OfficerAsync();
        var draft = await ImportedAsync(officer);
        Assert.Contains("/office/drafts/", draft, StringComparison.Ordinal);
        await AcceptAllAsync(store);
        var versions = await PostedAsync(
            officer,
            draft + "/publish",
            new() { ["slug"] = "sample-plan", ["note"] = "首版" }
        );
        Assert.Equal("/plans/sample-plan/versions?published=1", versions);

        var next = await NewVersionAsync(officer);
        Assert.Contains("/office/drafts/", next, StringComparison.Ordinal);
        var second = await PostedAsync(officer, next.Split('?')[0] + "/publish", new() { ["note"] = "再版" });
        Assert.Equal("/plans/sample-plan/versions?published=2", second);
        await using var db = store.Open();
        var contents = await db.Set<PlanVersion>()
            .OrderBy(version => version.Number)
            .Select(version => version.Content)
            .ToListAsync();
        Assert.Equal(Codes(contents[0]), Codes(contents[1]));
        using var stranger = portal.Stranger();
        Assert.Contains("再版", await stranger.GetStringAsync("/plans/sample-plan/versions"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.OK,
            (await stranger.GetAsync("/en/plans/sample-plan/versions/compare?from=1&to=2")).StatusCode
        );
        var bytes = await stranger.GetByteArrayAsync("/plans/sample-plan/versions/2/content.json");
        Assert.Equal(contents[1], Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task A_draft_changed_after_the_summary_is_not_published()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var officer = await portal.OfficerAsync();
        var draft = await ImportedAsync(officer);
        await AcceptAllAsync(store);
        var answer = await PortalFactory.PostAsync(
            officer,
            draft + "/publish",
            new()
            {
                ["slug"] = "sample-plan",
                ["note"] = "",
                ["stamp"] = Guid.Empty.ToString(),
            }
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        await using var db = store.Open();
        Assert.Empty(db.Set<PlanVersion>());
    }

    [Fact]
    public async Task An_empty_import_is_refused_with_a_sentence_and_stores_nothing()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var officer = await portal.OfficerAsync();
        var answer = await PortalFactory.PostAsync(officer, "/office/import", new() { ["text"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有收到文件或文字", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.Empty(db.Set<Draft>());
    }

    private static async Task<string> PostedAsync(HttpClient client, string page, Dictionary<string, string> fields)
    {
        using var answer = await PortalFactory.PostAsync(client, page, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The draft of the sample; on a busy machine the progress page comes first and leads there.</summary>
    private static async Task<string> ImportedAsync(HttpClient officer)
    {
        var place = await PostedAsync(officer, "/office/import", new() { ["text"] = Plan });
        while (place.Contains("/office/imports/", StringComparison.Ordinal))
        {
            await Task.Delay(100);
            using var progress = await officer.GetAsync(place);
            place = progress.Headers.Location is { } led ? new Uri(officer.BaseAddress!, led).AbsolutePath : place;
        }
        return place;
    }

    /// <summary>Presses the button beside the published plan, with the token of another form of the same person.</summary>
    private static async Task<string> NewVersionAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/office");
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/office/plans/sample-plan/new-version", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task AcceptAllAsync(TestStore store)
    {
        await using var db = store.Open();
        var draft = await db.Set<Draft>().SingleAsync(draft => draft.ClosedAt == null);
        var document = DraftJson.Read(draft.Content);
        var accepted = document with
        {
            Entries = [.. document.Entries.Select(entry => entry with { State = EntryState.Accepted })],
            Settled = [.. document.Questions.Select(question => question.Index)],
        };
        draft.Save(accepted, "officer", DateTimeOffset.UnixEpoch);
        await db.SaveChangesAsync();
    }

    private static IEnumerable<(string, string)> Codes(string content) =>
        VersionJson.Read(content).Reading.Commitments.Select(one => (one.Id, one.Indicator));
}
