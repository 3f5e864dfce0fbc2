using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yuelu.Platform.Http;

/// <summary>
/// The one way out. A client of this process connects to hosts that a setting names and to no other, also when a named host
/// leads there. No proxy of the environment connects in its stead, and nothing is fetched to check a certificate. The hosts
/// are those of <c>IdentityProvider:Authority</c>, <c>Telemetry:Otlp</c> and <c>Mail:Server</c>, and those of
/// <c>Outbound:Hosts</c>, such as the host at which an identity provider keeps its keys. The database is reached by its own
/// driver, at <c>Storage:PostgreSql</c> only.
/// </summary>
internal sealed partial class Outbound(IEnumerable<string> hosts)
{
    private readonly HashSet<string> named = new(hosts.Select(Plain), StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.OrdinalIgnoreCase);
    private ILogger? log;

    /// <summary>The hosts that the settings name.</summary>
    internal static Outbound Of(IConfiguration settings) =>
        new([
            .. new[] { settings["IdentityProvider:Authority"], settings["Telemetry:Otlp"] }
                .Where(address => Uri.IsWellFormedUriString(address, UriKind.Absolute))
                .Select(address => new Uri(address!).Host),
            settings["Mail:Server"] ?? "",
            .. (settings["Outbound:Hosts"] ?? "").Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ]);

    /// <summary>Where refusals are logged; none is made before the portal is built.</summary>
    internal void LogTo(ILogger<Outbound> logger) => log = logger;

    /// <summary>Must be asked before a connection is made by anything but <see cref="Handler"/>.</summary>
    /// <exception cref="HostNotNamedException">No setting names the host. That is logged once for each host.</exception>
    internal void Check(string host)
    {
        if (named.Contains(Plain(host)))
            return;
        if (log is not null && told.TryAdd(Plain(host), true))
            Refused(log, host);
        throw new HostNotNamedException(host);
    }

    /// <summary>A client's way to its host; redirects go through it as well.</summary>
    internal SocketsHttpHandler Handler() =>
        new()
        {
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            SslOptions =
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    DisableCertificateDownloads = true,
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };

    /// <summary>A client for a library that makes none by the factory.</summary>
    internal HttpClient Client(TimeSpan timeout) => new(Handler()) { Timeout = timeout };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext to, CancellationToken ct)
    {
        Check(to.DnsEndPoint.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to.DnsEndPoint, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.');

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Did not connect to {Host}: no setting names it. If the portal is to reach it, add it to Outbound:Hosts"
    )]
    private static partial void Refused(ILogger log, string host);
}

/// <summary>A connection that was not made, because no setting names the host.</summary>
internal sealed class HostNotNamedException(string host)
    : IOException($"No setting names {host}, so the portal does not connect to it.");

/// <summary>Registers the way out, for whoever makes a client.</summary>
internal static class OutboundSetup
{
    internal static Outbound AddOutbound(this IServiceCollection services, IConfiguration settings)
    {
        var outbound = Outbound.Of(settings);
        services.AddSingleton(outbound);
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(outbound.Handler));
        return outbound;
    }

    internal static void UseOutbound(this WebApplication app) =>
        app.Services.GetRequiredService<Outbound>().LogTo(app.Services.GetRequiredService<ILogger<Outbound>>());
}
