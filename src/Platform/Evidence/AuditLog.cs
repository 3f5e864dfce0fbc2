using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>What was found when the whole log was checked.</summary>
/// <param name="Checkpoint">The signed checkpoint that everything agrees with.</param>
/// <param name="Unpublished">Entries of the database that no checkpoint covers yet.</param>
internal sealed record AuditedLog(Checkpoint Checkpoint, long Unpublished)
{
    /// <summary>No checkpoint was ever published.</summary>
    internal static readonly AuditedLog None = new(new Checkpoint("none", 0, Hash.Empty), 0);

    internal bool IsThere => Checkpoint.Size > 0;
}

/// <summary>
/// Checks the whole log twice over: the published files against each other and the signature, as any outsider can, and the
/// database's entries against the same root.
/// </summary>
internal static class AuditLog
{
    /// <param name="progress">Told how many entries of the database are done and how many there are.</param>
    /// <returns>What agrees, or the first thing that does not.</returns>
    internal static async Task<Result<AuditedLog>> RunAsync(
        YueluDb db,
        LogFiles files,
        LogKey key,
        Action<long, long>? progress,
        CancellationToken ct
    )
    {
        if (files.ReadCheckpoint() is not { } note)
            return AuditedLog.None;
        if (!Checkpoint.Open(note, key.Verifier).Succeeded(out var checkpoint, out var problem))
            return problem;
        var audit = new LogAudit((path, _) => new(files.Read(path))) { CheckEntry = ActEntry.CheckPlace };
        if (await audit.RunAsync(checkpoint, null, ct) is { } wrong)
            return wrong;
        if (await RootAsync(db, checkpoint.Size, progress, ct) != checkpoint.Root)
            return EvidenceProblems.DatabaseDiffers(checkpoint.Size);
        var beyond = await db.Set<LoggedAct>().LongCountAsync(act => act.Seq >= checkpoint.Size, ct);
        return new AuditedLog(checkpoint, beyond);
    }

    /// <summary>The root over the database's first entries; that of fewer where some are missing.</summary>
    private static async Task<Hash> RootAsync(YueluDb db, long size, Action<long, long>? progress, CancellationToken ct)
    {
        const int Piece = 4096;
        var edge = new TileEdge();
        for (long from = 0; from < size; from += Piece)
        {
            var (first, end) = (from, Math.Min(from + Piece, size));
            var bodies = await db.Set<LoggedAct>()
                .Where(act => act.Seq >= first && act.Seq < end)
                .OrderBy(act => act.Seq)
                .Select(act => act.Body)
                .ToListAsync(ct);
            foreach (var body in bodies)
                edge.Append(Hash.Leaf(body));
            progress?.Invoke(end, size);
        }
        return edge.Root;
    }
}
