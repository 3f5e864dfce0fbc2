using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Accounts.Systems;

/// <summary>Where the system administrator's forms for system accounts post to.</summary>
internal static class SystemAddresses
{
    private const string Page = "administration/system-accounts";

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var systems = endpoints.MapGroup($"/{Page}").Needs(Roles.SystemAdministrator);
        systems.MapAct("make", MakeAsync);
        systems.MapAct("{id:guid}/tokens/make", MakeTokenAsync);
        systems.MapAct("{id:guid}/tokens/{token:guid}/withdraw", RevokeTokenAsync);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, IFormCollection form, SystemDesk desk)
    {
        var request = new SystemDesk.Request(
            HalfWidth.Of(form["name"].ToString()).Trim(),
            form["purpose"].ToString().Trim(),
            form["organisation"].ToString().Trim()
        );
        if ((await desk.MakeAsync(http, request)).Succeeded(out var account, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/{Page}/{account.Id}?done=made");
        return problem.Kind == ProblemKind.NotFound ? http.Refuse(problem) : SystemListPage.Answer(request, problem);
    }

    private static async Task<IResult> MakeTokenAsync(HttpContext http, Guid id, IFormCollection form, SystemDesk desk)
    {
        var sent = SentToken.Of(form);
        if ((await desk.MakeTokenAsync(http, id, sent.Asked)).Succeeded(out var made, out var problem))
            return SystemAccountPage.Show(id, made);
        return problem.Kind == ProblemKind.NotFound
            ? http.Refuse(problem)
            : SystemAccountPage.Answer(id, sent, problem);
    }

    private static async Task<IResult> RevokeTokenAsync(HttpContext http, Guid id, Guid token, SystemDesk desk) =>
        (await desk.RevokeTokenAsync(http, id, token)).Succeeded(out _, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/{Page}/{id}?done=withdrawn")
            : http.Refuse(problem);
}
