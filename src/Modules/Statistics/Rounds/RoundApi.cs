using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Rounds;

/// <summary>Collections for programs: reading them is open to all, as the calendar is.</summary>
internal static class RoundApi
{
    /// <summary>A collection.</summary>
    /// <param name="Version">Number of the version that is filled in.</param>
    /// <param name="Reach">Path of the organisation below which enterprises are asked.</param>
    /// <param name="Asks">Which of them: all of the register, or those on the above-threshold list in the last month of the period.</param>
    /// <param name="WhyWithdrawn">Empty while it is not.</param>
    internal sealed record RoundView(
        Guid Id,
        string Form,
        Words Title,
        int Version,
        string Period,
        Words PeriodName,
        string Reach,
        AskedUnits Asks,
        RoundState State,
        IReadOnlyList<RoundWindow> Windows,
        DateTimeOffset OpenedAt,
        string WhyWithdrawn
    );

    /// <param name="Period">Such as <c>2026M02C</c> (January and February), <c>2026-03</c>, <c>2026Q1</c> or <c>2026</c>.</param>
    /// <param name="Windows">One for each stage that is wanted; filling in is needed.</param>
    /// <param name="Asks">Which enterprises are asked; all of the register when left out.</param>
    internal sealed record OpenRequest(
        string Period,
        IReadOnlyList<AskedWindow> Windows,
        AskedUnits Asks = AskedUnits.Registered
    );

    /// <param name="Why">Why it is taken back.</param>
    internal sealed record WithdrawRequest(string Why);

    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder designers)
    {
        all.MapGet("rounds", ListAsync).Lists<RoundView>("ListRounds", "Collections, those that end last first");
        all.MapGet("rounds/{id:guid}", ShowAsync).Shows<RoundView>("ShowRound", "A collection with its windows");
        designers
            .MapPost("form-drafts/{code}/rounds", OpenAsync)
            .Creates<RoundView>(
                "OpenRound",
                "Opens a collection by a form's newest version; last days move off holidays"
            );
        designers
            .MapPost("rounds/{id:guid}/withdraw", WithdrawAsync)
            .Changes<RoundView>("WithdrawRound", "Takes a wrong collection back");
    }

    private static Task<IResult> ListAsync(Paging paging, YueluDb db, TimeProvider clock) =>
        paging.ShowAsync(
            db.Set<Round>().AsNoTracking().OrderByDescending(round => round.EndsAt).ThenByDescending(round => round.Id),
            round => View(round, clock)
        );

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, YueluDb db, TimeProvider clock) =>
        await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) is { } round
            ? ApiAnswer.Show(http, View(round, clock), Etag(round))
            : ApiAnswer.Refuse(http, RoundProblems.Unknown);

    private static async Task<IResult> OpenAsync(
        HttpContext http,
        string code,
        OpenRequest request,
        RoundDesk desk,
        TimeProvider clock
    )
    {
        if (!Kernel.Period.Parse(request.Period).Succeeded(out var period, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var by = http.User.Identity?.Name ?? "";
        var opened = await desk.OpenAsync(code, period, request.Windows, request.Asks, by, http.RequestAborted);
        if (!opened.Succeeded(out var round, out problem))
            return ApiAnswer.Refuse(http, problem);
        return ApiAnswer.Created(http, $"/rounds/{round.Id}", View(round, clock), Etag(round));
    }

    private static async Task<IResult> WithdrawAsync(
        HttpContext http,
        Guid id,
        WithdrawRequest request,
        IfMatch seen,
        RoundDesk desk,
        TimeProvider clock
    )
    {
        var done = await desk.WithdrawAsync(id, round => seen.Admits(Etag(round)), request.Why, http.RequestAborted);
        return done.Succeeded(out var round, out var problem)
            ? ApiAnswer.Show(http, View(round, clock), Etag(round))
            : ApiAnswer.Refuse(http, problem);
    }

    private static string Etag(Round round) => IfMatch.Of(round.WithdrawnAt is null ? "open" : "withdrawn");

    private static RoundView View(Round round, TimeProvider clock) =>
        new(
            round.Id,
            round.FormCode,
            round.Title,
            round.Version,
            round.PeriodCode,
            round.Period.Name,
            round.ReachPath,
            round.Asks,
            round.StateAt(clock.GetUtcNow(), clock.LocalTimeZone),
            round.Windows,
            round.OpenedAt,
            round.WhyWithdrawn
        );
}
