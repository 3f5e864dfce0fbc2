using System.Threading.Channels;
using Yuelu.Kernel;

namespace Yuelu.Platform.Evidence;

/// <summary>
/// For callers that have nothing to save but an act: those that wait at the same time share one transaction. An act that
/// belongs to other records is recorded with them by <see cref="RecordAct.Record"/> instead.
/// </summary>
public sealed class EvidenceQueue
{
    private readonly Channel<Queued> queue = Channel.CreateBounded<Queued>(10_000);
    private volatile Problem? halted;
    private Task<bool>? waiting;

    /// <summary>Why nothing enters the log at present, or null; acts are kept meanwhile.</summary>
    public Problem? Halted
    {
        get => halted;
        internal set => halted = value;
    }

    /// <summary>Transactions that callers have shared so far.</summary>
    internal long Batches { get; private set; }

    /// <summary>Keeps an act; done when it would survive a power failure.</summary>
    /// <returns>The act's number.</returns>
    /// <exception cref="ArgumentException">The entry would be longer than a log can hold.</exception>
    public async Task<Guid> RecordAsync(Act act, CancellationToken ct)
    {
        await SendAsync(new Queued(RecordAct.Waiting(act)), ct);
        return act.Id;
    }

    /// <summary>Enters what waits and publishes a checkpoint at once; on a node that is not the sequencer it only asks.</summary>
    public Task PublishAsync(CancellationToken ct) => SendAsync(new Queued(null), ct);

    /// <summary>Waits for something to do, at most as long as told, and takes all that is there.</summary>
    internal async Task<List<Queued>> TakeAsync(TimeSpan atMost, int most, CancellationToken ct)
    {
        var taken = new List<Queued>();
        waiting ??= queue.Reader.WaitToReadAsync(ct).AsTask();
        if (await Task.WhenAny(waiting, Task.Delay(atMost, ct)) != waiting)
            return taken;
        await waiting;
        waiting = null;
        while (taken.Count < most && queue.Reader.TryRead(out var next))
            taken.Add(next);
        Batches++;
        return taken;
    }

    private async Task SendAsync(Queued queued, CancellationToken ct)
    {
        await queue.Writer.WriteAsync(queued, ct);
        await queued.Done.Task.WaitAsync(ct);
    }

    /// <summary>One caller that waits.</summary>
    /// <param name="Act">What it records; null when it asks for a checkpoint.</param>
    internal sealed record Queued(WaitingAct? Act)
    {
        internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
