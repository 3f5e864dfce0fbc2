using Yuelu.Documents;
using Yuelu.Kernel;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Briefs;

/// <summary>In what order the lines of a figure stand.</summary>
public enum BriefOrder
{
    /// <summary>By area, industry and period.</summary>
    Code,

    /// <summary>The largest value first.</summary>
    ValueDown,

    /// <summary>The smallest value first.</summary>
    ValueUp,

    /// <summary>The largest change first.</summary>
    ChangeDown,

    /// <summary>The smallest change first.</summary>
    ChangeUp,
}

/// <summary>What of a figure is told.</summary>
public enum BriefFacet
{
    /// <summary>本期: the value.</summary>
    Value,

    /// <summary>同比: growth over the same enterprises; of a percentage the difference in points.</summary>
    Change,

    /// <summary>名义: growth over all enterprises.</summary>
    Nominal,

    /// <summary>可比价: growth at constant prices.</summary>
    Real,

    /// <summary>两年平均.</summary>
    TwoYears,

    /// <summary>企业数.</summary>
    Units,
}

/// <summary>A figure of a brief: an indicator, whole or by groups, in the brief's period or over some months to it.</summary>
/// <param name="Name">What the text calls it: a small letter, then small letters, digits and underscores.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="By">Whole, or by city, county or industry.</param>
/// <param name="Months">How many months to the brief's period, 1 to 60.</param>
/// <param name="Order">Of its lines.</param>
public sealed record BriefFigure(
    string Name,
    string Indicator,
    Breakdown By = Breakdown.None,
    int Months = 1,
    BriefOrder Order = BriefOrder.Code
)
{
    /// <summary>Whether it has one line.</summary>
    internal bool IsSingle => By == Breakdown.None && Months == 1;
}

/// <summary>A table: of single figures a row each, of others a row for each line of the first.</summary>
/// <param name="Name">What the text calls it.</param>
/// <param name="Caption">A Liquid text, as the brief's.</param>
/// <param name="Of">Names of figures, all single or none.</param>
/// <param name="Facets">What is told of each, a column each.</param>
public sealed record BriefTable(
    string Name,
    string Caption,
    IReadOnlyList<string> Of,
    IReadOnlyList<BriefFacet> Facets
);

/// <summary>A chart: figures over their lines, each figure a series.</summary>
/// <param name="Name">What the text calls it.</param>
/// <param name="Caption">A Liquid text, as the brief's.</param>
/// <param name="Of">Names of figures with the same groups and months.</param>
public sealed record BriefChart(
    string Name,
    string Caption,
    ChartShape Shape,
    IReadOnlyList<string> Of,
    BriefFacet Facet
);

/// <summary>简报模板: what a brief says, of which figures and in whose name. One version is one such document and never changes.</summary>
/// <param name="IsChinese">Whether it is written in Chinese; otherwise in English.</param>
/// <param name="Sender">发文机关标志, in red on top.</param>
/// <param name="Number">期号: a Liquid text.</param>
/// <param name="Title">标题: a Liquid text.</param>
/// <param name="SentTo">主送机关; may be empty.</param>
/// <param name="Text">正文: a Liquid text; lines with <c>#</c> are headings, <c>[[name]]</c> stands for a table or chart.</param>
/// <param name="Signature">发文机关署名; may be empty.</param>
/// <param name="CopiedTo">抄送机关; may be empty.</param>
/// <param name="PrintedBy">印发机关; may be empty.</param>
/// <param name="Source">Where it is laid down that and how this is written.</param>
/// <param name="IsOfficial">Whether that source lays it down; otherwise pages say that it is a sample.</param>
/// <param name="AppliesFrom">First day of the periods for which it holds.</param>
/// <param name="AppliesTo">Last such day; null while none is known.</param>
public sealed record BriefDefinition(
    Words Name,
    bool IsChinese,
    string Sender,
    string Number,
    string Title,
    string SentTo,
    string Text,
    string Signature,
    string CopiedTo,
    string PrintedBy,
    IReadOnlyList<BriefFigure> Figures,
    IReadOnlyList<BriefTable> Tables,
    IReadOnlyList<BriefChart> Charts,
    string Source,
    bool IsOfficial,
    DateOnly AppliesFrom,
    DateOnly? AppliesTo = null
) : IDefinition
{
    internal Language Language => IsChinese ? Language.Chinese : Language.English;
}
