using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yuelu.Platform.Backups;

/// <summary>A file that only looks like a backup writes nothing anywhere.</summary>
public sealed class HostileBackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-hostile-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("../outside")]
    [InlineData("/tmp/outside")]
    [InlineData("keys/../../outside")]
    [InlineData("keys/..")]
    [InlineData("keys/a/b")]
    [InlineData("keys\\a")]
    [InlineData("log/checkpoint")]
    [InlineData("keys/a\n")]
    public async Task A_path_that_no_backup_has_is_refused(string path) =>
        await AssertRefusedAsync("backup.stray-file", Archive([("yuelu.db", "x"), (path, "x")]));

    [Fact]
    public async Task A_file_that_the_manifest_does_not_name_is_refused() =>
        await AssertRefusedAsync("backup.stray-file", Archive([("yuelu.db", "x")], extra: "keys/extra"));

    [Fact]
    public async Task A_bomb_is_cut_off_at_the_announced_length()
    {
        var bomb = new string('0', 40_000_000);
        await AssertRefusedAsync("backup.file-differs", Archive([("yuelu.db", bomb)], announced: 1_000));
    }

    [Fact]
    public async Task More_than_the_disk_holds_is_refused() =>
        await AssertRefusedAsync("backup.too-large", Archive([("yuelu.db", "x")], announced: 1L << 41));

    [Fact]
    public async Task A_changed_byte_is_refused() =>
        await AssertRefusedAsync("backup.file-differs", Archive([("yuelu.db", "x")], hashOf: "y"));

    [Fact]
    public async Task A_file_that_is_no_database_is_refused() =>
        await AssertRefusedAsync("backup.database-damaged", Archive([("yuelu.db", new string('x', 9_000))]));

    [Fact]
    public async Task The_same_path_twice_is_refused() =>
        await AssertRefusedAsync("backup.no-manifest", Archive([("yuelu.db", "x"), ("keys/a", "x"), ("keys/a", "x")]));

    [Fact]
    public async Task A_manifest_of_a_later_format_is_refused() =>
        await AssertRefusedAsync("backup.other-format", Archive([("yuelu.db", "x")], format: 2));

    [Fact]
    public async Task What_was_cut_off_anywhere_is_refused()
    {
        var whole = await File.ReadAllBytesAsync(Archive([("yuelu.db", new string('x', 5_000)), ("keys/a", "x")]));
        for (var length = 0; length < whole.Length; length += 97)
        {
            var cut = Path.Combine(folder.FullName, "cut.zip");
            await File.WriteAllBytesAsync(cut, whole[..length]);
            await AssertRefusedAsync("backup.broken", cut);
        }
    }

    [Fact]
    public void Noise_in_a_manifest_is_refused()
    {
        var random = new Random(20160301);
        var manifest = new BackupManifest(1, "0", DateTimeOffset.UnixEpoch, [], [new("yuelu.db", 1, "00")]).ToBytes();
        Assert.Null(BackupManifest.Read(manifest).Problem);
        for (var round = 0; round < 5_000; round++)
        {
            var noisy = manifest.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                noisy[random.Next(noisy.Length)] = (byte)random.Next(256);
            _ = BackupManifest.Read(noisy);
        }
    }

    private async Task AssertRefusedAsync(string code, string file)
    {
        var into = Path.Combine(folder.FullName, "into");
        var restored = await RestoreBackup.RunAsync(file, into, "", Stores.Modules, CancellationToken.None);
        Assert.Equal(code, restored.Problem?.Code);
        Assert.False(Directory.Exists(into));
        Assert.Empty(Directory.GetFileSystemEntries(folder.FullName).Where(one => !one.EndsWith(".zip")));
    }

    /// <summary>An archive whose manifest says what the test wants.</summary>
    private string Archive(
        (string Path, string Content)[] files,
        long? announced = null,
        string? hashOf = null,
        string? extra = null,
        int format = 1
    )
    {
        var file = Path.Combine(folder.FullName, "hostile.zip");
        File.Delete(file);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (path, content) in files)
            Write(zip, path, content);
        if (extra is not null)
            Write(zip, extra, "x");
        var manifest = new
        {
            format,
            program = "0",
            madeAt = DateTimeOffset.UnixEpoch,
            migrations = Array.Empty<string>(),
            files = files.Select(one => new
            {
                path = one.Path,
                bytes = announced ?? one.Content.Length,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashOf ?? one.Content))),
            }),
        };
        Write(zip, "manifest.json", JsonSerializer.Serialize(manifest));
        return file;
    }

    private static void Write(ZipArchive zip, string path, string content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
