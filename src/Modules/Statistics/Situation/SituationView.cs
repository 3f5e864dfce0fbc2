using Yuelu.Kernel;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Situation;

/// <summary>What has come since January.</summary>
/// <param name="Indicator">Code of the number that was filed; null when the periods are added up.</param>
public sealed record SituationCumulativeView(string? Indicator, string Name, SituationFigureView Figure);

/// <summary>A group beside the others of its part. Rates and shares are fractions.</summary>
/// <param name="Part">By what it is told apart.</param>
/// <param name="Code">Empty for those of which it is not known.</param>
/// <param name="Share">Of the total; null unless that is positive, and where groups do not add up to it.</param>
/// <param name="Contribution">拉动百分点 to the total's growth; null where groups do not add up to it.</param>
/// <param name="Rank">By value, the largest first, or as was asked; null where there is nothing to rank by.</param>
/// <param name="RankBefore">A year before; null when nothing was accepted then.</param>
public sealed record SituationGroupView(
    SituationPart Part,
    string Code,
    string Name,
    SituationFigureView Figure,
    decimal? Share,
    decimal? Contribution,
    int? Rank,
    int? RankBefore
);

/// <summary>Why the groups of a part have neither shares nor contributions.</summary>
public sealed record SituationUnaddedView(SituationPart Part, string Why);

/// <summary>What figures of an indicator were made of, one thing of many.</summary>
/// <param name="Kind"><c>definition</c>, <c>total</c>, <c>coefficient</c> or <c>series</c>.</param>
/// <param name="Code">Which one, such as <c>industry-monthly/01</c>.</param>
/// <param name="Version">Of a definition or table of coefficients its number, of a total its vintage, of a series the period.</param>
/// <param name="Sha256">Hash of the definition, the manifest or the edition; null for a value of a series.</param>
/// <param name="Content">The formula, the query, the coefficient or the value.</param>
public sealed record SituationSourceView(string Kind, string Code, string Version, string? Sha256, string Content);

/// <summary>A dashboard: one number of one form in one period, out of one vintage, within one scope; or one indicator of the register.</summary>
/// <param name="Form">Code of the form; empty for an indicator.</param>
/// <param name="Indicator">Code of the number, or of the indicator.</param>
/// <param name="Name">Of the number.</param>
/// <param name="Area">Code of the area it is of; empty for all in scope.</param>
/// <param name="Industry">Division it is of; empty for all.</param>
/// <param name="Vintage">Number of the vintage; null for an indicator, whose sources say which were read.</param>
/// <param name="VintageSha256">Hash of its manifest.</param>
/// <param name="IsSynthetic">Whether the vintage holds figures of enterprises that do not exist.</param>
/// <param name="Total">Null when nothing was accepted for the period.</param>
/// <param name="Trend">All together, the earliest first.</param>
/// <param name="Formula">How it was computed, in words.</param>
/// <param name="Sql">The query over the files of the vintage, the scope included; it runs in DuckDB beside them. Empty for an indicator.</param>
/// <param name="IsRate">Whether it is a percentage, whose changes are points.</param>
/// <param name="Decimals">To how many an indicator is rounded; null for a sum, which is exact.</param>
/// <param name="Sort">By what groups are ranked.</param>
/// <param name="Unadded">The parts of which there are neither shares nor contributions.</param>
/// <param name="Sources">What an indicator was made of; none for a number of a form.</param>
public sealed record SituationView(
    string Form,
    string Indicator,
    string Name,
    string Unit,
    string Period,
    string Area,
    string Industry,
    int? Vintage,
    DateTimeOffset? PublishedAt,
    string? VintageSha256,
    bool IsSynthetic,
    SituationFigureView? Total,
    SituationCumulativeView? Cumulative,
    IReadOnlyList<SituationFigureView> Trend,
    IReadOnlyList<SituationGroupView> Groups,
    string Formula,
    string Sql,
    bool IsRate,
    int? Decimals,
    IndicatorSort Sort,
    IReadOnlyList<SituationUnaddedView> Unadded,
    IReadOnlyList<SituationSourceView> Sources
)
{
    internal static SituationView Of(
        SituationAnswer answer,
        SituationRequest request,
        SituationNames names,
        Language language
    )
    {
        var (vintage, field) = (answer.Source.Vintage, answer.Source.Field);
        return new(
            vintage.FormCode,
            field.Code,
            field.Name.In(language),
            field.Unit,
            answer.Period.Code,
            request.Area,
            request.Industry,
            vintage.Number,
            vintage.PublishedAt,
            vintage.Sha256,
            vintage.IsSynthetic,
            answer.Total is null ? null : SituationFigureView.Of(answer.Total),
            answer.Cumulative is not { } since
                ? null
                : new(
                    since.Field?.Code,
                    (since.Field?.Name ?? SituationWords.AddedUp.With(field.Name)).In(language),
                    SituationFigureView.Of(since.Cell, since.Field is null)
                ),
            [.. answer.Trend.Select(cell => SituationFigureView.Of(cell))],
            [
                .. answer
                    .Groups.Values.SelectMany(groups => groups)
                    .Select(group => new SituationGroupView(
                        group.Cell.Part,
                        group.Cell.Code,
                        names.Of(group.Cell.Part, group.Cell.Code).In(language),
                        SituationFigureView.Of(group.Cell),
                        group.Share,
                        group.Contribution,
                        group.Rank,
                        group.RankBefore
                    )),
            ],
            SituationWords.Formula.With(field.Name).In(language),
            answer.Sql,
            false,
            null,
            IndicatorSort.Value,
            [],
            []
        );
    }
}
