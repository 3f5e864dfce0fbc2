using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Telemetry;

/// <summary>Sends traces, measures and logs to the operator's collector; called, and so loaded, only where one is named.</summary>
internal static class Export
{
    internal static void To(Uri collector, TelemetryOptions options, Outbound outbound, WebApplicationBuilder builder)
    {
        builder.Services.Configure<OtlpExporterOptions>(otlp =>
        {
            otlp.Endpoint = collector;
            otlp.HttpClientFactory = () => outbound.Client(TimeSpan.FromMilliseconds(otlp.TimeoutMilliseconds));
        });
        var resource = ResourceBuilder
            .CreateDefault()
            .AddService(options.ServiceName, serviceVersion: ProductVersion.Text);
        builder
            .Services.AddOpenTelemetry()
            .WithTracing(traces =>
                traces.SetResourceBuilder(resource).AddAspNetCoreInstrumentation().AddSource("Npgsql").AddOtlpExporter()
            )
            .WithMetrics(metrics => metrics.SetResourceBuilder(resource).AddMeter(Meters.Shown).AddOtlpExporter());
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(resource);
            logs.IncludeScopes = false;
            logs.AddOtlpExporter();
        });
    }
}
