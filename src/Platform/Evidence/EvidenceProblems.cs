using Yuelu.Kernel;

namespace Yuelu.Platform.Evidence;

/// <summary>Refusals of the evidence log.</summary>
internal static class EvidenceProblems
{
    internal static readonly Problem SignedByAnother = new(
        ProblemKind.Conflict,
        "evidence.signed-by-another",
        new Words(
            "已公布的检查点不是用现有密钥签的，存证已暂停。请恢复原来的密钥文件 keys/log.key。",
            "The published checkpoint is not signed by this key, so nothing enters the log. Restore the former keys/log.key."
        )
    );
    internal static readonly Problem NoSuchAct = new(
        ProblemKind.NotFound,
        "evidence.no-such-act",
        new Words(
            "存证日志中没有这一事项。请从显示该事项的页面下载凭证。",
            "The evidence log has no such act. Download the receipt from the page that shows the act."
        )
    );
    internal static readonly Problem BeingEntered = new(
        ProblemKind.NotFound,
        "evidence.being-entered",
        new Words(
            "这一事项正在存证，十秒后可以下载凭证。",
            "The act is being entered into the log. Its receipt is there in ten seconds."
        )
    );

    internal static readonly Problem NoKey = new(
        ProblemKind.Conflict,
        "evidence.no-key",
        new Words(
            "备份中有存证条目，却没有密钥文件 keys/log.key，无法核验：请换一份带密钥的备份。",
            "The backup has entries of the evidence log and no keys/log.key, so they cannot be verified: take a backup with the key."
        )
    );

    internal static Problem DatabaseBehind(long published, long kept) =>
        new(
            ProblemKind.Conflict,
            "evidence.database-behind",
            new Words(
                $"已公布的日志有 {published} 条，数据库只有 {kept} 条，存证已暂停。请恢复较新的数据库备份。",
                $"The published log has {published} entries and the database {kept}, so nothing enters the log. Restore a later backup of the database."
            )
        );

    internal static Problem DatabaseDiffers(long size) =>
        new(
            ProblemKind.Conflict,
            "evidence.database-differs",
            new Words(
                $"数据库的前 {size} 条与已签名公布的日志不一致，存证已暂停。请恢复未被改动的数据库备份。",
                $"The first {size} entries of the database are not those that were signed and published, so nothing enters the log. Restore a backup that was not changed."
            )
        );
}
