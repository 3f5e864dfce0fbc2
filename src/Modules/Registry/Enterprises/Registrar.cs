using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Enterprises;

/// <summary>
/// Writes into the register: enterprises, their entries and the search index, one or very many, in the open transaction.
/// One writes at a time, so that numbers follow one another; who changed an enterprise in between is noticed by its stamp.
/// </summary>
internal sealed class Registrar(YueluDb db, TimeProvider clock)
{
    /// <summary>Any number that nobody else uses for a lock.</summary>
    private const long Lock = 0x59756C7552656731;

    private long lastEnterprise;
    private long lastEntry;

    /// <summary>Waits until nobody else writes; the transaction holds it from then on.</summary>
    internal async Task EnterAsync(CancellationToken ct)
    {
        await db.AloneAsync(Lock, ct);
        lastEnterprise = await db.Set<Enterprise>().MaxAsync(one => (long?)one.Id, ct) ?? 0;
        lastEntry = await db.Set<EnterpriseEntry>().MaxAsync(one => (long?)one.Id, ct) ?? 0;
    }

    /// <summary>Writes judged lines, after <see cref="EnterAsync"/>; those that change nothing are passed over.</summary>
    /// <param name="import">The file with which they came; null for a form.</param>
    /// <returns>Null when that is done.</returns>
    internal async Task<Problem?> WriteAsync(
        IReadOnlyCollection<JudgedLine> lines,
        string by,
        Guid? import,
        CancellationToken ct
    )
    {
        var founded = new List<Enterprise>();
        var changed = new List<(Enterprise After, Guid Seen)>();
        var entries = new List<EnterpriseEntry>(lines.Count);
        var now = clock.GetUtcNow();
        foreach (var line in lines.Where(line => line.Change != EnterpriseChange.Unchanged))
        {
            var enterprise = line.Enterprise;
            if (line.Change == EnterpriseChange.Founded)
            {
                enterprise.Id = ++lastEnterprise;
                founded.Add(enterprise);
            }
            else if (line.Change != EnterpriseChange.History)
                changed.Add((enterprise, line.Seen!.Value));
            entries.Add(EntryOf(line, enterprise.Id, by, import, now));
        }
        await db.BulkInsertAsync(founded, ct);
        await db.BulkInsertAsync(entries, ct);
        await db.SearchIndex().WriteAsync([.. founded.Select(one => one.Indexed())], areNew: true, ct);
        return await ChangeAsync(changed, ct);
    }

    /// <summary>Writes enterprises as they are after a change, after <see cref="EnterAsync"/>.</summary>
    /// <returns>Null when that is done.</returns>
    internal async Task<Problem?> ChangeAsync(
        IReadOnlyCollection<(Enterprise After, Guid Seen)> changed,
        CancellationToken ct
    )
    {
        if (changed.Count == 0)
            return null;
        var seen = changed.ToDictionary(one => one.After, one => one.Seen);
        if (await db.BulkUpdateAsync([.. seen.Keys], one => seen[one], ct) < changed.Count)
            return EnterpriseProblems.ChangedMeanwhile;
        await db.SearchIndex().WriteAsync([.. seen.Keys.Select(one => one.Indexed())], areNew: false, ct);
        return null;
    }

    private EnterpriseEntry EntryOf(JudgedLine line, long enterprise, string by, Guid? import, DateTimeOffset now)
    {
        var entry = new EnterpriseEntry
        {
            Id = ++lastEntry,
            EnterpriseId = enterprise,
            ValidFrom = line.ValidFrom,
            Source = line.Source,
            RecordedAt = now,
            RecordedBy = by,
            ImportId = import,
        };
        entry.Take(line.Facts);
        return entry;
    }
}
