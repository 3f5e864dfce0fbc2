using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Every refusal about looking after accounts.</summary>
internal static class PeopleProblems
{
    internal static readonly Problem Deactivated = new(
        ProblemKind.Conflict,
        "account.deactivated",
        new("账号已停用。请先恢复账号。", "The account is deactivated. Reactivate it first.")
    );
}
