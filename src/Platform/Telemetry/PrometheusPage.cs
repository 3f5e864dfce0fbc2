using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Telemetry;

/// <summary>
/// The measures as Prometheus reads them, at <c>/metrics</c>: for this machine itself and for the system administrator.
/// Measuring begins with the first reading, so a portal that nobody watches pays nothing.
/// </summary>
internal sealed class PrometheusPage(IServiceProvider services) : IDisposable
{
    /// <summary>What proxies add: a request with one of these came from elsewhere, whatever its connection says.</summary>
    private static readonly string[] OfProxies =
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
    ];

    private readonly Lazy<(MeterProvider Provider, RequestDelegate Page)> made = new(() => Make(services));

    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/metrics", ShowAsync).AllowAnonymous();

    public void Dispose()
    {
        if (made.IsValueCreated)
            made.Value.Provider.Dispose();
    }

    private static Task ShowAsync(HttpContext http)
    {
        var mayRead =
            IsOfThisMachine(http) || http.RequestServices.GetRequiredService<Access>().Has(Roles.SystemAdministrator);
        return mayRead
            ? http.RequestServices.GetRequiredService<PrometheusPage>().made.Value.Page(http)
            : http.ForbidAsync();
    }

    private static bool IsOfThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !OfProxies.Any(http.Request.Headers.ContainsKey);

    private static (MeterProvider, RequestDelegate) Make(IServiceProvider services)
    {
        services.GetRequiredService<ObservedLog>();
        var provider = Sdk.CreateMeterProviderBuilder().AddMeter(Meters.Shown).AddPrometheusExporter().Build();
        var page = new ApplicationBuilder(services);
        page.UseOpenTelemetryPrometheusScrapingEndpoint(provider, _ => true, null, null, null);
        return (provider, page.Build());
    }
}
