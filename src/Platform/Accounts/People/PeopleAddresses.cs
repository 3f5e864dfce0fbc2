using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Where the security administrator's forms post to.</summary>
internal static class PeopleAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var accounts = endpoints.MapGroup("/administration/accounts").Needs(Roles.SecurityAdministrator);
        accounts.MapAct("invite/send", InviteAsync);
        var account = accounts.MapGroup("{id:guid}");
        account.MapAct("deactivate", DeactivateAsync);
        account.MapAct("reactivate", ReactivateAsync);
        account.MapAct("unlock", UnlockAsync);
        account.MapAct("reset-password", ResetPasswordAsync);
        account.MapAct("reset-second-factor", ResetSecondFactorAsync);
        account.MapAct("grants/add", GrantAsync);
        account.MapAct("grants/{grant:guid}/withdraw", WithdrawAsync);
    }

    private static async Task<IResult> InviteAsync(HttpContext http, IFormCollection form, InvitePerson invite)
    {
        var request = InvitePerson.Request.Of(form);
        if ((await invite.DoAsync(http, request)).Succeeded(out var invited, out var problem))
            return LinkShown.Answer(invited.Link, $"administration/accounts/{invited.Account.Id}");
        return problem.Kind == ProblemKind.NotFound
            ? http.Refuse(problem)
            : InvitePage.Answer(request, GrantForm.ErrorOf(problem));
    }

    private static async Task<IResult> DeactivateAsync(HttpContext http, Guid id, ChangeAccount change) =>
        Back(http, id, await change.DeactivateAsync(http, id), "deactivated");

    private static async Task<IResult> ReactivateAsync(HttpContext http, Guid id, ChangeAccount change) =>
        Back(http, id, await change.ReactivateAsync(http, id), "reactivated");

    private static async Task<IResult> UnlockAsync(HttpContext http, Guid id, ChangeAccount change) =>
        Back(http, id, await change.UnlockAsync(http, id), "unlocked");

    private static async Task<IResult> ResetSecondFactorAsync(HttpContext http, Guid id, ChangeAccount change) =>
        Back(http, id, await change.ResetSecondFactorAsync(http, id), "factor-reset");

    private static async Task<IResult> ResetPasswordAsync(HttpContext http, Guid id, ChangeAccount change) =>
        (await change.ResetPasswordAsync(http, id)).Succeeded(out var link, out var problem)
            ? LinkShown.Answer(link, $"administration/accounts/{id}")
            : http.Refuse(problem);

    private static async Task<IResult> GrantAsync(HttpContext http, Guid id, IFormCollection form, GrantRole grant)
    {
        var sent = GrantForm.Of(form);
        if ((await grant.DoAsync(http, id, sent)).Succeeded(out _, out var problem))
            return Back(http, id, "granted");
        return problem.Kind is ProblemKind.Invalid or ProblemKind.Conflict
            ? AccountRecordPage.Answer(id, sent, GrantForm.ErrorOf(problem))
            : http.Refuse(problem);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, Guid id, Guid grant, GrantRole grants) =>
        Back(http, id, await grants.WithdrawAsync(http, id, grant), "withdrawn");

    private static IResult Back<T>(HttpContext http, Guid id, Result<T> done, string word) =>
        done.Succeeded(out _, out var problem) ? Back(http, id, word) : http.Refuse(problem);

    /// <summary>Leads back to the account's page, which says what was done.</summary>
    private static RedirectHttpResult Back(HttpContext http, Guid account, string done) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/accounts/{account}?done={done}");
}
