using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.Sizes;

/// <summary>The size rules; the office keeps them.</summary>
internal sealed partial class SizeTable()
    : RecordTable<SizeBound>(
        "size-rules",
        new("划型标准", "Size rules"),
        new(
            "大型、中型、小型企业须同时达到所列两项下限，否则下划一档；都达不到的是微型。",
            "Large, medium and small must meet both lower bounds, else one class down; whoever meets none is micro."
        ),
        ofOffice: true
    )
{
    private const int LongestIndustries = 200;

    private static readonly IReadOnlyDictionary<SizeClass, Words> Bounded = SizeWords
        .Classes.Where(one => one.Key != SizeClass.Micro)
        .ToDictionary();

    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        new("edition", SizeWords.Edition, SizeWords.EditionSays, true),
        new("class", SizeWords.Class, SizeWords.ClassSays, true),
        new("employees", SizeWords.Employees, SizeWords.BoundSays, true),
        new("revenue", SizeWords.Revenue, SizeWords.BoundSays, true),
        new("industries", SizeWords.Industries, SizeWords.IndustriesSays),
        new("assumed", SizeWords.Assumed, SizeWords.AssumedSays),
        .. TableColumns.Dated,
    ];

    protected override Task<Func<RowReader, SizeBound?>> ReaderAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    ) => Task.FromResult<Func<RowReader, SizeBound?>>(Make);

    private static SizeBound Make(RowReader row)
    {
        var industries = row["industries"].Replace(" ", "").Replace('，', ',').Replace('、', ',');
        if (industries.Length > LongestIndustries || industries.Length > 0 && !Ranges().IsMatch(industries))
            row.Wrong("industries", SizeProblems.BadIndustries);
        return new()
        {
            Edition = row.Text("edition", CodeLists.CodeItemMapping.LongestEdition, needed: true),
            Class = row.Word("class", Bounded),
            Employees = row.Number("employees", 10_000_000, needed: true) ?? 0,
            Revenue = row.Number("revenue", 1_000_000_000_000, needed: true) ?? 0,
            Industries = industries,
            IsAssumed = row.Yes("assumed"),
            ValidFrom = row.Day("from"),
            ValidTo = row.Day("to"),
        };
    }

    protected override IQueryable<SizeBound> Around(YueluDb db, IReadOnlyList<SizeBound> records) =>
        db.Set<SizeBound>();

    protected override IQueryable<SizeBound> Seen(YueluDb db, Access access, TableQuery query) =>
        db.Set<SizeBound>()
            .AsNoTracking()
            .Where(one => query.Text == "" || one.Edition.Contains(query.Text))
            .OrderByDescending(one => one.ValidFrom)
            .ThenBy(one => one.Edition)
            .ThenBy(one => one.Industries)
            .ThenByDescending(one => one.Class)
            .ThenBy(one => one.Id);

    protected override Task<Func<SizeBound, string[]>> CellsAsync(
        Language language,
        YueluDb db,
        IReadOnlyList<SizeBound> records,
        CancellationToken ct
    ) => Task.FromResult<Func<SizeBound, string[]>>(one => Cells(one, language));

    private static string[] Cells(SizeBound one, Language language) =>
        [
            one.Edition,
            SizeWords.Classes[one.Class].In(language),
            one.Employees.ToString(CultureInfo.InvariantCulture),
            one.Revenue.ToString(CultureInfo.InvariantCulture),
            one.Industries,
            one.IsAssumed ? TableWords.Yes.In(language) : "",
            Day(one.ValidFrom),
            Day(one.ValidTo),
            one.Source,
            "",
        ];

    protected override string Subject(RowReader row, SizeBound record) => record.Edition;

    [GeneratedRegex("^[0-9]{2,4}(-[0-9]{2,4})?(,[0-9]{2,4}(-[0-9]{2,4})?)*$")]
    private static partial Regex Ranges();
}

/// <summary>Every refusal about size rules.</summary>
internal static class SizeProblems
{
    internal static readonly Problem BadIndustries = new(
        ProblemKind.Invalid,
        "size-rule.bad-industries",
        new(
            "适用行业应写成 13-43,4411 这样：2至4位代码或起止代码，用逗号分开。",
            "Write industries as 13-43,4411: codes of two to four digits or ranges of them, separated by commas."
        )
    );
}
