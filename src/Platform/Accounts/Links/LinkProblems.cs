using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Links;

/// <summary>Every refusal about one-time links.</summary>
internal static class LinkProblems
{
    internal static readonly Problem CannotBeUsed = new(
        ProblemKind.NotFound,
        "link.cannot-be-used",
        new(
            "这个链接不能用：可能已经用过、过期，或已经换发新的。请向发给您的人要一个新链接。",
            "This link cannot be used: it was used already, has expired, or another took its place. Ask whoever sent it for a new one."
        )
    );
}
