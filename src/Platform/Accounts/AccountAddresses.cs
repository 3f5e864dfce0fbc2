using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts.SecondFactors;
using Yuelu.Platform.Accounts.SigningIn;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts;

/// <summary>Where the forms of signing in and of one's own account post to. Pages are found by their own <c>@page</c>.</summary>
internal static class AccountAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account");
        account.MapAct("sign-out", SignOut.Handle).AllowAnonymous();
        account.MapAct("passkey/options", SignInByPasskey.Options).AllowAnonymous();
        account.MapAct("passkey/sign-in", SignInByPasskey.Handle).AllowAnonymous();
        account.MapAct("end-other-sessions", EndOtherSessions.Handle).Needs();
        account.MapGet("start", StartAddress.Handle).Needs();
        MapFactors(account.MapGroup("second-factor").Needs().WithMetadata(new NeedsFreshSessionAttribute()));
    }

    private static void MapFactors(IEndpointRouteBuilder factors)
    {
        factors.MapAct("app/begin", AuthenticatorActs.Begin);
        factors.MapAct("app/confirm", AuthenticatorActs.Confirm);
        factors.MapAct("app/remove", AuthenticatorActs.Remove);
        factors.MapAct("recovery-codes", MakeRecoveryCodes);
        factors.MapAct("passkeys/options", PasskeyActs.Options);
        factors.MapAct("passkeys/add", PasskeyActs.Add);
        factors.MapAct("passkeys/{id}/rename", PasskeyActs.Rename);
        factors.MapAct("passkeys/{id}/remove", PasskeyActs.Remove);
    }

    private static async Task<IResult> MakeRecoveryCodes(HttpContext http, FactorDesk desk)
    {
        var account = await desk.AccountAsync(http);
        return account.TwoFactorEnabled
            ? await desk.MakeCodesAsync(http, account)
            : http.Refuse(FactorProblems.NotBegun);
    }
}
