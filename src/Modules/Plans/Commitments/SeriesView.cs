using Yuelu.Plans.Observations;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>What the table of a commitment's series shows.</summary>
public sealed class SeriesView
{
    internal SeriesView(CommitmentLine line, IReadOnlyList<SeriesRow> rows) => (Line, Rows) = (line, rows);

    internal CommitmentLine Line { get; }

    internal IReadOnlyList<SeriesRow> Rows { get; }
}

/// <summary>What the list of a commitment's sources shows.</summary>
public sealed class SourcesView
{
    internal SourcesView(CommitmentLine line, IReadOnlyList<Observation> corrected) =>
        (Line, Corrected) = (line, corrected);

    internal CommitmentLine Line { get; }

    /// <summary>Records that a later one corrected.</summary>
    internal IReadOnlyList<Observation> Corrected { get; }
}

/// <summary>What the block with a commitment's sentence shows.</summary>
public sealed class SentenceView
{
    internal SentenceView(string slug, Commitment commitment, string? text, PlanReading reading) =>
        (Slug, Commitment, Text, Reading) = (slug, commitment, text, reading);

    internal string Slug { get; }

    internal Commitment Commitment { get; }

    /// <summary>The plan's text; null where it has not been imported.</summary>
    internal string? Text { get; }

    internal PlanReading Reading { get; }
}
