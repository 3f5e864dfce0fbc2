using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>The evidence log; section <c>Evidence</c>.</summary>
public sealed class EvidenceOptions
{
    /// <summary>The log's name in its checkpoints and keys, such as <c>plans.example.org/log</c>. It is fixed when the key is made.</summary>
    /// <value>Default empty: <c>yuelu/</c> and 12 digits that are the log's own.</value>
    public string Origin { get; set; } = "";

    /// <summary>Where the published files stand. Several nodes on one database share it.</summary>
    /// <value>Default empty: <c>log</c> in the data folder.</value>
    public string Folder { get; set; } = "";

    /// <summary>The file of the signing key. Several nodes on one database share it.</summary>
    /// <value>Default empty: <c>keys/log.key</c> in the data folder.</value>
    public string KeyFile { get; set; } = "";

    /// <summary>How long an act may wait for the next checkpoint, in seconds; at most 9.</summary>
    /// <value>Default 5.</value>
    public int CheckpointSeconds { get; set; } = 5;

    /// <summary>The paths in force.</summary>
    internal EvidenceOptions In(StorageOptions storage)
    {
        if (CheckpointSeconds is < 1 or > 9)
            throw StartRefusedException.Setting(
                "Evidence:CheckpointSeconds 应为 1 至 9。",
                "Evidence:CheckpointSeconds is 1 to 9."
            );
        var data = Path.GetFullPath(storage.Folder);
        return new EvidenceOptions
        {
            Origin = Origin,
            Folder = Path.GetFullPath(Folder.Length > 0 ? Folder : Path.Combine(data, "log")),
            KeyFile = Path.GetFullPath(KeyFile.Length > 0 ? KeyFile : Path.Combine(data, "keys", "log.key")),
            CheckpointSeconds = CheckpointSeconds,
        };
    }
}
