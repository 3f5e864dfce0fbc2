using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Platform.Accounts.Events;

namespace Yuelu.Platform.Http;

/// <summary>Who asks, and by which scheme, is taken from a proxy that the operator named and from nobody else. Real connections: 127.0.0.1 is named, 127.0.0.2 is not.</summary>
public sealed class TrustedProxiesTests(Stores stores)
{
    private const string Named = "127.0.0.1";
    private const string Unnamed = "127.0.0.2";

    [Fact]
    public async Task A_named_proxy_is_believed_and_an_unnamed_one_is_not()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(
            store.Options,
            demo: "",
            $"--Proxy:Trusted={Named}",
            "--Accounts:AttemptsPerAddress=2"
        );
        await host.FirstPageAsync();

        using var proxied = new Visitor(host, Named, "203.0.113.7");
        Assert.StartsWith("https://", await proxied.LedToSignInAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await proxied.SignInAsync(Officer.Password));
        Assert.Contains(proxied.SetCookies, cookie => cookie.StartsWith("yuelu.session=", StringComparison.Ordinal));
        Assert.Contains(proxied.SetCookies, cookie => cookie.StartsWith("yuelu.form=", StringComparison.Ordinal));
        Assert.All(
            proxied.SetCookies,
            cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase)
        );

        using var direct = new Visitor(host, Unnamed, "203.0.113.7");
        Assert.StartsWith("http://", await direct.LedToSignInAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await direct.SignInAsync(Officer.Password));
        Assert.All(
            direct.SetCookies,
            cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase)
        );

        await using var db = store.Open();
        var signedIn = db.Set<SecurityEvent>().Where(one => one.Kind == EventKinds.SignedIn.Code);
        Assert.Equal(
            ["203.0.113.7", Unnamed],
            await signedIn.OrderBy(one => one.Number).Select(one => one.Address).ToListAsync()
        );
    }

    [Fact]
    public async Task Tries_are_counted_by_the_address_that_a_named_proxy_tells_and_no_made_up_address_evades_it()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(
            store.Options,
            demo: "",
            $"--Proxy:Trusted={Named}",
            "--Accounts:AttemptsPerAddress=2",
            "--Accounts:AttemptsPerAccount=100"
        );
        await host.FirstPageAsync();
        Assert.Equal([400, 400, 400], await TriesAsync(host, Named));
        Assert.Equal([400, 400, 429], await TriesAsync(host, Unnamed));
        // The proxy adds to what its visitor made up; only what it added counts.
        Assert.Equal([400, 429, 429], await TriesAsync(host, Named, ", 203.0.113.1"));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_stops_the_start_with_one_sentence()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(store.Options, demo: "", "--Proxy:Trusted=127.0.0.1;nginx.example.org");
        Assert.Equal(1, await host.EndAsync());
        Assert.Equal(
            [
                "Proxy:Trusted 中的“nginx.example.org”不是 IP 地址：应形如 127.0.0.1;::1。",
                "Proxy:Trusted has “nginx.example.org”, which is no IP address; write 127.0.0.1;::1. [start.setting-cannot-be-used]",
            ],
            host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    /// <summary>Three tries to sign in as nobody, each as from another address.</summary>
    private static async Task<List<int>> TriesAsync(HostProcess host, string from, string added = "")
    {
        var answers = new List<int>();
        for (var number = 1; number <= 3; number++)
        {
            using var visitor = new Visitor(host, from, $"203.0.113.{number}{added}");
            answers.Add((int)await visitor.SignInAsync("wrong"));
        }
        return answers;
    }

    /// <summary>Comes from one of this machine's own addresses and says that it speaks for another, by HTTPS.</summary>
    private sealed class Visitor : IDisposable
    {
        private readonly HttpClient client;
        private readonly Dictionary<string, string> cookies = [];

        internal Visitor(HostProcess host, string from, string speaksFor)
        {
            var handler = new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                ConnectCallback = async (to, ct) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                    await socket.ConnectAsync(IPAddress.Loopback, to.DnsEndPoint.Port, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            };
            client = new HttpClient(handler) { BaseAddress = host.Address };
            client.DefaultRequestHeaders.Add("X-Forwarded-For", speaksFor);
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }

        internal List<string> SetCookies { get; } = [];

        internal async Task<string> LedToSignInAsync()
        {
            using var answer = await SendAsync(new(HttpMethod.Get, "office"));
            return answer.Headers.Location!.OriginalString;
        }

        internal async Task<HttpStatusCode> SignInAsync(string password)
        {
            using var page = await SendAsync(new(HttpMethod.Get, "account/sign-in"));
            var (_, values) = PortalFactory.Fill(
                await page.Content.ReadAsStringAsync(),
                new() { ["Name"] = Officer.Name, ["Password"] = password }
            );
            using var answer = await SendAsync(
                new(HttpMethod.Post, "account/sign-in") { Content = new FormUrlEncodedContent(values) }
            );
            return answer.StatusCode;
        }

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
            var answer = await client.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                SetCookies.Add(cookie);
                var pair = cookie.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }
            return answer;
        }

        public void Dispose() => client.Dispose();
    }
}
