using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Listings;

/// <summary>The above-threshold list of a month, and what changed since another, for programs and to be downloaded.</summary>
internal static class ListingApi
{
    /// <summary>An enterprise on the list, or what happened to it.</summary>
    /// <param name="Month">The month from which on it holds.</param>
    /// <param name="Reason">Code of the reason.</param>
    internal sealed record ListedView(
        string Code,
        string Name,
        string Region,
        string Month,
        ListingChange Change,
        string Reason,
        string Source
    );

    internal static void Map(RouteGroupBuilder area) =>
        area.MapGet("registry/listed", ListAsync)
            .Lists<ListedView>(
                "ListAboveThreshold",
                "The above-threshold list of ?month=, or with ?since= what changed after that month until it"
            )
            .Reads("month", "As 2026-03; this month when left out.")
            .Reads("since", "As 2026-02; the list itself when left out.");

    internal static void MapDownloads(IEndpointRouteBuilder register) => register.MapGet("listed.csv", Csv);

    /// <summary>The list of a month or what changed, among the enterprises in scope.</summary>
    internal static IQueryable<ListedEnterprise> Wanted(YueluDb db, Access access, ListingMonth wanted)
    {
        var enterprises = db.Set<Enterprise>().AsNoTracking().Within(access);
        return wanted.Since is { } since
            ? enterprises.ChangesBetween(db, since, wanted.Month)
            : enterprises.ListedIn(db, wanted.Month);
    }

    private static Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        YueluDb db,
        Access access,
        TimeProvider clock
    ) => paging.ShowAsync(Wanted(db, access, ListingMonth.Of(http.Request.Query, clock)), View);

    private static ListedView View(ListedEnterprise one) =>
        new(
            one.Enterprise.Code,
            one.Enterprise.Name,
            one.Enterprise.Region,
            ListingMonth.Write(one.Listing.ValidFrom!.Value),
            one.Listing.Change,
            one.Listing.Reason,
            one.Listing.Source
        );

    private static async Task<IResult> Csv(HttpContext http, YueluDb db, Access access, TimeProvider clock)
    {
        var language = http.RequestLanguage();
        var rows = Wanted(db, access, ListingMonth.Of(http.Request.Query, clock));
        var names = await db.Set<CodeItem>()
            .AsNoTracking()
            .Where(item => item.List == CodeList.ListingReason.Key)
            .Select(item => item.Code)
            .Distinct()
            .ToListAsync(http.RequestAborted);
        var reasons = await db.NamesAsync(CodeList.ListingReason, names, http.RequestAborted);
        Kernel.Words[] headings =
        [
            EnterpriseWords.Code,
            EnterpriseWords.Name_,
            EnterpriseWords.RegionCode,
            ListingWords.Month,
            ListingWords.Change,
            ListingWords.Reason,
            ListingWords.ReasonName,
            EnterpriseWords.Source,
        ];
        return TypedResults.Stream(
            body =>
                CsvFile.WriteAsync(
                    body,
                    [.. headings.Select(words => words.In(language))],
                    rows.AsAsyncEnumerable()
                        .Select(View)
                        .Select(one =>
                            new[]
                            {
                                one.Code,
                                one.Name,
                                one.Region,
                                one.Month,
                                ListingWords.Changes[one.Change].In(language),
                                one.Reason,
                                reasons(one.Reason).In(language),
                                one.Source,
                            }
                        )
                ),
            Downloads.Csv,
            "above-threshold.csv"
        );
    }
}
