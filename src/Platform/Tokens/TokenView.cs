namespace Yuelu.Platform.Tokens;

/// <summary>What its owner sees of a token; never the secret.</summary>
/// <param name="Scopes">What it opens.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null while it never was.</param>
/// <param name="RevokedAt">When it was withdrawn; null while it is not.</param>
public sealed record TokenView(
    Guid Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt
)
{
    internal static TokenView Of(AccessToken token) =>
        new(
            token.Id,
            token.Name,
            token.Scopes.Split(' '),
            token.CreatedAt,
            token.ExpiresAt,
            token.LastUsedAt,
            token.RevokedAt
        );
}

/// <summary>A token just made, with its secret: this once.</summary>
/// <param name="Secret">What the program sends after <c>Bearer</c>.</param>
public sealed record NewTokenView(TokenView Token, string Secret);
