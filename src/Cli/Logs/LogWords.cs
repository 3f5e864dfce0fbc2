using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>The words of <c>yuelu log</c>.</summary>
internal static class LogWords
{
    public static readonly Words Log = new("存证日志", "Evidence logs");
    public static readonly Words Verify = new(
        "核验一份存证凭证，或用 --all 核验整个日志",
        "Verifies a receipt, or a whole log with --all"
    );
    public static readonly Words Receipt = new("存证凭证（.tlog-proof）", "The receipt (.tlog-proof)");
    public static readonly Words All = new(
        "日志的文件夹或网址：核验签名、每个条目、每个哈希文件和根哈希",
        "Folder or address of a log: verifies the signature, every entry, every tile and the root"
    );
    public static readonly Words Key = new(
        "公钥，或存有公钥的文件；不写时用上次核验该日志时记住的公钥",
        "The verifier key, or a file that holds it; without it the key remembered for the log is used"
    );
    public static readonly Words Entry = new(
        "条目文件；不写时用凭证中附带的条目",
        "The file of the entry; without it the entry inside the receipt is used"
    );
    public static readonly Words Witness = new(
        "要求检查点也有这位见证人的签名；可写多次",
        "Asks that this witness has signed the checkpoint too; may be given several times"
    );
    public static readonly Words State = new(
        "记住检查点的文件，用来发现倒退和分叉",
        "The file that remembers the checkpoint, so that a rollback or a fork is noticed"
    );
    public static readonly Words Proved = new(
        "核验无误：日志“{0}”共 {1} 条，第 {2} 条在内：{3}，{4}，角色 {5}，内容哈希 {6}。",
        "Verified: entry {2} is in the log “{0}” of {1} entries: {3}, {4}, role {5}, content hash {6}."
    );
    public static readonly Words ProvedOther = new(
        "核验无误：日志“{0}”共 {1} 条，第 {2} 条就是这个条目。",
        "Verified: this entry is no. {2} in the log “{0}” of {1} entries."
    );
    public static readonly Words Whole = new(
        "核验无误：日志“{0}”全部 {1} 条、签名和根哈希一致，并延续上次见到的 {2} 条。",
        "Verified: all {1} entries of the log “{0}” make the signed root, and it goes on from the {2} seen before."
    );
    public static readonly Words WholeFirst = new(
        "核验无误：日志“{0}”全部 {1} 条、签名和根哈希一致；检查点已记住，下次核验会与它比较。",
        "Verified: all {1} entries of the log “{0}” make the signed root; the checkpoint is remembered for the next time."
    );
    public static readonly Words KeyOfItsOwn = new(
        "公钥取自日志本身，请从另外的途径核对：{0}",
        "The key was taken from the log itself; compare it by another way: {0}"
    );
    public static readonly Words Acts = new(
        "列出门户存证日志的条目，新的在前",
        "Lists entries of the portal's log, the newest first"
    );
    public static readonly Words Publish = new(
        "让等待的条目立即进入日志并签署检查点",
        "Enters what waits and signs a checkpoint at once"
    );
    public static readonly Words Kind = new(
        "只列这一类，如 plan.version-published",
        "Only this kind, such as plan.version-published"
    );
    public static readonly Words Most = new("最多列出多少条；不写时为100", "Most entries; 100 when left out");
    public static readonly Words ThereIsMore = new(
        "只列出前 {0} 条，还有更多：用 --most 多列一些。",
        "Only the first {0} are listed and there are more: ask for them with --most."
    );
    public static readonly Words Place = new("序号", "Place");
    public static readonly Words Time = new("时间", "Time");
    public static readonly Words KindOfAct = new("事项", "Act");
    public static readonly Words Role = new("角色", "Role");
    public static readonly Words ReceiptAt = new("凭证", "Receipt");
    public static readonly Words Origin = new("日志", "Log");
    public static readonly Words Size = new("条数", "Entries");
    public static readonly Words Root = new("根哈希", "Root");
    public static readonly Words VerifierKey = new("公钥", "Key");
    public static readonly Words None = new("无", "none");
}
