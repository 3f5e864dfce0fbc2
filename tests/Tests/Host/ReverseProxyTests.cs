using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts.Events;

namespace Yuelu.Host;

/// <summary>The portal behind nginx with the very file of <c>deploy</c>; only ports and the certificate are the test's own.</summary>
public sealed class ReverseProxyTests(Stores stores) : IDisposable
{
    private const string Site = "https://plans.example.org/";
    private const string Visitor = "127.0.0.9";
    private readonly string folder = Directory.CreateTempSubdirectory("yuelu-nginx-").FullName;
    private readonly int port = HostProcess.FreePort();
    private string hash = "";

    [Fact]
    public async Task Behind_nginx_as_documented_people_sign_in_by_TLS_and_what_is_for_this_machine_stays_inside()
    {
        Assert.SkipUnless(IsThere(), "nginx is not installed.");
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(
            store.Options,
            demo: "",
            "--AllowedHosts=plans.example.org;localhost",
            "--Proxy:Trusted=127.0.0.1;::1"
        );
        await host.FirstPageAsync();
        await WriteAsync(host.Address.Port);
        using var nginx = Process.Start("nginx", ["-p", folder, "-c", "nginx.conf", "-g", "daemon off;"]);
        try
        {
            var cookies = new CookieContainer();
            using var client = new HttpClient(Handler(cookies)) { BaseAddress = new(Site) };
            await FirstAnswerAsync(client);
            using var signedIn = await PortalFactory.PostAsync(
                client,
                "account/sign-in",
                new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
            );
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            using var start = await client.GetAsync("office/import");
            Assert.Equal(HttpStatusCode.OK, start.StatusCode);
            Assert.Contains("max-age", Assert.Single(start.Headers.GetValues("Strict-Transport-Security")));
            Assert.All(cookies.GetAllCookies(), cookie => Assert.True(cookie.Secure, cookie.Name));
            foreach (var inside in (string[])["metrics", "en/metrics", "EN/Metrics", "health/ready", "en/health/ready"])
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(inside)).StatusCode);

            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(new byte[22 << 20]), "file", "a.txt" },
            };
            using var large = await client.PostAsync("office/import/read", form);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
            Assert.Contains("超过 20 MB 的上限", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);

            using var stranger = new HttpClient(Handler(new())) { BaseAddress = new(Site) };
            using var led = await stranger.GetAsync("office");
            Assert.StartsWith(Site, led.Headers.Location!.OriginalString, StringComparison.Ordinal);
            await using var db = store.Open();
            Assert.Equal(Visitor, (await db.Set<SecurityEvent>().SingleAsync()).Address);
        }
        finally
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static bool IsThere() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Any(place => File.Exists(Path.Combine(place, "nginx")));

    private async Task WriteAsync(int portal)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=plans.example.org",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        hash = certificate.GetCertHashString();
        await File.WriteAllTextAsync(Path.Combine(folder, "fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        var site = (await File.ReadAllTextAsync(Repository.PathOf("deploy", "nginx.conf")))
            .Replace("listen 80;", $"listen 127.0.0.1:{HostProcess.FreePort()};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{port} ", StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", $"127.0.0.1:{portal}", StringComparison.Ordinal)
            .Replace("/etc/ssl/yuelu/", folder + "/", StringComparison.Ordinal);
        var temporary = string.Join(
            ' ',
            ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(of =>
                $"{of}_temp_path {folder}/{of};"
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nginx.conf"),
            $"user {Environment.UserName};\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\nhttp {{ access_log off; {temporary}\n{site}\n}}\n"
        );
    }

    /// <summary>Reaches nginx under the site's own name, from an address that is not nginx's.</summary>
    private SocketsHttpHandler Handler(CookieContainer cookies) =>
        new()
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == hash,
            },
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(Visitor), 0));
                await socket.ConnectAsync(IPAddress.Loopback, port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    private static async Task FirstAnswerAsync(HttpClient client)
    {
        for (var tries = 0; ; tries++)
            try
            {
                using var answer = await client.GetAsync("version");
                return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(50);
            }
    }
}
