using Yuelu.Kernel;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The structures, with the lists that do not depend on the data.</summary>
internal static class SdmxLists
{
    /// <summary>Frequencies. A, Q and M are those of SDMX; C and P are the portal's own.</summary>
    internal static IReadOnlyList<SdmxItem> Frequencies { get; } =
    [
        .. new[]
        {
            PeriodKind.Year,
            PeriodKind.Quarter,
            PeriodKind.Month,
            PeriodKind.MonthsToDate,
            PeriodKind.Years,
        }.Select(kind => new SdmxItem(
            SeriesKey.Letter(kind),
            SeriesWords.Of(kind),
            kind switch
            {
                PeriodKind.MonthsToDate => new(
                    "1月到所写月份的累计",
                    "Cumulative from January to the month that is written"
                ),
                PeriodKind.Years => new(
                    "连续若干年，写成起始日和年数",
                    "Several years, written as first day and number of years"
                ),
                _ => null,
            }
        )),
    ];

    internal static IReadOnlyList<SdmxItem> Kinds { get; } =
    [.. Enum.GetValues<SeriesKind>().Select(kind => new SdmxItem(SeriesKey.Of(kind), SeriesWords.Of(kind)))];

    internal static IReadOnlyList<SdmxItem> Statuses { get; } =
    [.. SeriesStatus.All.Select(one => new SdmxItem(one.Key, one.Value))];

    private static readonly Dictionary<string, Words> ListNames = new()
    {
        ["CL_FREQ"] = new("频率", "Frequencies"),
        ["CL_INDICATOR"] = new("指标", "Indicators"),
        ["CL_AREA"] = new("地区", "Areas"),
        ["CL_INDUSTRY"] = new("行业", "Industries"),
        ["CL_VALUE_KIND"] = new("数值种类", "Kinds of value"),
        ["CL_OBS_STATUS"] = new("数据状态", "Observation statuses"),
    };

    /// <summary>All structures.</summary>
    /// <param name="lists">The codes of each list.</param>
    internal static IReadOnlyList<SdmxArtefact> Artefacts(
        SdmxOptions options,
        IReadOnlyDictionary<string, IReadOnlyList<SdmxItem>> lists
    )
    {
        SdmxItem[] concepts =
        [
            .. SdmxComponents
                .AllOfKey.Append(SdmxComponents.Measure)
                .Concat(SdmxComponents.Attributes)
                .Select(one => new SdmxItem(one.Id, one.Name)),
        ];
        var licence = options.Licence.Length > 0 ? Words.Same(options.Licence) : null;
        return
        [
            new(
                SdmxKind.AgencyScheme,
                SdmxModel.AgencyOfAgencies,
                "AGENCIES",
                new("机构", "Agencies"),
                null,
                [new(options.Agency, options.AgencyName)],
                []
            ),
            New(SdmxKind.Dataflow, SdmxModel.Flow, SeriesWords.Name, licence, [], [SdmxModel.Structure]),
            New(
                SdmxKind.CategoryScheme,
                SdmxModel.Categories,
                new("主题", "Subjects"),
                null,
                [new(SdmxModel.Category, SeriesWords.Name)],
                []
            ),
            New(
                SdmxKind.Categorisation,
                "CTG_SERIES",
                new("官方序列的主题", "Subject of official series"),
                null,
                [],
                [SdmxModel.Flow, SdmxModel.Categories]
            ),
            .. lists.Select(list => New(SdmxKind.Codelist, list.Key, ListNames[list.Key], null, list.Value, [])),
            New(SdmxKind.ConceptScheme, SdmxModel.Concepts, new("概念", "Concepts"), null, concepts, []),
            New(
                SdmxKind.DataStructure,
                SdmxModel.Structure,
                new("官方序列的结构", "Structure of official series"),
                null,
                [],
                [SdmxModel.Concepts, .. lists.Keys]
            ),
            New(
                SdmxKind.ContentConstraint,
                SdmxModel.Constraint,
                new("有数据的范围", "What there are data for"),
                null,
                [],
                [SdmxModel.Flow]
            ),
        ];

        SdmxArtefact New(
            SdmxKind kind,
            string id,
            Words name,
            Words? description,
            IReadOnlyList<SdmxItem> items,
            IReadOnlyList<string> refersTo
        ) => new(kind, options.Agency, id, name, description, items, refersTo);
    }
}
