using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>Every refusal about security events.</summary>
internal static class EventProblems
{
    internal static Problem TooMany(int count) =>
        new(
            ProblemKind.Invalid,
            "event.too-many-for-export",
            new(
                $"共 {count} 条，一次最多导出 {ExportEvents.MostRows} 条。请缩短日期范围，分几次导出。",
                $"There are {count}; one export has at most {ExportEvents.MostRows}. Choose fewer days and export several times."
            )
        );
}
