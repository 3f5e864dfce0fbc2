using System.IO.Compression;
using System.Security.Cryptography;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>
/// Reads a backup that may come from anyone: only the files that its manifest names, only to places that a backup has,
/// never more bytes than announced, and each against its hash.
/// </summary>
internal sealed class BackupArchive : IDisposable
{
    private readonly ZipArchive zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    internal BackupManifest Manifest { get; }

    /// <summary>Opens a file; refused unless its entries are those of its manifest and nothing else.</summary>
    internal static Result<BackupArchive> Open(string file)
    {
        if (!File.Exists(file))
            return BackupProblems.NoFile(file);
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(file);
            if (!ReadManifest(zip).Succeeded(out var manifest, out var problem))
            {
                zip.Dispose();
                return problem;
            }
            return new BackupArchive(zip, manifest);
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            return BackupProblems.Broken;
        }
    }

    /// <summary>Writes every file below <paramref name="folder"/>, the database under <paramref name="database"/>.</summary>
    internal async Task<Problem?> ExtractAsync(string folder, string database, CancellationToken ct)
    {
        foreach (var file in Manifest.Files)
        {
            var target = file == Manifest.Files[0] ? database : Path.Combine(folder, file.Path);
            try
            {
                if (!await ExtractAsync(file, target, ct))
                    return BackupProblems.Differs(file.Path);
            }
            catch (InvalidDataException)
            {
                return BackupProblems.Broken;
            }
        }
        return null;
    }

    public void Dispose() => zip.Dispose();

    private async Task<bool> ExtractAsync(BackedUpFile file, string target, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var entry = await zip.GetEntry(file.Path)!.OpenAsync(ct);
        await using var written = Durable.CreatePrivate(target);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = await HashedCopy.RunAsync(entry, written, hash, file.Bytes, ct);
        written.Flush(flushToDisk: true);
        return bytes == file.Bytes && Convert.ToHexStringLower(hash.GetHashAndReset()) == file.Sha256;
    }

    private static Result<BackupManifest> ReadManifest(ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.Entry) is not { } entry || entry.Length > BackupManifest.LongestBytes)
            return BackupProblems.NoManifest;
        // The length is only announced; no more than a manifest may have is read, whatever comes.
        var bytes = new byte[BackupManifest.LongestBytes + 1];
        using var stream = entry.Open();
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read > BackupManifest.LongestBytes)
            return BackupProblems.NoManifest;
        if (!BackupManifest.Read(bytes.AsSpan(0, read)).Succeeded(out var manifest, out var problem))
            return problem;
        var named = manifest.Files.Select(file => file.Path).Append(BackupManifest.Entry).Order(StringComparer.Ordinal);
        var there = zip.Entries.Select(one => one.FullName).Order(StringComparer.Ordinal).ToList();
        return named.SequenceEqual(there)
            ? manifest
            : BackupProblems.StrayFile(there.Except(named).FirstOrDefault() ?? "?");
    }
}
