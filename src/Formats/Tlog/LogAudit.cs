using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>Checks a whole log: the signature, every entry, every tile, the root, and that it goes on from where it was seen before.</summary>
/// <param name="read">Gives the file at a path relative to the log, or null when there is none.</param>
public sealed class LogAudit(Func<string, CancellationToken, ValueTask<byte[]?>> read)
{
    private readonly TileEdge edge = new();

    /// <summary>What else is asked of each entry; null when all is well.</summary>
    public Func<long, ReadOnlyMemory<byte>, Problem?> CheckEntry { get; init; } = (_, _) => null;

    /// <summary>Reads everything once.</summary>
    /// <param name="now">The checkpoint, opened with the log's key.</param>
    /// <param name="before">The one that was seen last, or null.</param>
    /// <returns>Null when all is well.</returns>
    public async Task<Problem?> RunAsync(Checkpoint now, Checkpoint? before, CancellationToken ct)
    {
        if (before is not null && before.Size > now.Size)
            return TlogProblems.RolledBack(now.Size, before.Size);
        foreach (var bundle in Tile.Of(Tile.Entries, now.Size))
            if (await CheckAsync(bundle, before, now.Size, ct) is { } problem)
                return problem;
        foreach (var (tile, bytes) in edge.Partial())
            if (await CompareAsync(tile, bytes, ct) is { } problem)
                return problem;
        if (edge.Root == now.Root)
            return null;
        // The same size with two signed roots is a fork even though no entry fits this one.
        return before?.Size == now.Size && before.Root != now.Root
            ? TlogProblems.Forked(now.Size, before.Size)
            : TlogProblems.RootDiffers(now.Size);
    }

    private async Task<Problem?> CheckAsync(Tile bundle, Checkpoint? before, long size, CancellationToken ct)
    {
        if (await ReadAsync(bundle, ct) is not { } file)
            return TlogProblems.FileMissing(bundle.Path);
        if (!EntryBundle.Read(file.Bytes, bundle.Width, file.IsWider).Succeeded(out var entries, out var problem))
            return TlogProblems.BadBundle(bundle.Path, problem.Detail);
        foreach (var entry in entries)
        {
            if (CheckEntry(edge.Size, entry) is { } wrong)
                return wrong;
            foreach (var (tile, bytes) in edge.Append(Hash.Leaf(entry.Span)))
                if (await CompareAsync(tile, bytes, ct) is { } differs)
                    return differs;
            if (edge.Size == before?.Size && edge.Root != before.Root)
                return TlogProblems.Forked(size, before.Size);
        }
        return null;
    }

    private async Task<Problem?> CompareAsync(Tile tile, byte[] expected, CancellationToken ct)
    {
        if (await ReadAsync(tile, ct) is not { } file)
            return TlogProblems.FileMissing(tile.Path);
        var isSame = file.IsWider
            ? file.Bytes.AsSpan().StartsWith(expected)
            : file.Bytes.AsSpan().SequenceEqual(expected);
        return isSame ? null : TlogProblems.TileDiffers(tile.Path);
    }

    /// <summary>A partial tile may be gone when the full one is there.</summary>
    private async Task<(byte[] Bytes, bool IsWider)?> ReadAsync(Tile tile, CancellationToken ct)
    {
        if (await read(tile.Path, ct) is { } bytes)
            return (bytes, false);
        return !tile.IsFull && await read(tile.Whole.Path, ct) is { } whole ? (whole, true) : null;
    }
}
