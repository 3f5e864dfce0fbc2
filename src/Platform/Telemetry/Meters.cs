using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Yuelu.Platform.Telemetry;

/// <summary>
/// What the portal measures of itself. The names are a contract: dashboards and alarms of operators hang on them, so a name
/// is added and never changed; docs/operation/metrics.md explains each.
/// </summary>
internal static class Meters
{
    internal const string Name = "Yuelu";

    private static readonly Meter Meter = new(Name);

    /// <summary>Acts that this node entered into the evidence log.</summary>
    internal static readonly Counter<long> Acts = Meter.CreateCounter<long>("yuelu.evidence.acts", "{act}");

    /// <summary>Jobs that ended, by kind and outcome.</summary>
    internal static readonly Counter<long> JobsEnded = Meter.CreateCounter<long>("yuelu.jobs.ended", "{job}");

    /// <summary>How long jobs took, by kind.</summary>
    internal static readonly Histogram<double> JobDuration = Meter.CreateHistogram<double>("yuelu.jobs.duration", "s");

    /// <summary>Errors that were logged, by category.</summary>
    internal static readonly Counter<long> Errors = Meter.CreateCounter<long>("yuelu.errors", "{error}");

    /// <summary>The meters that are sent and shown: ours and those of the framework.</summary>
    internal static readonly string[] Shown =
    [
        Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Identity",
        "Microsoft.AspNetCore.RateLimiting",
        "Npgsql",
        "System.Runtime",
    ];

    internal static void JobEnded(string kind, string outcome, TimeSpan took)
    {
        JobsEnded.Add(1, new TagList { { "kind", kind }, { "outcome", outcome } });
        JobDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }
}
