using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>
/// Makes one file of everything that cannot be made again: the database as it is at one moment, while the portal runs, and
/// the keys and the files of vintages. The log's public files are left out: a restore makes them from the database, so they always fit it.
/// </summary>
internal static class MakeBackup
{
    /// <summary>What was made.</summary>
    internal sealed record Made(string File, long Bytes, string Sha256, BackupManifest Manifest);

    /// <summary>Writes beside <paramref name="file"/> and gives it its name when it is whole and on the disk.</summary>
    internal static async Task<Result<Made>> RunAsync(YueluDb db, BackupPlace place, string file, CancellationToken ct)
    {
        if (File.Exists(file))
            return BackupProblems.FileExists(file);
        var state = await MigrationState.ReadAsync(db, ct);
        if (state.IsEmpty)
            return BackupProblems.NoRecords;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var (snapshot, part) = ($"{file}.snapshot", $"{file}.part");
        try
        {
            if (await TakeAsync(db, place.Storage, snapshot, ct) is { } problem)
                return problem;
            var manifest = await WriteAsync(part, Sources(db, place, snapshot), state.Applied, place.Clock, ct);
            var made = new Made(file, new FileInfo(part).Length, await HashAsync(part, ct), manifest);
            File.Move(part, file, overwrite: false);
            Durable.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return made;
        }
        finally
        {
            File.Delete(snapshot);
            File.Delete(part);
        }
    }

    private static async Task<Problem?> TakeAsync(YueluDb db, StorageOptions storage, string file, CancellationToken ct)
    {
        // The copy holds what the database holds: only its owner reads it, from the first byte on.
        await Durable.CreatePrivate(file).DisposeAsync();
        if (!db.Database.IsSqlite())
            return await PostgresTool.DumpAsync(storage.PostgreSql, file, ct);
        await SqliteCopy.MakeAsync(db, file, ct);
        return null;
    }

    /// <summary>The database first, then the keys (the log's key may stand elsewhere), then the files that its vintages name, for they were there before their record.</summary>
    private static IEnumerable<(string Path, string File)> Sources(YueluDb db, BackupPlace place, string snapshot)
    {
        yield return (db.Database.IsSqlite() ? BackupManifest.Sqlite : BackupManifest.PostgreSql, snapshot);
        var keys = Directory.Exists(place.Keys) ? Directory.GetFiles(place.Keys).Order().ToArray() : [];
        foreach (var key in keys.Where(key => key != place.Evidence.KeyFile))
            yield return ($"keys/{Path.GetFileName(key)}", key);
        if (File.Exists(place.Evidence.KeyFile))
            yield return ("keys/log.key", place.Evidence.KeyFile);
        foreach (var file in FactStore.In(place.Storage).Files())
            yield return ($"vintages/{Path.GetFileName(file)}", file);
    }

    private static async Task<BackupManifest> WriteAsync(
        string part,
        IEnumerable<(string Path, string File)> sources,
        IReadOnlyList<string> migrations,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var stream = Durable.CreatePrivate(part);
        var files = new List<BackedUpFile>();
        BackupManifest manifest;
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, file) in sources)
                files.Add(await AddAsync(archive, path, file, ct));
            manifest = new(BackupManifest.Current, ProductVersion.Text, clock.GetUtcNow(), migrations, files);
            await using var entry = await archive.CreateEntry(BackupManifest.Entry).OpenAsync(ct);
            await entry.WriteAsync(manifest.ToBytes(), ct);
        }
        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<BackedUpFile> AddAsync(ZipArchive archive, string path, string file, CancellationToken ct)
    {
        await using var entry = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(ct);
        await using var source = File.OpenRead(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = await HashedCopy.RunAsync(source, entry, hash, long.MaxValue, ct);
        return new(path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<string> HashAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
    }
}
