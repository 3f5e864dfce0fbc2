using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Yuelu.Host;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;

namespace Yuelu.Statistics.Filings;

/// <summary>A store that cannot be written is told as what it is, leaves nothing half done, and is used again when it is mended.</summary>
public sealed class FaultyStoreTests(Stores stores)
{
    [Fact]
    public async Task On_a_full_disk_nothing_is_half_filed_and_filing_goes_on_when_there_is_room()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var (filing, secret) = await KilledWhileFilingTests.PrepareAsync(store);
        var folder = store.Options.Folder;
        using var host = new HostProcess(
            store.Options,
            $"cp -a {folder} {folder}.kept && mount -t tmpfs -o size=48m tmpfs {folder} && cp -a {folder}.kept/. {folder}"
        );
        await host.FirstPageAsync();
        using var client = Client(host, secret);
        var disk = $"/proc/{host.Id}/root{folder}";
        var done = await WorkAsync(client, filing, most: 8);
        Fill($"{disk}/filler");
        done.AddRange(await WorkAsync(client, filing, most: 4000));
        using (var refused = await NextAsync(client, filing))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await AssertSaysAsync(host.Address, "磁盘已满", "disk is full");
        await AssertDoneAsync(client, filing, done);
        File.Delete($"{disk}/filler");
        done.AddRange(await WorkAsync(client, filing, most: 8));
        await AssertDoneAsync(client, filing, done);
    }

    [Fact]
    public async Task A_start_on_a_folder_that_cannot_be_written_says_so_in_one_sentence()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var folder = store.Options.Folder;
        using var host = new HostProcess(
            store.Options,
            $"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}"
        );
        Assert.Equal(1, await host.EndAsync());
        Assert.Contains("只读", host.Output, StringComparison.Ordinal);
        Assert.Contains("[storage.read-only]", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_database_that_only_reads_nothing_is_filed_until_it_writes_again()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.PostgreSql);
        var filing = await scene.FilingAsync();
        var body = new { values = FilingScene.Values() };
        await SwitchAsync(scene.Store, "set default_transaction_read_only = on");
        // The first to meet a connection that was cut off is told that the database is away.
        for (var tries = 0; tries < 20; tries++)
            if (await FilingScene.RefusedAsync(scene.Filler, $"{filing}/submit", body) == "storage.read-only")
                break;
        Assert.Equal("storage.read-only", await FilingScene.RefusedAsync(scene.Filler, $"{filing}/submit", body));
        Assert.Equal(
            "asked",
            (await scene.Filler.GetFromJsonAsync<JsonElement>(filing))
                .GetProperty("filing")
                .GetProperty("state")
                .GetString()
        );
        await SwitchAsync(scene.Store, "reset default_transaction_read_only");
        for (var tries = 0; tries < 20; tries++)
        {
            using var answer = await ApiScene.SendAsync(scene.Filler, HttpMethod.Post, $"{filing}/submit", body, "*");
            if (answer.IsSuccessStatusCode)
                break;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
        await ApiScene.ChangeAsync(scene.Approver, $"{filing}/sign");
    }

    private static async Task SwitchAsync(TestStore store, string how)
    {
        var name = new NpgsqlConnectionStringBuilder(store.Options.PostgreSql).Database;
        var other = new NpgsqlConnectionStringBuilder(store.Options.PostgreSql)
        {
            Database = "postgres",
            Pooling = false,
        };
        await using var opened = new NpgsqlConnection(other.ConnectionString);
        await opened.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"alter database {name} {how}; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'",
            opened
        );
        await command.ExecuteNonQueryAsync();
    }

    private static HttpClient Client(HostProcess host, string secret) =>
        new(host.Handler())
        {
            BaseAddress = host.Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) },
        };

    /// <summary>Writes until there is no room.</summary>
    internal static void Fill(string file)
    {
        var piece = new byte[64 * 1024];
        using var filler = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                filler.Write(piece);
        }
        catch (IOException full) when (full.Message.StartsWith("No space left", StringComparison.Ordinal))
        {
            // That was wanted.
        }
    }

    /// <summary>Does what comes next with a return, again and again, until so much is done or one is refused; what was confirmed.</summary>
    private static async Task<List<string>> WorkAsync(HttpClient client, Guid filing, int most)
    {
        var done = new List<string>();
        while (done.Count < most)
        {
            using var answer = await NextAsync(client, filing);
            if (!answer.IsSuccessStatusCode)
            {
                Assert.Equal("storage.full", await ApiScene.CodeAsync(answer));
                break;
            }
            done.Add(answer.RequestMessage!.RequestUri!.Segments[^1]);
        }
        return done;
    }

    private static async Task<HttpResponseMessage> NextAsync(HttpClient client, Guid filing)
    {
        var shown = await client.GetFromJsonAsync<JsonElement>($"/api/v1/filings/{filing}");
        var (act, body) = shown.GetProperty("filing").GetProperty("state").GetString() switch
        {
            "forApproval" => ("sign", null),
            "atCounty" => ("accept", null),
            "accepted" => ("return", new { query = "x" }),
            _ => ("submit", (object)new { values = FilingScene.Values() }),
        };
        return await ApiScene.SendAsync(client, HttpMethod.Post, $"/api/v1/filings/{filing}/{act}", body, "*");
    }

    /// <summary>What was confirmed stands in the history once, and nothing else does.</summary>
    private static async Task AssertDoneAsync(HttpClient client, Guid filing, List<string> done)
    {
        var shown = await client.GetFromJsonAsync<JsonElement>($"/api/v1/filings/{filing}");
        var names = new Dictionary<string, string>
        {
            ["submitted"] = "submit",
            ["filed"] = "sign",
            ["accepted"] = "accept",
            ["returned"] = "return",
        };
        var history = shown
            .GetProperty("history")
            .EnumerateArray()
            .Select(one => names[one.GetProperty("kind").GetString()!]);
        Assert.Equal(done, history.Reverse());
        Assert.Equal(done.Count(act => act == "sign"), shown.GetProperty("copies").GetArrayLength());
    }

    /// <summary>A person who sends a form is told on a page, in both languages.</summary>
    private static async Task AssertSaysAsync(Uri address, string zh, string en)
    {
        foreach (var (language, text) in new[] { ("", zh), ("en/", en) })
        {
            using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false };
            using var person = new HttpClient(handler) { BaseAddress = address };
            using var answer = await PortalFactory.PostAsync(
                person,
                $"{language}account/sign-in",
                new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
            );
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
