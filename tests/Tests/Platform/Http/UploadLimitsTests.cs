using System.Net;
using System.Net.Http.Headers;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Http;

public sealed class UploadLimitsTests(Stores stores)
{
    private static readonly Dictionary<string, string> TwoAMinute = new()
    {
        ["Uploads:PerPerson"] = "2",
        ["Uploads:PerAddress"] = "2",
    };

    [Fact]
    public async Task One_upload_too_many_is_put_off_with_a_sentence_and_another_person_is_not()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "second", Roles.StrategyOffice);
        await using var portal = new PortalFactory(store.Options, demo: "", settings: TwoAMinute);
        using var officer = await portal.OfficerAsync();
        using var second = await portal.SignedInAsync("second");
        Assert.Equal(HttpStatusCode.Redirect, (await ImportAsync(officer, "/office/import")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ImportAsync(officer, "/office/import")).StatusCode);
        await AssertPutOffAsync(await ImportAsync(officer, "/office/import"), "上传过于频繁。请一分钟后再试。");
        await AssertPutOffAsync(
            await ImportAsync(officer, "/en/office/import"),
            "Too many uploads. Please wait a minute and try again."
        );
        Assert.Equal(HttpStatusCode.Redirect, (await ImportAsync(second, "/office/import")).StatusCode);
    }

    /// <summary>What a person sends on the pages and what his programs send count together.</summary>
    [Fact]
    public async Task A_program_counts_as_its_person_and_is_told_by_code()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, settings: TwoAMinute);
        using var officer = await portal.OfficerAsync();
        using var program = portal.Stranger();
        program.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await ApiScene.SecretAsync(store, Officer.Name, ["plans:write"])
        );
        Assert.Equal(HttpStatusCode.Redirect, (await ImportAsync(officer, "/office/import")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(program, "/api/v1/imports")).StatusCode);
        foreach (var address in (string[])["/api/v1/imports", ApiScene.Plan + "/figure-imports"])
        {
            using var putOff = await SendAsync(program, address);
            Assert.Equal(HttpStatusCode.TooManyRequests, putOff.StatusCode);
            Assert.Equal("60", putOff.Headers.RetryAfter?.ToString());
            Assert.Equal("upload.too-often", await ApiScene.CodeAsync(putOff));
        }
    }

    /// <summary>What is typed is saved every second; that is no upload until it is as large as one.</summary>
    [Fact]
    public async Task A_return_that_is_saved_while_it_is_typed_is_not_counted()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "filler", Roles.EnterpriseFiller);
        await using var portal = new PortalFactory(store.Options, demo: "", settings: TwoAMinute);
        using var filler = await portal.SignedInAsync("filler");
        List<bool> putOff = [];
        foreach (var bytes in (int[])[1000, 1000, 1000, 1000, 2 << 20, 2 << 20, 2 << 20])
        {
            using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["v.01"] = new('1', bytes) });
            using var answer = await filler.PostAsync($"/filings/{Guid.Empty}/autosave", body);
            putOff.Add(answer.StatusCode == HttpStatusCode.TooManyRequests);
        }
        Assert.Equal([false, false, false, false, false], putOff[..5]);
        Assert.True(putOff[^1]);
    }

    /// <summary>Where nobody has signed in no address takes files, but any address can be sent a large body.</summary>
    [Fact]
    public async Task Large_bodies_of_an_address_at_which_nobody_has_signed_in_are_counted_and_small_ones_are_not()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, demo: "", settings: TwoAMinute);
        using var stranger = portal.Stranger();
        List<HttpStatusCode> answers = [];
        foreach (var bytes in (int[])[2 << 20, 2 << 20, 2 << 20, 1000])
        {
            using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = new('x', bytes) });
            using var answer = await stranger.PostAsync("/account/sign-in", body);
            answers.Add(answer.StatusCode);
        }
        Assert.Equal(
            [
                HttpStatusCode.BadRequest,
                HttpStatusCode.BadRequest,
                HttpStatusCode.TooManyRequests,
                HttpStatusCode.BadRequest,
            ],
            answers
        );
    }

    [Fact]
    public void A_limit_of_none_stops_the_start() =>
        Assert.Throws<StartRefusedException>(() => new UploadOptions { PerPerson = 0 }.Checked());

    private static Task<HttpResponseMessage> ImportAsync(HttpClient officer, string page) =>
        officer.ActAsync(page + "/read", ("text", SamplePlan.Text));

    private static Task<HttpResponseMessage> SendAsync(HttpClient program, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent("一、目标"u8.ToArray())
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
            },
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return program.SendAsync(request);
    }

    private static async Task AssertPutOffAsync(HttpResponseMessage answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("60", answer.Headers.RetryAfter?.ToString());
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
