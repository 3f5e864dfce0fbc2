using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>Why a key, a receipt or a log is refused.</summary>
public static class TlogProblems
{
    /// <summary>The text is no verifier key.</summary>
    public static readonly Problem BadKey = Refuse(
        "log-key.unreadable",
        "这不是存证公钥：应为一行“名称+八位编号+base64”，请从日志的 /log/key 重新下载。",
        "This is no verifier key: it is one line, name+8 digits+base64; download it again from the log's /log/key."
    );

    /// <summary>The file is no signing key.</summary>
    public static readonly Problem BadSigningKey = Refuse(
        "log-key.no-signing-key",
        "签名密钥文件已损坏：请从备份恢复，不要另建。",
        "The file of the signing key is damaged: restore it from a backup rather than making another."
    );

    /// <summary>The text is no signed note.</summary>
    public static readonly Problem BadNote = Refuse(
        "checkpoint.unreadable",
        "检查点不是带签名的文本：请重新下载。",
        "The checkpoint is no signed note: download it again."
    );

    /// <summary>The note holds no checkpoint.</summary>
    public static readonly Problem BadCheckpoint = Refuse(
        "checkpoint.not-a-checkpoint",
        "签名的文本不是检查点：应为名称、条数、根哈希三行。",
        "The signed text is no checkpoint: it has three lines, origin, size and root."
    );

    /// <summary>The text is no receipt.</summary>
    public static readonly Problem BadReceipt = Refuse(
        "receipt.unreadable",
        "这不是存证凭证（.tlog-proof）：请重新下载。",
        "This is no receipt (.tlog-proof): download it again."
    );

    /// <summary>A key of a kind that is not known here.</summary>
    public static Problem UnknownKeyKind(int kind) =>
        Refuse(
            "log-key.unknown-kind",
            $"公钥的种类 {kind} 无法识别：只支持 Ed25519（1）和见证签名（4）。",
            $"The key is of kind {kind}: only Ed25519 (1) and witness (4) keys are understood."
        );

    /// <summary>The checkpoint is of another log.</summary>
    public static Problem OtherOrigin(string origin, string expected) =>
        Refuse(
            "checkpoint.of-another-log",
            $"检查点属于“{origin}”，而公钥属于“{expected}”：请使用同一日志的公钥。",
            $"The checkpoint is of “{origin}” and the key is of “{expected}”: use the key of that log."
        );

    /// <summary>The key did not sign the checkpoint.</summary>
    public static Problem BadSignature(string name) =>
        Refuse(
            "checkpoint.not-signed",
            $"检查点没有“{name}”这把公钥的有效签名：内容被改过，或公钥不对。",
            $"The checkpoint has no valid signature of the key “{name}”: it was changed, or the key is another."
        );

    /// <summary>The proof does not lead to the signed root.</summary>
    public static Problem NotInLog(long index, long size) =>
        Refuse(
            "receipt.not-proved",
            $"第 {index} 条（共 {size} 条）与签名的根哈希对不上：条目或凭证被改过。",
            $"Entry {index} of {size} does not lead to the signed root: the entry or the receipt was changed."
        );

    /// <summary>A bundle ends too early.</summary>
    public static Problem BundleTooShort(int expected, int found) =>
        Refuse(
            "bundle.too-short",
            $"条目文件不完整：应有 {expected} 条，只读到 {found} 条。",
            $"A bundle of entries is cut off: it should hold {expected} and only {found} can be read."
        );

    /// <summary>A bundle goes on after its last entry.</summary>
    public static Problem BundleTooLong(int expected) =>
        Refuse(
            "bundle.too-long",
            $"条目文件在第 {expected} 条之后还有内容。",
            $"A bundle of entries goes on after its {expected} entries."
        );

    /// <summary>A file of the log is missing.</summary>
    public static Problem FileMissing(string path) =>
        Refuse("log.file-missing", $"日志缺少文件 {path}。", $"The log lacks the file {path}.");

    /// <summary>A bundle cannot be read.</summary>
    public static Problem BadBundle(string path, Words why) =>
        Refuse("log.bad-bundle", $"{path}：{why.Zh}", $"{path}: {why.En}");

    /// <summary>A tile does not fit the entries.</summary>
    public static Problem TileDiffers(string path) =>
        Refuse(
            "log.tile-differs",
            $"哈希文件 {path} 与条目对不上：其中之一被改过。",
            $"The tile {path} does not fit the entries: one of them was changed."
        );

    /// <summary>The entries do not make the signed root.</summary>
    public static Problem RootDiffers(long size) =>
        Refuse(
            "log.root-differs",
            $"全部 {size} 条的根哈希与签名的检查点对不上：有条目被改、删或调换。",
            $"The root over all {size} entries is not the signed one: an entry was changed, removed or swapped."
        );

    /// <summary>The log is shorter than it was.</summary>
    public static Problem RolledBack(long size, long before) =>
        Refuse(
            "log.rolled-back",
            $"日志倒退：上次有 {before} 条，现在签名只承认 {size} 条。请保存两份检查点并追究。",
            $"The log was rolled back: it had {before} entries before and signs for {size} now. Keep both checkpoints and ask why."
        );

    /// <summary>The log no longer begins with what it was.</summary>
    public static Problem Forked(long size, long before) =>
        Refuse(
            "log.forked",
            $"日志分叉：现在的 {size} 条并不以上次签名的 {before} 条开头。两份有效签名互相矛盾，请保存两份检查点并追究。",
            $"The log is forked: its {size} entries do not begin with the {before} it signed for before. Two valid signatures contradict each other; keep both checkpoints and ask why."
        );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
