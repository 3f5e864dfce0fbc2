using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.Listings;

/// <summary>规上标准: from a day on, the yearly main business revenue from which an enterprise belongs on the list.</summary>
internal sealed class Threshold : DatedRecord
{
    /// <summary>In thousands of yuan.</summary>
    public long Revenue { get; init; }

    internal override string Key => Line(ValidFrom);

    internal override string Says => Line(ValidFrom?.ToString("yyyy-MM-dd"), ValidTo?.ToString("yyyy-MM-dd"), Revenue);
}

/// <summary>The thresholds; the office keeps them.</summary>
internal sealed class ThresholdTable()
    : RecordTable<Threshold>(
        "thresholds",
        new("规上标准", "Thresholds"),
        new(
            "从哪天起，年主营业务收入达到多少属于规模以上。",
            "From which day on which yearly main business revenue puts an enterprise on the list."
        ),
        ofOffice: true
    )
{
    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        new(
            "revenue",
            new("主营业务收入下限（千元）", "Main business revenue from (1,000 yuan)"),
            new("单位是千元，整数", "in thousands of yuan, whole"),
            true
        ),
        .. TableColumns.Dated,
    ];

    protected override Task<Func<RowReader, Threshold?>> ReaderAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    ) =>
        Task.FromResult<Func<RowReader, Threshold?>>(row =>
            new()
            {
                Revenue = row.Number("revenue", 1_000_000_000_000, needed: true) ?? 0,
                ValidFrom = row.Day("from"),
                ValidTo = row.Day("to"),
            }
        );

    protected override IQueryable<Threshold> Around(YueluDb db, IReadOnlyList<Threshold> records) =>
        db.Set<Threshold>();

    protected override IQueryable<Threshold> Seen(YueluDb db, Access access, TableQuery query) =>
        db.Set<Threshold>().AsNoTracking().OrderByDescending(one => one.ValidFrom).ThenBy(one => one.Id);

    protected override Task<Func<Threshold, string[]>> CellsAsync(
        Language language,
        YueluDb db,
        IReadOnlyList<Threshold> records,
        CancellationToken ct
    ) =>
        Task.FromResult<Func<Threshold, string[]>>(one =>
            [one.Revenue.ToString(CultureInfo.InvariantCulture), Day(one.ValidFrom), Day(one.ValidTo), one.Source, ""]
        );

    protected override string Subject(RowReader row, Threshold record) => Name.Zh;
}
