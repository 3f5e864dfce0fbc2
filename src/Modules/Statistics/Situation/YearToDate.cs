using Yuelu.Kernel;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>
/// 累计: what has come since January. Forms ask for it beside the figure of the period (本期, 本年累计); the filed one is taken, for
/// it holds corrections of earlier months. Adding the periods up is for flows only and never done unless the reader asks for it.
/// </summary>
internal static class YearToDate
{
    private const string OfThePeriod = "本期";
    private const string SinceJanuary = "本年累计";

    /// <summary>The number that holds a number's sum since January: of the same name in Chinese, 本年累计 in place of 本期; null when the form has none.</summary>
    internal static FormField? FieldFor(FormDefinition form, FormField field)
    {
        var name = field.Name.Zh.Replace(OfThePeriod, SinceJanuary, StringComparison.Ordinal);
        return name == field.Name.Zh
            ? null
            : FactSources
                .Numbers(form)
                .FirstOrDefault(one => one.Name.Zh == name && one.Unit == field.Unit && FactSources.IsAdded(one));
    }

    /// <summary>The periods of the year up to one, added up; how many enterprises they come from is not known. Refused when one of them is missing: the sum would be that of some months only.</summary>
    /// <param name="cells">All together, by period.</param>
    internal static Result<SituationCell> Sum(
        IReadOnlyCollection<SituationCell> cells,
        ReportingRhythm rhythm,
        Period until
    )
    {
        var known = cells.Select(cell => PeriodsInRules.Read(cell.Period)).ToHashSet();
        if (rhythm.PeriodsTo(until).FirstOrDefault(period => !known.Contains(period)) is { } missing)
            return SituationProblems.NotAllOfTheYear(missing.Name);
        var sum = new SituationCell(SituationPart.All, "", PeriodsInRules.Of(until.Code), 0, 0, 0, 0, 0);
        return cells
            .Where(cell =>
                PeriodsInRules.Read(cell.Period) is var period
                && period.LastYear == until.LastYear
                && period.End <= until.End
            )
            .Aggregate(
                sum,
                (all, cell) =>
                    all with
                    {
                        Value = all.Value + cell.Value,
                        SameSet = all.SameSet + cell.SameSet,
                        Prior = all.Prior + cell.Prior,
                    }
            );
    }
}
