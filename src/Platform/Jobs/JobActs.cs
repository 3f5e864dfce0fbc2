using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Jobs;

/// <summary>Where the forms of the page of jobs post to.</summary>
internal static class JobActs
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAct("/operation/jobs/start", StartAsync).Needs(Roles.SystemAdministrator);
        endpoints
            .MapAct("/operation/jobs/{id:guid}/cancel", CancelAsync)
            .Needs(Roles.StrategyOffice, Roles.SystemAdministrator);
    }

    private static async Task<IResult> StartAsync(HttpContext http, IFormCollection form, JobDesk desk) =>
        (await desk.StartAsync(form["kind"], http.User.Identity?.Name ?? "", http.RequestAborted)).Succeeded(
            out _,
            out var problem
        )
            ? Back(http)
            : http.Refuse(problem);

    private static async Task<IResult> CancelAsync(Guid id, HttpContext http, JobDesk desk) =>
        await desk.CancelAsync(id, http.RequestAborted) is { } problem ? http.Refuse(problem) : Back(http);

    private static RedirectHttpResult Back(HttpContext http) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/operation/jobs");
}
