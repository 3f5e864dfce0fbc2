namespace Yuelu.Platform.Accounts.Links;

/// <summary>What a link is for; only the words differ, both lead to choosing a password.</summary>
internal enum LinkPurpose
{
    Invitation,
    Reset,
}

/// <summary>一次性链接: lets whoever has it choose a password for one account, once, until it expires. Its token is kept as a hash.</summary>
internal sealed class AccountLink
{
    private AccountLink() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    public byte[] TokenHash { get; private init; } = [];

    public LinkPurpose Purpose { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Sign-in name of who made it.</summary>
    public string CreatedBy { get; private init; } = "";

    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When a password was chosen with it.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When another link took its place, or the account was closed.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>A new link and its token, which is not kept.</summary>
    internal static (AccountLink Link, string Token) Make(
        Account account,
        LinkPurpose purpose,
        string by,
        DateTimeOffset now,
        AccountsOptions options
    )
    {
        var token = OneTimeSecret.Token();
        var link = new AccountLink
        {
            AccountId = account.Id,
            TokenHash = OneTimeSecret.Hash(token),
            Purpose = purpose,
            CreatedAt = now,
            CreatedBy = by,
            ExpiresAt =
                purpose == LinkPurpose.Invitation
                    ? now.AddDays(options.InvitationDays)
                    : now.AddHours(options.ResetHours),
        };
        return (link, token);
    }

    internal bool IsOpen(DateTimeOffset now) => UsedAt is null && VoidedAt is null && now < ExpiresAt;

    internal void Use(DateTimeOffset now) => UsedAt = now;

    internal void Void(DateTimeOffset now) => VoidedAt ??= now;
}
