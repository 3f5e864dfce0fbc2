using Yuelu.Kernel;

namespace Yuelu.Platform.Storage;

/// <summary>Refusals of the store.</summary>
internal static class StorageProblems
{
    /// <summary>A start of a program that does not fit its database.</summary>
    internal static Problem Differs(string[] lacking, string[] beyond)
    {
        var (missing, foreign) = (Names(lacking), Names(beyond));
        var mend =
            beyond.Length > 0
                ? new Words("请用较新的程序启动", "start the later program")
                : new Words("请先执行 yuelu db migrate", "run yuelu db migrate first");
        return new(
            ProblemKind.Conflict,
            "storage.migrations-differ",
            new Words(
                $"数据库与程序的版本不一致，没有启动。数据库缺少：{missing.Zh}；数据库多出：{foreign.Zh}。{mend.Zh}。",
                $"The database does not fit this program, so it did not start. The database lacks: {missing.En}; it has beyond the program: {foreign.En}. To mend it, {mend.En}."
            )
        );
    }

    internal static readonly Problem NoBackupTool = new(
        ProblemKind.Conflict,
        "storage.no-backup-tool",
        new Words(
            "找不到 pg_dump，更新前无法备份，没有更新。请安装 postgresql-client；已另行备份的，请加 --backup none。",
            "pg_dump is missing, so there can be no backup first, and nothing was changed. Install postgresql-client, or add --backup none if you have a backup of your own."
        )
    );

    internal static Problem Unreachable(string reason) =>
        new(
            ProblemKind.Conflict,
            "storage.unreachable",
            new Words(
                $"数据库连不上（{reason}）。请检查 Storage:PostgreSql 和数据库是否在运行。",
                $"The database does not answer ({reason}). Check Storage:PostgreSql and whether the database runs."
            )
        );

    internal static readonly Problem Full = new(
        ProblemKind.Unavailable,
        "storage.full",
        new Words(
            "服务器磁盘已满，这次没有写入任何内容。请系统管理员腾出空间，然后再做一次。",
            "The server's disk is full and nothing was written. Ask the system administrator to make room, then do it again."
        )
    );

    internal static readonly Problem ReadOnly = new(
        ProblemKind.Unavailable,
        "storage.read-only",
        new Words(
            "数据目录或数据库现在只读，没有写入任何内容。请系统管理员恢复写权限，然后再做一次。",
            "The data folder or database cannot be written just now, and nothing was written. Ask the system administrator to make it writable, then do it again."
        )
    );

    internal static readonly Problem Unwritable = new(
        ProblemKind.Unavailable,
        "storage.unwritable",
        new Words(
            "服务器读写数据文件出错，这次没有写入任何内容。请系统管理员检查磁盘，然后再做一次。",
            "The server cannot read or write its data files, and nothing was written. Ask the system administrator to look at the disk, then do it again."
        )
    );

    internal static readonly Problem Busy = new(
        ProblemKind.Unavailable,
        "storage.busy",
        new Words(
            "数据库正忙，等待超时，这次没有写入任何内容。请过一会儿再做一次。",
            "The database is busy and the wait was too long; nothing was written. Do it again in a while."
        )
    );

    internal static readonly Problem Away = new(
        ProblemKind.Unavailable,
        "storage.away",
        new Words(
            "数据库没有应答，不能确认这次是否写入。请过一会儿重新打开页面看一看，没有的再做一次。",
            "The database did not answer, so it is not known whether this was written. Look again in a while, and do it again if it is not there."
        )
    );

    private static Words Names(string[] migrations) =>
        migrations.Length == 0 ? new Words("无", "none") : Words.Same(string.Join(", ", migrations));
}
