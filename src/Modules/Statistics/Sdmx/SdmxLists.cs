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
    private static readonly IReadOnlyList<(
        string Id,
        Words Name,
        Words Description,
        IReadOnlyList<SdmxItem> Items
    )> Lists =
    [
        (
            "CL_FREQ",
            new("频率", "Frequencies"),
            new("一个值所属时期的长短。", "How long the period of a value is."),
            Frequencies
        ),
        (
            OfficialSource.Indicators,
            new("官方序列的指标", "Indicators of official series"),
            new("官方序列中有数据的指标。", "The indicators that official series have."),
            []
        ),
        (
            FigureSource.Indicators,
            new("公开数据的指标", "Indicators of public figures"),
            new("公开数据中有数据的指标。", "The indicators that public figures have."),
            []
        ),
        (
            "CL_AREA",
            new("地区", "Areas"),
            new(
                "有数据的行政区划，用国家标准代码。",
                "Administrative divisions that have data, by their national code."
            ),
            []
        ),
        (
            "CL_INDUSTRY",
            new("行业", "Industries"),
            new("有数据的行业；_T是全部行业。", "Industries that have data; _T is all of them."),
            []
        ),
        (
            "CL_VALUE_KIND",
            new("数值种类", "Kinds of value"),
            new("一个值是实绩、目标还是其他。", "Whether a value is an actual one, a target or something else."),
            Kinds
        ),
        (
            "CL_OBS_STATUS",
            new("数据状态", "Observation statuses"),
            new("一个值是正常、暂定、估计还是缺失。", "Whether a value is normal, provisional, estimated or missing."),
            Statuses
        ),
        (
            "CL_CONF_STATUS",
            new("保密状态", "Confidentiality statuses"),
            new("一个值可公开还是保密。", "Whether a value is free or confidential."),
            Confidentialities
        ),
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
        return
        [
            new(
                SdmxKind.AgencyScheme,
                SdmxModel.AgencyOfAgencies,
                "AGENCIES",
                new("机构", "Agencies"),
                new("维护这些结构的机构。", "Who maintains these structures."),
                [new(options.Agency, options.AgencyName)],
                []
            ),
            New(
                SdmxKind.DataProviderScheme,
                SdmxModel.Providers,
                new("数据提供者", "Data providers"),
                new("提供数据的机构。", "Who provides the data."),
                [new(options.Agency, options.AgencyName)],
                []
            ),
            .. flows.Select(one =>
                New(SdmxKind.Dataflow, one.Flow.Id, one.Flow.Name, Licensed(one.Flow), [], [one.Flow.Structure]) with
                {
                    Flow = one.Flow,
                    Note = one.Content.IsSynthetic ? Synthetic : null,
                }
            ),
            New(
                SdmxKind.CategoryScheme,
                SdmxModel.Categories,
                new("主题", "Subjects"),
                new("数据流所属的主题。", "What the flows are about."),
                [.. flows.Select(one => new SdmxItem(one.Flow.Topic, one.Flow.Name))],
                []
            ),
            .. Each(
                SdmxKind.Categorisation,
                flow => flow.Categorisation,
                new("主题：{0}", "Subject: {0}"),
                new("“{0}”所属的主题。", "What the flow “{0}” is about."),
                flow => [flow.Id, SdmxModel.Categories]
            ),
            .. Lists.Select(list =>
                New(SdmxKind.Codelist, list.Id, list.Name, list.Description, [.. list.Items, .. Codes(list.Id)], [])
            ),
            New(
                SdmxKind.ConceptScheme,
                SdmxModel.Concepts,
                new("概念", "Concepts"),
                new("各数据结构的维度、计量和属性。", "Dimensions, measure and attributes of the data structures."),
                [.. concepts],
                []
            ),
            .. Each(
                SdmxKind.DataStructure,
                flow => flow.Structure,
                new("结构：{0}", "Structure: {0}"),
                new("“{0}”的维度、计量和属性。", "Dimensions, measure and attributes of “{0}”."),
                flow => [SdmxModel.Concepts, .. flow.Codelists]
            ),
            .. Each(
                SdmxKind.ContentConstraint,
                flow => flow.Constraint,
                new("有数据的范围：{0}", "What there are data for: {0}"),
                new(
                    "“{0}”各维度中有数据的取值，及最早和最晚的时期。",
                    "The values of each dimension of “{0}” that have data, and the earliest and the latest period."
                ),
                flow => [flow.Id]
            ),
            .. Each(
                SdmxKind.ProvisionAgreement,
                flow => flow.Agreement,
                new("提供：{0}", "Provision: {0}"),
                new("由谁提供“{0}”的数据。", "Who provides the data of “{0}”."),
                flow => [flow.Id, SdmxModel.Providers]
            ),
        ];

        IEnumerable<SdmxArtefact> Each(
            SdmxKind kind,
            Func<SdmxFlow, string> id,
            Words name,
            Words description,
            Func<SdmxFlow, IReadOnlyList<string>> refersTo
        ) =>
            flows.Select(one =>
                New(
                    kind,
                    id(one.Flow),
                    name.With(one.Flow.Name),
                    description.With(one.Flow.Name),
                    [],
                    refersTo(one.Flow)
                ) with
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
            Words description,
            IReadOnlyList<SdmxItem> items,
            IReadOnlyList<string> refersTo
        ) => new(kind, options.Agency, id, name, description, items, refersTo);

        Words Licensed(SdmxFlow flow) =>
            options.Licence.Length == 0
                ? flow.Description
                : new Words("{0}许可：{1}", "{0} Licence: {1}").With(flow.Description, options.Licence);
    }
}
