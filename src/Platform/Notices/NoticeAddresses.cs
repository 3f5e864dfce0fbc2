using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Notices;

/// <summary>Reminders for pages and for programs.</summary>
internal static class NoticeAddresses
{
    /// <summary>A reminder.</summary>
    /// <param name="Path">Where to go on, relative to the site's root.</param>
    internal sealed record NoticeView(
        Guid Id,
        Kernel.Words Title,
        string Path,
        DateTimeOffset At,
        DateTimeOffset? SettledAt
    );

    /// <param name="Until">The newest that was seen; what came later stays.</param>
    internal sealed record SettleRequest(DateTimeOffset Until);

    /// <summary>What was taken off the list.</summary>
    /// <param name="Settled">How many reminders; none when the same was asked before.</param>
    internal sealed record SettledView(int Settled);

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var notices = endpoints.MapGroup("/account/notices").Needs();
        notices.MapAct("{id:guid}/settle", SettleAsync);
        notices.MapAct("settle-all", SettleAllAsync);
    }

    internal static void MapApi(IEndpointRouteBuilder api)
    {
        var area = api.MapArea(new("notices")).Needs();
        area.MapGet("notices", ListAsync)
            .Lists<NoticeView>("ListNotices", "What waits for the token's account; ?settled=true for all");
        area.MapPost("notices/{id:guid}/settle", SettleByProgramAsync)
            .Does<NoticeView>("SettleNotice", "Takes a reminder off the list");
        area.MapPost("notices/settle-all", SettleAllByProgramAsync)
            .Does<SettledView>("SettleNotices", "Takes all reminders off the list that were written until some moment");
    }

    private static async Task<IResult> SettleAsync(HttpContext http, Guid id, SettleNotice settle) =>
        await settle.OneAsync(id, http.RequestAborted) is { } problem ? http.Refuse(problem) : Back(http);

    private static async Task<IResult> SettleAllAsync(HttpContext http, IFormCollection form, SettleNotice settle)
    {
        const DateTimeStyles Exactly = DateTimeStyles.RoundtripKind;
        if (DateTimeOffset.TryParseExact(form["until"], "O", CultureInfo.InvariantCulture, Exactly, out var until))
            await settle.AllAsync(until, http.RequestAborted);
        return Back(http);
    }

    private static async Task<IResult> ListAsync(Paging paging, bool? settled, YueluDb db, Access access)
    {
        var notices = db.Set<Notice>()
            .AsNoTracking()
            .Where(notice => notice.AccountId == access.AccountId && (settled == true || notice.SettledAt == null))
            .OrderByDescending(notice => notice.At)
            .ThenByDescending(notice => notice.Id);
        return await paging.ShowAsync(notices, View);
    }

    private static async Task<IResult> SettleByProgramAsync(HttpContext http, Guid id, SettleNotice settle, YueluDb db)
    {
        if (await settle.OneAsync(id, http.RequestAborted) is { } problem)
            return ApiAnswer.Refuse(http, problem);
        return ApiAnswer.Show(http, View(await db.Set<Notice>().SingleAsync(one => one.Id == id, http.RequestAborted)));
    }

    private static async Task<IResult> SettleAllByProgramAsync(
        HttpContext http,
        SettleRequest request,
        SettleNotice settle
    ) => ApiAnswer.Show(http, new SettledView(await settle.AllAsync(request.Until, http.RequestAborted)));

    private static NoticeView View(Notice notice) =>
        new(notice.Id, notice.Title, notice.Path, notice.At, notice.SettledAt);

    private static RedirectHttpResult Back(HttpContext http) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/account/notices");
}
