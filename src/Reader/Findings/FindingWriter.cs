using Yuelu.Kernel;
using Yuelu.Reader.Clean;
using Yuelu.Reader.Commitments;
using Yuelu.Reader.Reassemble;

namespace Yuelu.Reader.Findings;

/// <summary>Tells each repair, each loss and each doubt with its place.</summary>
internal static class FindingWriter
{
    private const double Doubtful = 0.7;

    public static List<Finding> Write(
        DocumentFacts facts,
        List<Line> lines,
        List<TextSpan> breaks,
        Assembly order,
        List<OutlineEntry> outline,
        List<Commitment> commitments,
        List<SetAside> aside
    )
    {
        var findings = new List<Finding>();
        if (facts.Period is null)
            findings.Add(new Finding("plan.no-period", Severity.Doubt, 0, 0, FindingWords.NoPeriod));
        foreach (var line in lines.Where(line => line.Boilerplate))
            findings.Add(
                new Finding("page.boilerplate", Severity.Info, line.Start, line.End, FindingWords.Boilerplate)
            );
        foreach (var gap in breaks)
            findings.Add(new Finding("line.broken", Severity.Info, gap.Start, gap.End, FindingWords.Broken));
        foreach (var (copy, first) in Runs(order.Repeats))
            findings.Add(
                new Finding(
                    "passage.repeated",
                    Severity.Info,
                    copy.Start,
                    copy.End,
                    FindingWords.Repeated.With(first.Start)
                )
            );
        foreach (var span in order.Unplaced)
            findings.Add(new Finding("passage.unplaced", Severity.Doubt, span.Start, span.End, FindingWords.Unplaced));
        foreach (var entry in outline.Where(entry => entry.Inferred))
            findings.Add(
                new Finding(
                    "heading.lost",
                    Severity.Loss,
                    entry.Start,
                    entry.End,
                    FindingWords.HeadingLost.With(entry.Number)
                )
            );
        foreach (var commitment in commitments.Where(commitment => commitment.Confidence < Doubtful))
            findings.Add(
                new Finding(
                    "commitment.doubtful",
                    Severity.Doubt,
                    commitment.Start,
                    commitment.End,
                    FindingWords.Doubtful.With(commitment.Id)
                )
            );
        foreach (var number in aside)
        {
            var place = order.Manuscript.ToSource(number.Start, number.End);
            findings.Add(
                new Finding(
                    "number.set-aside",
                    Severity.Info,
                    place.Start,
                    place.End,
                    FindingWords.Aside(number.Reason)
                )
            );
        }
        findings.Sort(
            (one, other) =>
                one.Start != other.Start
                    ? one.Start.CompareTo(other.Start)
                    : string.CompareOrdinal(one.Code, other.Code)
        );
        return findings;
    }

    /// <summary>Copies that follow each other, as their first copies do, are one passage.</summary>
    private static List<(TextSpan Copy, TextSpan First)> Runs(List<(TextSpan Copy, TextSpan First)> repeats)
    {
        var runs = new List<(TextSpan Copy, TextSpan First)>();
        foreach (var repeat in repeats.OrderBy(repeat => repeat.Copy.Start))
        {
            if (
                runs.Count > 0
                && repeat.Copy.Start - runs[^1].Copy.End is >= 0 and <= 2
                && repeat.First.Start >= runs[^1].First.End
            )
                runs[^1] = (
                    runs[^1].Copy with
                    {
                        End = repeat.Copy.End,
                    },
                    runs[^1].First with
                    {
                        End = repeat.First.End,
                    }
                );
            else
                runs.Add(repeat);
        }
        return runs;
    }
}
