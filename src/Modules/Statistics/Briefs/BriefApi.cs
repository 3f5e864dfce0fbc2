using Yuelu.Documents;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Briefs;

/// <summary>Briefs for programs: templates are open to all, what they give is officers' within their scope, issuing the office's.</summary>
internal static class BriefApi
{
    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder officers, RouteGroupBuilder office)
    {
        all.MapGet("briefs", ListAsync)
            .Lists<BriefView>("ListBriefs", "Templates of briefs by code, each by its latest version");
        all.MapGet("briefs/{code}", ShowAsync)
            .Shows<BriefDetailView>("ShowBrief", "A brief: its template and earlier versions");
        Asked(
            officers
                .MapGet("written-briefs", WrittenAsync)
                .Shows<WrittenBriefView>(
                    "WriteBrief",
                    "A brief written for a month in scope: its text and each figure's origin"
                )
        );
        Asked(
            officers
                .MapGet("written-briefs.docx", FileAsync)
                .Sends("WriteBriefFile", "The same as a Word document", WordFile.MediaType)
        );
        officers
            .MapPost("brief-comparisons", CompareAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(CompareBrief.MostBytes, BriefProblems.TooLarge))
            .Does<ComparedBriefView>(
                "CompareBrief",
                "Checks a Word file that was edited: each number against what is computed for the same moment"
            );
        office
            .MapPost("briefs/{code}/check", CheckAsync)
            .Does<BriefDetailView>(
                "CheckBrief",
                "Says what is wrong with a template, or what publishing it would make"
            );
        office
            .MapPut("briefs/{code}", PublishAsync)
            .Changes<BriefDetailView>(
                "PublishBrief",
                "Publishes a template as a brief's next version; If-Match: * for a new one"
            );
        office
            .MapGet("issued-briefs", IssuedAsync)
            .Lists<IssuedBriefView>("ListIssuedBriefs", "Issued briefs, the latest first")
            .Reads("brief", "Code of the brief; all when left out.");
        office
            .MapPost("issued-briefs", IssueAsync)
            .Creates<IssuedBriefView>("IssueBrief", "Writes a brief out of what is held now, and keeps the file");
        office
            .MapGet("issued-briefs/{id:guid}/file", IssuedFileAsync)
            .Sends("DownloadIssuedBrief", "The file of an issued brief, as it was issued", WordFile.MediaType);
    }

    /// <summary>The question in an address.</summary>
    internal static Result<BriefRequest> Read(HttpRequest request, TimeProvider clock)
    {
        var code = request.Query["brief"].ToString();
        if (code.Length == 0)
            return BriefProblems.NoneNamed;
        if (!PeriodOf(request.Query["period"].ToString()).Succeeded(out var period, out var problem))
            return problem;
        return request.Moment("asOf", clock).Succeeded(out var at, out problem)
            ? new BriefRequest(code, period.Period, at)
            : problem;
    }

    private static Result<(Period? Period, bool Unused)> PeriodOf(string text) =>
        text.Trim().Length == 0 ? (null, true)
        : Period.Parse(HalfWidth.Of(text).Trim()).Succeeded(out var period, out var wrong) ? (period, true)
        : wrong;

    private static void Asked(RouteHandlerBuilder route) =>
        route
            .Reads("brief", "Code of the brief.")
            .Reads("period", "A month, or January to a month; the last there is when left out.")
            .Reads("asOf", "A day, or a moment: what was held at its end; now when left out.");

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db) =>
        paging.Show(
            [.. (await db.Briefs().ToListAsync(http.RequestAborted)).DistinctBy(version => version.Code)],
            BriefView.Of
        );

    private static async Task<IResult> ShowAsync(HttpContext http, string code, YueluDb db) =>
        await DetailAsync(db, code, http.RequestAborted) is { } found
            ? ApiAnswer.Show(http, found, Etag(found.Brief.Version))
            : ApiAnswer.Refuse(http, BriefProblems.Unknown(code));

    private static async Task<IResult> WrittenAsync(HttpContext http, WriteBrief write, TimeProvider clock) =>
        (await AskAsync(http, write, clock)).Succeeded(out var brief, out var problem)
            ? ApiAnswer.Show(http, WrittenBriefView.Of(brief, http.RequestLanguage()))
            : ApiAnswer.Refuse(http, problem);

    internal static async Task<IResult> FileAsync(HttpContext http, WriteBrief write, TimeProvider clock) =>
        (await AskAsync(http, write, clock)).Succeeded(out var brief, out var problem)
            ? TypedResults.File(
                write.FileOf(brief),
                WordFile.MediaType,
                $"{brief.Reading.Version.Code}-{brief.Reading.Period.Code}.docx"
            )
            : http.Refuse(problem);

    private static async Task<Result<WrittenBrief>> AskAsync(HttpContext http, WriteBrief write, TimeProvider clock) =>
        Read(http.Request, clock).Succeeded(out var request, out var problem)
            ? await write.AskAsync(request, http.RequestAborted)
            : problem;

    private static async Task<IResult> CompareAsync(HttpContext http, CompareBrief compare)
    {
        var body = await http.BodyAsync(CompareBrief.MostBytes, BriefProblems.TooLarge);
        if (!body.Succeeded(out var bytes, out var problem))
            return ApiAnswer.Refuse(http, problem);
        return (await compare.AskAsync(bytes, http.RequestAborted)).Succeeded(out var compared, out problem)
            ? ApiAnswer.Show(
                http,
                new ComparedBriefView(
                    compared.Brief,
                    compared.Period.Code,
                    compared.AsOf,
                    compared.Figures,
                    compared.Findings
                )
            )
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> CheckAsync(
        HttpContext http,
        string code,
        BriefDefinition definition,
        BriefDesk desk
    ) =>
        !desk.IsOpen ? ApiAnswer.Refuse(http, BriefProblems.Unknown(code))
        : !(await desk.CheckAsync(code, definition, http.RequestAborted)).Succeeded(out var outcome, out var problem)
            ? ApiAnswer.Refuse(http, problem)
        : outcome.Version is { } version
            ? ApiAnswer.Show(http, new BriefDetailView(BriefView.Of(version), version.Definition, []))
        : ApiAnswer.RefuseFields(http, outcome.Errors);

    private static async Task<IResult> PublishAsync(
        HttpContext http,
        string code,
        BriefDefinition definition,
        IfMatch seen,
        BriefDesk desk,
        YueluDb db
    )
    {
        var ct = http.RequestAborted;
        if (!desk.IsOpen)
            return ApiAnswer.Refuse(http, BriefProblems.Unknown(code));
        var held = await DetailAsync(db, code, ct);
        var number = held?.Brief.Version ?? 0;
        if (!seen.Admits(Etag(number)))
            return ApiAnswer.Changed(http, Etag(number), held is null ? new object() : held);
        var published = await desk.PublishAsync(code, definition, number, http.User.Identity?.Name ?? "", ct);
        if (!published.Succeeded(out var outcome, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (outcome.Version is not { } version)
            return ApiAnswer.RefuseFields(http, outcome.Errors);
        return ApiAnswer.Show(http, (await DetailAsync(db, code, ct))!, Etag(version.Number));
    }

    private static Task<IResult> IssuedAsync(HttpContext http, Paging paging, BriefDesk desk) =>
        paging.ShowAsync(desk.Issues(http.Request.Query["brief"].ToString()));

    private static async Task<IResult> IssueAsync(HttpContext http, IssueRequest request, BriefDesk desk)
    {
        if (!PeriodOf(request.Period).Succeeded(out var period, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var issued = await desk.IssueAsync(
            new(request.Brief, period.Period),
            http.User.Identity?.Name ?? "",
            http.RequestAborted
        );
        return issued.Succeeded(out var issue, out problem)
            ? ApiAnswer.Created(http, $"/issued-briefs/{issue.Id}/file", IssuedBriefView.Of(issue))
            : ApiAnswer.Refuse(http, problem);
    }

    internal static async Task<IResult> IssuedFileAsync(HttpContext http, Guid id, BriefDesk desk) =>
        (await desk.FindIssueAsync(id, http.RequestAborted)).Succeeded(out var issue, out var problem)
            ? TypedResults.File(issue.File, WordFile.MediaType, issue.FileName)
            : http.Refuse(problem);

    private static async Task<BriefDetailView?> DetailAsync(YueluDb db, string code, CancellationToken ct)
    {
        var versions = await db.Briefs(code).ToListAsync(ct);
        return versions is [var newest, ..]
            ? new(BriefView.Of(newest), newest.Definition, [.. versions.Select(BriefView.Of)])
            : null;
    }

    private static string Etag(int version) => IfMatch.Of($"v{version}");
}

/// <summary>Which brief to issue.</summary>
/// <param name="Period">For which month; empty for the last there is.</param>
internal sealed record IssueRequest(string Brief, string Period = "");
