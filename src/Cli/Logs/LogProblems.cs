using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>Refusals of <c>yuelu log</c>.</summary>
internal static class LogProblems
{
    public static readonly Problem NothingNamed = Refuse(
        "log.nothing-named",
        "请写明凭证文件，或用 --all 写明日志的文件夹或网址（二者只写一个）。",
        "Name a receipt, or a log's folder or address with --all (one of the two)."
    );

    public static readonly Problem NoEntry = Refuse(
        "receipt.without-entry",
        "凭证没有附带条目：请用 --entry 写明条目文件。",
        "The receipt holds no entry: name its file with --entry."
    );

    public static Problem NoKey(string origin) =>
        Refuse(
            "log-key.not-known",
            $"没有日志“{origin}”的公钥：请用 --key 写明，或先用 --all 核验整个日志。",
            $"The key of the log “{origin}” is not known: give it with --key, or verify the whole log with --all first."
        );

    public static Problem KeyChanged(string origin) =>
        Refuse(
            "log-key.changed",
            $"日志“{origin}”的公钥与上次不同：请查明原因；确认更换后删除记住检查点的文件。",
            $"The key of the log “{origin}” is not the one seen before: find out why; if it was rightly replaced, delete the file that remembers the log."
        );

    public static Problem NotWitnessed(string name) =>
        Refuse(
            "checkpoint.not-witnessed",
            $"检查点没有见证人“{name}”的有效签名。",
            $"The checkpoint has no valid signature of the witness “{name}”."
        );

    public static Problem Unreachable(string address, string reason) =>
        Refuse(
            "log.not-reachable",
            $"“{address}”无法读取（{reason}）：请检查网址和网络后重试。",
            $"“{address}” cannot be read ({reason}): check the address and the network and try again."
        );

    public static Problem TooLarge(string name) =>
        Refuse(
            "log.file-too-large",
            $"“{name}”太大，不可能是存证日志的文件。",
            $"“{name}” is too large to be a file of a log."
        );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
