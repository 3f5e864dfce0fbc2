using System.Text;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Imports;

/// <summary>Takes an uploaded file or pasted text, reads it beside the request, and shows the draft or the progress.</summary>
internal static class ReadPlanFile
{
    private const long FormOverhead = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    internal static async Task<IResult> Handle(
        HttpContext http,
        IFormCollection form,
        ReadingDesk desk,
        OfficePlans plans,
        Owners owners,
        PlansOptions options,
        TimeProvider clock
    )
    {
        var pasted = form["text"].ToString();
        var upload = form.Files.GetFile("file");
        if (Check(upload, pasted, options) is { } wrong)
            return ImportPage.Answer(wrong, pasted);
        var owned = await OwnerAsync(form["plan"], form["organisation"], plans, owners, http.RequestAborted);
        if (!owned.Succeeded(out var owner, out var notThere))
            return http.Refuse(notThere);
        var (name, bytes) = await BytesAsync(http, upload, pasted);
        if (
            !desk.Take(name, bytes, owner.Plan, owner.OrganisationPath, http.User.Identity?.Name ?? "")
                .Succeeded(out var job, out var problem)
        )
            return ImportPage.Answer(problem, pasted);
        await Task.WhenAny(job.Done, Task.Delay(Patience, clock, http.RequestAborted));
        if (job.Problem is not null)
            return ImportPage.Answer(job.Problem, pasted);
        var next = job.Draft is { } draft ? $"office/drafts/{draft}" : $"office/imports/{job.Id}";
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/{next}");
    }

    /// <summary>For whom a file is read.</summary>
    internal sealed record Owner(Guid? Plan, string OrganisationPath);

    /// <summary>For whom it is read: the plan chosen and its organisation, or the organisation chosen; both within the scope.</summary>
    internal static async Task<Result<Owner>> OwnerAsync(
        string? slug,
        string? path,
        OfficePlans plans,
        Owners owners,
        CancellationToken ct
    )
    {
        if (slug is { Length: > 0 })
            return await plans.RecordAsync(slug, ct) is { } plan
                ? new Owner(plan.Id, plan.OrganisationPath)
                : PlanProblems.NoSuchPlan(slug);
        var owner = await owners.FindAsync(path, ct);
        return owner.Succeeded(out var organisation, out var problem) ? new Owner(null, organisation.Path) : problem;
    }

    private static Problem? Check(IFormFile? upload, string pasted, PlansOptions options)
    {
        var hasFile = upload is { Length: > 0 };
        if (hasFile && pasted.Length > 0)
            return ImportProblems.BothSent;
        if (upload is null && pasted.Length == 0)
            return ImportProblems.NothingSent;
        return upload?.Length > options.LargestFileBytes ? TooLarge(upload.Length, options) : null;
    }

    /// <summary>The limit of the whole form: the file and a little for the other fields.</summary>
    internal static BodyLimit Limit(PlansOptions options) =>
        new(options.LargestFileBytes + FormOverhead, announced => TooLarge(announced, options));

    private static Problem TooLarge(long bytes, PlansOptions options) =>
        ImportProblems.TooLarge(Math.Max(bytes >> 20, options.LargestFileMegabytes), options.LargestFileMegabytes);

    private static async Task<(string, byte[])> BytesAsync(HttpContext http, IFormFile? upload, string pasted)
    {
        if (upload is null || upload.Length == 0 && pasted.Length > 0)
            return (ImportWords.PastedName.In(http.RequestLanguage()), Encoding.UTF8.GetBytes(pasted));
        var bytes = new byte[upload.Length];
        await using var stream = upload.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, http.RequestAborted);
        return (Path.GetFileName(upload.FileName), bytes);
    }
}
