using Yuelu.Kernel;

namespace Yuelu.Platform.Backups;

/// <summary>The words of backup and restore.</summary>
internal static class BackupWords
{
    public static readonly Words BackupPurpose = new(
        "把数据库和密钥备份成一个文件；系统可以照常运行",
        "Backs up the database and the keys into one file; the portal may run on"
    );
    public static readonly Words RestorePurpose = new(
        "把备份恢复到空文件夹，并核验整个存证日志",
        "Restores a backup into an empty folder and verifies the whole evidence log"
    );
    public static readonly Words Made = new(
        "已备份到 {0}（{1} 字节，{2} 个文件，SHA-256 {3}）。文件内有密钥，请妥善保管。",
        "Backed up to {0} ({1} bytes, {2} files, SHA-256 {3}). It holds the keys: keep it safe."
    );
    public static readonly Words Restored = new(
        "已恢复到 {0}：{1} 个文件的长度和 SHA-256 与清单一致，数据库完整。",
        "Restored into {0}: {1} files have the lengths and SHA-256 of the manifest, and the database is sound."
    );
    public static readonly Words Verified = new(
        "存证日志“{0}”核验无误：{1} 条，每条与哈希文件一致，根哈希 {2} 与签名的检查点一致；另有 {3} 条尚未公布。备份之后公布过更长日志的，外部核验者会报告倒退。",
        "The evidence log “{0}” is verified: {1} entries agree with their tiles, and the root {2} with the signed checkpoint; {3} more are not published yet. If a longer log was published after the backup, outside verifiers will report a rollback."
    );
    public static readonly Words NoLog = new(
        "备份中还没有公布过的存证日志，没有可核验的内容。",
        "The backup has no published evidence log yet, so there was none to verify."
    );
}
