using Yuelu.Kernel;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The structures, with the lists that do not depend on the data.</summary>
internal static class SdmxLists
{
    private static readonly Words Synthetic = new(
        "含示例企业的数据：企业并不存在，数值为虚构",
        "Holds figures of sample enterprises, which do not exist; the numbers are made up"
    );

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

    /// <summary>Of CL_OBS_STATUS 2.1; Q is that of hidden figures alone.</summary>
    internal static IReadOnlyList<SdmxItem> Statuses { get; } =
    [
        .. SeriesStatus.All.Select(one => new SdmxItem(one.Key, one.Value)),
        new(PublicCell.Suppressed, new("未公开的值", "Missing value; suppressed")),
    ];

    /// <summary>Those of CL_CONF_STATUS that public figures have.</summary>
    internal static IReadOnlyList<SdmxItem> Confidentialities { get; } =
    [
        new(PublicCell.Free, new("可公开", "Free")),
        new(PublicCell.Confidential, new("保密", "Confidential statistical information")),
    ];

    /// <summary>The lists by id, with the codes that do not follow from data.</summary>
    private static readonly IReadOnlyList<(string Id, Words Name, IReadOnlyList<SdmxItem> Items)> Lists =
    [
        ("CL_FREQ", new("频率", "Frequencies"), Frequencies),
        (OfficialSource.Indicators, new("官方序列的指标", "Indicators of official series"), []),
        (FigureSource.Indicators, new("公开数据的指标", "Indicators of public figures"), []),
        ("CL_AREA", new("地区", "Areas"), []),
        ("CL_INDUSTRY", new("行业", "Industries"), []),
        ("CL_VALUE_KIND", new("数值种类", "Kinds of value"), Kinds),
        ("CL_OBS_STATUS", new("数据状态", "Observation statuses"), Statuses),
        ("CL_CONF_STATUS", new("保密状态", "Confidentiality statuses"), Confidentialities),
    ];

    /// <summary>All structures.</summary>
    internal static IReadOnlyList<SdmxArtefact> Artefacts(
        SdmxOptions options,
        IReadOnlyList<(SdmxFlow Flow, SdmxContent Content)> flows
    )
    {
        var concepts = flows
            .SelectMany(one => one.Flow.Components)
            .DistinctBy(one => one.Id)
            .Select(one => new SdmxItem(one.Id, one.Name));
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
            .. flows.Select(one =>
                New(SdmxKind.Dataflow, one.Flow.Id, one.Flow.Name, [], [one.Flow.Structure]) with
                {
                    Flow = one.Flow,
                    Description = licence,
                    Note = one.Content.IsSynthetic ? Synthetic : null,
                }
            ),
            New(
                SdmxKind.CategoryScheme,
                SdmxModel.Categories,
                new("主题", "Subjects"),
                [.. flows.Select(one => new SdmxItem(one.Flow.Topic, one.Flow.Name))],
                []
            ),
            .. Each(
                SdmxKind.Categorisation,
                flow => flow.Categorisation,
                new("主题：{0}", "Subject: {0}"),
                flow => [flow.Id, SdmxModel.Categories]
            ),
            .. Lists.Select(list => New(SdmxKind.Codelist, list.Id, list.Name, [.. list.Items, .. Codes(list.Id)], [])),
            New(SdmxKind.ConceptScheme, SdmxModel.Concepts, new("概念", "Concepts"), [.. concepts], []),
            .. Each(
                SdmxKind.DataStructure,
                flow => flow.Structure,
                new("结构：{0}", "Structure: {0}"),
                flow => [SdmxModel.Concepts, .. flow.Codelists]
            ),
            .. Each(
                SdmxKind.ContentConstraint,
                flow => flow.Constraint,
                new("有数据的范围：{0}", "What there are data for: {0}"),
                flow => [flow.Id]
            ),
        ];

        IEnumerable<SdmxArtefact> Each(
            SdmxKind kind,
            Func<SdmxFlow, string> id,
            Words name,
            Func<SdmxFlow, IReadOnlyList<string>> refersTo
        ) =>
            flows.Select(one =>
                New(kind, id(one.Flow), name.With(one.Flow.Name), [], refersTo(one.Flow)) with
                {
                    Flow = one.Flow,
                }
            );

        IEnumerable<SdmxItem> Codes(string list) =>
            flows
                .SelectMany(one => one.Content.Codes.GetValueOrDefault(list) ?? [])
                .DistinctBy(item => item.Id)
                .OrderBy(item => item.Id, StringComparer.Ordinal);

        SdmxArtefact New(
            SdmxKind kind,
            string id,
            Words name,
            IReadOnlyList<SdmxItem> items,
            IReadOnlyList<string> refersTo
        ) => new(kind, options.Agency, id, name, null, items, refersTo);
    }
}
