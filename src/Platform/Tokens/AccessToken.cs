using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Tokens;

/// <summary>
/// 访问令牌: lets a program act as its account, within some scopes and until some day. The secret is shown once and only its
/// hash is kept; it has 256 random bits, so a plain SHA-256 cannot be turned back.
/// </summary>
internal sealed class AccessToken
{
    /// <summary>How every secret begins, so that a leaked one is recognised where it lies.</summary>
    internal const string Mark = "yuelu_";
    private const int SecretBytes = 32;

    private AccessToken() { }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private init; } = "";

    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Scopes, separated by a space.</summary>
    public string Scopes { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was last used, to the minute; null while it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <summary>Makes a token and its secret.</summary>
    internal static (AccessToken Token, string Secret) Make(
        Guid account,
        string name,
        IEnumerable<string> scopes,
        DateTimeOffset now,
        DateTimeOffset until
    )
    {
        var secret = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var token = new AccessToken
        {
            Id = Guid.CreateVersion7(),
            AccountId = account,
            Name = name,
            Hash = HashOf(secret),
            Scopes = string.Join(' ', scopes),
            CreatedAt = now,
            ExpiresAt = until,
        };
        return (token, secret);
    }

    /// <summary>What is kept of a secret.</summary>
    internal static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Ends it; it opens nothing from the next request on.</summary>
    internal void Revoke(string by, DateTimeOffset now) => (RevokedAt, RevokedBy) = (now, by);
}

internal sealed class TokenMapping : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("accounts_access_token");
        builder.HasKey(token => token.Id);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => token.AccountId);
        builder.Property(token => token.Name).HasMaxLength(CreateToken.LongestName);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.Property(token => token.Scopes).HasMaxLength(2000);
        builder.Property(token => token.RevokedBy).HasMaxLength(256);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
