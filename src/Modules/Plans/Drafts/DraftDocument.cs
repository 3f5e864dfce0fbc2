using Yuelu.Plans.Versions;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>All that is under review, kept whole as one JSON document. Every act makes a new one.</summary>
/// <param name="Facts">Title, territory, industries: what the office says of the plan.</param>
/// <param name="Frame">The reading without its entries: document, outline, actors, findings, accounting.</param>
/// <param name="Entries">What was read or added, in the order of the text; rejected ones included.</param>
/// <param name="Settled">Indexes into the findings that an officer has worked off.</param>
/// <param name="Acts">The last acts, oldest first, with what they displaced.</param>
/// <param name="Made">How many entries officers have made; numbers their keys.</param>
internal sealed record DraftDocument(
    PlanFacts Facts,
    PlanReading Frame,
    IReadOnlyList<DraftEntry> Entries,
    IReadOnlyList<int> Settled,
    IReadOnlyList<DraftAct> Acts,
    int Made
)
{
    /// <summary>The document of a fresh reading: everything waits for review.</summary>
    public static DraftDocument Of(PlanFacts facts, PlanReading reading)
    {
        var entries = reading
            .Commitments.Select(commitment => new DraftEntry { Key = commitment.Id, Commitment = commitment })
            .Concat(reading.Tasks.Select(task => new DraftEntry { Key = task.Id, Task = task }))
            .Concat(
                reading.Mechanisms.Select(mechanism => new DraftEntry { Key = mechanism.Id, Mechanism = mechanism })
            );
        return new DraftDocument(facts, FrameOf(reading), InOrder(entries), [], [], 0);
    }

    /// <summary>The document that starts from a published version: everything is accepted and keeps its code.</summary>
    public static DraftDocument From(VersionContent version)
    {
        var fresh = Of(version.Facts, version.Reading);
        var kept = fresh.Entries.Select(entry =>
            entry with
            {
                State = EntryState.Accepted,
                Code = entry.Commitment?.Id,
            }
        );
        return fresh with { Entries = InOrder(kept) };
    }

    /// <summary>The entry with this key, or null.</summary>
    public DraftEntry? Find(string? key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>The same document with some entries gone and others in their stead.</summary>
    public DraftDocument Replace(IReadOnlyCollection<string> gone, params IReadOnlyList<DraftEntry> come) =>
        this with
        {
            Entries = InOrder(Entries.Where(entry => !gone.Contains(entry.Key)).Concat(come)),
        };

    /// <summary>Findings that ask for an officer: doubts and losses.</summary>
    public IEnumerable<(int Index, Finding Finding)> Questions =>
        Frame.Findings.Index().Where(found => found.Item.Severity != Severity.Info);

    /// <summary>Findings that ask for an officer and have not been worked off.</summary>
    public IEnumerable<(int Index, Finding Finding)> OpenQuestions =>
        Questions.Where(question => !Settled.Contains(question.Index));

    private static PlanReading FrameOf(PlanReading reading) =>
        reading with
        {
            Commitments = [],
            Tasks = [],
            Mechanisms = [],
        };

    private static List<DraftEntry> InOrder(IEnumerable<DraftEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
}
