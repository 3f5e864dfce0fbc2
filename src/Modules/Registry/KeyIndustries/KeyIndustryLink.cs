using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.KeyIndustries;

/// <summary>重点产业对照: for some days a key industry of a plan takes in an industry of GB/T 4754, or a product. Many to many.</summary>
internal sealed class KeyIndustryLink : DatedRecord
{
    /// <summary>The plan that names it, by its address or its number.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Code in the table of key industries.</summary>
    public string KeyIndustry { get; init; } = "";

    /// <summary>Code of a division, group or class; empty when it is a product.</summary>
    public string Industry { get; init; } = "";

    /// <summary>A product; empty when it is an industry.</summary>
    public string Product { get; init; } = "";

    internal override string Key => Line(Plan, KeyIndustry, Industry, Product, ValidFrom);

    internal override string Says =>
        Line(Plan, KeyIndustry, Industry, Product, ValidFrom?.ToString("yyyy-MM-dd"), ValidTo?.ToString("yyyy-MM-dd"));
}

/// <summary>Which industries and products a plan's key industries take in; kept by hand, for they are none of GB/T 4754.</summary>
internal sealed class KeyIndustryTable()
    : RecordTable<KeyIndustryLink>(
        "key-industries",
        new("重点产业对照", "Key industries in codes"),
        new(
            "规划的重点产业对应哪些行业代码和产品，多对多。重点产业本身由代码表定义。",
            "Which industry codes and products a plan's key industries take in, many to many. The key industries themselves are a code table."
        ),
        ofOffice: true
    )
{
    private const int LongestPlan = 80;
    private const int LongestProduct = 200;

    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        new(
            "plan",
            new("规划", "Plan"),
            new("规划的网址名或文号", "the plan's name in addresses, or its number"),
            true
        ),
        new(
            "key",
            new("重点产业代码", "Key industry"),
            new("“重点产业”代码表中的代码", "a code of the table of key industries"),
            true
        ),
        new("keyName", new("重点产业", "Key industry in words"), new("重点产业的名称", "its name"), OnlyTold: true),
        new(
            "industry",
            new("行业代码", "Industry code"),
            new("2至4位；与产品填其中一项", "two to four digits; give this or a product")
        ),
        new("industryName", new("行业", "Industry"), new("行业名称", "the industry's name"), OnlyTold: true),
        new("product", new("产品", "Product"), new("产品名称", "what the product is called")),
        .. TableColumns.Dated,
    ];

    protected override async Task<Func<RowReader, KeyIndustryLink?>> ReaderAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    )
    {
        var tables = await RegisterTables.ReadAsync(run.Db, run.Scope, run.Today, ct);
        return row => Make(row, tables);
    }

    private static KeyIndustryLink Make(RowReader row, RegisterTables tables)
    {
        var from = row.Day("from");
        var link = new KeyIndustryLink
        {
            Plan = row.Text("plan", LongestPlan, needed: true),
            KeyIndustry = row.Code("key", CodeList.KeyIndustry, tables, from, needed: true),
            Industry = row.Code("industry", CodeList.Industry, tables, from),
            Product = row.Text("product", LongestProduct),
            ValidFrom = from,
            ValidTo = row.Day("to"),
        };
        if (link.Industry.Length > 0 == link.Product.Length > 0)
            row.Wrong("industry", KeyIndustryProblems.OneOfBoth);
        return link;
    }

    protected override IQueryable<KeyIndustryLink> Around(YueluDb db, IReadOnlyList<KeyIndustryLink> records)
    {
        var plans = records.Select(one => one.Plan).Distinct().ToList();
        return db.Set<KeyIndustryLink>().Where(one => plans.Contains(one.Plan));
    }

    protected override IQueryable<KeyIndustryLink> Seen(YueluDb db, Access access, TableQuery query) =>
        db.Set<KeyIndustryLink>()
            .AsNoTracking()
            .Where(one =>
                query.Text == ""
                || one.Plan == query.Text
                || one.KeyIndustry == query.Text
                || one.Industry.StartsWith(query.Text)
                || one.Product.Contains(query.Text)
            )
            .OrderBy(one => one.Plan)
            .ThenBy(one => one.KeyIndustry)
            .ThenBy(one => one.Industry)
            .ThenBy(one => one.Product)
            .ThenBy(one => one.Id);

    protected override async Task<Func<KeyIndustryLink, string[]>> CellsAsync(
        Language language,
        YueluDb db,
        IReadOnlyList<KeyIndustryLink> records,
        CancellationToken ct
    )
    {
        var keys = await db.NamesAsync(CodeList.KeyIndustry, records.Select(one => one.KeyIndustry), ct);
        var industries = await db.NamesAsync(CodeList.Industry, records.Select(one => one.Industry), ct);
        return one =>
            [
                one.Plan,
                one.KeyIndustry,
                keys(one.KeyIndustry).In(language),
                one.Industry,
                one.Industry.Length > 0 ? industries(one.Industry).In(language) : "",
                one.Product,
                Day(one.ValidFrom),
                Day(one.ValidTo),
                one.Source,
                "",
            ];
    }

    protected override string Subject(RowReader row, KeyIndustryLink record) => $"{record.Plan} {record.KeyIndustry}";
}

/// <summary>Every refusal about key industries.</summary>
internal static class KeyIndustryProblems
{
    internal static readonly Problem OneOfBoth = new(
        ProblemKind.Invalid,
        "key-industry.one-of-both",
        new("行业代码和产品请填其中一项。", "Give either an industry code or a product.")
    );
}
