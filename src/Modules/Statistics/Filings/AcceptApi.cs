using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>Acceptance for programs of officers.</summary>
internal static class AcceptApi
{
    /// <param name="Query">What the enterprise should look at.</param>
    internal sealed record QueryRequest(string Query);

    /// <param name="Grant">Whether time is given until the day that was asked for.</param>
    /// <param name="Why">Why not; may be left out when it is given.</param>
    internal sealed record AnswerExtensionRequest(bool Grant, string? Why = null);

    /// <summary>What would be accepted together.</summary>
    /// <param name="Count">How many wait and have nothing explained.</param>
    /// <param name="Explained">How many wait and are looked at one by one.</param>
    /// <param name="Before">The moment of the preview, to be sent when it is done.</param>
    internal sealed record AcceptancePreviewView(RoundStage Stage, int Count, int Explained, DateTimeOffset Before);

    /// <param name="Before">The moment of the preview: what was filed later is not taken along.</param>
    internal sealed record AcceptManyRequest(RoundStage Stage, DateTimeOffset Before);

    /// <param name="Accepted">How many were accepted.</param>
    internal sealed record AcceptedManyView(int Accepted);

    /// <summary>A device from which two or more enterprises were filed.</summary>
    internal sealed record DeviceView(string Device, int Enterprises, IReadOnlyList<string> Units);

    internal static void Map(RouteGroupBuilder officers)
    {
        officers
            .MapGet("rounds/{id:guid}/filings", ListAsync)
            .Lists<FilingView>("ListRoundFilings", "The returns of a collection in scope, by enterprise")
            .Reads<FilingState>("state", "Only those in this state.")
            .Reads("late", "`true`: only those that are late.")
            .Reads("q", "Only enterprises with this in their name or code.");
        officers
            .MapGet("rounds/{id:guid}/devices", DevicesAsync)
            .Lists<DeviceView>(
                "ListFilingDevices",
                "Devices and programs from which two or more enterprises were filed"
            );
        officers
            .MapGet("rounds/{id:guid}/acceptance", PreviewAsync)
            .Shows<AcceptancePreviewView>("PreviewAcceptance", "What would be accepted together at a stage")
            .Reads<RoundStage>("stage", "The stage.");
        officers
            .MapPost("rounds/{id:guid}/acceptance", AcceptManyAsync)
            .Does<AcceptedManyView>("AcceptFilings", "Accepts all that was previewed, or nothing");
        var filing = officers.MapGroup("filings/{id:guid}");
        filing.MapPost("accept", AcceptAsync).Changes<FilingView>("AcceptFiling", "Accepts a return at its stage");
        filing
            .MapPost("return", ReturnAsync)
            .Changes<FilingView>("ReturnFiling", "Returns a return to the enterprise with a query");
        filing
            .MapPost("answer-extension", AnswerExtensionAsync)
            .Changes<FilingView>("AnswerFilingExtension", "Grants or refuses more time");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Guid id,
        Paging paging,
        YueluDb db,
        FilingScope scope,
        TimeProvider clock
    )
    {
        if (await scope.RoundAsync(id, http.RequestAborted) is not { } round)
            return ApiAnswer.Refuse(http, FilingProblems.NoneHere);
        if (!FilingFilter.Read(http).Succeeded(out var filter, out var problem))
            return ApiAnswer.Refuse(http, problem);
        return await paging.ShowAsync(
            filter.Apply(scope.Seen(db.Set<Filing>().AsNoTracking(), round), round, clock),
            filing => FilingView.Of(filing, round, clock)
        );
    }

    private static async Task<IResult> DevicesAsync(
        HttpContext http,
        Guid id,
        Paging paging,
        YueluDb db,
        FilingScope scope
    ) =>
        await scope.RoundAsync(id, http.RequestAborted) is { } round
            ? paging.Show(
                await FilingDevices.SharedAsync(db, scope, round, http.RequestAborted),
                one => new DeviceView(one.Device, one.Units.Count, one.Units)
            )
            : ApiAnswer.Refuse(http, FilingProblems.NoneHere);

    private static async Task<IResult> PreviewAsync(HttpContext http, Guid id, FilingScope scope, AcceptDesk desk)
    {
        if (await scope.RoundAsync(id, http.RequestAborted) is not { } round)
            return ApiAnswer.Refuse(http, FilingProblems.NoneHere);
        if (!http.Request.Named<RoundStage>("stage").Succeeded(out var stage, out var problem))
            return ApiAnswer.Refuse(http, problem);
        return (await desk.PreviewAsync(round, stage ?? RoundStage.County, http.RequestAborted)).Succeeded(
            out var preview,
            out problem
        )
            ? ApiAnswer.Show(
                http,
                new AcceptancePreviewView(preview.Stage, preview.Count, preview.Explained, preview.Before)
            )
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> AcceptManyAsync(
        HttpContext http,
        Guid id,
        AcceptManyRequest request,
        FilingScope scope,
        AcceptDesk desk
    )
    {
        if (await scope.RoundAsync(id, http.RequestAborted) is not { } round)
            return ApiAnswer.Refuse(http, FilingProblems.NoneHere);
        return (await desk.AcceptManyAsync(round, request.Stage, request.Before, http.RequestAborted)).Succeeded(
            out var count,
            out var problem
        )
            ? ApiAnswer.Show(http, new AcceptedManyView(count))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> AcceptAsync(
        HttpContext http,
        Guid id,
        IfMatch seen,
        AcceptDesk desk,
        TimeProvider clock
    ) => FilingApi.Answer(http, await desk.AcceptAsync(id, FilingApi.Seen(seen), http.RequestAborted), clock);

    private static async Task<IResult> ReturnAsync(
        HttpContext http,
        Guid id,
        QueryRequest request,
        IfMatch seen,
        AcceptDesk desk,
        TimeProvider clock
    ) =>
        FilingApi.Answer(
            http,
            await desk.ReturnAsync(id, FilingApi.Seen(seen), request.Query, http.RequestAborted),
            clock
        );

    private static async Task<IResult> AnswerExtensionAsync(
        HttpContext http,
        Guid id,
        AnswerExtensionRequest request,
        IfMatch seen,
        AcceptDesk desk,
        TimeProvider clock
    ) =>
        FilingApi.Answer(
            http,
            await desk.AnswerExtensionAsync(
                id,
                FilingApi.Seen(seen),
                request.Grant,
                request.Why ?? "",
                http.RequestAborted
            ),
            clock
        );
}
