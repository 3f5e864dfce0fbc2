using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Every refusal about looking after accounts.</summary>
internal static class PeopleProblems
{
    internal static readonly Problem ChangedMeanwhile = new(
        ProblemKind.Stale,
        "account.changed-meanwhile",
        new(
            "刚才有人改动了这个账号，没有再改。请看现在的情况，再决定。",
            "Somebody changed the account just now, so nothing was done. Look at it again and decide."
        )
    );

    internal static readonly Problem Deactivated = new(
        ProblemKind.Conflict,
        "account.deactivated",
        new("账号已停用。请先恢复账号。", "The account is deactivated. Reactivate it first.")
    );
}
