using Yuelu.Kernel;

namespace Yuelu.Statistics.Vintages;

/// <summary>Why figures of a vintage are not told.</summary>
internal static class VintageProblems
{
    internal static readonly Problem Unknown = new(
        ProblemKind.NotFound,
        "vintage.unknown",
        new("没有这个数据版次。", "There is no such vintage.")
    );

    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "vintage.not-yours",
        new(
            "只有全省的战略办公室可以发布数据版次。",
            "Only the strategy office of the whole portal publishes vintages."
        )
    );

    internal static Problem Broken(string sha256) =>
        new(
            ProblemKind.Broken,
            "vintage.broken",
            new Words(
                "数据文件 {0} 缺失，或与发布时不同，已停用；请从备份恢复该文件。其余版次照常使用。",
                "The file {0} is missing or differs from what was published, and is out of use; restore it from a backup. Other vintages go on."
            ).With(sha256)
        );
}
