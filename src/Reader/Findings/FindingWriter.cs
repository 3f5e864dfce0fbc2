using Yuelu.Kernel;
using Yuelu.Reader.Commitments;

namespace Yuelu.Reader.Findings;

/// <summary>Tells each repair, each loss and each doubt with its place.</summary>
internal sealed class FindingWriter(
    StageResults results,
    List<OutlineEntry> outline,
    List<Commitment> commitments,
    Dictionary<Candidate, string> ids
)
{
    private const double Doubtful = 0.7;
    private readonly List<Finding> findings = [];

    public List<Finding> Write(DocumentFacts facts)
    {
        if (facts.Period is null)
            Add("plan.no-period", Severity.Doubt, new TextSpan(0, 0), FindingWords.NoPeriod);
        Repairs();
        foreach (var entry in outline.Where(entry => entry.Inferred))
            Add(
                "heading.lost",
                Severity.Loss,
                new TextSpan(entry.Start, entry.End),
                FindingWords.HeadingLost.With(entry.Number)
            );
        foreach (var commitment in commitments.Where(commitment => commitment.Confidence < Doubtful))
            Add(
                "commitment.doubtful",
                Severity.Doubt,
                new TextSpan(commitment.Start, commitment.End),
                FindingWords.Doubtful.With(commitment.Id)
            );
        foreach (var (one, other) in results.Contradictions)
            Add(
                "commitment.restated-differently",
                Severity.Doubt,
                Place(other.Start, other.End),
                FindingWords.RestatedDifferently.With(ids[other], ids[one])
            );
        foreach (var (main, others) in results.Promises)
        {
            foreach (var other in others.Where(other => other.Comparator != main.Comparator))
                Add(
                    "commitment.restated-in-other-terms",
                    Severity.Doubt,
                    Place(other.Start, other.End),
                    FindingWords.RestatedInOtherTerms.With(ids[main])
                );
        }
        foreach (var number in results.Aside)
            Add("number.set-aside", Severity.Info, Place(number.Start, number.End), FindingWords.Aside(number.Reason));
        findings.Sort(
            (one, other) =>
                one.Start != other.Start
                    ? one.Start.CompareTo(other.Start)
                    : string.CompareOrdinal(one.Code, other.Code)
        );
        return findings;
    }

    private void Repairs()
    {
        foreach (var line in results.Lines.Where(line => line.Boilerplate))
            Add("page.boilerplate", Severity.Info, new TextSpan(line.Start, line.End), FindingWords.Boilerplate);
        foreach (var gap in results.Breaks)
            Add("line.broken", Severity.Info, gap, FindingWords.Broken);
        foreach (var (copy, first) in Runs(results.Order.Repeats))
            Add("passage.repeated", Severity.Info, copy, FindingWords.Repeated.With(first.Start));
        foreach (var moved in results.Order.Moved)
        {
            var (unit, section) = results.Units[moved];
            Add(
                "passage.moved",
                Severity.Info,
                Place(unit.Start, unit.End),
                FindingWords.Moved.With(section >= 0 ? results.Sections[section].Number : "—")
            );
        }
        foreach (var span in results.Order.Unplaced)
            Add("passage.unplaced", Severity.Doubt, span, FindingWords.Unplaced);
    }

    private void Add(string code, Severity severity, TextSpan place, Words detail) =>
        findings.Add(new Finding(code, severity, place.Start, place.End, detail));

    private TextSpan Place(int start, int end) => results.Order.Manuscript.ToSource(start, end);

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
