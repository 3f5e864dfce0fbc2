using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Platform.Backups;

/// <summary>One file of a backup.</summary>
/// <param name="Path">Its name in the archive and, below the data folder, after a restore.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
internal sealed record BackedUpFile(string Path, long Bytes, string Sha256);

/// <summary>What a backup says of itself; the last entry of its archive.</summary>
/// <param name="Format">1.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Migrations">Those that its database has.</param>
/// <param name="Files">All files, the database first.</param>
internal sealed partial record BackupManifest(
    int Format,
    string Program,
    DateTimeOffset MadeAt,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackedUpFile> Files
)
{
    internal const string Entry = "manifest.json";
    internal const string Sqlite = "yuelu.db";
    internal const string PostgreSql = "database.dump";
    internal const int Current = 1;

    /// <summary>Longest manifest and most files that are read.</summary>
    internal const int LongestBytes = 1 << 23;
    private const int MostFiles = 20_000;
    private const long LargestFile = 1L << 42;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal bool IsSqlite => Files[0].Path == Sqlite;

    internal long TotalBytes => Files.Sum(file => file.Bytes);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads one; refused unless every path is one that a backup has, none is there twice and the database comes first.</summary>
    internal static Result<BackupManifest> Read(ReadOnlySpan<byte> bytes)
    {
        BackupManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(bytes, Json);
        }
        catch (JsonException)
        {
            return BackupProblems.NoManifest;
        }
        if (manifest is null || manifest.Files.Count is 0 or > MostFiles)
            return BackupProblems.NoManifest;
        if (manifest.Format != Current)
            return BackupProblems.OtherFormat(manifest.Format);
        if (manifest.Files[0].Path is not (Sqlite or PostgreSql))
            return BackupProblems.NoManifest;
        return manifest.Files.Skip(1).FirstOrDefault(file => !KeptFile().IsMatch(file.Path)) is { } stray
            ? BackupProblems.StrayFile(stray.Path)
            : Sound(manifest);
    }

    private static Result<BackupManifest> Sound(BackupManifest manifest) =>
        manifest.Files.DistinctBy(file => file.Path).Count() == manifest.Files.Count
        && manifest.Files.All(file => file.Bytes is >= 0 and < LargestFile)
            ? manifest
            : BackupProblems.NoManifest;

    /// <summary>A file directly in <c>keys</c>, or of a vintage; no name that leads elsewhere can match.</summary>
    [GeneratedRegex(@"^(keys/[A-Za-z0-9_{}-][A-Za-z0-9._{}-]{0,120}|vintages/[0-9a-f]{64}\.parquet)\z")]
    private static partial Regex KeptFile();
}
