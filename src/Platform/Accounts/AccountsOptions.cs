namespace Yuelu.Platform.Accounts;

/// <summary>Signing in; section <c>Accounts</c>.</summary>
public sealed class AccountsOptions
{
    /// <summary>Wrong passwords in a row before an account is locked.</summary>
    /// <value>Default 5.</value>
    public int AttemptsBeforeLockout { get; set; } = 5;

    /// <summary>How long a locked account stays locked, in minutes.</summary>
    /// <value>Default 10.</value>
    public int LockoutMinutes { get; set; } = 10;

    /// <summary>Shortest password.</summary>
    /// <value>Default 12.</value>
    public int PasswordLength { get; set; } = 12;

    /// <summary>How long a session lasts without a request, in hours.</summary>
    /// <value>Default 12.</value>
    public int SessionHours { get; set; } = 12;
}
