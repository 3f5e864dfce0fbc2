using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;

namespace Yuelu.Platform.Operation;

/// <summary>How the portal is doing and its background work, for programs of the office and of the system administrator.</summary>
internal static class OperationApi
{
    /// <summary>A job.</summary>
    /// <param name="AskedBy">Account name of who wanted it; <c>system</c> for what runs by itself.</param>
    /// <param name="Attempts">How often it was begun.</param>
    /// <param name="Done">How much is done.</param>
    /// <param name="Total">How much there is; 0 while nobody knows.</param>
    /// <param name="CancelAsked">Whether it was asked to stop.</param>
    /// <param name="Outcome">What came of it; empty before.</param>
    internal sealed record JobView(
        Guid Id,
        string Kind,
        Words KindName,
        JobState State,
        string AskedBy,
        DateTimeOffset DueAt,
        DateTimeOffset? StartedAt,
        DateTimeOffset? EndedAt,
        int Attempts,
        long Done,
        long Total,
        bool CancelAsked,
        Words Outcome
    );

    /// <summary>A kind of job.</summary>
    /// <param name="DailyAt">When it runs each day by itself, local time; null when only people start it.</param>
    internal sealed record JobKindView(string Code, Words Name, string? DailyAt);

    /// <param name="Kind">Code of the kind, such as <c>backup.make</c>.</param>
    internal sealed record StartRequest(string Kind);

    internal static void Map(IEndpointRouteBuilder api)
    {
        var area = api.MapArea(new("operation"));
        var seen = area.MapGroup("").Needs(Roles.StrategyOffice, Roles.SystemAdministrator);
        seen.MapGet("operation", ShowAsync).Shows<OperationView>("ShowOperation", "How the portal is doing");
        seen.MapGet("job-kinds", ListKinds).Lists<JobKindView>("ListJobKinds", "Kinds of background work");
        seen.MapGet("jobs", ListAsync).Lists<JobView>("ListJobs", "Background work, the newest first");
        seen.MapGet("jobs/{id:guid}", ShowJobAsync).Shows<JobView>("ShowJob", "How far a job is");
        seen.MapPost("jobs/{id:guid}/cancel", CancelAsync)
            .Does<JobView>("CancelJob", "Cancels a job that waits; one that runs is asked to stop");
        area.MapPost("jobs", StartAsync)
            .Needs(Roles.SystemAdministrator)
            .Begins<JobView>("StartJob", "Starts a job now; for whoever administers the whole portal");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, OperationFacts facts) =>
        ApiAnswer.Show(http, await facts.ReadAsync(http.RequestAborted));

    private static IResult ListKinds(Paging paging, JobList kinds) =>
        paging.Show(
            kinds.All,
            kind => new JobKindView(kind.Code, kind.Name, kind.DailyAt?.ToString("HH:mm", CultureInfo.InvariantCulture))
        );

    private static Task<IResult> ListAsync(Paging paging, JobDesk desk, JobList kinds) =>
        paging.ShowAsync(desk.Jobs(), job => View(job, kinds));

    private static async Task<IResult> ShowJobAsync(HttpContext http, Guid id, JobDesk desk, JobList kinds) =>
        await desk.Jobs().SingleOrDefaultAsync(job => job.Id == id, http.RequestAborted) is { } job
            ? ApiAnswer.Show(http, View(job, kinds))
            : ApiAnswer.Refuse(http, JobProblems.NoSuchJob);

    private static async Task<IResult> CancelAsync(HttpContext http, Guid id, JobDesk desk, JobList kinds) =>
        await desk.CancelAsync(id, http.RequestAborted) is { } problem
            ? ApiAnswer.Refuse(http, problem)
            : await ShowJobAsync(http, id, desk, kinds);

    private static async Task<IResult> StartAsync(HttpContext http, StartRequest request, JobDesk desk, JobList kinds)
    {
        var started = await desk.StartAsync(request.Kind, http.User.Identity?.Name ?? "", http.RequestAborted);
        if (!started.Succeeded(out var id, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var job = await desk.Jobs().SingleAsync(one => one.Id == id, http.RequestAborted);
        return ApiAnswer.Begun(http, $"/jobs/{id}", View(job, kinds));
    }

    private static JobView View(Job job, JobList kinds) =>
        new(
            job.Id,
            job.Kind,
            kinds.Find(job.Kind)?.Name ?? Words.Same(job.Kind),
            job.State,
            job.AskedBy,
            job.DueAt,
            job.StartedAt,
            job.EndedAt,
            job.Attempts,
            job.Done,
            job.Total,
            job.CancelAsked,
            new(job.OutcomeZh, job.OutcomeEn)
        );
}
