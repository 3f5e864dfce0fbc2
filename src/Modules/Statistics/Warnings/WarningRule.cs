using Yuelu.Kernel;
using Yuelu.Platform.Organisations;

namespace Yuelu.Statistics.Warnings;

/// <summary>When a rule warns of the latest period of a figure.</summary>
public enum WarningCondition
{
    /// <summary>低于: the figure is below the threshold.</summary>
    Below,

    /// <summary>高于: the figure is above the threshold.</summary>
    Above,

    /// <summary>增速低于: growth over the same enterprises, in per cent, is below the threshold; for totals alone, since official growth is a series of its own.</summary>
    GrowthBelow,

    /// <summary>连续下降: the figure fell from period to period as many times in a row as the rule says.</summary>
    FellInARow,

    /// <summary>可能低于: within as many periods as the rule says, the lower end of the forecast's 95 % interval is below the threshold.</summary>
    MayFallBelow,

    /// <summary>可能高于: the upper end is above the threshold.</summary>
    MayRiseAbove,

    /// <summary>偏离季节: the figure is outside the 95 % interval of what the periods before it, with their seasons, led to expect.</summary>
    OffItsSeason,
}

/// <summary>
/// 预警规则: a version of a rule of the strategy office, with its source and the days for which it holds. A version is never changed: it
/// is ended, or another version takes its place from a day on.
/// </summary>
internal sealed class WarningRule : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Stays from version to version.</summary>
    public required int Number { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>The office that keeps it; totals are those of its area.</summary>
    public required string OrganisationPath { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Key of the official series that it watches; empty where it watches a total.</summary>
    public required string SeriesKey { get; init; }

    /// <summary>Code of the form whose total it watches; empty where it watches a series.</summary>
    public required string FormCode { get; init; }

    /// <summary>Code of the form's field.</summary>
    public required string Field { get; init; }

    /// <summary>Path of the organisation that keeps the form: it sees the form's totals.</summary>
    public required string FormPath { get; init; }

    public required WarningCondition Condition { get; init; }

    /// <summary>In the figure's unit, or in per cent of growth; null where the condition has none.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>How many falls in a row, or periods ahead; 0 where the condition has none.</summary>
    public int Periods { get; init; }

    /// <summary>Where the threshold comes from.</summary>
    public required string Source { get; init; }

    public required string Note { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while none is set.</summary>
    public DateOnly? ValidTo { get; private set; }

    public required DateTimeOffset KeptAt { get; init; }

    public required string KeptBy { get; init; }

    internal Words Name => new(NameZh, NameEn);

    /// <summary>Whether the figure is open to all.</summary>
    internal bool IsOfSeries => SeriesKey.Length > 0;

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"warning-rule/{Id}";

    /// <summary>Whether it holds on a day.</summary>
    internal bool Holds(DateOnly day) => ValidFrom <= day && !(ValidTo < day);

    /// <summary>Sets its last day; an earlier one that was set stays.</summary>
    internal void EndOn(DateOnly day) => ValidTo = ValidTo is { } set && set < day ? set : day;

    /// <summary>
    /// Whether whoever works at one of the paths sees its warnings: at the office that keeps it and above, where the form is kept, and
    /// below it too where the figure is open to all.
    /// </summary>
    internal bool IsSeenFrom(IEnumerable<string> paths) =>
        paths.Any(path =>
            IsKeptBelow(path) || IsOfSeries && path.StartsWith(OrganisationPath, StringComparison.Ordinal)
        );

    /// <summary>Whether whoever works at one of the paths answers for it: at the office that keeps it and above, or where the form is kept.</summary>
    internal bool IsAnsweredFrom(IEnumerable<string> paths) => paths.Any(IsKeptBelow);

    private bool IsKeptBelow(string path) =>
        OrganisationPath.StartsWith(path, StringComparison.Ordinal)
        || FormPath.StartsWith(path, StringComparison.Ordinal);
}
