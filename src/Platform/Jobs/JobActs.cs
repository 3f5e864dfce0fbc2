using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>Starting and cancelling jobs.</summary>
internal static class JobActs
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAct("/operation/jobs/start", StartAsync).Needs(Roles.SystemAdministrator);
        endpoints
            .MapAct("/operation/jobs/{id:guid}/cancel", CancelAsync)
            .Needs(Roles.StrategyOffice, Roles.SystemAdministrator);
    }

    /// <summary>What such a job does concerns the whole portal, so it takes somebody whose role reaches all of it.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext http,
        YueluDb db,
        Access access,
        JobList kinds,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        var form = await http.Request.ReadFormAsync(ct);
        if (kinds.Find(form["kind"]) is not { } kind || !access.Reaches(Organisation.Root))
            return http.Refuse(JobProblems.NoSuchKind);
        db.Queue(kind, Organisation.Root, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/operation/jobs");
    }

    private static async Task<IResult> CancelAsync(
        Guid id,
        HttpContext http,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        var job = db.Set<Job>().Within(access).Where(one => one.Id == id);
        if (!await job.AnyAsync(ct))
            return http.Refuse(JobProblems.NoSuchJob);
        return await job.CancelAsync(clock.GetUtcNow(), ct)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/operation/jobs")
            : http.Refuse(JobProblems.Ended);
    }
}
