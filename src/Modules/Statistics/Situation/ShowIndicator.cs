using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Situation;

/// <summary>What readers see of an indicator's dashboard.</summary>
internal static class ShowIndicator
{
    internal static SituationView Of(
        IndicatorAnswer answer,
        SituationRequest request,
        SituationNames names,
        Language language
    )
    {
        var (figures, definition) = (answer.Figures, answer.Figures.Newest.Definition);
        return new(
            "",
            figures.Newest.Code,
            definition.Name.In(language),
            definition.Unit,
            answer.Period.Code,
            request.Area,
            request.Industry,
            null,
            null,
            null,
            figures.IsSynthetic,
            answer.Total is { } total ? SituationFigureView.Of(total, language) : null,
            null,
            [.. answer.Trend.Select(line => SituationFigureView.Of(line, language))],
            [.. answer.Groups.SelectMany(part => part.Value.Select(group => GroupOf(part.Key, group)))],
            $"{definition.Vtl}. {IndicatorMade.RuleOf(definition).In(language)}",
            "",
            definition.IsRate,
            definition.Decimals,
            answer.Order.Sort,
            [.. answer.Unadded.Select(one => new SituationUnaddedView(one.Key, one.Value.In(language)))],
            [.. SourcesOf(figures)]
        );

        SituationGroupView GroupOf(SituationPart part, IndicatorGroup group)
        {
            var code = CodeOf(part, group.Line.Cell);
            return new(
                part,
                code,
                names.Of(part, code).In(language),
                SituationFigureView.Of(group.Line, language),
                group.Share,
                group.Contribution,
                group.Rank,
                group.RankBefore
            );
        }
    }

    /// <summary>The codes of its groups, for their names.</summary>
    internal static IEnumerable<(SituationPart Part, string Code)> CodesOf(IndicatorAnswer answer) =>
        answer.Groups.SelectMany(part => part.Value.Select(group => (part.Key, CodeOf(part.Key, group.Line.Cell))));

    private static string CodeOf(SituationPart part, IndicatorCell cell) =>
        part switch
        {
            SituationPart.City or SituationPart.County => AreaCode.Whole(cell.Area),
            SituationPart.Division => cell.Industry,
            SituationPart.Size => cell.Size,
            _ => cell.Unit,
        };

    private static IEnumerable<SituationSourceView> SourcesOf(IndicatorFigures figures)
    {
        foreach (var one in figures.Sources.Others.Prepend(figures.Newest))
            yield return new("definition", one.Code, Written(one.Number), one.Sha256, one.Definition.Vtl);
        foreach (var one in figures.Sources.Totals)
            yield return new(
                "total",
                $"{one.Vintage.FormCode}/{one.Field.Code}",
                Written(one.Vintage.Number),
                one.Vintage.Sha256,
                one.Sql
            );
        foreach (var one in figures.Sources.Coefficients.DistinctBy(one => (one.Edition.Id, one.Item.Code)))
            yield return new(
                "coefficient",
                $"{one.Edition.Code}/{one.Item.Code}",
                Written(one.Edition.Number),
                one.Edition.Sha256,
                $"{Written(one.Item.Value)} {one.Item.Unit}"
            );
        foreach (var one in figures.Sources.Values)
            yield return new("series", one.Key, one.Period, null, $"{one.Written} {one.Unit}");
    }

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
