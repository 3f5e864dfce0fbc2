using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Statistics.Filings;

/// <summary>Filing for programs of enterprises: their returns, one by one or many at once.</summary>
internal static class FilingApi
{
    /// <summary>What an enterprise files.</summary>
    /// <param name="Values">Field code to value; a repeating group's code to its lines. Fields that are computed are left out.</param>
    /// <param name="Explanations">Why rules do not hold that ask for an explanation.</param>
    /// <param name="Condition">How the enterprise is in the period; normal when left out.</param>
    /// <param name="ConditionEvidence">What shows a condition that is not normal.</param>
    /// <param name="IsNil">Whether there is nothing to report.</param>
    internal sealed record AnswersRequest(
        JsonElement? Values = null,
        IReadOnlyList<ExplainedFinding>? Explanations = null,
        UnitCondition Condition = UnitCondition.Normal,
        string? ConditionEvidence = null,
        bool IsNil = false
    );

    /// <summary>The return of one enterprise among many.</summary>
    /// <param name="Unit">Social credit code of the enterprise.</param>
    internal sealed record FileOneRequest(
        string Unit,
        JsonElement? Values = null,
        IReadOnlyList<ExplainedFinding>? Explanations = null,
        UnitCondition Condition = UnitCondition.Normal,
        string? ConditionEvidence = null,
        bool IsNil = false
    );

    /// <param name="Filings">At most 500, one for each enterprise.</param>
    internal sealed record FileManyRequest(IReadOnlyList<FileOneRequest> Filings);

    /// <summary>What became of each, in the order in which they were sent.</summary>
    internal sealed record FiledManyView(int Filed, int Refused, IReadOnlyList<FiledOneView> Filings);

    /// <param name="Why">Why, in words.</param>
    internal sealed record ReasonRequest(string Why);

    /// <param name="Until">The day until which time is asked for.</param>
    internal sealed record ExtensionRequest(DateOnly Until, string Why);

    internal static void Map(RouteGroupBuilder units, RouteGroupBuilder seers)
    {
        units
            .MapGet("filings", MineAsync)
            .Lists<FilingView>("ListFilings", "What your enterprises are asked, the newest first");
        units
            .MapPost("rounds/{id:guid}/filings", FileManyAsync)
            .Creates<FiledManyView>(
                "FileReturns",
                "Files for up to 500 enterprises at once, signed by you as their approver; each gets its own answer"
            );
        seers.MapGet("filings/{id:guid}", ShowAsync).Shows<FilingDetailView>("ShowFiling", "A return with its history");
        var filing = units.MapGroup("filings/{id:guid}");
        filing.MapPut("draft", SaveAsync).Changes<FilingView>("SaveFiling", "Replaces the draft of a return");
        filing
            .MapPost("submit", SubmitAsync)
            .Changes<FilingView>("SubmitFiling", "Gives a return to the enterprise's approver, if all is well with it");
        filing.MapPost("sign", SignAsync).Changes<FilingView>("SignFiling", "The approver signs: the return is filed");
        filing
            .MapPost("send-back", SendBackAsync)
            .Changes<FilingView>("SendFilingBack", "The approver gives a return back to the filler");
        filing
            .MapPost("take-back", TakeBackAsync)
            .Changes<FilingView>("TakeFilingBack", "Takes back what nobody has accepted yet");
        filing
            .MapPost("ask-extension", AskExtensionAsync)
            .Changes<FilingView>("AskFilingExtension", "Asks for more time");
        filing
            .MapPost("ask-correction", AskCorrectionAsync)
            .Changes<FilingView>("AskFilingCorrection", "Asks to correct what was accepted");
    }

    private static async Task<IResult> MineAsync(Paging paging, YueluDb db, FilingScope scope, TimeProvider clock)
    {
        var units = scope.Units(FilingScope.Fillers);
        return await paging.ShowAsync(
            db.FilingsOf(units).OrderByDescending(one => one.Filing.Id),
            one => FilingView.Of(one.Filing, one.Round, clock)
        );
    }

    private static async Task<IResult> FileManyAsync(HttpContext http, Guid id, FileManyRequest request, FileMany many)
    {
        var sent = request.Filings.Select(one =>
            Sent(
                one.Unit.Trim().ToUpperInvariant(),
                new(one.Values, one.Explanations, one.Condition, one.ConditionEvidence, one.IsNil)
            )
        );
        var done = await many.DoAsync(id, [.. sent], http.RequestAborted);
        if (!done.Succeeded(out var all, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var filed = all.Count(one => one.Copy is not null);
        return ApiAnswer.Created(
            http,
            $"/rounds/{id}/filings",
            new FiledManyView(filed, all.Count - filed, [.. all.Select(FiledOneView.Of)])
        );
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        Guid id,
        FilingDesk desk,
        FilingScope scope,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (await desk.FindAsync(id, ct) is not { } open)
            return ApiAnswer.Refuse(http, FilingProblems.NotFound);
        var draft = scope.IsOwn(open.Filing, FilingScope.Fillers) ? await desk.DraftAsync(open.Filing, ct) : null;
        return ApiAnswer.Show(
            http,
            new FilingDetailView(
                FilingView.Of(open.Filing, open.Round, clock),
                draft is null ? null : FilingCopyView.Json(draft.Typed),
                [.. (await db.CopiesAsync(id, ct)).Select(copy => FilingCopyView.Of(copy, open.Form.Definition))],
                [.. (await db.HistoryAsync(id, ct)).Select(FilingEventView.Of)]
            ),
            IfMatch.Of(open.Filing.Stamp)
        );
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http,
        Guid id,
        AnswersRequest request,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) => Answer(http, await desk.SaveAsync(id, Seen(seen), Sent("", request), http.RequestAborted), clock);

    private static async Task<IResult> SubmitAsync(
        HttpContext http,
        Guid id,
        AnswersRequest request,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) => Answer(http, await desk.SubmitAsync(id, Seen(seen), Sent("", request), http.RequestAborted), clock);

    private static async Task<IResult> SignAsync(
        HttpContext http,
        Guid id,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) => Answer(http, await desk.SignAsync(id, Seen(seen), http.RequestAborted), clock);

    private static async Task<IResult> SendBackAsync(
        HttpContext http,
        Guid id,
        ReasonRequest request,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) => Answer(http, await desk.SendBackAsync(id, Seen(seen), request.Why, http.RequestAborted), clock);

    private static async Task<IResult> TakeBackAsync(
        HttpContext http,
        Guid id,
        ReasonRequest request,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) => Answer(http, await desk.TakeBackAsync(id, Seen(seen), request.Why, http.RequestAborted), clock);

    private static async Task<IResult> AskExtensionAsync(
        HttpContext http,
        Guid id,
        ExtensionRequest request,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) =>
        Answer(
            http,
            await desk.AskExtensionAsync(id, Seen(seen), request.Until, request.Why, http.RequestAborted),
            clock
        );

    private static async Task<IResult> AskCorrectionAsync(
        HttpContext http,
        Guid id,
        ReasonRequest request,
        IfMatch seen,
        FilingDesk desk,
        TimeProvider clock
    ) => Answer(http, await desk.AskCorrectionAsync(id, Seen(seen), request.Why, http.RequestAborted), clock);

    /// <summary>The filing after an act, or why it was refused: with each answer and each rule that keeps it.</summary>
    internal static IResult Answer(HttpContext http, FilingOutcome outcome, TimeProvider clock)
    {
        if (outcome.Problem is null)
            return ApiAnswer.Show(
                http,
                FilingView.Of(outcome.Done!.Filing, outcome.Done.Round, clock),
                IfMatch.Of(outcome.Done.Filing.Stamp)
            );
        return outcome.Judged is { Problem: null } judged
            ? ApiAnswer.RefuseFields(http, Errors(judged))
            : ApiAnswer.Refuse(http, outcome.Problem);
    }

    internal static Func<Filing, bool> Seen(IfMatch seen) => filing => seen.Admits(IfMatch.Of(filing.Stamp));

    /// <summary>What keeps a filing, by field or rule; a line stands after a slash.</summary>
    internal static IReadOnlyList<FieldError> Errors(JudgedFiling judged) =>
        [
            .. judged.Errors.Select(error => new FieldError(At(error.Field, error.Line), error.Problem.Detail)),
            .. judged
                .Findings.Where(finding => finding.Keeps is not null)
                .Select(finding => new FieldError(At(finding.Rule.Code, finding.Line), Said(finding))),
        ];

    private static Words Said(JudgedFinding finding) =>
        finding.Fields.Count == 0
            ? finding.Keeps!.Detail
            : FilingWords.WithFields.With(finding.Keeps!.Detail, ReadField.Say(finding.Fields));

    private static string At(string code, int? line) => line is null ? code : $"{code}/{line}";

    private static SentFiling Sent(string unit, AnswersRequest request) =>
        new(
            unit,
            request.Values is { } values ? FormAnswers.Of(values) : FormAnswers.None,
            request.Explanations ?? [],
            request.Condition,
            request.ConditionEvidence ?? "",
            request.IsNil
        );
}
