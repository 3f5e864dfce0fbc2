using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Vintages;

/// <summary>Vintages: which there are and what they consist of is open to all, so that anybody can hold the hashes against the evidence log.</summary>
internal static class VintageApi
{
    /// <summary>A vintage.</summary>
    /// <param name="Facts">How many numbers it holds.</param>
    /// <param name="Sha256">Of its manifest; the evidence log proves it.</param>
    internal sealed record VintageView(
        int Number,
        string Form,
        DateTimeOffset PublishedAt,
        string FirstPeriod,
        string LastPeriod,
        long Facts,
        string Sha256
    );

    /// <param name="Manifest">As it was hashed.</param>
    internal sealed record VintageDetailView(VintageView Vintage, string Manifest, IReadOnlyList<VintageFile> Files);

    /// <param name="Job">The job that publishes what has changed.</param>
    internal sealed record QueuedView(Guid Job);

    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder office)
    {
        all.MapGet("vintages", ListAsync)
            .Lists<VintageView>("ListVintages", "Vintages of accepted figures, the newest first")
            .Reads("form", "Only those of this form.");
        all.MapGet("vintages/{number:int}", ShowAsync)
            .Shows<VintageDetailView>("ShowVintage", "A vintage with its manifest and files");
        office
            .MapPost("vintages", PublishAsync)
            .Begins<QueuedView>("PublishVintages", "Publishes what was accepted since the last vintage");
        office
            .MapPost("vintages/{number:int}/verify", VerifyAsync)
            .Does<VerifiedFacts>("VerifyVintage", "Reads its files whole against their hashes");
    }

    internal static void MapForms(IEndpointRouteBuilder endpoints)
    {
        var office = endpoints.MapGroup("/office/vintages").Needs(Roles.StrategyOffice);
        office.MapAct("publish", PublishFromPageAsync);
        office.MapAct("{number:int}/verify", VerifyFromPageAsync);
    }

    private static async Task<IResult> PublishFromPageAsync(
        HttpContext http,
        YueluDb db,
        Access access,
        TimeProvider clock
    ) =>
        await QueueAsync(http, db, access, clock) is null
            ? http.Refuse(VintageProblems.NotYours)
            : TypedResults.LocalRedirect($"{http.Request.PathBase}/vintages?done=queued");

    private static async Task<IResult> VerifyFromPageAsync(
        HttpContext http,
        int number,
        YueluDb db,
        Access access,
        FactStore store
    ) =>
        await VerifiedAsync(number, db, access, store, http.RequestAborted) is { } found
            ? VintagePage.Answer(number, found)
            : http.Refuse(VintageProblems.Unknown);

    private static Task<IResult> ListAsync(Paging paging, YueluDb db, string? form) =>
        paging.ShowAsync(db.Vintages(form), View);

    private static async Task<IResult> ShowAsync(HttpContext http, int number, YueluDb db) =>
        await db.Vintages().SingleOrDefaultAsync(one => one.Number == number, http.RequestAborted) is { } found
            ? ApiAnswer.Show(http, new VintageDetailView(View(found), found.Manifest, found.Files))
            : ApiAnswer.Refuse(http, VintageProblems.Unknown);

    private static async Task<IResult> VerifyAsync(
        HttpContext http,
        int number,
        YueluDb db,
        Access access,
        FactStore store
    ) =>
        await VerifiedAsync(number, db, access, store, http.RequestAborted) is { } found
            ? ApiAnswer.Show(http, found)
            : ApiAnswer.Refuse(http, VintageProblems.Unknown);

    /// <summary>Null when there is no such vintage for the person: whoever keeps the whole portal has its files read.</summary>
    private static async Task<VerifiedFacts?> VerifiedAsync(
        int number,
        YueluDb db,
        Access access,
        FactStore store,
        CancellationToken ct
    ) =>
        access.Reaches(Organisation.Root)
        && await db.Vintages().SingleOrDefaultAsync(one => one.Number == number, ct) is { } found
            ? await VerifyVintages.VerifyAsync(store, [found], ct)
            : null;

    private static async Task<IResult> PublishAsync(HttpContext http, YueluDb db, Access access, TimeProvider clock) =>
        await QueueAsync(http, db, access, clock) is { } job
            ? ApiAnswer.Begun(http, $"/jobs/{job}", new QueuedView(job))
            : ApiAnswer.Refuse(http, VintageProblems.NotYours);

    private static async Task<Guid?> QueueAsync(HttpContext http, YueluDb db, Access access, TimeProvider clock)
    {
        if (!access.Reaches(Organisation.Root))
            return null;
        var job = db.Queue(PublishVintages.Kind, Organisation.Root, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        await db.SaveChangesAsync(http.RequestAborted);
        return job;
    }

    private static VintageView View(Vintage one) =>
        new(one.Number, one.FormCode, one.PublishedAt, one.FirstPeriod, one.LastPeriod, one.Facts, one.Sha256);
}
