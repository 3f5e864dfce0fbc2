using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Telemetry;

/// <summary>Registers what the portal says of itself.</summary>
internal static class TelemetrySetup
{
    internal static void AddTelemetry(this WebApplicationBuilder builder, Outbound outbound)
    {
        builder.Services.AddSingleton<ErrorCount>();
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ErrorCount>());
        builder.Services.AddSingleton<ObservedLog>();
        builder.Services.AddSingleton<PrometheusPage>();
        if (builder.Configuration["Telemetry:Otlp"] is not { Length: > 0 } address)
            return;
        builder.Services.AddHostedService(services => services.GetRequiredService<ObservedLog>());
        var options = builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>()!;
        Export.To(Collector(address), options, outbound, builder);
    }

    private static Uri Collector(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var collector) && (collector.Scheme is "http" or "https")
            ? collector
            : throw StartRefusedException.Setting(
                $"Telemetry:Otlp 的值“{address}”不是地址：应形如 http://127.0.0.1:4317。",
                $"Telemetry:Otlp is “{address}”, which is no address: write one such as http://127.0.0.1:4317."
            );
}
