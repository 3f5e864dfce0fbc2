using Yuelu.Kernel;
using Yuelu.Plans.Versions;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>What one version of the plan did to a commitment.</summary>
internal sealed record CommitmentVersion(int Number, DateTimeOffset At, Words What)
{
    /// <summary>The history of a commitment over versions given oldest first, newest entry first.</summary>
    public static IReadOnlyList<CommitmentVersion> History(IEnumerable<PublishedPlan> versions, string code)
    {
        var entries = new List<CommitmentVersion>();
        Commitment? before = null;
        foreach (var version in versions)
        {
            var now = version.Find(code);
            if (now is null && before is null)
                continue;
            entries.Add(new CommitmentVersion(version.Number, version.PublishedAt, Difference(before, now)));
            before = now;
        }
        entries.Reverse();
        return entries;
    }

    private static Words Difference(Commitment? before, Commitment? now)
    {
        if (now is null)
            return RecordWords.Removed;
        if (before is null)
            return RecordWords.First;
        return Facts(before) == Facts(now) ? RecordWords.Same : RecordWords.Changed.With(Phrase(now));
    }

    private static string Facts(Commitment c) =>
        (
            c.Indicator,
            c.Subject,
            c.Comparator,
            (c.Value, c.Low, c.High, c.Unit),
            (c.BaseYear, c.DeadlineYear, c.PerYear),
            c.Hedge,
            c.Kind
        ).ToString();

    private static Words Phrase(Commitment c)
    {
        var number = c.Value?.ToString() ?? $"{c.Low}–{c.High}";
        return Words.Same($"{c.Indicator} {number}{c.Unit} {c.DeadlineYear}");
    }
}
