using Yuelu.Kernel;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>Which way a figure has gone against the same enterprises a year before.</summary>
public enum SituationState
{
    /// <summary>增长.</summary>
    Up,

    /// <summary>下降.</summary>
    Down,

    /// <summary>持平.</summary>
    Level,

    /// <summary>无可比基数: growth cannot be computed.</summary>
    NoBase,
}

/// <summary>A sum with its growth. Rates are fractions.</summary>
/// <param name="Value">The sum, exact.</param>
/// <param name="Units">How many enterprises are in it; null where periods were added up.</param>
/// <param name="SameSet">Of the enterprises that also filed a year before.</param>
/// <param name="Prior">What those filed a year before.</param>
/// <param name="SameUnits">How many those are; null where periods were added up.</param>
/// <param name="Growth">同口径增速; null when it cannot be computed.</param>
/// <param name="State">Which way it has gone.</param>
public sealed record SituationFigureView(
    string Period,
    decimal Value,
    long? Units,
    decimal SameSet,
    decimal Prior,
    long? SameUnits,
    decimal? Growth,
    SituationState State
)
{
    internal static SituationFigureView Of(SituationCell cell, bool isAddedUp = false)
    {
        var growth = GrowthRates.Over(cell.SameSet, cell.Prior);
        return new(
            PeriodsInRules.Read(cell.Period).Code,
            cell.Value,
            isAddedUp ? null : cell.Units,
            cell.SameSet,
            cell.Prior,
            isAddedUp ? null : cell.SameUnits,
            growth,
            StateOf(growth)
        );
    }

    internal static SituationState StateOf(decimal? growth) =>
        growth switch
        {
            > 0 => SituationState.Up,
            < 0 => SituationState.Down,
            0 => SituationState.Level,
            null => SituationState.NoBase,
        };
}

/// <summary>What has come since January.</summary>
/// <param name="Indicator">Code of the number that was filed; null when the periods are added up.</param>
public sealed record SituationCumulativeView(string? Indicator, string Name, SituationFigureView Figure);

/// <summary>A group beside the others of its part. Rates and shares are fractions.</summary>
/// <param name="Part">By what it is told apart.</param>
/// <param name="Code">Empty for those of which it is not known.</param>
/// <param name="Share">Of the total; null unless that is positive.</param>
/// <param name="Contribution">拉动百分点 to the total's growth.</param>
/// <param name="Rank">By value, the largest first.</param>
/// <param name="RankBefore">A year before; null when nothing was accepted then.</param>
public sealed record SituationGroupView(
    SituationPart Part,
    string Code,
    string Name,
    SituationFigureView Figure,
    decimal? Share,
    decimal? Contribution,
    int Rank,
    int? RankBefore
);

/// <summary>A dashboard: one number of one form in one period, out of one vintage, within one scope.</summary>
/// <param name="Name">Of the number.</param>
/// <param name="Area">Code of the area it is of; empty for all in scope.</param>
/// <param name="Industry">Division it is of; empty for all.</param>
/// <param name="Vintage">Number of the vintage.</param>
/// <param name="VintageSha256">Hash of its manifest.</param>
/// <param name="IsSynthetic">Whether the vintage holds figures of enterprises that do not exist.</param>
/// <param name="Total">Null when nothing was accepted for the period.</param>
/// <param name="Trend">All together, the earliest first.</param>
/// <param name="Formula">How it was computed, in words.</param>
/// <param name="Sql">The query over the files of the vintage, the scope included; it runs in DuckDB beside them.</param>
public sealed record SituationView(
    string Form,
    string Indicator,
    string Name,
    string Unit,
    string Period,
    string Area,
    string Industry,
    int Vintage,
    DateTimeOffset PublishedAt,
    string VintageSha256,
    bool IsSynthetic,
    SituationFigureView? Total,
    SituationCumulativeView? Cumulative,
    IReadOnlyList<SituationFigureView> Trend,
    IReadOnlyList<SituationGroupView> Groups,
    string Formula,
    string Sql
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
            answer.Sql
        );
    }
}
