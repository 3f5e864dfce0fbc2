using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>DF_SERIES: the official series, by frequency, indicator, area, industry, kind and time.</summary>
internal sealed class OfficialSource(YueluDb db) : ISdmxSource
{
    internal const string Indicators = "CL_INDICATOR";
    private List<OfficialSeries>? series;

    /// <summary>Its structure.</summary>
    internal static SdmxFlow Shape { get; } =
        new(
            "SERIES",
            SeriesWords.Name,
            SeriesWords.Lead,
            [
                SdmxComponents.Frequency,
                SdmxComponents.Indicator(Indicators),
                SdmxComponents.Area,
                SdmxComponents.Industry,
                new("VALUE_KIND", new("数值种类", "Kind of value"), "CL_VALUE_KIND"),
            ],
            [
                SdmxComponents.Status,
                new("DECIMALS", new("小数位数", "Decimals"), TextType: "Integer"),
                new("SOURCE", new("来源", "Source")),
                new("SOURCE_URL", new("来源网址", "Address of the source"), IsMandatory: false),
                new("PUB_DATE", new("发布日期", "Published on"), IsMandatory: false),
                new("COMMENT_OBS", new("备注", "Note"), IsMandatory: false),
                SdmxComponents.HeldFrom,
            ]
        );

    public SdmxFlow Flow => Shape;

    public async Task<SdmxContent> ContentAsync(CancellationToken ct)
    {
        var changed = await db.Set<SeriesFile>().MaxAsync(file => file.TakenInAt, ct) ?? DateTimeOffset.UnixEpoch;
        var found = await db.FindSeries(new()).ToListAsync(ct);
        series = [.. found.Select(one => one.Series)];
        var names = await SeriesNames.ReadAsync(db, series, ct);
        return new(
            changed,
            new Dictionary<string, IReadOnlyList<SdmxItem>>
            {
                [Indicators] =
                [
                    .. found
                        .DistinctBy(one => one.Indicator.Code)
                        .Select(one => new SdmxItem(one.Indicator.Code, one.Indicator.Name)),
                ],
                [SdmxComponents.Area.Codelist!] = Codes(one => one.Area, names.Area),
                [SdmxComponents.Industry.Codelist!] = Codes(one => one.Industry, names.Industry),
            }
        );

        IReadOnlyList<SdmxItem> Codes(Func<OfficialSeries, string> which, Func<string, Words> name) =>
            [.. series.Select(which).Distinct().Select(code => new SdmxItem(code, name(code)))];
    }

    public async Task<Result<ISdmxRows>> AskAsync(SdmxDataQuery query, CancellationToken ct)
    {
        series ??= await db.Set<OfficialSeries>().AsNoTracking().ToListAsync(ct);
        var wanted = series
            .OrderBy(one => one.Number)
            .Select(one => (one.Number, one.Frequency, Series: new SdmxSeries(KeyOf(one), one.Unit)))
            .Where(one => query.Wants(one.Series.Key))
            .ToDictionary(one => one.Number, one => (one.Frequency, one.Series));
        return new SeriesRows(db, query, wanted, isAll: wanted.Count == series.Count);
    }

    private static string[] KeyOf(OfficialSeries one) =>
        [SeriesKey.Letter(one.Frequency), one.Indicator, one.Area, one.Industry, SeriesKey.Of(one.Kind)];
}
