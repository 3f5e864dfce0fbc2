namespace Yuelu.Platform.Accounts;

/// <summary>
/// Accounts and signing in; section <c>Accounts</c>. The values are the operator's. Their defaults follow GB/T 22239-2019
/// level 3 (8.1.4.1: failed sign-ins are limited, idle sessions end, two factors) and NIST SP 800-63B 4.2.3 (30 minutes idle,
/// 12 hours at most).
/// </summary>
public sealed class AccountsOptions
{
    /// <summary>How long events must be kept at least: six months, Cybersecurity Law of the PRC, article 21.</summary>
    internal const int FewestEventDays = 183;

    /// <summary>Wrong passwords in a row before an account is locked.</summary>
    /// <value>Default 5.</value>
    public int AttemptsBeforeLockout { get; set; } = 5;

    /// <summary>How long a locked account stays locked, in minutes.</summary>
    /// <value>Default 10.</value>
    public int LockoutMinutes { get; set; } = 10;

    /// <summary>Shortest password.</summary>
    /// <value>Default 12.</value>
    public int PasswordLength { get; set; } = 12;

    /// <summary>How long a session lasts without a request, in minutes.</summary>
    /// <value>Default 30.</value>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>How long a session lasts at most, in hours.</summary>
    /// <value>Default 12.</value>
    public int SessionHours { get; set; } = 12;

    /// <summary>How old a sign-in may be when second factors are changed, in minutes; later the password is asked again.</summary>
    /// <value>Default 15.</value>
    public int FreshMinutes { get; set; } = 15;

    /// <summary>Attempts to sign in, of any kind, that one address has in a minute.</summary>
    /// <value>Default 60.</value>
    public int AttemptsPerAddress { get; set; } = 60;

    /// <summary>Attempts to sign in that one account has in a minute, from wherever they come.</summary>
    /// <value>Default 15.</value>
    public int AttemptsPerAccount { get; set; } = 15;

    /// <summary>How long an invitation can be taken up, in days.</summary>
    /// <value>Default 7.</value>
    public int InvitationDays { get; set; } = 7;

    /// <summary>How long a link for a new password can be used, in hours.</summary>
    /// <value>Default 24.</value>
    public int ResetHours { get; set; } = 24;

    /// <summary>How long an enterprise's entry code can be used, in days.</summary>
    /// <value>Default 60.</value>
    public int EntryCodeDays { get; set; } = 60;

    /// <summary>Wrong attempts after which an entry code is blocked.</summary>
    /// <value>Default 10.</value>
    public int EntryCodeAttempts { get; set; } = 10;

    /// <summary>How long security events are kept, in days; the law asks for six months at least.</summary>
    /// <value>Default 730.</value>
    public int EventDays { get; set; } = 730;

    /// <summary>The domain for which passkeys are made, such as <c>example.gov.cn</c>; empty: the host that was asked.</summary>
    /// <value>Default empty.</value>
    public string PasskeyDomain { get; set; } = "";

    /// <summary>Roles that must have a second factor, each with the first day on which it is asked for.</summary>
    /// <value>By default the three administrators, from 2026-01-01.</value>
    public Dictionary<string, DateOnly> SecondFactorFrom { get; init; } =
        Roles.Administrators.ToDictionary(role => role, _ => new DateOnly(2026, 1, 1));

    /// <summary>The accounts of the first start: sign-in names by role.</summary>
    /// <value>By default office, system, security and audit.</value>
    public Dictionary<string, string> First { get; init; } =
        new()
        {
            [Roles.StrategyOffice] = "office",
            [Roles.SystemAdministrator] = "system",
            [Roles.SecurityAdministrator] = "security",
            [Roles.Auditor] = "audit",
        };

    /// <summary>Whether somebody with these roles must have a second factor on a day.</summary>
    internal bool AsksForSecondFactor(IEnumerable<HeldRole> held, DateOnly day) =>
        held.Any(one => SecondFactorFrom.TryGetValue(one.Role, out var from) && from <= day);

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal AccountsOptions Checked()
    {
        int[] counts =
        [
            AttemptsBeforeLockout,
            LockoutMinutes,
            IdleMinutes,
            SessionHours,
            FreshMinutes,
            AttemptsPerAddress,
            AttemptsPerAccount,
            InvitationDays,
            ResetHours,
            EntryCodeDays,
            EntryCodeAttempts,
        ];
        if (counts.Any(count => count < 1))
            throw StartRefusedException.Setting(
                "Accounts：次数、分钟、小时和天数都应不小于 1。",
                "Accounts: every number of attempts, minutes, hours and days is 1 or more."
            );
        if (PasswordLength is < 8 or > 64)
            throw StartRefusedException.Setting(
                "Accounts:PasswordLength 应为 8 至 64。",
                "Accounts:PasswordLength is from 8 to 64."
            );
        if (EventDays < FewestEventDays)
            throw StartRefusedException.Setting(
                $"Accounts:EventDays 应不小于 {FewestEventDays}（六个月）。",
                $"Accounts:EventDays is {FewestEventDays} or more (six months)."
            );
        var unknown = First.Keys.Concat(SecondFactorFrom.Keys).FirstOrDefault(role => Roles.Find(role) is null);
        return unknown is null
            ? this
            : throw StartRefusedException.Setting(
                $"Accounts：没有角色 {unknown}。",
                $"Accounts: there is no role {unknown}."
            );
    }
}
