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

    private static Words Names(string[] migrations) =>
        migrations.Length == 0 ? new Words("无", "none") : Words.Same(string.Join(", ", migrations));
}
