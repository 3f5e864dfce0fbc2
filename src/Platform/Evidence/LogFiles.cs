using System.Text;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>The published files of the log. They can all be made again from the database; only the checkpoint changes once written.</summary>
internal sealed class LogFiles(EvidenceOptions options)
{
    private readonly HashSet<string> touched = [];

    /// <summary>The file at a path of the log.</summary>
    internal string PathOf(string path) => Path.Combine(options.Folder, path);

    /// <summary>A tile's bytes, those of the full one where the partial is gone; null when there is neither.</summary>
    internal byte[]? Read(Tile tile) => Read(tile.Path) ?? (tile.IsFull ? null : Read(tile.Whole.Path));

    /// <summary>The published checkpoint, or null.</summary>
    internal string? ReadCheckpoint() => Read("checkpoint") is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>When the newest checkpoint was published, or null.</summary>
    internal DateTimeOffset? CheckpointAt() =>
        File.Exists(PathOf("checkpoint")) ? new DateTimeOffset(File.GetLastWriteTimeUtc(PathOf("checkpoint"))) : null;

    /// <summary>Writes a tile; it lasts after <see cref="Sync"/>.</summary>
    internal void Write(Tile tile, byte[] bytes)
    {
        var file = PathOf(tile.Path);
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        Durable.Write(file, bytes);
        for (; folder.Length >= options.Folder.Length && touched.Add(folder); folder = Path.GetDirectoryName(folder)!)
        { }
    }

    /// <summary>Waits until all written tiles are on the disk with their names.</summary>
    internal void Sync()
    {
        foreach (var folder in touched)
            Durable.SyncFolder(folder);
        touched.Clear();
    }

    /// <summary>Publishes a checkpoint unless a longer one stands there already; one process at a time, whichever node it is on.</summary>
    internal async Task PublishAsync(Checkpoint checkpoint, string note, VerifierKey key, CancellationToken ct)
    {
        Directory.CreateDirectory(options.Folder);
        await using var alone = await FileLock.TakeAsync(PathOf(".publishing"), ct);
        if (ReadCheckpoint() is { } there && Checkpoint.Open(there, key).Value.Size >= checkpoint.Size)
            return;
        if (!File.Exists(PathOf("key")))
            Durable.Write(PathOf("key"), Encoding.UTF8.GetBytes($"{key}\n"));
        Durable.Write(PathOf("checkpoint"), Encoding.UTF8.GetBytes(note));
        Durable.SyncFolder(options.Folder);
    }

    /// <summary>Removes the partial tiles of tiles that are full now.</summary>
    internal void Prune(IEnumerable<Tile> full)
    {
        foreach (var folder in full.Select(tile => PathOf(tile.Whole.Path + ".p")).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The file at a path of the log, or null.</summary>
    internal byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(PathOf(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
