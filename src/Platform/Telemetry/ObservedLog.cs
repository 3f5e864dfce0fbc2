using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.Telemetry;

/// <summary>Measures of the evidence log that are asked for; they come from its published files, so every node says the same.</summary>
internal sealed class ObservedLog : IHostedService, IDisposable
{
    private readonly Meter meter = new(Meters.Name);

    public ObservedLog(LogFiles files, TimeProvider clock)
    {
        meter.CreateObservableGauge("yuelu.evidence.size", () => Ask(SizeOf(files)), "{act}");
        meter.CreateObservableGauge(
            "yuelu.evidence.checkpoint.age",
            () => Ask((clock.GetUtcNow() - files.CheckpointAt())?.TotalSeconds),
            "s"
        );
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => meter.Dispose();

    private static IEnumerable<Measurement<double>> Ask(double? value) => value is { } known ? [new(known)] : [];

    private static double? SizeOf(LogFiles files) =>
        files.ReadCheckpoint() is { } note
        && SignedNote.Parse(note).Succeeded(out var signed, out _)
        && Checkpoint.Parse(signed.Text).Succeeded(out var checkpoint, out _)
            ? checkpoint.Size
            : null;
}
