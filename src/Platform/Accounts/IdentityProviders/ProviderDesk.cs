using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>Whom the identity provider has told of: finds the account that is connected, or connects one.</summary>
internal sealed class ProviderDesk(
    SignInManager<Account> manager,
    UserManager<Account> accounts,
    IdentityProviderOptions options,
    YueluDb db
)
{
    private const string Subject = "sub";

    /// <summary>Who the provider says it is; null when nobody comes from there.</summary>
    internal static async Task<string?> SubjectAsync(HttpContext http) =>
        (await PrincipalAsync(http))?.FindFirstValue(Subject);

    /// <summary>The account of whoever comes from the provider, or why there is none.</summary>
    internal async Task<Result<Account>> AccountAsync(HttpContext http)
    {
        if (
            await PrincipalAsync(http) is not { } person
            || person.FindFirstValue(Subject) is not { Length: > 0 } subject
        )
            return ProviderProblems.NobodyCame;
        if (await accounts.FindByLoginAsync(IdentityProviderSetup.Scheme, subject) is { } connected)
            return connected;
        if (options.NameClaim.Length == 0 || person.FindFirstValue(options.NameClaim) is not { Length: > 0 } name)
            return ProviderProblems.NotConnected;
        if (await accounts.FindByNameAsync(name) is not { IsSystem: false } named)
            return ProviderProblems.NotConnected;
        return await ConnectAsync(http, named, subject) is { } problem ? problem : named;
    }

    /// <summary>Connects an account with whom the provider told of; null when that is done.</summary>
    internal async Task<Problem?> ConnectAsync(HttpContext http, Account account, string subject)
    {
        if (await accounts.FindByLoginAsync(IdentityProviderSetup.Scheme, subject) is { } other)
            return other.Id == account.Id ? null : ProviderProblems.ConnectedElsewhere;
        if ((await accounts.GetLoginsAsync(account)).Count > 0)
            return ProviderProblems.HasAnother;
        db.Note(http, EventKinds.ProviderConnected, account, by: account.UserName);
        var added = await accounts.AddLoginAsync(account, new(IdentityProviderSetup.Scheme, subject, options.NameEn));
        return added.Succeeded ? null : ProviderProblems.ConnectedElsewhere;
    }

    /// <summary>Takes the connection away.</summary>
    internal async Task DisconnectAsync(HttpContext http, Account account)
    {
        foreach (var login in await accounts.GetLoginsAsync(account))
            await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        db.Note(http, EventKinds.ProviderDisconnected, account);
        await db.SaveChangesAsync(http.RequestAborted);
    }

    /// <summary>Signs the account in; its own second factor is asked for unless the provider asks for one.</summary>
    internal Task<SignInResult> SignInAsync(string subject) =>
        manager.ExternalLoginSignInAsync(
            IdentityProviderSetup.Scheme,
            subject,
            isPersistent: false,
            bypassTwoFactor: options.HasSecondFactor
        );

    private static async Task<ClaimsPrincipal?> PrincipalAsync(HttpContext http) =>
        (
            await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(
                http,
                IdentityConstants.ExternalScheme
            )
        ).Principal;
}
