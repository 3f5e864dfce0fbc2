using System.Linq.Expressions;
using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Whether an account can be used now.</summary>
internal enum AccountState
{
    Active,

    /// <summary>Its person has not chosen a password yet, or must choose another.</summary>
    Waiting,

    Locked,

    Deactivated,
}

/// <summary>How states are found, told and filtered.</summary>
internal static class AccountStates
{
    private static readonly Dictionary<AccountState, Words> Names = new()
    {
        [AccountState.Active] = new("可用", "active"),
        [AccountState.Waiting] = new("待设密码", "waiting for a password"),
        [AccountState.Locked] = new("已锁定", "locked"),
        [AccountState.Deactivated] = new("已停用", "deactivated"),
    };

    internal static AccountState Of(Account account, DateTimeOffset now) =>
        account.DeactivatedAt is not null ? AccountState.Deactivated
        : account.IsLocked(now) ? AccountState.Locked
        : account.PasswordHash is null && !account.IsSystem ? AccountState.Waiting
        : AccountState.Active;

    /// <summary>The same as a condition of a query.</summary>
    internal static Expression<Func<Account, bool>> Is(AccountState state, DateTimeOffset now) =>
        state switch
        {
            AccountState.Deactivated => account => account.DeactivatedAt != null,
            AccountState.Locked => account => account.DeactivatedAt == null && account.LockoutEnd > now,
            AccountState.Waiting => account =>
                account.DeactivatedAt == null
                && !(account.LockoutEnd > now)
                && account.PasswordHash == null
                && !account.IsSystem,
            _ => account =>
                account.DeactivatedAt == null
                && !(account.LockoutEnd > now)
                && (account.PasswordHash != null || account.IsSystem),
        };

    internal static Words Name(AccountState state) => Names[state];

    internal static string Key(AccountState state) => state.ToString().ToLowerInvariant();

    internal static AccountState? Find(string? key) =>
        Enum.GetValues<AccountState>().Cast<AccountState?>().FirstOrDefault(state => Key(state!.Value) == key);

    internal static string Tag(AccountState state) =>
        state switch
        {
            AccountState.Active => "tag-good",
            AccountState.Waiting => "",
            AccountState.Locked => "tag-warn",
            _ => "tag-bad",
        };
}
