using System.Text.Json.Serialization;
using Yuelu.Kernel;

namespace Yuelu.Reader;

/// <summary>One number, rank or level that the plan promises or states.</summary>
public sealed record Commitment
{
    /// <summary>Identifier within the reading: T01… for what is promised, N01… for other numbers.</summary>
    public required string Id { get; init; }

    public required CommitmentKind Kind { get; init; }

    /// <summary>The words of the document from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required string Quote { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Every place where the same promise stands, this one included, repeats of the scrape included.</summary>
    public required IReadOnlyList<TextSpan> Occurrences { get; init; }

    /// <summary>What is measured, as a noun phrase.</summary>
    public required string Indicator { get; init; }

    /// <summary>Whose figure it is, such as 12个重点产业; null when it is the plan's whole territory.</summary>
    public string? Subject { get; init; }

    public required Comparator Comparator { get; init; }

    /// <summary>The number in <see cref="Unit"/>; null for a range or a promise without a number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit as written, such as %, 家, 亿元; empty without one.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Year against which a change is measured.</summary>
    public int? BaseYear { get; init; }

    /// <summary>Year by whose end it is due.</summary>
    public int? DeadlineYear { get; init; }

    /// <summary>Whether the number is due in each year.</summary>
    public bool PerYear { get; init; }

    /// <summary>Words that soften or strengthen it, such as 左右 or 力争.</summary>
    public string? Hedge { get; init; }

    /// <summary>Number of the outline entry it stands under.</summary>
    public string? Section { get; init; }

    /// <summary>How sure the reader is, 0 to 1; entries below 0.7 come with a finding.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>What sort of number or promise it is.</summary>
public enum CommitmentKind
{
    /// <summary>Outcome with a number.</summary>
    [JsonStringEnumMemberName("target")]
    Target,

    /// <summary>So many acts a year or in all, such as 每年培训50名.</summary>
    [JsonStringEnumMemberName("activity")]
    Activity,

    /// <summary>Something done by a date.</summary>
    [JsonStringEnumMemberName("milestone")]
    Milestone,

    /// <summary>Place in an order, such as 世界第三.</summary>
    [JsonStringEnumMemberName("rank")]
    Rank,

    /// <summary>Measured against another series, such as 高于全国平均水平.</summary>
    [JsonStringEnumMemberName("relative")]
    Relative,

    /// <summary>A level in words, such as 达到国际先进水平.</summary>
    [JsonStringEnumMemberName("qualitative")]
    Qualitative,

    /// <summary>A rule with a number, such as 30天内.</summary>
    [JsonStringEnumMemberName("requirement")]
    Requirement,

    /// <summary>A sum of money that the plan sets aside.</summary>
    [JsonStringEnumMemberName("budget")]
    Budget,

    /// <summary>The plan counting its own parts, such as 12个重点产业.</summary>
    [JsonStringEnumMemberName("plan_count")]
    PlanCount,

    /// <summary>A number inside a product's name, such as 3.5兆瓦以上风力发电机组.</summary>
    [JsonStringEnumMemberName("product_spec")]
    ProductSpec,
}

/// <summary>How the figure is to be compared with the number.</summary>
public enum Comparator
{
    [JsonStringEnumMemberName("reach")]
    Reach,

    [JsonStringEnumMemberName(">=")]
    AtLeast,

    [JsonStringEnumMemberName(">")]
    MoreThan,

    [JsonStringEnumMemberName("<=")]
    AtMost,

    [JsonStringEnumMemberName("<")]
    LessThan,

    [JsonStringEnumMemberName("about")]
    About,

    [JsonStringEnumMemberName("range")]
    Range,

    /// <summary>A rate of growth to reach, such as 年均增长12%.</summary>
    [JsonStringEnumMemberName("growth_reach")]
    GrowthReach,

    /// <summary>A rate of growth with 左右 or 约.</summary>
    [JsonStringEnumMemberName("growth_about")]
    GrowthAbout,

    /// <summary>A cumulative fall against a base year.</summary>
    [JsonStringEnumMemberName("reduction_vs_base")]
    ReductionVsBase,

    /// <summary>A fall without a base year.</summary>
    [JsonStringEnumMemberName("decrease")]
    Decrease,

    /// <summary>Above a reference series.</summary>
    [JsonStringEnumMemberName("gt_reference")]
    AboveReference,

    [JsonStringEnumMemberName("rank")]
    Rank,

    [JsonStringEnumMemberName("rank_top")]
    RankTop,

    [JsonStringEnumMemberName("level")]
    Level,

    [JsonStringEnumMemberName("milestone")]
    Milestone,

    [JsonStringEnumMemberName("count")]
    Count,
}
