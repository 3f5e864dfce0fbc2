using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Tokens;

/// <summary>Tells who a program acts for, by the token in its header. Cookies count for nothing here, so no other site can act.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<TokenOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    YueluDb db,
    Access access,
    AccountsOptions accounts,
    TimeProvider clock
) : AuthenticationHandler<TokenOptions>(options, logger, encoder)
{
    internal const string Name = "Token";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);
    private bool isBad;

    private sealed record Facts(
        Guid Id,
        Guid AccountId,
        string? AccountName,
        string Home,
        bool HasSecondFactor,
        bool IsSystem,
        string Scopes,
        DateTimeOffset? LastUsedAt,
        List<HeldRole> Held
    );

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return AuthenticateResult.NoResult();
        var secret = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : "";
        if (await FindAsync(secret) is not { } token)
        {
            isBad = true;
            return AuthenticateResult.Fail("The token opens nothing.");
        }
        await NoteUseAsync(token);
        access.Enter(
            token.AccountId,
            token.Held,
            mustSetUpSecondFactor: token is { HasSecondFactor: false, IsSystem: false }
                && accounts.AsksForSecondFactor(token.Held, clock.Today()),
            home: token.Home
        );
        access.Narrow(token.Scopes.Split(' '));
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, token.AccountName ?? "")], Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = isBad ? "Bearer error=\"invalid_token\"" : "Bearer";
        return ApiRefusals.TellAsync(Context, isBad ? ApiProblems.BadToken : ApiProblems.NoToken);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiRefusals.TellAsync(
            Context,
            access.MustSetUpSecondFactor ? ApiProblems.NoSecondFactor : ApiProblems.NotAllowed
        );

    private async Task<Facts?> FindAsync(string secret)
    {
        if (!secret.StartsWith(AccessToken.Mark, StringComparison.Ordinal))
            return null;
        var (hash, now) = (AccessToken.HashOf(secret), clock.GetUtcNow());
        var grants = db.Set<Grant>().InForce(db.Set<Organisation>(), clock.Today());
        return await db.Set<AccessToken>()
            .Where(token => token.Hash == hash && token.RevokedAt == null && token.ExpiresAt > now)
            .Join(
                db.Users.Where(account => account.DeactivatedAt == null && !account.MustChangePassword),
                token => token.AccountId,
                account => account.Id,
                (token, account) =>
                    new Facts(
                        token.Id,
                        account.Id,
                        account.UserName,
                        account.OrganisationPath,
                        account.TwoFactorEnabled,
                        account.IsSystem,
                        token.Scopes,
                        token.LastUsedAt,
                        grants
                            .Where(grant => grant.AccountId == account.Id)
                            .Select(grant => new HeldRole(grant.Role, grant.OrganisationPath))
                            .ToList()
                    )
            )
            .SingleOrDefaultAsync(Context.RequestAborted);
    }

    private Task NoteUseAsync(Facts token)
    {
        var now = clock.GetUtcNow();
        return token.LastUsedAt > now - UseIsNoted
            ? Task.CompletedTask
            : db.Set<AccessToken>()
                .Where(one => one.Id == token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedAt, now), Context.RequestAborted);
    }
}

/// <summary>Nothing can be set.</summary>
internal sealed class TokenOptions : AuthenticationSchemeOptions;
