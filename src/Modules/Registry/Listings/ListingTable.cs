using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Listings;

/// <summary>入库退库记录: who joins and leaves the above-threshold list, in which month and why.</summary>
internal sealed class ListingTable()
    : EnterpriseRows<Listing>(
        "listings",
        new("规上名单变动", "Above-threshold changes"),
        new(
            "哪个企业从哪个月起纳入或退出规模以上名单，为什么。名单本身按月由这些记录得出。",
            "Which enterprise joins or leaves the above-threshold list from which month on, and why. The list of a month follows from these rows."
        )
    )
{
    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        .. OfEnterprise,
        new("month", ListingWords.Month, ListingWords.MonthSays, true),
        new("change", ListingWords.Change, ListingWords.ChangeSays, true),
        new("reason", ListingWords.Reason, ListingWords.ReasonSays, true),
        new("reasonName", ListingWords.ReasonName, ListingWords.ReasonName, OnlyTold: true),
        TableColumns.Source,
        TableColumns.Withdrawn,
    ];

    protected override IReadOnlyList<string> NamedLists { get; } = [CodeList.ListingReason.Key];

    protected override Listing Make(RowReader row, RegisterTables tables)
    {
        var month = row.Month("month", needed: true);
        var reason = row.Code("reason", CodeList.ListingReason, tables, month, needed: true);
        return new()
        {
            ValidFrom = month,
            Change = row.Word("change", ListingWords.Changes),
            Reason = reason,
        };
    }

    protected override IEnumerable<string> Cells(
        Language language,
        Listing record,
        Func<CodeList, string, string> name
    ) =>
        [
            record.ValidFrom!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ListingWords.Changes[record.Change].In(language),
            record.Reason,
            name(CodeList.ListingReason, record.Reason),
            record.Source,
            "",
        ];
}
