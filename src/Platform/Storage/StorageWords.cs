using Yuelu.Kernel;

namespace Yuelu.Platform.Storage;

/// <summary>The words of <c>db</c>.</summary>
internal static class StorageWords
{
    public static readonly Words StatusPurpose = new(
        "说明数据库的结构是否与本程序一致",
        "Says whether the database fits this program"
    );
    public static readonly Words MigratePurpose = new(
        "先备份，再把数据库的结构更新到本程序；--backup none 表示不备份",
        "Backs the database up, then brings it up to this program; --backup none leaves the backup out"
    );
    public static readonly Words UpToDate = new(
        "数据库与本程序一致（{0} 项结构变更）。",
        "The database fits this program ({0} migrations)."
    );
    public static readonly Words Empty = new(
        "数据库是空的：请执行 yuelu db migrate，或在 SQLite 上直接启动。",
        "The database is empty: run yuelu db migrate, or on SQLite just start the portal."
    );
    public static readonly Words Migrated = new(
        "数据库已更新：{0} 项结构变更；更新前的备份：{1}。",
        "The database is up to date: {0} migrations applied; the backup before them: {1}."
    );
    public static readonly Words NoBackup = new("无", "none");
}
