using System.Collections.Concurrent;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// What a round's rules say of everyone, and of what each enterprise filed before, computed on this node when the round is first filed in: from what was filed for earlier
/// periods by then and from the register. What those periods hold is kept in files of columns, each made anew when its copies
/// have changed.
/// </summary>
internal sealed class RoundPeers(FactEngine engine, Auditor auditor, IServiceScopeFactory scopes, TimeProvider clock)
{
    private sealed record Known(DateTimeOffset Until, DateTimeOffset At, Task<PreparedPeers> Peers);

    private readonly ConcurrentDictionary<Guid, Known> rounds = new();
    private readonly Lock adding = new();

    /// <summary>What was prepared for a round, and when; callers at the same time share one preparation.</summary>
    internal async Task<(PreparedPeers Peers, DateTimeOffset At)> OfAsync(
        Round round,
        Guid form,
        AuditPlan plan,
        CancellationToken ct
    )
    {
        Known known;
        lock (adding)
        {
            // One that failed is tried again, as is one from before the clock was moved back; what is over is let go.
            var now = clock.GetUtcNow();
            foreach (var (id, old) in rounds)
                if (old.Until < now || now < old.At || old.Peers.IsFaulted)
                    rounds.TryRemove(id, out _);
            known = rounds.GetOrAdd(
                round.Id,
                _ =>
                    new(
                        round.EndsAt.AddDays(1),
                        now,
                        Task.Run(() => PrepareAsync(round, form, plan), CancellationToken.None)
                    )
            );
        }
        return (await known.Peers.WaitAsync(ct), known.At);
    }

    private async Task<PreparedPeers> PrepareAsync(Round round, Guid form, AuditPlan plan)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var history = await HistoryAsync(db, round.Period, form, plan, CancellationToken.None);
        var register = await db.AuditUnitsAsync(db.RegisteredOn(clock.Today()), clock.Today(), CancellationToken.None);
        return await auditor.PrepareAsync(plan, history, register, CancellationToken.None);
    }

    /// <summary>All that was filed for periods before this one, in files of columns; those that are out of date are written first.</summary>
    internal async Task<FiledSource> HistoryAsync(
        YueluDb db,
        Period before,
        Guid form,
        AuditPlan plan,
        CancellationToken ct
    )
    {
        var files = new FormHistory(engine, $"{form:N}");
        var read = (await db.CountingCopies(form).StampedPeriodsAsync(ct))
            .Where(one => one.Period.End < before.Start)
            .ToList();
        foreach (var (period, stamp) in read.Where(one => !files.Has(one.Period, one.Stamp)))
            await files.WriteAsync(plan.Form, period, stamp, db.FiledRows(form, period), ct);
        return files.Of(read);
    }
}
