using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Imports;

/// <summary>Files on their way to a draft, for programs of the office.</summary>
internal static class ImportApi
{
    /// <summary>How far a file is.</summary>
    /// <param name="State">reading, done or failed.</param>
    /// <param name="Draft">The draft, when it is done.</param>
    /// <param name="Problem">Why it failed.</param>
    internal sealed record ImportView(
        Guid Id,
        string FileName,
        int Bytes,
        DateTimeOffset StartedAt,
        string State,
        Guid? Draft,
        ImportFailure? Problem
    );

    /// <summary>Why a file was not read.</summary>
    internal sealed record ImportFailure(string Code, Words Detail);

    internal static void Map(RouteGroupBuilder office, PlansOptions options)
    {
        office
            .MapPost("imports", BeginAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(ReadPlanFile.Limit(options))
            .Begins<ImportView>(
                "ImportPlan",
                "Reads a plan's file, named by ?fileName=, for the plan ?plan= or for a new one of the organisation ?organisation="
            );
        office.MapGet("imports/{id:guid}", Show).Shows<ImportView>("ShowImport", "How far the reading is");
    }

    private static async Task<IResult> BeginAsync(
        HttpContext http,
        string? fileName,
        string? plan,
        string? organisation,
        ReadingDesk desk,
        OfficePlans plans,
        Owners owners,
        PlansOptions options
    )
    {
        var owned = await ReadPlanFile.OwnerAsync(plan, organisation, plans, owners, http.RequestAborted);
        if (!owned.Succeeded(out var owner, out var notThere))
            return ApiAnswer.Refuse(http, notThere);
        var limit = ReadPlanFile.Limit(options);
        if (
            !(await http.BodyAsync(options.LargestFileBytes, limit.TooLarge)).Succeeded(out var bytes, out var tooLarge)
        )
            return ApiAnswer.Refuse(http, tooLarge);
        if (bytes.Length == 0)
            return ApiAnswer.Refuse(http, ImportProblems.NothingSent);
        var name = Path.GetFileName(fileName) is { Length: > 0 and <= 255 } given ? given : "plan";
        var taken = desk.Take(name, bytes, owner.Plan, owner.OrganisationPath, http.User.Identity?.Name ?? "");
        return taken.Succeeded(out var job, out var problem)
            ? ApiAnswer.Begun(http, $"/imports/{job.Id}", View(job))
            : ApiAnswer.Refuse(http, problem);
    }

    private static IResult Show(HttpContext http, Guid id, ReadingDesk desk, Access access) =>
        desk.Find(id) is { } job && access.Reaches(job.OrganisationPath)
            ? ApiAnswer.Show(http, View(job))
            : ApiAnswer.Refuse(http, ImportProblems.NoSuchImport);

    private static ImportView View(ReadingJob job)
    {
        var failure = job.Problem is { } problem ? new ImportFailure(problem.Code, problem.Detail) : null;
        var state =
            !job.IsDone ? "reading"
            : failure is null ? "done"
            : "failed";
        return new ImportView(job.Id, job.FileName, job.Bytes, job.StartedAt, state, job.Draft, failure);
    }
}
