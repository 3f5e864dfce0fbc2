using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Briefs;

/// <summary>Where the forms of briefs post to, and what is downloaded of them.</summary>
internal static class BriefAddresses
{
    /// <summary>What a form needs around a file.</summary>
    private const int FormOverhead = 16 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/written-brief.docx", BriefApi.FileAsync).Needs(FilingScope.Officers);
        endpoints
            .MapGroup("/briefs")
            .Needs(FilingScope.Officers)
            .MapAct("compare", CompareAsync)
            .WithBodyLimit(new BodyLimit(CompareBrief.MostBytes + FormOverhead, BriefProblems.TooLarge));
        var office = endpoints.MapGroup("/office/briefs").Needs(Roles.StrategyOffice);
        office.MapAct("save", SaveAsync);
        office.MapAct("issue", IssueAsync);
        office.MapGet("issued/{id:guid}", BriefApi.IssuedFileAsync);
    }

    private static async Task<IResult> SaveAsync(HttpContext http, IFormCollection form, BriefDesk desk)
    {
        var ct = http.RequestAborted;
        var typed = BriefForm.Of(form);
        var (definition, errors) = typed.Read();
        if (errors.Count > 0)
            return BriefEditPage.Answer(typed, errors);
        var sent =
            form["act"] == "publish"
                ? await desk.PublishAsync(typed.Code, definition, typed.Seen, http.User.Identity?.Name ?? "", ct)
                : await desk.CheckAsync(typed.Code, definition, ct);
        if (!sent.Succeeded(out var outcome, out var problem))
            return problem.Kind == ProblemKind.Conflict
                ? BriefEditPage.Answer(typed, [new(null, problem.Detail)])
                : http.Refuse(problem);
        if (outcome.Version is not { } version)
            return BriefEditPage.Answer(typed, outcome.Errors);
        return form["act"] == "publish"
            ? TypedResults.LocalRedirect(
                $"{http.Request.PathBase}/written-brief?brief={version.Code}&published={version.Number}"
            )
            : BriefEditPage.Answer(typed, outcome);
    }

    private static async Task<IResult> IssueAsync(HttpContext http, IFormCollection form, BriefDesk desk)
    {
        Period? period = null;
        if (form["period"].ToString() is { Length: > 0 } text)
        {
            if (!Period.Parse(text).Succeeded(out var read, out var wrong))
                return http.Refuse(wrong);
            period = read;
        }
        var request = new BriefRequest(form["brief"].ToString(), period);
        return (await desk.IssueAsync(request, http.User.Identity?.Name ?? "", http.RequestAborted)).Succeeded(
            out var issue,
            out var problem
        )
            ? TypedResults.LocalRedirect(
                $"{http.Request.PathBase}/written-brief?brief={Uri.EscapeDataString(issue.Code)}&period={issue.Period}&issued=1"
            )
            : http.Refuse(problem);
    }

    private static async Task<IResult> CompareAsync(HttpContext http, IFormCollection form, CompareBrief compare)
    {
        using var content = new MemoryStream();
        if (form.Files.GetFile("file") is { } file)
            await file.CopyToAsync(content, http.RequestAborted);
        return (await compare.AskAsync(content.ToArray(), http.RequestAborted)).Succeeded(
            out var compared,
            out var problem
        )
            ? ComparedBriefPage.Answer(compared)
            : ComparedBriefPage.Answer(problem);
    }
}
