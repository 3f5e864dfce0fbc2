using Yuelu.Kernel;

namespace Yuelu.Platform.Notices;

/// <summary>Every refusal about reminders.</summary>
internal static class NoticeProblems
{
    internal static readonly Problem Unknown = new(ProblemKind.NotFound, "notice.unknown", NoticeWords.Unknown);
}
