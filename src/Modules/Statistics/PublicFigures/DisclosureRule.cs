using Yuelu.Disclosure;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>披露规则: when a public sum tells too much of one enterprise, from a day on and by whose word. A later one takes its place; none is changed.</summary>
internal sealed class DisclosureRule
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The first day on which it holds.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>最少企业数.</summary>
    public int LeastUnits { get; init; }

    /// <summary>n of the (n, k) rule; null when there is none.</summary>
    public int? DominanceUnits { get; init; }

    /// <summary>k, in per cent.</summary>
    public decimal? DominancePercent { get; init; }

    /// <summary>p of the p% rule; null when there is none.</summary>
    public decimal? PriorPercent { get; init; }

    /// <summary>保护区间, in per cent.</summary>
    public decimal ProtectionPercent { get; init; }

    /// <summary>Whether noughts are hidden.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset SetAt { get; init; }

    public string SetBy { get; init; } = "";

    /// <summary>The rule as the suppression takes it.</summary>
    internal SafetyRule Rule =>
        new(
            LeastUnits,
            DominanceUnits is { } units && DominancePercent is { } percent ? new Dominance(units, percent) : null,
            PriorPercent,
            ProtectionPercent,
            HidesZeros
        );

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"disclosure-rule/{Id}";
}
