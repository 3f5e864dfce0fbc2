using Yuelu.Kernel;
using Yuelu.Reader.Clean;
using Yuelu.Reader.Commitments;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Reassemble;
using Yuelu.Reader.Tasks;

namespace Yuelu.Reader.Findings;

/// <summary>What the stages found, in places of the manuscript.</summary>
internal sealed record StageResults(
    List<Line> Lines,
    List<TextSpan> Breaks,
    Assembly Order,
    List<Section> Sections,
    List<PlacedUnit> Units,
    List<Promise> Promises,
    List<Contradiction> Contradictions,
    List<SetAside> Aside
);

/// <summary>Puts the results of the stages together, with places in the source.</summary>
internal sealed class ReadingWriter
{
    private readonly string text;
    private readonly StageResults results;
    private readonly Places places;
    private readonly Dictionary<Candidate, string> ids = [];

    private ReadingWriter(string text, StageResults results)
    {
        (this.text, this.results) = (text, results);
        places = new Places(results.Order);
    }

    public static PlanReading Write(string text, DocumentFacts facts, StageResults results)
    {
        var writer = new ReadingWriter(text, results);
        var outline = results.Sections.Select(writer.Entry).ToList();
        var commitments = writer.Commitments();
        return new PlanReading(
            facts,
            outline,
            commitments,
            writer.Tasks(outline),
            writer.Mechanisms(),
            writer.Actors(),
            new FindingWriter(results, outline, commitments, writer.ids).Write(facts),
            AccountingWriter.Write(text, results.Order)
        );
    }

    private OutlineEntry Entry(Section section)
    {
        var place = results.Order.Manuscript.ToSource(section.Start, Math.Max(section.End, section.Start + 1));
        return new OutlineEntry(
            section.Number,
            section.Level,
            section.Title,
            place.Start,
            section.Inferred ? place.Start : place.End,
            section.Inferred
        );
    }

    private List<Commitment> Commitments()
    {
        var commitments = new List<Commitment>(results.Promises.Count);
        var (promised, other) = (0, 0);
        foreach (var (main, others) in results.Promises)
        {
            var id = main.Kind is CommitmentKind.PlanCount or CommitmentKind.ProductSpec
                ? $"N{++other:00}"
                : $"T{++promised:00}";
            ids[main] = id;
            commitments.Add(Commitment(id, main, others));
        }
        return commitments;
    }

    private Commitment Commitment(string id, Candidate main, List<Candidate> others)
    {
        var (place, all) = places.Of(main.Start, main.End);
        foreach (var other in others)
            all.AddRange(places.Of(other.Start, other.End).All);
        return new Commitment
        {
            Id = id,
            Kind = main.Kind,
            Quote = place.Of(text),
            Start = place.Start,
            End = place.End,
            Occurrences = all.Distinct().OrderBy(span => span.Start).ToList(),
            Indicator = main.Indicator,
            Subject = main.Subject,
            Comparator = main.Comparator,
            Value = main.Value,
            Low = main.Low,
            High = main.High,
            Unit = main.Unit,
            BaseYear = main.BaseYear,
            DeadlineYear = main.DeadlineYear,
            PerYear = main.PerYear,
            Hedge = main.Hedge,
            Section = Number(main.Section),
            Confidence = main.Confidence,
        };
    }

    private List<PlanTask> Tasks(List<OutlineEntry> outline) =>
        TaskReader
            .Read(results.Sections)
            .Select(
                (section, i) =>
                    new PlanTask(
                        $"W{i + 1:00}",
                        outline[section].Number,
                        outline[section].Title,
                        outline[section].Start,
                        outline[section].End
                    )
            )
            .ToList();

    private List<Mechanism> Mechanisms()
    {
        var found = MechanismReader.Read(results.Order.Manuscript.Text, results.Units);
        return found
            .Select(
                (mechanism, i) =>
                {
                    var place = places.Of(mechanism.Start, mechanism.End).Place;
                    var sentence = places.Of(mechanism.SentenceStart, mechanism.SentenceEnd).Place;
                    return new Mechanism(
                        $"M{i + 1:00}",
                        mechanism.Kind,
                        mechanism.Name,
                        sentence.Of(text),
                        place.Start,
                        place.End,
                        Number(mechanism.Section)
                    );
                }
            )
            .ToList();
    }

    private List<Actor> Actors() =>
        ActorReader
            .Read(results.Order.Manuscript.Text, results.Units)
            .Select(actor =>
            {
                var place = places.Of(actor.Start, actor.End).Place;
                return new Actor(
                    actor.Name,
                    actor.Role,
                    actor.Sections.Select(section => Number(section)!).ToList(),
                    place.Start,
                    place.End
                );
            })
            .ToList();

    private string? Number(int section) => section >= 0 ? results.Sections[section].Number : null;
}
