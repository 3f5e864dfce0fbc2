using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.KeyIndustries;
using Yuelu.Registry.Listings;
using Yuelu.Registry.Sites;
using Yuelu.Registry.Sizes;
using Yuelu.Registry.Tiers;

namespace Yuelu.Registry.Enterprises;

/// <summary>What the dated tables say of an enterprise on a day, beside the facts of its entry.</summary>
/// <param name="Listing">What last happened to it on the above-threshold list; null when nothing did.</param>
/// <param name="KeyIndustries">Codes of the key industries that take its industry in.</param>
internal sealed record EnterpriseStanding(
    DateOnly Day,
    SizeVerdict Size,
    Listing? Listing,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<string> KeyIndustries
)
{
    internal static async Task<EnterpriseStanding> ReadAsync(
        YueluDb db,
        Enterprise enterprise,
        DateOnly day,
        CancellationToken ct
    )
    {
        var number = enterprise.MergedInto ?? enterprise.Id;
        return new(
            day,
            (await SizeRules.ReadAsync(db, day, ct)).Of(enterprise),
            await db.LatestListingAsync(number, day, ct),
            await OfAsync<Tier>(db, number, day, tier => tier.Kind, ct),
            await OfAsync<Site>(db, number, day, site => site.Number, ct),
            await KeysAsync(db, enterprise.Industry, day, ct)
        );
    }

    /// <summary>What holds on the day, of each thing what began last.</summary>
    private static async Task<IReadOnlyList<T>> OfAsync<T>(
        YueluDb db,
        long enterprise,
        DateOnly day,
        Func<T, string> thing,
        CancellationToken ct
    )
        where T : EnterpriseRecord
    {
        var all = await db.Set<T>()
            .AsNoTracking()
            .Counting()
            .HoldingOn(day)
            .Where(one => one.EnterpriseId == enterprise)
            .ToListAsync(ct);
        return
        [
            .. all.OrderByDescending(one => one.ValidFrom).DistinctBy(thing).OrderBy(thing, StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(
        YueluDb db,
        string industry,
        DateOnly day,
        CancellationToken ct
    )
    {
        var links = db.Set<KeyIndustryLink>().AsNoTracking().Counting().HoldingOn(day);
        var codes = Enumerable.Range(2, Math.Max(0, industry.Length - 1)).Select(digits => industry[..digits]).ToList();
        return await links
            .Where(link => codes.Contains(link.Industry))
            .Select(link => link.KeyIndustry)
            .Distinct()
            .OrderBy(key => key)
            .ToListAsync(ct);
    }

    /// <summary>The same as it is shown.</summary>
    internal async Task<IReadOnlyList<FactView>> FactsAsync(YueluDb db, CancellationToken ct)
    {
        var kinds = await db.NamesAsync(CodeList.TierKind, Tiers.Select(tier => tier.Kind), ct);
        var keys = await db.NamesAsync(CodeList.KeyIndustry, KeyIndustries, ct);
        List<FactView> facts = [new(SizeWords.Size, SizeWords.On(Size, Day))];
        if (Size.Class is not null)
            facts.Add(new(SizeWords.SizeSource, Words.Same(Size.Source)));
        facts.Add(new(ListingWords.List, Listed));
        facts.AddRange(
            Tiers.Select(tier => new FactView(EnterpriseWords.Tier, Since(kinds(tier.Kind), tier), tier.Kind))
        );
        facts.AddRange(KeyIndustries.Select(key => new FactView(EnterpriseWords.KeyIndustry, keys(key), key)));
        return facts;
    }

    /// <summary>Whether it is on the above-threshold list, and since when.</summary>
    internal Words Listed =>
        Listing is { Change: ListingChange.Joined, ValidFrom: { } since }
            ? ListingWords.OnList.With(ListingMonth.Write(since))
            : ListingWords.OffList;

    private static Words Since(Words name, DatedRecord record) =>
        record.ValidFrom is { } since ? EnterpriseWords.NameSince.With(name, Writer.Day(since)) : name;
}
