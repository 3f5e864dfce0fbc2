using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Names;

namespace Yuelu.Registry.Merging;

/// <summary>Two enterprises whose names are near-equal; a person decides whether they are one.</summary>
internal sealed record NearEnterprisesView(string Code, string Name, string OtherCode, string OtherName, string Region);

/// <summary>Finds near-equal names among the enterprises of an area.</summary>
internal static class NearPairs
{
    /// <summary>Names that are compared at once; beyond them a region must be named. Names are compared within a county only.</summary>
    internal const int Most = 50_000;

    /// <summary>The pairs; null when there are too many enterprises.</summary>
    internal static async Task<IReadOnlyList<NearEnterprisesView>?> FindAsync(
        YueluDb db,
        Access access,
        string region,
        CancellationToken ct
    )
    {
        var digits = region.Length == 6 ? EnterpriseMarks.Digits(region) : region;
        var names = await db.Set<Enterprise>()
            .AsNoTracking()
            .Within(access)
            .Where(one => one.MergedInto == null && one.ClosedOn == null && one.Region.StartsWith(digits))
            .OrderBy(one => one.Id)
            .Select(one => new
            {
                one.Code,
                one.Name,
                one.NameKey,
                one.Region,
            })
            .Take(Most + 1)
            .ToListAsync(ct);
        if (names.Count > Most)
            return null;
        return
        [
            .. NearNames
                .Find([.. names.Select(one => new NamedKey(one.NameKey, one.Region, true))])
                .Select(pair => (One: names[pair.Earlier], Other: names[pair.Later]))
                .Select(pair => new NearEnterprisesView(
                    pair.One.Code,
                    pair.One.Name,
                    pair.Other.Code,
                    pair.Other.Name,
                    pair.One.Region
                )),
        ];
    }
}
