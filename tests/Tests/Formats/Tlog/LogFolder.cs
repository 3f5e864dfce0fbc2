using System.Text;

namespace Yuelu.Formats.Tlog;

/// <summary>Writes a log of made-up entries as files, the way they are published.</summary>
internal sealed class LogFolder : IDisposable
{
    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-log-");
    private readonly TileEdge edge = new();
    private readonly List<ReadOnlyMemory<byte>> bundle = [];

    internal static SigningKey Key { get; } = SigningKey.FromSeed("example.org/log", Seed);

    internal string Path => folder.FullName;

    internal string State => Path + ".state";

    internal static byte[] Entry(long index, string salt = "") =>
        Encoding.UTF8.GetBytes($"{{\"seq\":{index},\"x\":\"{salt}\"}}");

    /// <summary>Goes on to this size and publishes a checkpoint.</summary>
    internal LogFolder GrowTo(long size, string salt = "")
    {
        while (edge.Size < size)
            Append(Entry(edge.Size, salt));
        return Publish();
    }

    internal LogFolder Append(byte[] entry)
    {
        var number = edge.Size / Tile.Full;
        bundle.Add(entry);
        foreach (var (tile, bytes) in edge.Append(Hash.Leaf(entry)))
            Write(tile.Path, bytes);
        if (bundle.Count == Tile.Full)
            Write(new Tile(Tile.Entries, number, Tile.Full).Path, EntryBundle.Write(bundle));
        if (bundle.Count == Tile.Full)
            bundle.Clear();
        return this;
    }

    internal LogFolder Publish()
    {
        foreach (var (tile, bytes) in edge.Partial())
            Write(tile.Path, bytes);
        if (bundle.Count > 0)
            Write(new Tile(Tile.Entries, edge.Size / Tile.Full, bundle.Count).Path, EntryBundle.Write(bundle));
        Write("checkpoint", Encoding.UTF8.GetBytes(Checkpoint.Sign(Key, DateTimeOffset.UnixEpoch).ToString()));
        Write("key", Encoding.UTF8.GetBytes($"{Key.Verifier}\n"));
        return this;
    }

    internal Checkpoint Checkpoint => new(Key.Verifier.Name, edge.Size, edge.Root);

    /// <summary>Changes a file.</summary>
    internal void Edit(string path, Func<byte[], byte[]> change) => Write(path, change(Read(path)!));

    internal byte[]? Read(string path) =>
        File.Exists(System.IO.Path.Combine(Path, path)) ? File.ReadAllBytes(System.IO.Path.Combine(Path, path)) : null;

    public void Dispose()
    {
        folder.Delete(recursive: true);
        File.Delete(State);
    }

    private void Write(string path, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
