using System.Text.Json.Serialization;
using Yuelu.Kernel;

namespace Yuelu.Reader;

/// <summary>All that one document commits to, each entry pointing at its sentence. Offsets are 0-based UTF-16 indices into the decoded text.</summary>
/// <param name="Document">What the document says of itself.</param>
/// <param name="Outline">Headings in reading order; a heading that the text lost is listed as inferred.</param>
/// <param name="Commitments">Targets and other numbers, in reading order.</param>
/// <param name="Tasks">Numbered work items (任务).</param>
/// <param name="Mechanisms">Platforms, lists, funds and systems that the plan orders.</param>
/// <param name="Actors">Who is named as responsible, and for which section.</param>
/// <param name="Findings">Each repair, each missing heading and each doubt, with its place.</param>
/// <param name="Accounting">What became of every character.</param>
public sealed record PlanReading(
    DocumentFacts Document,
    IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<Mechanism> Mechanisms,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Finding> Findings,
    Accounting Accounting
);

/// <summary>What the document says of itself; null where it does not say.</summary>
/// <param name="Title">The plan's title.</param>
/// <param name="Number">Document number (发文字号), such as 湘政发〔2015〕43号.</param>
/// <param name="Issuer">Issuing body (发文机关).</param>
/// <param name="Date">Date of issue, ISO 8601.</param>
/// <param name="Period">First and last year of the plan: two numbers.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Chars">Length of the decoded text in UTF-16 code units.</param>
public sealed record DocumentFacts(
    string? Title,
    string? Number,
    string? Issuer,
    DateOnly? Date,
    IReadOnlyList<int>? Period,
    string Sha256,
    int Chars
);

/// <summary>A heading.</summary>
/// <param name="Number">Full path of numbers, such as <c>二（一）3</c>; unique in an outline.</param>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）.</param>
/// <param name="Title">The heading's words; empty when the heading is lost.</param>
/// <param name="Start">Start of the heading; for an inferred heading the place of the first sentence that belongs below it.</param>
/// <param name="End">End of the heading; equals <paramref name="Start"/> for an inferred heading.</param>
/// <param name="Inferred">Whether the text lost the heading and its number follows from its neighbours.</param>
public sealed record OutlineEntry(string Number, int Level, string Title, int Start, int End, bool Inferred);

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

/// <summary>A numbered work item.</summary>
/// <param name="Id">W01…</param>
/// <param name="Section">Number of its outline entry.</param>
/// <param name="Title">Its heading; empty when the heading is lost.</param>
public sealed record PlanTask(string Id, string Section, string Title, int Start, int End);

/// <summary>A platform, list, fund or system that the plan orders.</summary>
/// <param name="Id">M01…</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Name">The noun phrase that names it.</param>
/// <param name="Quote">The sentence that orders it.</param>
public sealed record Mechanism(
    string Id,
    MechanismKind Kind,
    string Name,
    string Quote,
    int Start,
    int End,
    string? Section
);

/// <summary>The sorts of mechanism.</summary>
public enum MechanismKind
{
    [JsonStringEnumMemberName("mechanism")]
    Mechanism,

    [JsonStringEnumMemberName("platform")]
    Platform,

    [JsonStringEnumMemberName("directory")]
    Directory,

    [JsonStringEnumMemberName("list")]
    List,

    [JsonStringEnumMemberName("fund")]
    Fund,

    [JsonStringEnumMemberName("credit")]
    Credit,

    [JsonStringEnumMemberName("monitoring")]
    Monitoring,

    [JsonStringEnumMemberName("evaluation")]
    Evaluation,

    [JsonStringEnumMemberName("database")]
    Database,

    [JsonStringEnumMemberName("standard")]
    Standard,

    [JsonStringEnumMemberName("contest")]
    Contest,
}

/// <summary>A body named as responsible.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Role">The word that names the duty: 牵头部门, 责任单位…</param>
/// <param name="Sections">Numbers of the outline entries it answers for.</param>
public sealed record Actor(string Name, string Role, IReadOnlyList<string> Sections, int Start, int End);

/// <summary>A repair, a loss or a doubt.</summary>
/// <param name="Code">Stable code, <c>noun.what-happened</c>.</param>
/// <param name="Detail">One sentence for the officer.</param>
public sealed record Finding(string Code, Severity Severity, int Start, int End, Words Detail);

/// <summary>How much a finding asks of the officer.</summary>
public enum Severity
{
    /// <summary>Done and told.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Look at it.</summary>
    [JsonStringEnumMemberName("doubt")]
    Doubt,

    /// <summary>Something is missing.</summary>
    [JsonStringEnumMemberName("loss")]
    Loss,
}

/// <summary>What became of every character: the four counts add up to <paramref name="Chars"/>.</summary>
/// <param name="Kept">Characters in the reading order.</param>
/// <param name="Repeat">Characters of a second copy.</param>
/// <param name="Boilerplate">Page headers, site furniture, white space between blocks.</param>
/// <param name="Unplaced">Characters kept at their place in the file because no better one was found.</param>
/// <param name="Segments">The pieces, in text order, covering the text without gap or overlap.</param>
/// <param name="Order">The kept and unplaced pieces in reading order.</param>
public sealed record Accounting(
    int Chars,
    int Kept,
    int Repeat,
    int Boilerplate,
    int Unplaced,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<TextSpan> Order
);

/// <summary>A piece of the text and what became of it.</summary>
public sealed record Segment(int Start, int End, SegmentUse As);

/// <summary>What became of a piece.</summary>
public enum SegmentUse
{
    [JsonStringEnumMemberName("kept")]
    Kept,

    [JsonStringEnumMemberName("repeat")]
    Repeat,

    [JsonStringEnumMemberName("boilerplate")]
    Boilerplate,

    [JsonStringEnumMemberName("unplaced")]
    Unplaced,
}
