using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;

namespace Yuelu.Platform.Http;

/// <summary>
/// Behind a reverse proxy the portal learns who asks, and by which scheme, from what the proxy adds; but only from proxies
/// that the operator names in <c>Proxy:Trusted</c>, because anybody can add such headers.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Must stand before everything that asks for scheme or address.</summary>
    /// <exception cref="StartRefusedException">Something in the setting is no IP address.</exception>
    internal static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app, IConfiguration configuration)
    {
        if (configuration["Proxy:Trusted"] is not { Length: > 0 } trusted)
            return app;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (
            var proxy in trusted.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
            options.KnownProxies.Add(AddressOf(proxy));
        return app.UseForwardedHeaders(options);
    }

    private static IPAddress AddressOf(string proxy) =>
        IPAddress.TryParse(proxy, out var address)
            ? address
            : throw StartRefusedException.Setting(
                $"Proxy:Trusted 中的“{proxy}”不是 IP 地址：应形如 127.0.0.1;::1。",
                $"Proxy:Trusted has “{proxy}”, which is no IP address; write 127.0.0.1;::1."
            );
}
