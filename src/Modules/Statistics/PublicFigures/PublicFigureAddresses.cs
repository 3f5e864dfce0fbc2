using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What is downloaded of public figures, and where the forms about them post to.</summary>
internal static class PublicFigureAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/data/{form}/all.csv", ExportPublicFigures.CsvAsync).AllowAnonymous();
        endpoints.MapGet("/data/{form}/all.parquet", ExportPublicFigures.ParquetAsync).AllowAnonymous();
        endpoints.MapAct("/data/{form}/indicators/{field}/report", ReportAsync).AllowAnonymous();
        var office = endpoints.MapGroup("/office/data").Needs(Roles.StrategyOffice);
        office.MapAct("rule", SetRuleAsync);
        office.MapAct("fields", DecideAsync);
        office.MapAct("publish", PublishAsync);
        office.MapAct("reports/{id:guid}/answer", AnswerAsync);
        office.MapAct("reports/{id:guid}/close", CloseAsync);
        office.MapAct("reports/{id:guid}/contact", RevealAsync);
    }

    private static async Task<IResult> ReportAsync(
        HttpContext http,
        string form,
        string field,
        IFormCollection sent,
        ErrorReportDesk desk,
        PublicFormLimits limits
    )
    {
        if (limits.Refuse(http) is { } tooOften)
            return http.Refuse(tooOften);
        var done = await desk.SendAsync(
            form,
            field,
            sent["place"].ToString(),
            sent["text"].ToString().Trim(),
            sent["contact"].ToString().Trim(),
            http.RequestAborted
        );
        if (done.Succeeded(out _, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/data/{form}/indicators/{field}?done=reported");
        return problem == PublicFigureProblems.Unknown
            ? http.Refuse(problem)
            : PublicFigurePage.Answer(form, field, sent, problem);
    }

    private static async Task<IResult> SetRuleAsync(
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (!access.Reaches(Organisation.Root))
            return http.Refuse(PublicFigureProblems.NotYours);
        var request = SetDisclosureRule.Request.Of(form);
        if (SetDisclosureRule.Check(request) is { Count: > 0 } errors)
            return PublicSettingsPage.Answer(form, errors);
        var (by, now) = (http.User.Identity?.Name ?? "", clock.GetUtcNow());
        await SetDisclosureRule.SaveAsync(request, db, by, access.ActingRole, now, http.RequestAborted);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/data?done=saved");
    }

    private static async Task<IResult> DecideAsync(
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (!access.Reaches(Organisation.Root))
            return http.Refuse(PublicFigureProblems.NotYours);
        var which = form["which"].ToString().Split('/', 2);
        var request = new DecidePublicField.Request(
            which[0],
            which.Length > 1 ? which[1] : "",
            form["fieldFrom"].ToString().Trim(),
            form["isPublic"] != "no",
            form["fieldSource"].ToString().Trim()
        );
        var (by, now, ct) = (http.User.Identity?.Name ?? "", clock.GetUtcNow(), http.RequestAborted);
        if ((await DecidePublicField.SaveAsync(request, db, by, access.ActingRole, now, ct)).Errors is [_, ..] errors)
            return PublicSettingsPage.Answer(form, errors);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/data?done=saved");
    }

    private static async Task<IResult> PublishAsync(HttpContext http, YueluDb db, Access access, TimeProvider clock) =>
        await PublicSettingApi.QueueAsync(http, db, access, clock) is null
            ? http.Refuse(PublicFigureProblems.NotYours)
            : TypedResults.LocalRedirect($"{http.Request.PathBase}/office/data?done=queued");

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        ErrorReportDesk desk
    )
    {
        var (text, stamp) = (form["answer"].ToString(), form["stamp"].ToString());
        var by = http.User.Identity?.Name ?? "";
        var done = await desk.AnswerAsync(id, text, one => $"{one.Stamp}" == stamp, by, http.RequestAborted);
        return Done(http, id, done.Problem);
    }

    private static async Task<IResult> CloseAsync(HttpContext http, Guid id, IFormCollection form, ErrorReportDesk desk)
    {
        var (stamp, by) = (form["stamp"].ToString(), http.User.Identity?.Name ?? "");
        var done = await desk.CloseAsync(id, one => $"{one.Stamp}" == stamp, by, http.RequestAborted);
        return Done(http, id, done.Problem);
    }

    private static async Task<IResult> RevealAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        ErrorReportDesk desk,
        StrangersData strangers
    )
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } report)
            return http.Refuse(PublicFigureProblems.UnknownReport);
        var told = await strangers.RevealAsync(http, report.Subject, Organisation.Root, form["reason"]);
        return told.Succeeded(out var contact, out var problem)
            ? ErrorReportPage.Answer(id, contact, null)
            : ErrorReportPage.Answer(id, null, problem);
    }

    private static IResult Done(HttpContext http, Guid id, Problem? problem) =>
        problem is null ? TypedResults.LocalRedirect($"{http.Request.PathBase}/office/data/reports/{id}?done=saved")
        : problem == PublicFigureProblems.UnknownReport ? http.Refuse(problem)
        : ErrorReportPage.Answer(id, null, problem);
}
