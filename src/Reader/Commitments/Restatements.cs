namespace Yuelu.Reader.Commitments;

/// <summary>One promise made at several places.</summary>
/// <param name="Main">Where it stands first.</param>
/// <param name="Others">The same promise elsewhere, in other words perhaps.</param>
internal sealed record Promise(Candidate Main, List<Candidate> Others);

/// <summary>Two promises on one indicator with different numbers.</summary>
internal readonly record struct Contradiction(Candidate One, Candidate Other);

/// <summary>Joins the restatements of a promise.</summary>
internal static class Restatements
{
    private const int CommonEnding = 4;
    private const int ShortestPart = 6;
    private const int NearBy = 40;

    /// <summary>The promises in order, and those that contradict each other.</summary>
    /// <remarks>Candidates are compared only within the same number and unit, or the same indicator, so the work stays linear.</remarks>
    public static (List<Promise> Promises, List<Contradiction> Contradictions) Join(List<Candidate> found)
    {
        var promises = new List<Promise>(found.Count);
        var byNumber = new Dictionary<(decimal?, decimal?, decimal?, string, bool), List<Promise>>();
        var byIndicator = new Dictionary<string, Promise>();
        var contradictions = new List<Contradiction>();
        foreach (var candidate in found)
        {
            var key = (candidate.Value, candidate.Low, candidate.High, candidate.Unit, candidate.PerYear);
            var numeric = candidate.Value is not null || candidate.Low is not null;
            var same =
                numeric && byNumber.TryGetValue(key, out var others)
                    ? others.Find(other => IsSame(other.Main, candidate))
                    : null;
            if (same is not null)
            {
                same.Others.Add(candidate);
                continue;
            }
            var promise = new Promise(candidate, []);
            promises.Add(promise);
            if (!numeric || candidate.Kind is CommitmentKind.PlanCount or CommitmentKind.ProductSpec)
                continue;
            if (!byNumber.TryGetValue(key, out var list))
                byNumber[key] = list = [];
            if (list.Count < NearBy)
                list.Add(promise);
            var name = $"{candidate.Indicator}|{candidate.Unit}|{candidate.DeadlineYear}|{candidate.PerYear}";
            if (
                candidate.Indicator.Length >= 6
                && !byIndicator.TryAdd(name, promise)
                && byIndicator[name].Main is var earlier
                && candidate.Start - earlier.End > NearBy
                && earlier.Comparator == candidate.Comparator
            )
                contradictions.Add(new Contradiction(earlier, candidate));
        }
        return (promises, contradictions);
    }

    private static bool IsSame(Candidate one, Candidate other)
    {
        if (one.DeadlineYear != other.DeadlineYear || other.Start - one.End < NearBy || one.Kind != other.Kind)
            return false;
        var (left, right) = (one.Indicator, other.Indicator);
        if (left == right)
            return left.Length >= 2;
        if (one.Section == other.Section)
            return false;
        var shorter = Math.Min(left.Length, right.Length);
        if (
            shorter >= ShortestPart
            && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal))
        )
            return true;
        var ending = 0;
        while (ending < shorter && left[^(ending + 1)] == right[^(ending + 1)])
            ending++;
        return one.Unit != "%" && ending >= CommonEnding && ending * 2 >= shorter;
    }
}
