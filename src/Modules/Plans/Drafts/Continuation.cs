using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>Tells which commitments of a new reading continue commitments of the published version, so that codes stay.</summary>
internal static class Continuation
{
    /// <summary>
    /// Gives each commitment the code that it continues: same place in the same file first, then same indicator, subject
    /// and unit. A code is given once; what is not sure gets none, and the officer sees that on its card.
    /// </summary>
    internal static DraftDocument Of(DraftDocument document, PlanReading former)
    {
        var left = former.Commitments.ToList();
        var sameFile = former.Document.Sha256 == document.Frame.Document.Sha256;
        var codes = new Dictionary<string, string>();
        if (sameFile)
            Match(
                document,
                left,
                codes,
                (entry, old) =>
                    entry.Occurrences.Any(place => old.Occurrences.Any(place.Overlaps)) && SameNumber(entry, old)
            );
        Match(
            document,
            left,
            codes,
            (entry, old) =>
                entry.Indicator == old.Indicator
                && entry.Subject == old.Subject
                && entry.Unit == old.Unit
                && entry.PerYear == old.PerYear
        );
        var entries = document.Entries.Select(entry =>
            codes.TryGetValue(entry.Key, out var code) ? entry with { Code = code } : entry
        );
        return document with { Entries = [.. entries] };
    }

    private static void Match(
        DraftDocument document,
        List<Commitment> left,
        Dictionary<string, string> codes,
        Func<Commitment, Commitment, bool> same
    )
    {
        foreach (
            var entry in document.Entries.Where(entry => entry.Commitment is not null && !codes.ContainsKey(entry.Key))
        )
        {
            if (left.FindIndex(old => same(entry.Commitment!, old)) is >= 0 and var index)
            {
                codes[entry.Key] = left[index].Id;
                left.RemoveAt(index);
            }
        }
    }

    private static bool SameNumber(Commitment one, Commitment other) =>
        one.Value == other.Value && one.Low == other.Low && one.High == other.High;
}
