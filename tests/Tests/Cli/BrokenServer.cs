using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Yuelu.Cli;

/// <summary>A server that breaks off, or answers what no portal answers, or has a certificate of its own making.</summary>
internal sealed class BrokenServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, string?> answer;
    private readonly X509Certificate2? certificate;

    /// <param name="answer">What the nth request gets, from 1 on; null breaks the connection off.</param>
    internal BrokenServer(Func<int, string?> answer, bool isSecure = false)
    {
        this.answer = answer;
        certificate = isSecure ? SelfMade() : null;
        listener.Start();
        Address = $"{(isSecure ? "https" : "http")}://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
        _ = Task.Run(ServeAsync);
    }

    internal string Address { get; }

    /// <summary>The heads of the requests that came.</summary>
    internal List<string> Heads { get; } = [];

    /// <summary>The values of a header, one for each request that had it.</summary>
    internal List<string> All(string header) =>
        [
            .. Heads
                .SelectMany(head => head.Split("\r\n"))
                .Where(line => line.StartsWith($"{header}: ", StringComparison.OrdinalIgnoreCase))
                .Select(line => line[(header.Length + 2)..]),
        ];

    internal static string Json(int status, string body) =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public void Dispose()
    {
        listener.Dispose();
        certificate?.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = await OpenAsync(client);
                if (await HeadAsync(stream) is not { Length: > 0 } head)
                    continue;
                Heads.Add(head);
                if (answer(Heads.Count) is { } text)
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away.
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null)
            return client.GetStream();
        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }

    private static async Task<string> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
                break;
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        return head.ToString();
    }

    private static X509Certificate2 SelfMade()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
