using Yuelu.Kernel;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Tiers;

/// <summary>梯队: for some days an enterprise is of a kind that the operator names, such as a leading enterprise or 专精特新.</summary>
internal sealed class Tier : EnterpriseRecord
{
    /// <summary>Code in the table of kinds.</summary>
    public string Kind { get; init; } = "";

    internal override string Key => Line(EnterpriseId, Kind, ValidFrom);

    internal override string Says => Line(Kind, ValidFrom?.ToString("yyyy-MM-dd"), ValidTo?.ToString("yyyy-MM-dd"));

    internal override EnterpriseRecord Copy() =>
        new Tier
        {
            Kind = Kind,
            ValidFrom = ValidFrom,
            ValidTo = ValidTo,
        };
}

/// <summary>Which enterprise is of which tier; the kinds are a code table.</summary>
internal sealed class TierTable()
    : EnterpriseRows<Tier>(
        "tiers",
        new("企业梯队", "Tiers"),
        new(
            "龙头企业、千亿企业、专精特新等：哪个企业从哪天到哪天，依据什么。种类由代码表定义。",
            "Leading, over 100 billion, specialised and the like: which enterprise from when to when, on what ground. The kinds are a code table."
        )
    )
{
    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        .. OfEnterprise,
        new("kind", new("梯队代码", "Tier"), new("“企业梯队种类”代码表中的代码", "a code of the table of tiers"), true),
        new("kindName", new("梯队", "Tier in words"), new("梯队", "the tier in words"), OnlyTold: true),
        .. TableColumns.Dated,
    ];

    protected override IReadOnlyList<string> NamedLists { get; } = [CodeList.TierKind.Key];

    protected override Tier Make(RowReader row, RegisterTables tables)
    {
        var from = row.Day("from");
        return new()
        {
            Kind = row.Code("kind", CodeList.TierKind, tables, from, needed: true),
            ValidFrom = from,
            ValidTo = row.Day("to"),
        };
    }

    protected override IEnumerable<string> Cells(Language language, Tier record, Func<CodeList, string, string> name) =>
        [
            record.Kind,
            name(CodeList.TierKind, record.Kind),
            Day(record.ValidFrom),
            Day(record.ValidTo),
            record.Source,
            "",
        ];
}
