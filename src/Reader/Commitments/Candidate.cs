namespace Yuelu.Reader.Commitments;

/// <summary>A commitment found in the manuscript, before restatements are joined and ids given.</summary>
internal sealed record Candidate(int Start, int End, CommitmentKind Kind, string Indicator, Comparator Comparator)
{
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string Unit { get; init; } = "";

    public int? BaseYear { get; init; }

    public int? DeadlineYear { get; init; }

    public bool PerYear { get; init; }

    public string? Hedge { get; init; }

    public string? Subject { get; init; }

    public double Confidence { get; init; } = 0.95;

    /// <summary>Index of its section, −1 before the first heading.</summary>
    public int Section { get; init; } = -1;
}

/// <summary>A number seen and not taken, with the reason.</summary>
internal readonly record struct SetAside(int Start, int End, AsideReason Reason);

/// <summary>Why a number is no promise.</summary>
internal enum AsideReason
{
    /// <summary>Tells what has been achieved.</summary>
    Past,

    /// <summary>Describes a thing, as in 年产值过千亿元的企业.</summary>
    Threshold,

    /// <summary>A sum that the plan would pay somebody.</summary>
    Subsidy,

    /// <summary>The value that a change starts from.</summary>
    Base,

    /// <summary>Neither a verb of doing nor a deadline stands with it.</summary>
    NoPromise,
}
