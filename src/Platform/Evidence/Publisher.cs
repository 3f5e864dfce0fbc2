using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>
/// Makes the public files of what the database has: tiles first, then the checkpoint. What it does can be cut off anywhere
/// and begun again: tiles come out the same, and a checkpoint is kept in the database before anyone sees it.
/// </summary>
internal sealed class Publisher(LogFiles files, LogKey key, TimeProvider clock)
{
    private TileEdge edge = new();

    /// <summary>Finds where the published log ends and whether the database still agrees with it.</summary>
    /// <returns>Why nothing may enter the log any more, or null.</returns>
    internal async Task<Problem?> OpenAsync(YueluDb db, CancellationToken ct)
    {
        var published = new Checkpoint(key.Verifier.Name, 0, Hash.Empty);
        if (files.ReadCheckpoint() is { } note && !Checkpoint.Open(note, key.Verifier).Succeeded(out published, out _))
            return EvidenceProblems.SignedByAnother;
        var count = await CountAsync(db, ct);
        if (published.Size > count)
            return EvidenceProblems.DatabaseBehind(published.Size, count);
        var kept = await db.Set<PublishedCheckpoint>().OrderByDescending(one => one.Size).FirstOrDefaultAsync(ct);
        if (!Known(kept).Succeeded(out var known, out _))
            return EvidenceProblems.SignedByAnother;
        if (
            await IsKeptAsync(db, published, ct)
            && TileEdge.Load(published.Size, files.Read) is { } there
            && there.Root == published.Root
        )
            edge = there;
        else if (await RebuildAsync(db, [published, known], ct) is { } differs)
            return differs;
        return null;
    }

    /// <summary>Publishes everything that has entered the log.</summary>
    internal async Task PublishAsync(YueluDb db, CancellationToken ct)
    {
        var (from, to) = (edge.Size, await CountAsync(db, ct));
        if (to == from && files.ReadCheckpoint() is not null)
            return;
        await GrowAsync(db, to, ct);
        var checkpoint = new Checkpoint(key.Verifier.Name, edge.Size, edge.Root);
        var note = checkpoint.Sign(key.Signing, clock.GetUtcNow()).ToString();
        if (!await db.Set<PublishedCheckpoint>().AnyAsync(one => one.Size == to, ct))
        {
            db.Add(
                new PublishedCheckpoint
                {
                    Size = to,
                    Note = note,
                    At = clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        await files.PublishAsync(checkpoint, note, key.Verifier, ct);
        files.Prune(Filled(from, to));
    }

    /// <summary>Makes all files from the database alone, up to the newest checkpoint that it kept, as it was signed then.</summary>
    /// <returns>Why the database and its checkpoint do not agree, or null.</returns>
    internal async Task<Problem?> RestoreAsync(YueluDb db, CancellationToken ct)
    {
        var kept = await db.Set<PublishedCheckpoint>().OrderByDescending(one => one.Size).FirstOrDefaultAsync(ct);
        if (kept is null)
            return null;
        if (!Known(kept).Succeeded(out var known, out _))
            return EvidenceProblems.SignedByAnother;
        var count = await CountAsync(db, ct);
        if (known.Size > count)
            return EvidenceProblems.DatabaseBehind(known.Size, count);
        if (await RebuildAsync(db, [known], ct) is { } differs)
            return differs;
        await files.PublishAsync(known, kept.Note, key.Verifier, ct);
        return null;
    }

    /// <summary>Whether the database remembers that it published just this; else its entries may be others.</summary>
    private async Task<bool> IsKeptAsync(YueluDb db, Checkpoint published, CancellationToken ct)
    {
        var kept = await db.Set<PublishedCheckpoint>().SingleOrDefaultAsync(one => one.Size == published.Size, ct);
        return Known(kept).Succeeded(out var known, out _) && known == published;
    }

    /// <summary>Makes all files anew, and holds the database against each checkpoint that was published.</summary>
    private async Task<Problem?> RebuildAsync(YueluDb db, Checkpoint[] checkpoints, CancellationToken ct)
    {
        edge = new TileEdge();
        foreach (var checkpoint in checkpoints.OrderBy(one => one.Size))
        {
            await GrowAsync(db, checkpoint.Size, ct);
            if (edge.Root != checkpoint.Root)
                return EvidenceProblems.DatabaseDiffers(checkpoint.Size);
        }
        return null;
    }

    private async Task GrowAsync(YueluDb db, long to, CancellationToken ct)
    {
        while (edge.Size < to)
        {
            var first = edge.Size / Tile.Full * Tile.Full;
            var end = Math.Min(first + Tile.Full, to);
            var bodies = await db.Set<LoggedAct>()
                .Where(act => act.Seq >= first && act.Seq < end)
                .OrderBy(act => act.Seq)
                .Select(act => act.Body)
                .ToListAsync(ct);
            if (bodies.Count != end - first)
                throw new InvalidDataException($"The evidence log has a gap between {first} and {end}.");
            files.Write(
                new Tile(Tile.Entries, first / Tile.Full, bodies.Count),
                EntryBundle.Write(bodies.ConvertAll(body => (ReadOnlyMemory<byte>)body))
            );
            foreach (var body in bodies.Skip((int)(edge.Size - first)))
            foreach (var (tile, bytes) in edge.Append(Hash.Leaf(body)))
                files.Write(tile, bytes);
        }
        foreach (var (tile, bytes) in edge.Partial())
            files.Write(tile, bytes);
        files.Sync();
    }

    private Result<Checkpoint> Known(PublishedCheckpoint? kept) =>
        kept is null ? new Checkpoint(key.Verifier.Name, 0, Hash.Empty) : Checkpoint.Open(kept.Note, key.Verifier);

    private static async Task<long> CountAsync(YueluDb db, CancellationToken ct) =>
        await db.Set<LoggedAct>().MaxAsync(act => (long?)act.Seq, ct) + 1 ?? 0;

    /// <summary>Tiles that were partial at one size and are full at a later one.</summary>
    private static IEnumerable<Tile> Filled(long from, long to)
    {
        for (var level = Tile.Entries; from >> (Tile.Height * Math.Max(level, 0)) > 0; level++)
        {
            var shift = Tile.Height * Math.Max(level, 0);
            var tile = new Tile(level, (from >> shift) / Tile.Full, (int)((from >> shift) % Tile.Full));
            if (tile.Width > 0 && to >> shift >= (tile.Index + 1) * Tile.Full)
                yield return tile;
        }
    }
}
