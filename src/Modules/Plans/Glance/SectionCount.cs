using Yuelu.Plans.Commitments;
using Yuelu.Reader;

namespace Yuelu.Plans.Glance;

/// <summary>A section of the outline with the commitments in it, those of its parts included.</summary>
/// <param name="Number">Full number, such as 二（一）.</param>
/// <param name="Label">Its own number, such as （一）.</param>
internal sealed record SectionCount(string Number, string Label, int Level, string Title, int Start, int Count)
{
    /// <summary>The first two levels of an outline, and deeper sections that hold commitments.</summary>
    public static IReadOnlyList<SectionCount> Of(
        IReadOnlyList<OutlineEntry> outline,
        IEnumerable<CommitmentLine> promises
    )
    {
        var sections = promises.Select(line => line.Commitment.Section).ToList();
        return
        [
            .. outline
                .Select(entry => new SectionCount(
                    entry.Number,
                    Own(entry),
                    entry.Level,
                    entry.Title,
                    entry.Start,
                    sections.Count(section => CommitmentFilter.IsIn(section, entry.Number))
                ))
                .Where(section => section.Level <= 2 || section.Count > 0),
        ];
    }

    private static string Own(OutlineEntry entry)
    {
        var opened = entry.Number.LastIndexOf('（');
        return entry.Level switch
        {
            2 when opened > 0 => entry.Number[opened..],
            3 when entry.Number.LastIndexOf('）') is > 0 and var closed => entry.Number[(closed + 1)..],
            _ => entry.Number,
        };
    }
}
