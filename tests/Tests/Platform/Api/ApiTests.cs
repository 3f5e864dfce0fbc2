using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Yuelu.Platform.Api;

public sealed class ApiTests(Stores stores)
{
    private static readonly object Setting = new
    {
        key = "about.tolerance",
        value = "5",
        validFrom = "2016-01-01",
        source = "test",
    };

    [Fact]
    public async Task Whatever_is_wrong_with_a_request_is_told_as_problem_details_with_a_code()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        async Task Refused(
            string code,
            HttpStatusCode status,
            HttpMethod method,
            string address,
            HttpContent? body = null
        )
        {
            using var request = new HttpRequestMessage(method, address) { Content = body };
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            using var answer = await scene.Program.SendAsync(request);
            Assert.Equal((status, code), (answer.StatusCode, await ApiScene.CodeAsync(answer)));
        }
        static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
        await Refused("api.no-such-address", HttpStatusCode.NotFound, HttpMethod.Get, "/api/v1/nothing");
        await Refused("api.no-such-address", HttpStatusCode.NotFound, HttpMethod.Get, "/api/v2/plans");
        await Refused("api.status-405", HttpStatusCode.MethodNotAllowed, HttpMethod.Delete, "/api/v1/plans");
        await Refused("plan.unknown", HttpStatusCode.NotFound, HttpMethod.Get, "/api/v1/plans/none");
        await Refused("api.bad-limit", HttpStatusCode.BadRequest, HttpMethod.Get, "/api/v1/plans?limit=501");
        await Refused("api.bad-limit", HttpStatusCode.BadRequest, HttpMethod.Get, "/api/v1/plans?limit=&limit=209");
        await Refused("api.bad-cursor", HttpStatusCode.BadRequest, HttpMethod.Get, "/api/v1/plans?cursor=%F0");
        await Refused("api.bad-cursor", HttpStatusCode.BadRequest, HttpMethod.Get, "/api/v1/plans?cursor=OTk5");
        var settings = $"{ApiScene.Plan}/settings";
        await Refused(
            "api.status-415",
            HttpStatusCode.UnsupportedMediaType,
            HttpMethod.Post,
            settings,
            new StringContent("x")
        );
        await Refused("api.bad-body", HttpStatusCode.BadRequest, HttpMethod.Post, settings, Json("{\"key\": 5"));
        await Refused("api.bad-body", HttpStatusCode.BadRequest, HttpMethod.Post, settings, Json("{\"kee\":\"x\"}"));
        await Refused(
            "api.bad-fields",
            HttpStatusCode.BadRequest,
            HttpMethod.Post,
            settings,
            JsonContent.Create(
                new
                {
                    key = "none",
                    value = "5",
                    validFrom = "2016-01-01",
                    source = "",
                }
            )
        );
    }

    [Fact]
    public async Task An_id_that_is_none_names_no_address_and_is_not_a_wrong_format()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var answer = await scene.Program.GetAsync(new Uri("/api/v1/drafts/1/entries", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("api.no-such-address", await ApiScene.CodeAsync(answer));
    }

    [Theory, BothStores]
    public async Task Characters_that_are_no_text_are_refused_wherever_they_stand(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var inAddress = await scene.Program.GetAsync(new Uri("/api/v1/log/acts?kind=%00", UriKind.Relative));
        Assert.Equal("api.not-text", await ApiScene.CodeAsync(inAddress));
        foreach (var text in new[] { "\\u0000", "\\ud800" })
        {
            var body = $$"""{"key":"about.tolerance","value":"5","validFrom":"2016-01-01","source":"a{{text}}"}""";
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{ApiScene.Plan}/settings");
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", "k");
            using var inBody = await scene.Program.SendAsync(request);
            Assert.Equal("api.bad-body", await ApiScene.CodeAsync(inBody));
        }
    }

    [Fact]
    public async Task Null_in_a_list_is_refused_and_breaks_nothing()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var answer = await scene.SendAsync(
            HttpMethod.Post,
            $"/api/v1/drafts/{Guid.CreateVersion7()}/accept",
            new { entries = new object?[] { null } }
        );
        Assert.Equal("api.bad-body", await ApiScene.CodeAsync(answer));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("nonsense")]
    public async Task Json_in_another_encoding_is_refused(string charset)
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{ApiScene.Plan}/settings");
        request.Content = new ByteArrayContent("{}"u8.ToArray());
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
        request.Headers.Add("Idempotency-Key", "k");
        using var answer = await scene.Program.SendAsync(request);
        Assert.Equal("api.status-415", await ApiScene.CodeAsync(answer));
    }

    [Fact]
    public async Task A_name_in_the_query_is_the_one_that_the_document_lists()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var draft = $"/api/v1/drafts/{Guid.CreateVersion7()}/entries";
        foreach (var (query, code) in new[] { ("state=open", "draft.unknown"), ("sort=Task", "api.bad-name") })
        {
            using var answer = await scene.Program.GetAsync(new Uri($"{draft}?{query}", UriKind.Relative));
            Assert.Equal(code, await ApiScene.CodeAsync(answer));
        }
    }

    [Fact]
    public async Task A_refusal_speaks_the_language_that_the_program_asks_for()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        Assert.Contains(
            "没有",
            await scene.Program.GetStringAsync("/api/v1/nothing", ok: false),
            StringComparison.Ordinal
        );
        scene.Program.DefaultRequestHeaders.Add("Accept-Language", "en-GB");
        Assert.Contains(
            "no such",
            await scene.Program.GetStringAsync("/api/v1/nothing", ok: false),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_list_is_never_cut_silently_and_next_leads_through_all_of_it()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var whole = await scene.GetAsync($"{ApiScene.Plan}/commitments?kind=all&sort=code&limit=500");
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("next").ValueKind);
        var codes = new List<string>();
        var next = $"{ApiScene.Plan}/commitments?kind=all&sort=code&limit=7";
        for (; next is not null; )
        {
            var page = await scene.GetAsync(next);
            codes.AddRange(Codes(page));
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal(Codes(whole), codes);
        Assert.True(codes.Count > 30, $"{codes.Count}");
    }

    [Theory, BothStores]
    public async Task A_change_needs_the_state_that_its_sender_saw(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var made = await scene.SendAsync(HttpMethod.Post, $"{ApiScene.Plan}/settings", Setting, key: "a");
        var (etag, end) = (made.Headers.ETag!.ToString(), $"{made.Headers.Location}/end");
        using var blind = await scene.SendAsync(HttpMethod.Post, end);
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
        Assert.Equal("api.if-match-missing", await ApiScene.CodeAsync(blind));
        using var done = await scene.SendAsync(HttpMethod.Post, end, ifMatch: etag);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        using var late = await scene.SendAsync(HttpMethod.Post, end, ifMatch: etag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Equal(done.Headers.ETag, late.Headers.ETag);
        var told = await late.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual(JsonValueKind.Null, told.GetProperty("changed").GetProperty("validTo").ValueKind);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var made = await scene.SendAsync(HttpMethod.Post, $"{ApiScene.Plan}/settings", Setting, key: "a");
        using var again = new HttpRequestMessage(HttpMethod.Get, made.Headers.Location);
        again.Headers.IfNoneMatch.Add(made.Headers.ETag!);
        using var answer = await scene.Program.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    private static List<string> Codes(JsonElement page) =>
        [
            .. page.GetProperty("items")
                .EnumerateArray()
                .Select(line => line.GetProperty("commitment").GetProperty("id").GetString()!),
        ];
}

internal static class Reading
{
    /// <summary>The body, whatever the status.</summary>
    internal static async Task<string> GetStringAsync(this HttpClient client, string address, bool ok)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(ok, answer.IsSuccessStatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
