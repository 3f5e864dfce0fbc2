using Yuelu.Kernel;

namespace Yuelu.Statistics.Warnings;

/// <summary>A version of a rule.</summary>
/// <param name="Number">Stays from version to version.</param>
/// <param name="Series">Key of the official series that it watches; empty for a total.</param>
/// <param name="Threshold">In the figure's unit, growth in per cent; null where the condition has none.</param>
/// <param name="Periods">Falls in a row, or periods ahead; 0 where the condition counts none.</param>
internal sealed record WarningRuleView(
    Guid Id,
    int Number,
    int Version,
    Words Name,
    string Series,
    string Form,
    string Field,
    WarningCondition Condition,
    decimal? Threshold,
    int Periods,
    string Source,
    string Note,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateTimeOffset KeptAt
)
{
    internal static WarningRuleView Of(WarningRule rule) =>
        new(
            rule.Id,
            rule.Number,
            rule.Version,
            rule.Name,
            rule.SeriesKey,
            rule.FormCode,
            rule.Field,
            rule.Condition,
            rule.Threshold,
            rule.Periods,
            rule.Source,
            rule.Note,
            rule.ValidFrom,
            rule.ValidTo,
            rule.KeptAt
        );
}

/// <summary>A warning.</summary>
/// <param name="Rule">The version of the rule.</param>
/// <param name="Value">The figure that met the condition.</param>
/// <param name="HeldAt">When the last value of the series was taken in; null for a total.</param>
/// <param name="Vintage">Number of the vintage; null for a series.</param>
/// <param name="Sha256">Of the series' values, a line <c>period,value,heldFrom</c> each, or of the vintage.</param>
/// <param name="Note">What was written when it was acknowledged.</param>
/// <param name="End">Why it ended; null while it has not.</param>
internal sealed record WarningView(
    Guid Id,
    WarningRuleView Rule,
    string Period,
    WarningState State,
    decimal Value,
    string Unit,
    Words Why,
    DateTimeOffset? HeldAt,
    int? Vintage,
    string Sha256,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgedAt,
    string Note,
    DateTimeOffset? EndedAt,
    Words? End
)
{
    internal static WarningView Of(FoundWarning found) =>
        new(
            found.Warning.Id,
            WarningRuleView.Of(found.Rule),
            found.Warning.Period,
            found.Warning.State,
            found.Warning.Value,
            found.Warning.Unit,
            found.Warning.Why,
            found.Warning.HeldAt,
            found.Warning.Vintage,
            found.Warning.Sha256,
            found.Warning.RaisedAt,
            found.Warning.AcknowledgedAt,
            found.Warning.Note,
            found.Warning.EndedAt,
            found.Warning.EndedAt is null ? null : found.Warning.End
        );
}

/// <summary>What a rule says of a period.</summary>
/// <param name="Warns">Null where it cannot be judged.</param>
internal sealed record RuleVerdictView(string Period, bool? Warns, decimal? Value, string Unit, Words Why);

/// <summary>In which of the latest periods a rule would have warned, with the figures of now.</summary>
internal sealed record RulePreviewView(int Warns, int NotJudged, IReadOnlyList<RuleVerdictView> Periods);

/// <param name="Note">What is known or done about it.</param>
internal sealed record AcknowledgeWarningRequest(string Note);

/// <param name="Rule">Number of the rule; 0 for all.</param>
internal sealed record SubscribeToWarningsRequest(int Rule);

/// <summary>A subscription of the token's account.</summary>
internal sealed record WarningSubscriptionView(Guid Id, int Rule, DateTimeOffset Since);
