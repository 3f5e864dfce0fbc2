using System.Globalization;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>What a backup takes and where it goes.</summary>
internal sealed record BackupPlace(
    StorageOptions Storage,
    EvidenceOptions Evidence,
    BackupOptions Options,
    TimeProvider Clock
)
{
    /// <summary>The folder of backups that nobody named a file for.</summary>
    internal string Folder =>
        Path.GetFullPath(
            Options.Folder.Length > 0 ? Options.Folder : Path.Combine(Path.GetFullPath(Storage.Folder), "backups")
        );

    /// <summary>The keys that sign cookies, encrypt and sign the log.</summary>
    internal string Keys => Path.Combine(Path.GetFullPath(Storage.Folder), "keys");

    /// <summary>The file of a backup that is asked for now.</summary>
    internal string NameNow() => Path.Combine(Folder, $"yuelu-{Stamp}.zip");

    /// <summary>Which files are those that the portal made by itself.</summary>
    internal const string Daily = "daily-*.zip";

    /// <summary>The file of a backup that the portal makes by itself.</summary>
    internal string NameDaily() => Path.Combine(Folder, $"daily-{Stamp}.zip");

    /// <summary>The file of the backup that goes before a migration.</summary>
    internal string NameBefore(string migration) => Path.Combine(Folder, $"before-{migration}-{Stamp}.zip");

    private string Stamp => Clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
}
