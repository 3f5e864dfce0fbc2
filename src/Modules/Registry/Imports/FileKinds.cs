using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.KeyIndustries;
using Yuelu.Registry.Listings;
using Yuelu.Registry.Sites;
using Yuelu.Registry.Sizes;
using Yuelu.Registry.Tiers;

namespace Yuelu.Registry.Imports;

/// <summary>The kinds of files that the register takes in.</summary>
internal static class FileKinds
{
    /// <summary>The dated tables, each of which is a kind of file too.</summary>
    internal static readonly IReadOnlyList<DatedTable> Tables =
    [
        new ListingTable(),
        new TierTable(),
        new SiteTable(),
        new ThresholdTable(),
        new SizeTable(),
        new KeyIndustryTable(),
        .. CodeList.All.Select(list => new CodeTable(list, isWhole: false)),
    ];

    internal static readonly IReadOnlyList<FileKind> All =
    [
        new EnterpriseFile(),
        .. Tables,
        .. CodeList.All.Select(list => new CodeTable(list, isWhole: true)),
    ];

    internal static FileKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>The dated table of this key.</summary>
    internal static DatedTable? Table(string? key) => Tables.FirstOrDefault(table => table.Key == key);
}
