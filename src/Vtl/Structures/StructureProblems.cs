using Yuelu.Kernel;

namespace Yuelu.Vtl.Structures;

/// <summary>Why structures are refused.</summary>
internal static class StructureProblems
{
    public static Problem Unreadable(string where) =>
        new(
            ProblemKind.Invalid,
            "structure.unreadable",
            new Words(
                $"结构文件读不懂（{where}）：应为 datasets 列表，每个成分有 name、role、type。",
                $"The structures cannot be read ({where}): a list datasets is expected, each component with name, role and type."
            )
        );
}
