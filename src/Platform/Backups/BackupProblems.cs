using Yuelu.Kernel;

namespace Yuelu.Platform.Backups;

/// <summary>Refusals of backup and restore.</summary>
internal static class BackupProblems
{
    internal static readonly Problem NoManifest = Invalid(
        "backup.no-manifest",
        "这个文件没有可读的清单 manifest.json，不是岳麓的备份：请换一份备份。",
        "The file has no readable manifest.json and is no backup of Yuelu: take another backup."
    );
    internal static readonly Problem Broken = Invalid(
        "backup.broken",
        "备份文件不完整或已损坏：请换一份备份。",
        "The backup is cut off or damaged: take another backup."
    );
    internal static readonly Problem NoRecords = Invalid(
        "backup.no-records",
        "数据文件夹里还没有数据库，没有可备份的内容：请用 --data 指明数据文件夹。",
        "The data folder has no database, so there is nothing to back up: name the folder with --data."
    );
    internal static readonly Problem NeedsPostgreSql = Invalid(
        "backup.needs-postgresql",
        "这份备份来自 PostgreSQL：请用 --Storage:PostgreSql=<连接串> 指明一个空数据库。",
        "The backup is of a PostgreSQL database: name an empty one with --Storage:PostgreSql=<connection>."
    );
    internal static readonly Problem DatabaseNotEmpty = Invalid(
        "backup.database-not-empty",
        "目标 PostgreSQL 数据库不是空的，没有恢复：请新建一个空数据库。",
        "The PostgreSQL database is not empty, so nothing was restored: create an empty one."
    );

    internal static Problem OtherFormat(int format) =>
        Invalid(
            "backup.other-format",
            $"备份格式 {format} 比本程序新：请用较新的程序恢复。",
            $"The backup has format {format}, which is later than this program: restore it with a later one."
        );

    internal static Problem StrayFile(string path) =>
        Invalid(
            "backup.stray-file",
            $"备份里有不该有的文件“{path}”，没有恢复：请换一份可信的备份。",
            $"The backup has a file that no backup has, “{path}”, so nothing was restored: take one that you trust."
        );

    internal static Problem Differs(string path) =>
        Invalid(
            "backup.file-differs",
            $"备份中的“{path}”与清单的长度或 SHA-256 不符，没有恢复：请换一份备份。",
            $"“{path}” in the backup has not the length or SHA-256 of its manifest, so nothing was restored: take another backup."
        );

    internal static Problem TooLarge(long bytes, long free) =>
        Invalid(
            "backup.too-large",
            $"备份展开后有 {bytes} 字节，目标磁盘只剩 {free} 字节：请腾出空间或换一个磁盘。",
            $"The backup unpacks to {bytes} bytes and the disk has {free} left: free some, or take another disk."
        );

    internal static Problem NotEmpty(string folder) =>
        Invalid(
            "backup.folder-not-empty",
            $"文件夹“{folder}”不是空的，没有恢复：请指明一个空的或尚不存在的文件夹。",
            $"The folder “{folder}” is not empty, so nothing was restored: name one that is empty or not there yet."
        );

    internal static Problem FileExists(string file) =>
        Invalid(
            "backup.file-exists",
            $"“{file}”已经存在，没有覆盖：请另取文件名。",
            $"“{file}” is there already and was not overwritten: choose another name."
        );

    internal static Problem NoFile(string file) =>
        Invalid(
            "backup.file-not-found",
            $"没有找到备份文件“{file}”：请检查路径。",
            $"There is no backup “{file}”: check the path."
        );

    internal static Problem DatabaseDamaged(string what) =>
        Invalid(
            "backup.database-damaged",
            $"备份里的数据库已损坏（{what}），没有恢复：请换一份备份。",
            $"The database in the backup is damaged ({what}), so nothing was restored: take another backup."
        );

    internal static Problem ToolMissing(string tool) =>
        new(
            ProblemKind.Conflict,
            "backup.tool-missing",
            new Words(
                $"找不到 {tool}，无法备份或恢复 PostgreSQL：请安装 postgresql-client（版本不低于服务器）。",
                $"{tool} is missing, so PostgreSQL can be neither backed up nor restored: install postgresql-client, not older than the server."
            )
        );

    internal static Problem ToolFailed(string tool, string said) =>
        new(
            ProblemKind.Conflict,
            "backup.tool-failed",
            new Words(
                $"{tool} 没有成功：{said}。请按它的提示处理后再试。",
                $"{tool} failed: {said}. Mend what it says and try again."
            )
        );

    private static Problem Invalid(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
