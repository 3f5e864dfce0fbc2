using Yuelu.Kernel;
using Yuelu.Reader.Clean;
using Yuelu.Reader.Commitments;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Reassemble;

namespace Yuelu.Reader.Findings;

/// <summary>Puts the results of the stages together, with places in the source.</summary>
internal static class ReadingWriter
{
    public static PlanReading Write(
        string text,
        DocumentFacts facts,
        List<Line> lines,
        List<TextSpan> breaks,
        Assembly order,
        List<Section> sections,
        List<PlacedUnit> units,
        List<Candidate> found,
        List<SetAside> aside
    )
    {
        var outline = sections
            .Select(section =>
            {
                var place = order.Manuscript.ToSource(section.Start, Math.Max(section.End, section.Start + 1));
                return new OutlineEntry(
                    section.Number,
                    section.Level,
                    section.Title,
                    place.Start,
                    section.Inferred ? place.Start : place.End,
                    section.Inferred
                );
            })
            .ToList();
        var commitments = new List<Commitment>();
        foreach (var candidate in found)
        {
            var place = order.Manuscript.ToSource(candidate.Start, candidate.End);
            commitments.Add(
                new Commitment
                {
                    Id = $"T{commitments.Count + 1:00}",
                    Kind = candidate.Kind,
                    Quote = place.Of(text),
                    Start = place.Start,
                    End = place.End,
                    Occurrences = [place],
                    Indicator = candidate.Indicator,
                    Subject = candidate.Subject,
                    Comparator = candidate.Comparator,
                    Value = candidate.Value,
                    Low = candidate.Low,
                    High = candidate.High,
                    Unit = candidate.Unit,
                    BaseYear = candidate.BaseYear,
                    DeadlineYear = candidate.DeadlineYear,
                    PerYear = candidate.PerYear,
                    Hedge = candidate.Hedge,
                    Section = candidate.Section >= 0 ? sections[candidate.Section].Number : null,
                    Confidence = candidate.Confidence,
                }
            );
        }
        var findings = FindingWriter.Write(facts, lines, breaks, order, outline, commitments, aside);
        return new PlanReading(facts, outline, commitments, [], [], [], findings, AccountingWriter.Write(text, order));
    }
}
