using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts.SigningIn;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>Signing in through the identity provider, and connecting an account with it.</summary>
internal static class ProviderAddresses
{
    private const string Connected = "/account/provider/connected";

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var provider = endpoints.MapGroup("/account/provider");
        provider.MapAct("sign-in", Begin).AllowAnonymous();
        provider.MapGet("finish", FinishAsync).AllowAnonymous();
        provider.MapAct("connect", Connect).Needs().WithMetadata(new NeedsFreshSessionAttribute());
        provider.MapGet("connected", FinishConnectingAsync).Needs();
        provider.MapAct("disconnect", DisconnectAsync).Needs().WithMetadata(new NeedsFreshSessionAttribute());
    }

    private static IResult Begin(HttpContext http, IFormCollection form, IdentityProviderOptions options) =>
        Challenge(http, options, $"/account/provider/finish{LocalAddress.Query(form["returnTo"])}");

    private static IResult Connect(HttpContext http, IdentityProviderOptions options) =>
        Challenge(http, options, Connected);

    private static IResult Challenge(HttpContext http, IdentityProviderOptions options, string then) =>
        options.IsSetUp
            ? TypedResults.Challenge(
                new AuthenticationProperties { RedirectUri = http.Request.PathBase + then },
                [IdentityProviderSetup.Scheme]
            )
            : http.Refuse(ProviderProblems.NotSetUp);

    private static async Task<IResult> FinishAsync(HttpContext http, string? returnTo, SignInDesk desk)
    {
        var outcome = await desk.ProviderAsync(http);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (outcome.NeedsSecondStep)
            return TypedResults.LocalRedirect(
                $"{http.Request.PathBase}/account/second-step{LocalAddress.Query(returnTo)}"
            );
        return outcome.Problem is { } problem
            ? http.Refuse(problem)
            : TypedResults.LocalRedirect(LocalAddress.Of(http, returnTo));
    }

    private static async Task<IResult> FinishConnectingAsync(
        HttpContext http,
        ProviderDesk desk,
        UserManager<Account> accounts
    )
    {
        var (account, subject) = (await accounts.GetUserAsync(http.User), await ProviderDesk.SubjectAsync(http));
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (account is null || subject is null)
            return http.Refuse(ProviderProblems.NobodyCame);
        return await desk.ConnectAsync(http, account, subject) is { } problem
            ? http.Refuse(problem)
            : TypedResults.LocalRedirect($"{http.Request.PathBase}/account?done=connected");
    }

    private static async Task<IResult> DisconnectAsync(
        HttpContext http,
        ProviderDesk desk,
        UserManager<Account> accounts
    )
    {
        if (await accounts.GetUserAsync(http.User) is { } account)
            await desk.DisconnectAsync(http, account);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/account?done=disconnected");
    }
}
