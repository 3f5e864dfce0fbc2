using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Accounts.Systems;

/// <summary>System accounts and their tokens, for programs of the system administrator. Roles: <see cref="AccountApi"/>.</summary>
internal static class SystemApi
{
    /// <param name="Purpose">Which program acts by it, and what for.</param>
    /// <param name="Organisation">Code or path of the organisation that answers for it.</param>
    internal sealed record SystemRequest(string Name, string Purpose, string Organisation);

    internal static void Map(RouteGroupBuilder area)
    {
        var systems = area.MapGroup("").Needs(Roles.SystemAdministrator);
        systems
            .MapGet("system-accounts", ListAsync)
            .Lists<AccountView>("ListSystemAccounts", "Accounts that are nobody's and act by tokens only");
        systems
            .MapPost("system-accounts", MakeAsync)
            .Creates<AccountView>(
                "MakeSystemAccount",
                "Makes a system account; the security administrator grants its roles"
            );
        var system = systems.MapGroup("system-accounts/{id:guid}");
        system.MapGet("", ShowAsync).Shows<AccountView>("ShowSystemAccount", "A system account and its roles");
        system.MapGet("tokens", ListTokensAsync).Lists<TokenView>("ListSystemTokens", "The tokens of a system account");
        system
            .MapPost("tokens", MakeTokenAsync)
            .Creates<NewTokenView>("CreateSystemToken", "Makes a token of a system account; its secret is told once");
        system
            .MapPost("tokens/{token:guid}/revoke", RevokeTokenAsync)
            .Does<TokenView>("RevokeSystemToken", "Withdraws a token of a system account");
    }

    private static Task<IResult> ListAsync(HttpContext http, Paging paging, SystemDesk desk, AccountViews views) =>
        paging.ShowTogetherAsync(desk.Accounts().AsNoTracking(), items => views.OfAsync(items, http.RequestAborted));

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, SystemDesk desk, AccountViews views) =>
        await desk.FindAsync(id, http.RequestAborted) is { } account
            ? ApiAnswer.Show(http, await views.OfAsync(account, http.RequestAborted))
            : ApiAnswer.Refuse(http, AccountProblems.NotFound);

    private static async Task<IResult> MakeAsync(
        HttpContext http,
        SystemRequest request,
        SystemDesk desk,
        AccountViews views
    )
    {
        var asked = new SystemDesk.Request(HalfWidth.Of(request.Name).Trim(), request.Purpose, request.Organisation);
        return (await desk.MakeAsync(http, asked)).Succeeded(out var account, out var problem)
            ? ApiAnswer.Created(
                http,
                $"/system-accounts/{account.Id}",
                await views.OfAsync(account, http.RequestAborted)
            )
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> ListTokensAsync(
        HttpContext http,
        Paging paging,
        Guid id,
        SystemDesk desk,
        YueluDb db
    ) =>
        await desk.FindAsync(id, http.RequestAborted) is null
            ? ApiAnswer.Refuse(http, AccountProblems.NotFound)
            : await paging.ShowAsync(db.TokensOf(id), TokenView.Of);

    private static async Task<IResult> MakeTokenAsync(
        HttpContext http,
        Guid id,
        CreateToken.Request request,
        SystemDesk desk
    ) =>
        (await desk.MakeTokenAsync(http, id, request)).Succeeded(out var made, out var problem)
            ? ApiAnswer.Created(http, $"/system-accounts/{id}/tokens/{made.Token.Id}", made)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> RevokeTokenAsync(HttpContext http, Guid id, Guid token, SystemDesk desk) =>
        (await desk.RevokeTokenAsync(http, id, token)).Succeeded(out var ended, out var problem)
            ? ApiAnswer.Show(http, ended)
            : ApiAnswer.Refuse(http, problem);
}
