using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings.Pages;

/// <summary>Where the forms for filing and accepting post to, and what is downloaded.</summary>
internal static class FilingAddresses
{
    /// <summary>Names and overhead of a form with very many controls.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var unit = endpoints.MapGroup("/filings/{id:guid}").Needs(FilingScope.Fillers);
        unit.MapAct("fill", FillAsync)
            .WithBodyLimit(new BodyLimit(MostBytes, _ => FilingProblems.TooLarge) { IsForm = true });
        unit.MapAct("autosave", AutosaveAsync)
            .WithBodyLimit(new BodyLimit(MostBytes, _ => FilingProblems.TooLarge) { IsForm = true });
        unit.MapAct("upload", UploadAsync).WithBodyLimit(new BodyLimit(MostBytes, _ => FilingProblems.TooLarge));
        unit.MapAct(
            "sign",
            (HttpContext http, Guid id, IFormCollection form, FilingDesk desk) =>
                BackAsync(http, id, desk.SignAsync(id, Seen(form), http.RequestAborted))
        );
        unit.MapAct(
            "send-back",
            (HttpContext http, Guid id, IFormCollection form, FilingDesk desk) =>
                BackAsync(http, id, desk.SendBackAsync(id, Seen(form), Why(form), http.RequestAborted))
        );
        unit.MapAct(
            "take-back",
            (HttpContext http, Guid id, IFormCollection form, FilingDesk desk) =>
                BackAsync(http, id, desk.TakeBackAsync(id, Seen(form), Why(form), http.RequestAborted))
        );
        unit.MapAct(
            "ask-correction",
            (HttpContext http, Guid id, IFormCollection form, FilingDesk desk) =>
                BackAsync(http, id, desk.AskCorrectionAsync(id, Seen(form), Why(form), http.RequestAborted))
        );
        unit.MapAct(
            "ask-extension",
            (HttpContext http, Guid id, IFormCollection form, FilingDesk desk) =>
                BackAsync(
                    http,
                    id,
                    desk.AskExtensionAsync(
                        id,
                        Seen(form),
                        TypedDay.Read(form["until"].ToString()).GetValueOrDefault(),
                        Why(form),
                        http.RequestAborted
                    )
                )
        );
        unit.MapGet("template.xlsx", TemplateAsync);

        var office = endpoints.MapGroup("/filings/{id:guid}").Needs(FilingScope.Officers);
        office.MapAct(
            "accept",
            (HttpContext http, Guid id, IFormCollection form, AcceptDesk desk) =>
                BackAsync(http, id, desk.AcceptAsync(id, Seen(form), http.RequestAborted))
        );
        office.MapAct(
            "return",
            (HttpContext http, Guid id, IFormCollection form, AcceptDesk desk) =>
                BackAsync(http, id, desk.ReturnAsync(id, Seen(form), Why(form), http.RequestAborted))
        );
        office.MapAct(
            "answer-extension",
            (HttpContext http, Guid id, IFormCollection form, AcceptDesk desk) =>
                BackAsync(
                    http,
                    id,
                    desk.AnswerExtensionAsync(id, Seen(form), form["do"] == "grant", Why(form), http.RequestAborted)
                )
        );
        endpoints.MapAct("/office/rounds/{id:guid}/accept", AcceptManyAsync).Needs(FilingScope.Officers);
    }

    /// <summary>Saves the draft, then does what the button says; what is wrong is told by the page that follows.</summary>
    private static async Task<IResult> FillAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        FilingDesk desk,
        FilingDevice device
    )
    {
        device.Meet();
        if (await SentAsync(http, id, form, desk) is not { } sent)
            return http.Refuse(FilingProblems.NotFound);
        var what = form["do"].ToString();
        var outcome =
            what == "submit"
                ? await desk.SubmitAsync(id, Seen(form), sent, http.RequestAborted)
                : await desk.SaveAsync(id, Seen(form), sent, http.RequestAborted);
        return outcome switch
        {
            { Problem: null } when what == "check" => Go(http, id, "?check=1"),
            { Problem: null } when what == "line" => Go(http, id, "?line=1#lines"),
            { Problem: null } => Go(http, id, what == "submit" ? "?done=submitted" : "?done=saved"),
            { Judged: not null } => Go(http, id, "?check=1"),
            { Problem.Kind: ProblemKind.NotFound } => http.Refuse(outcome.Problem),
            _ => FilingPage.Answer(id, outcome.Problem, sent),
        };
    }

    /// <summary>What is typed is kept while it is typed; the answer is the new stamp.</summary>
    private static async Task<IResult> AutosaveAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        FilingDesk desk,
        FilingDevice device
    )
    {
        device.Meet();
        if (await SentAsync(http, id, form, desk) is not { } sent)
            return http.Refuse(FilingProblems.NotFound);
        var outcome = await desk.SaveAsync(id, Seen(form), sent, http.RequestAborted);
        return outcome.Problem is { } problem
            ? http.Refuse(problem)
            : TypedResults.Json(new { stamp = outcome.Done!.Filing.Stamp });
    }

    private static async Task<IResult> UploadAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        FilingDesk desk,
        FilingDevice device
    )
    {
        device.Meet();
        if (await desk.FindAsync(id, http.RequestAborted) is not { } open)
            return http.Refuse(FilingProblems.NotFound);
        var draft = FilingDesk.Sent(open.Filing, await desk.DraftAsync(open.Filing, http.RequestAborted));
        byte[] bytes = [];
        if (form.Files.GetFile("file") is { } file)
        {
            bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, http.RequestAborted);
        }
        if (!FilingWorkbook.Read(bytes, open.Form, open.Filing).Succeeded(out var answers, out var problem))
            return FilingPage.Answer(id, problem, draft);
        var outcome = await desk.SaveAsync(id, Seen(form), draft with { Answers = answers }, http.RequestAborted);
        return outcome.Problem is { } refused
            ? FilingPage.Answer(id, refused, draft)
            : Go(http, id, "?done=uploaded&check=1");
    }

    private static async Task<IResult> TemplateAsync(HttpContext http, Guid id, FilingDesk desk, Prefill prefill)
    {
        var ct = http.RequestAborted;
        if (await desk.FindAsync(id, ct) is not { } open)
            return http.Refuse(FilingProblems.NotFound);
        var (answers, _) = await prefill.BeginAsync(open, await desk.DraftAsync(open.Filing, ct), ct);
        return TypedResults.File(
            FilingWorkbook.Write(open.Form, open.Filing, answers, http.RequestLanguage()),
            Platform.Tables.Downloads.Xlsx,
            $"{open.Round.FormCode}-{open.Filing.PeriodCode}-{open.Filing.Unit}.xlsx"
        );
    }

    private static async Task<IResult> AcceptManyAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        FilingScope scope,
        AcceptDesk desk
    )
    {
        var round = await scope.RoundAsync(id, http.RequestAborted);
        if (
            round is null
            || !Enum.TryParse<RoundStage>(form["stage"], out var stage)
            || !long.TryParse(form["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
        )
            return http.Refuse(FilingProblems.NoneHere);
        var done = await desk.AcceptManyAsync(round, stage, new(ticks, TimeSpan.Zero), http.RequestAborted);
        return done.Succeeded(out var count, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/office/rounds/{id}/filings?accepted={count}")
            : http.Refuse(problem);
    }

    /// <summary>What was typed; null when the filing is not there or not the person's.</summary>
    private static async Task<SentFiling?> SentAsync(HttpContext http, Guid id, IFormCollection form, FilingDesk desk)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } open)
            return null;
        var draft = await desk.DraftAsync(open.Filing, http.RequestAborted);
        var answers = SheetView.Read(open.Form.Definition, form, FormAnswers.Read(draft.Typed));
        return new(
            open.Filing.Unit,
            answers,
            Explanations(form),
            Enum.TryParse<UnitCondition>(form["condition"], out var condition) && Enum.IsDefined(condition)
                ? condition
                : UnitCondition.Normal,
            form["conditionEvidence"].ToString(),
            form["isNil"] == "true"
        );
    }

    /// <summary>Explanations are named <c>e.RULE</c> or <c>e.RULE/LINE</c>.</summary>
    private static IReadOnlyList<ExplainedFinding> Explanations(IFormCollection form) =>
        [
            .. form
                .Keys.Where(key =>
                    key.StartsWith("e.", StringComparison.Ordinal) && form[key].ToString().Trim().Length > 0
                )
                .Select(key =>
                    key[2..].Split('/') is [var rule, var line] && int.TryParse(line, out var number)
                        ? new ExplainedFinding(rule, form[key].ToString().Trim(), number)
                        : new ExplainedFinding(key[2..], form[key].ToString().Trim())
                ),
        ];

    internal static Func<Filing, bool> Seen(IFormCollection form) =>
        filing => Guid.TryParse(form["stamp"], out var stamp) && stamp == filing.Stamp;

    private static string Why(IFormCollection form) => form["why"].ToString();

    private static async Task<IResult> BackAsync(HttpContext http, Guid id, Task<FilingOutcome> act)
    {
        var outcome = await act;
        return outcome.Problem switch
        {
            null => Go(http, id, "?done=acted"),
            { Kind: ProblemKind.Invalid or ProblemKind.Conflict } problem => FilingPage.Answer(id, problem, null),
            var problem => http.Refuse(problem),
        };
    }

    private static RedirectHttpResult Go(HttpContext http, Guid id, string query) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/filings/{id}{query}");
}
