using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Imports;

/// <summary>A portal that is killed (SIGKILL) while it takes a file in leaves nothing of it, and the next takes in all of it, once.</summary>
public sealed class KilledWhileImportingTests(Stores stores)
{
    private const int Rows = 9_000;

    /// <summary>The next node begins what a killed one held as soon as its lease has run out.</summary>
    private const string ShortLease = "--Jobs:LeaseSeconds=2";

    [Theory, BothStores]
    public async Task Nothing_is_half_done_and_nothing_done_twice(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var secret = await ApiScene.SecretAsync(store, Officer.Name, ["registry:read", "registry:write"]);
        string address;
        using (var killed = new HostProcess(store.Options, demo: "", ShortLease))
        {
            await killed.FirstPageAsync();
            using var program = Program(killed, secret);
            address = await SendAsync(program);
            await WaitAsync(program, address, "sent");
            await PostAsync(program, $"{address}/take-in", new StringContent("{}", Encoding.UTF8, "application/json"));
            killed.Kill();
        }
        await using (var db = store.Open())
            Assert.True(await db.Set<Enterprise>().CountAsync() is 0 or Rows);
        using var next = new HostProcess(store.Options, demo: "", ShortLease);
        await next.FirstPageAsync();
        using var again = Program(next, secret);
        Assert.Equal("takenIn", await WaitAsync(again, address, "wanted"));
        await using (var db = store.Open())
        {
            Assert.Equal(Rows, await db.Set<Enterprise>().CountAsync());
            Assert.Equal(Rows, await db.Set<EnterpriseEntry>().CountAsync());
            var file = await db.Set<RegistryImport>().SingleAsync();
            Assert.Single(await db.EvidenceListAsync($"registry-import/{file.Id}", default));
        }
    }

    private static HttpClient Program(HostProcess host, string secret)
    {
        var program = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    private static async Task<string> SendAsync(HttpClient program)
    {
        var file = new StringBuilder("统一社会信用代码,企业名称,行政区划代码,主管单位代码,行业代码\n");
        for (var i = 1; i <= Rows; i++)
            file.Append(CultureInfo.InvariantCulture, $"{CreditCode.Of(i)},第{i}机械有限公司,430104,province,35\n");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file.ToString()));
        content.Headers.ContentType = new("application/octet-stream");
        return (await PostAsync(program, "api/v1/registry/files?kind=enterprises&source=s", content))!;
    }

    private static async Task<string?> PostAsync(HttpClient program, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await program.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location?.ToString();
    }

    private static async Task<string> WaitAsync(HttpClient program, string address, string state)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var import = JsonDocument.Parse(await program.GetStringAsync(address)).RootElement;
            if (import.GetProperty("state").GetString() is { } now && now != state)
                return now;
            await Task.Delay(100);
        }
        throw new TimeoutException($"{address} stays {state}.");
    }
}
