using Yuelu.Platform.Api;
using Yuelu.Platform.Http;

namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>Attachments for programs.</summary>
internal static class AttachmentApi
{
    internal static void Map(RouteGroupBuilder units, RouteGroupBuilder seers, StatisticsOptions options)
    {
        seers
            .MapGet("filings/{id:guid}/attachments", ListAsync)
            .Shows<AttachmentListView>("ListAttachments", "The files that came with a return");
        seers
            .MapGet("filings/{id:guid}/attachments/{attachment:guid}", ReadAsync)
            .Sends(
                "ReadAttachment",
                "A file that came with a return",
                [.. Enum.GetValues<AttachmentKind>().Select(AttachmentKinds.MediaType)]
            );
        units
            .MapPost("filings/{id:guid}/attachments", AddAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(Limit(options, overhead: 0))
            .Reads("fileName", "What it is called.")
            .Reads<AttachmentUse>("use", "What it shows.")
            .Reads("rule", "Code of the rule that it explains, when it explains one.")
            .Creates<AttachmentView>(
                "AddAttachment",
                "Adds a PDF, PNG, JPEG, XLSX or DOCX file to the draft of a return"
            );
        units
            .MapPost("filings/{id:guid}/attachments/{attachment:guid}/remove", RemoveAsync)
            .Changes<FilingView>("RemoveAttachment", "Removes a file from the draft of a return");
    }

    internal static BodyLimit Limit(StatisticsOptions options, int overhead) =>
        new(options.AttachmentBytes + overhead, _ => AttachmentProblems.TooLarge(options.AttachmentMegabytes));

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FilingDesk filings, AttachmentDesk desk) =>
        await filings.FindAsync(id, http.RequestAborted) is { } open
            ? ApiAnswer.Show(
                http,
                new AttachmentListView(await desk.ListAsync(open.Filing, http.RequestAborted)),
                IfMatch.Of(open.Filing.Stamp)
            )
            : ApiAnswer.Refuse(http, FilingProblems.NotFound);

    private static async Task<IResult> ReadAsync(HttpContext http, Guid id, Guid attachment, AttachmentDesk desk) =>
        (await desk.ReadAsync(id, attachment, http.RequestAborted)).Succeeded(out var read, out var problem)
            ? AttachmentAddresses.Send(read.About, read.Bytes)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> AddAsync(
        HttpContext http,
        Guid id,
        AttachmentDesk desk,
        StatisticsOptions options
    )
    {
        if (!http.Request.Named<AttachmentUse>("use").Succeeded(out var use, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var body = await http.BodyAsync(
            options.AttachmentBytes,
            _ => AttachmentProblems.TooLarge(options.AttachmentMegabytes)
        );
        if (!body.Succeeded(out var file, out problem))
            return ApiAnswer.Refuse(http, problem);
        var query = http.Request.Query;
        var sent = new SentFile(file, query["fileName"], use ?? AttachmentUse.Condition, query["rule"]);
        return (await desk.AddAsync(id, sent, http.RequestAborted)).Succeeded(out var added, out problem)
            ? ApiAnswer.Created(http, $"/filings/{id}/attachments/{added.Id}", added)
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext http,
        Guid id,
        Guid attachment,
        IfMatch seen,
        AttachmentDesk desk,
        TimeProvider clock
    ) =>
        FilingApi.Answer(
            http,
            await desk.RemoveAsync(id, attachment, FilingApi.Seen(seen), http.RequestAborted),
            clock
        );
}
