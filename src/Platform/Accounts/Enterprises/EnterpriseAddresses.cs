using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.EntryCodes;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>Where the forms of areas for their enterprises, and of enterprises for their people, post to.</summary>
internal static class EnterpriseAddresses
{
    private const string Page = "account/people";

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var codes = endpoints.MapGroup("/administration/enterprises/codes").Needs([.. Roles.OfAreas]);
        codes.MapAct("make", MakeCodesAsync);
        codes.MapAct("block", BlockCodesAsync);
        var people = endpoints.MapGroup("/account/people").Needs(Roles.EnterpriseApprover);
        people.MapAct("invite", InviteAsync);
        people.MapAct("{id:guid}/link", LinkAsync);
        people.MapAct("{id:guid}/withdraw", WithdrawAsync);
    }

    private static async Task<IResult> MakeCodesAsync(HttpContext http, IFormCollection form, MakeEntryCodes make)
    {
        var sheet = Guid.TryParse(form["sheet"], out var sent) ? sent : Guid.CreateVersion7();
        return (await make.DoAsync(http, EnterpriseChoice.Of(form), sheet)).Succeeded(out var made, out var problem)
            ? EntrySheet.Answer(made)
            : http.Refuse(problem);
    }

    private static async Task<IResult> BlockCodesAsync(HttpContext http, IFormCollection form, BlockEntryCodes block) =>
        (await block.DoAsync(http, EnterpriseChoice.Of(form))).Succeeded(out var blocked, out var problem)
            ? TypedResults.LocalRedirect(
                $"{http.Request.PathBase}/administration/enterprises?done=blocked&count={blocked.Count}"
            )
            : http.Refuse(problem);

    private static async Task<IResult> InviteAsync(HttpContext http, IFormCollection form, FillerActs fillers)
    {
        var request = InvitePerson.Request.Of(form);
        if ((await fillers.InviteAsync(http, request)).Succeeded(out var invited, out var problem))
            return LinkShown.Answer(invited.Link, Page);
        var field = GrantForm.ErrorOf(problem).Field is "person" or "name" or "mail"
            ? GrantForm.ErrorOf(problem).Field!
            : "organisation";
        return problem.Kind == ProblemKind.NotFound ? http.Refuse(problem) : FillerPage.Answer(field, problem, request);
    }

    private static async Task<IResult> LinkAsync(HttpContext http, Guid id, FillerActs fillers) =>
        (await fillers.LinkAsync(http, id)).Succeeded(out var link, out var problem)
            ? LinkShown.Answer(link, Page)
            : http.Refuse(problem);

    private static async Task<IResult> WithdrawAsync(HttpContext http, Guid id, FillerActs fillers) =>
        (await fillers.WithdrawAsync(http, id)).Succeeded(out _, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/{Page}?done=withdrawn")
            : http.Refuse(problem);
}
