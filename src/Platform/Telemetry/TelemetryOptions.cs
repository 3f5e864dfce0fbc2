namespace Yuelu.Platform.Telemetry;

/// <summary>Measures, traces and logs for a collector; section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Address of an OpenTelemetry collector (OTLP over gRPC), such as <c>http://collector:4317</c>.</summary>
    /// <value>Default empty: nothing is sent anywhere.</value>
    public string Otlp { get; set; } = "";

    /// <summary>The name under which this portal shows in the collector.</summary>
    /// <value>Default <c>yuelu</c>.</value>
    public string ServiceName { get; set; } = "yuelu";
}
