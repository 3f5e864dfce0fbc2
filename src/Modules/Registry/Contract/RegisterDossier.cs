using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Contract;

/// <summary>One thing that the register holds of an enterprise, and where it is known from.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What is held; of codes the name.</param>
/// <param name="Code">The code that bears the name; null when it has none.</param>
/// <param name="Since">First day from which it holds; null where none is known.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record HeldFact(Words Label, Words Value, string? Code, DateOnly? Since, string Source);

/// <summary>What the register said of an enterprise from a day on.</summary>
/// <param name="Source">Where that is known from.</param>
/// <param name="Facts">What was said.</param>
public sealed record HeldEntry(
    DateOnly ValidFrom,
    string Source,
    DateTimeOffset RecordedAt,
    IReadOnlyList<HeldFact> Facts
);

/// <summary>All that the register holds of one enterprise, for its own people and for those who look after it; no scope is applied.</summary>
/// <param name="Code">Social credit code.</param>
/// <param name="OrganisationPath">The organisation that looks after it.</param>
/// <param name="ClosedOn">Last day on which it exists; null while it does.</param>
/// <param name="Facts">What holds now: its entry, size class, list, tiers and sites.</param>
/// <param name="History">What was recorded, the latest first.</param>
public sealed record RegisterDossier(
    string Code,
    string Name,
    string OrganisationPath,
    DateOnly? ClosedOn,
    IReadOnlyList<HeldFact> Facts,
    IReadOnlyList<HeldEntry> History
);

/// <summary>Reads what the register holds of one enterprise.</summary>
public static class RegisterDossiers
{
    /// <summary>By the rules and rows of a day; null when the register has no such code.</summary>
    public static async Task<RegisterDossier?> RegisterDossierAsync(
        this YueluDb db,
        string code,
        DateOnly day,
        CancellationToken ct
    )
    {
        if (
            await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct) is not { } found
        )
            return null;
        var entries = await db.EntriesOf(found.Id).ToListAsync(ct);
        var names = await FactNames.ReadAsync(db, [found, .. entries], ct);
        // Of two entries for one day the first counts; those that hold only later say nothing of now.
        var counting = entries.DistinctBy(entry => entry.ValidFrom).Where(entry => entry.ValidFrom <= day).ToList();
        var told = counting.Select(entry => (Entry: entry, Facts: Facts(names, entry))).ToList();
        var standing = await EnterpriseStanding.ReadAsync(db, found, day, ct);
        return new(
            found.Code,
            found.Name,
            found.OrganisationPath,
            found.ClosedOn,
            [.. Facts(names, found).Select(fact => Known(fact, told)), .. await standing.HeldAsync(db, ct)],
            [
                .. entries.Select(entry => new HeldEntry(
                    entry.ValidFrom,
                    entry.Source,
                    entry.RecordedAt,
                    [
                        .. Facts(names, entry)
                            .Select(fact => new HeldFact(
                                fact.Label,
                                fact.Value,
                                fact.Code,
                                entry.ValidFrom,
                                entry.Source
                            )),
                    ]
                )),
            ]
        );
    }

    private static IReadOnlyList<FactView> Facts(FactNames names, EnterpriseFacts facts) =>
        [new(EnterpriseWords.Name_, Words.Same(facts.Name)), .. names.All(facts)];

    /// <summary>A fact of now with the entry that said it first of those that have said so without a break.</summary>
    private static HeldFact Known(FactView fact, List<(EnterpriseEntry Entry, IReadOnlyList<FactView> Facts)> told)
    {
        var said = told.TakeWhile(one => one.Facts.Contains(fact)).LastOrDefault().Entry;
        return new(fact.Label, fact.Value, fact.Code, said?.ValidFrom, said?.Source ?? "");
    }

    private static async Task<IReadOnlyList<HeldFact>> HeldAsync(
        this EnterpriseStanding standing,
        YueluDb db,
        CancellationToken ct
    )
    {
        var kinds = await db.NamesAsync(CodeList.TierKind, standing.Tiers.Select(tier => tier.Kind), ct);
        return
        [
            new(
                SizeWords.Size,
                SizeWords.On(standing.Size, standing.Day),
                null,
                null,
                standing.Size.Class is null ? "" : standing.Size.Source
            ),
            new(
                Listings.ListingWords.List,
                standing.Listed,
                null,
                standing.Listing?.ValidFrom,
                standing.Listing?.Source ?? ""
            ),
            .. standing.Tiers.Select(tier => new HeldFact(
                EnterpriseWords.Tier,
                kinds(tier.Kind),
                tier.Kind,
                tier.ValidFrom,
                tier.Source
            )),
            .. standing.Sites.Select(site => new HeldFact(
                EnterpriseWords.Site,
                Words.Same($"{site.Name} · {site.Address}"),
                site.Number,
                site.ValidFrom,
                site.Source
            )),
        ];
    }
}
