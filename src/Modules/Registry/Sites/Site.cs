using Yuelu.Kernel;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Sites;

/// <summary>生产场所: a place where an enterprise produces, which may lie in another county than its entry.</summary>
internal sealed class Site : EnterpriseRecord
{
    /// <summary>Which of the enterprise's sites, as it numbers them.</summary>
    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>行政区划代码 of its county.</summary>
    public string Region { get; init; } = "";

    public string Address { get; init; } = "";

    internal override string Key => Line(EnterpriseId, Number, ValidFrom);

    internal override string Says =>
        Line(Number, Name, Region, Address, ValidFrom?.ToString("yyyy-MM-dd"), ValidTo?.ToString("yyyy-MM-dd"));

    internal override EnterpriseRecord Copy() =>
        new Site
        {
            Number = Number,
            Name = Name,
            Region = Region,
            Address = Address,
            ValidFrom = ValidFrom,
            ValidTo = ValidTo,
        };
}

/// <summary>Where enterprises produce.</summary>
internal sealed class SiteTable()
    : EnterpriseRows<Site>(
        "sites",
        new("生产场所", "Sites"),
        new(
            "企业在哪里生产：区划和地址。可以不在登记的县。",
            "Where enterprises produce: region and address, which may lie in another county than the entry."
        )
    )
{
    private const int LongestName = 200;
    private const int LongestAddress = 300;
    private const int LongestNumber = 20;

    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        .. OfEnterprise,
        new(
            "number",
            new("场所编号", "Site number"),
            new("企业自己的编号，如 1、2", "the enterprise's own number, such as 1, 2"),
            true
        ),
        new("site", new("场所名称", "Site"), new("如“二分厂”", "such as a plant's name"), true),
        new("region", new("行政区划代码", "Region code"), new("县（市、区）6位代码", "the county's six digits"), true),
        new("regionName", new("行政区划", "Region"), new("行政区划", "the region's name"), OnlyTold: true),
        new("address", new("地址", "Address"), new("到门牌号", "down to the house number")),
        .. TableColumns.Dated,
    ];

    protected override IReadOnlyList<string> NamedLists { get; } = [CodeList.Region.Key];

    protected override Site Make(RowReader row, RegisterTables tables)
    {
        var from = row.Day("from");
        return new()
        {
            Number = row.Text("number", LongestNumber, needed: true),
            Name = row.Text("site", LongestName, needed: true),
            Region = row.Code("region", CodeList.Region, tables, from, needed: true),
            Address = row.Text("address", LongestAddress),
            ValidFrom = from,
            ValidTo = row.Day("to"),
        };
    }

    protected override IEnumerable<string> Cells(Language language, Site record, Func<CodeList, string, string> name) =>
        [
            record.Number,
            record.Name,
            record.Region,
            name(CodeList.Region, record.Region),
            record.Address,
            Day(record.ValidFrom),
            Day(record.ValidTo),
            record.Source,
            "",
        ];
}
