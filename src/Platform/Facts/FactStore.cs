using System.Security.Cryptography;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Facts;

/// <summary>A file of the store.</summary>
/// <param name="Sha256">Its hash and so its name, lower-case hexadecimal.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record StoredFacts(string Sha256, long Bytes);

/// <summary>
/// 事实文件: files of columns that never change, each named by its own hash, below the data folder; on a shared deployment all
/// nodes see the same folder. Unlike what <see cref="FactEngine"/> makes for itself they cannot be made again, so backups hold them.
/// </summary>
/// <param name="folder">Where they are.</param>
public sealed class FactStore(string folder)
{
    private const string Extension = ".parquet";
    private const string Part = ".part";

    /// <summary>The store below a data folder.</summary>
    public static FactStore In(StorageOptions storage) => new(FolderOf(storage));

    internal static string FolderOf(StorageOptions storage) =>
        Path.Combine(Path.GetFullPath(storage.Folder), "vintages");

    /// <summary>Where a file is, or would be.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256 + Extension);

    /// <summary>A new place for a file that is being written; <see cref="KeepAsync"/> takes it in.</summary>
    public string Begin()
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{Guid.CreateVersion7():N}{Part}");
    }

    /// <summary>Takes in what was written: hashed, on the disk, and under its name; whole or not at all.</summary>
    public async Task<StoredFacts> KeepAsync(string part, CancellationToken ct)
    {
        StoredFacts stored;
        await using (var stream = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
        {
            stored = new(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct)), stream.Length);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, PathOf(stored.Sha256), overwrite: true);
        Durable.SyncFolder(folder);
        return stored;
    }

    /// <summary>Whether a file is there, as long as it should be: what is checked at each opening.</summary>
    public bool IsThere(StoredFacts stored) =>
        new FileInfo(PathOf(stored.Sha256)) is { Exists: true } file && file.Length == stored.Bytes;

    /// <summary>Reads a whole file against its hash. One that differs is taken out of use at once: it gets another name, and nobody finds it any more.</summary>
    /// <returns>Whether it is as it was written.</returns>
    public async Task<bool> VerifyAsync(StoredFacts stored, CancellationToken ct)
    {
        if (!IsThere(stored))
            return false;
        var path = PathOf(stored.Sha256);
        string hash;
        await using (var stream = File.OpenRead(path))
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
        if (hash == stored.Sha256)
            return true;
        File.Move(path, path + ".broken", overwrite: true);
        return false;
    }

    /// <summary>The files that are there, in the order of their names.</summary>
    public IEnumerable<string> Files() =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal) : [];

    /// <summary>Removes what was begun and not finished, and files that nothing names, once it is a day old: nobody works on it any more.</summary>
    public void CleanUp(IReadOnlySet<string> named, DateTimeOffset now)
    {
        if (!Directory.Exists(folder))
            return;
        var yesterday = now.UtcDateTime.AddDays(-1);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
            if (file.LastWriteTimeUtc < yesterday && IsLeftOver(file, named))
                file.Delete();
    }

    private static bool IsLeftOver(FileInfo file, IReadOnlySet<string> named) =>
        file.Extension == Part
        || (file.Extension == Extension && !named.Contains(Path.GetFileNameWithoutExtension(file.Name)));
}
