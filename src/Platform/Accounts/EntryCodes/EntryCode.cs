using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>
/// 入网码: lets one person of an enterprise make the account of its approver, once. It goes with the enterprise's social credit
/// code, is kept as a hash, and is blocked after too many wrong attempts. A newer code of the enterprise makes it void.
/// </summary>
internal sealed class EntryCode : IOwned
{
    private EntryCode() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The enterprise.</summary>
    public string OrganisationPath { get; private init; } = "";

    /// <summary>Those made together; one sheet is made once.</summary>
    public Guid Sheet { get; private init; }

    public byte[] CodeHash { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Sign-in name of who made it.</summary>
    public string CreatedBy { get; private init; } = "";

    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>Counted in the store at once, so that two at the same moment count as two.</summary>
    public int WrongAttempts { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>A new code, which is not kept itself.</summary>
    internal static (EntryCode Kept, string Code) Make(
        string enterprise,
        Guid sheet,
        string by,
        DateTimeOffset now,
        AccountsOptions options
    )
    {
        var code = OneTimeSecret.Code();
        var kept = new EntryCode
        {
            OrganisationPath = enterprise,
            Sheet = sheet,
            CodeHash = OneTimeSecret.Hash(OneTimeSecret.Typed(code)),
            CreatedAt = now,
            CreatedBy = by,
            ExpiresAt = now.AddDays(options.EntryCodeDays),
        };
        return (kept, code);
    }

    internal bool Fits(string typed) => OneTimeSecret.Fits(OneTimeSecret.Typed(typed), CodeHash);

    internal void Use(DateTimeOffset now) => UsedAt = now;

    internal void Void(DateTimeOffset now) => VoidedAt ??= now;
}
