using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>The two fields in which a password is chosen, <c>new</c> and <c>again</c>.</summary>
internal static class NewPassword
{
    /// <summary>What is wrong with the choice; nothing when it can be used. Pure.</summary>
    internal static IEnumerable<FieldError> Check(string? password, string? again, string accountName, int length)
    {
        if (PasswordRules.Refuse(password ?? "", accountName, length) is { } problem)
            yield return new("new", problem.Detail);
        else if (password != again)
            yield return new("again", AccountProblems.Differ.Detail);
    }
}
