using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Tokens;

/// <summary>What the form of a new token sent.</summary>
/// <param name="Days">0 when it was no number.</param>
public sealed record SentToken(string Name, IReadOnlyList<string> Scopes, int Days)
{
    internal static SentToken Of(IFormCollection form)
    {
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return new(form["name"].ToString(), [.. form["scope"].OfType<string>()], days);
    }

    /// <summary>The same as it is asked for.</summary>
    internal CreateToken.Request Asked => new(Name, Scopes, Days);
}

/// <summary>Where the forms of the page of access tokens post to.</summary>
internal static class TokenAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAct("/account/tokens/make", MakeAsync).Needs();
        endpoints.MapAct("/account/tokens/{id:guid}/withdraw", WithdrawAsync).Needs();
    }

    private static async Task<IResult> MakeAsync(HttpContext http, IFormCollection form, CreateToken create)
    {
        var sent = SentToken.Of(form);
        return (await create.DoAsync(http, sent.Asked)).Succeeded(out var made, out var problem)
            ? TokensPage.Show(made)
            : TokensPage.Answer(sent, problem);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, Guid id, RevokeToken revoke) =>
        (await revoke.DoAsync(http, id)).Succeeded(out _, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/account/tokens?done=withdrawn")
            : http.Refuse(problem);
}
