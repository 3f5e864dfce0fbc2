using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Tokens;

/// <summary>Access tokens and who one is, for programs.</summary>
internal static class TokenApi
{
    /// <summary>Who asks, and what is open to it.</summary>
    /// <param name="Roles">The roles held today, and where.</param>
    /// <param name="Scopes">What the token opens.</param>
    internal sealed record MeView(string Name, IReadOnlyList<HeldRole> Roles, IReadOnlyList<string> Scopes);

    internal static void Map(IEndpointRouteBuilder api)
    {
        var area = api.MapArea(new("tokens")).Needs();
        area.MapGet("me", ShowMe).Shows<MeView>("ShowMe", "Who the token acts for, and what it opens");
        area.MapGet("tokens", ListAsync).Lists<TokenView>("ListTokens", "The account's access tokens");
        area.MapPost("tokens", CreateAsync)
            .Creates<NewTokenView>("CreateToken", "Makes an access token; its secret is told once");
        area.MapPost("tokens/{id:guid}/revoke", RevokeAsync)
            .Does<TokenView>("RevokeToken", "Withdraws an access token");
    }

    private static IResult ShowMe(HttpContext http, Access access) =>
        ApiAnswer.Show(http, new MeView(http.User.Identity?.Name ?? "", access.Held, access.TokenScopes ?? []));

    private static Task<IResult> ListAsync(Paging paging, YueluDb db, Access access) =>
        paging.ShowAsync(db.TokensOf(access.AccountId!.Value), TokenView.Of);

    private static async Task<IResult> CreateAsync(HttpContext http, CreateToken.Request request, CreateToken create) =>
        (await create.DoAsync(http, request)).Succeeded(out var made, out var problem)
            ? ApiAnswer.Created(http, $"/tokens/{made.Token.Id}", made)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> RevokeAsync(HttpContext http, Guid id, RevokeToken revoke) =>
        (await revoke.DoAsync(http, id)).Succeeded(out var token, out var problem)
            ? ApiAnswer.Show(http, token)
            : ApiAnswer.Refuse(http, problem);
}
