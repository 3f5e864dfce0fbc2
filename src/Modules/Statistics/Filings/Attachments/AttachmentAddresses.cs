using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Statistics.Filings.Pages;

namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>Where the pages' forms for attachments post to, and where the files are.</summary>
internal static class AttachmentAddresses
{
    /// <summary>What a form has beside the file.</summary>
    private const int FormOverhead = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<StatisticsOptions>();
        endpoints
            .MapGet("/filings/{id:guid}/attachments/{attachment:guid}", ReadAsync)
            .Needs([.. FilingScope.Fillers, .. FilingScope.Officers]);
        var unit = endpoints.MapGroup("/filings/{id:guid}").Needs(FilingScope.Fillers);
        unit.MapAct("attach", AddAsync).WithBodyLimit(AttachmentApi.Limit(options, FormOverhead));
        unit.MapAct("detach", RemoveAsync);
    }

    /// <summary>The file as a download that no browser shows as a page.</summary>
    internal static IResult Send(AttachmentView about, byte[] bytes) =>
        TypedResults.File(bytes, AttachmentKinds.MediaType(about.Kind), about.Name);

    private static async Task<IResult> ReadAsync(HttpContext http, Guid id, Guid attachment, AttachmentDesk desk) =>
        (await desk.ReadAsync(id, attachment, http.RequestAborted)).Succeeded(out var read, out var problem)
            ? Send(read.About, read.Bytes)
            : http.Refuse(problem);

    private static async Task<IResult> AddAsync(HttpContext http, Guid id, IFormCollection form, AttachmentDesk desk)
    {
        byte[] bytes = [];
        var file = form.Files.GetFile("attachment");
        if (file is not null)
        {
            bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, http.RequestAborted);
        }
        // What it is for: a use by its name, or a rule by its code after a slash.
        var about = form["about"].ToString().Split('/', 2);
        if (!Enum.TryParse<AttachmentUse>(about[0], out var use) || !Enum.IsDefined(use))
            use = AttachmentUse.Condition;
        var sent = new SentFile(bytes, file?.FileName, use, about.ElementAtOrDefault(1));
        var added = await desk.AddAsync(id, sent, http.RequestAborted);
        return Answer(http, id, added.Succeeded(out _, out var problem) ? null : problem);
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, Guid id, IFormCollection form, AttachmentDesk desk)
    {
        _ = Guid.TryParse(form["attachment"], out var attachment);
        return Answer(
            http,
            id,
            (await desk.RemoveAsync(id, attachment, FilingAddresses.Seen(form), http.RequestAborted)).Problem
        );
    }

    private static IResult Answer(HttpContext http, Guid id, Problem? problem) =>
        problem switch
        {
            null => TypedResults.LocalRedirect($"{http.Request.PathBase}/filings/{id}?done=acted#attachments"),
            { Kind: ProblemKind.NotFound or ProblemKind.Stale } => http.Refuse(problem),
            _ => FilingPage.Answer(id, problem, null),
        };
}
