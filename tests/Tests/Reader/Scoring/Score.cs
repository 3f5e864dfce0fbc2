using System.Reflection;
using System.Text.Json.Serialization;

namespace Yuelu.Reader.Scoring;

/// <summary>How a reading compares with an annotation; scores of several documents add up.</summary>
/// <param name="Wanted">Annotated numbers.</param>
/// <param name="Pairs">Those that were found, each with what was found.</param>
/// <param name="Missed">Those that were not.</param>
/// <param name="Extra">What was found and is not annotated; not counted where the annotation is partial.</param>
internal sealed record Score(
    int Wanted,
    IReadOnlyList<(Statement Gold, Commitment Found)> Pairs,
    IReadOnlyList<Statement> Missed,
    IReadOnlyList<Commitment> Extra
)
{
    private static readonly HashSet<string> NumericKinds =
    [
        "target",
        "activity",
        "rank",
        "milestone",
        "requirement",
        "budget",
    ];

    internal double Recall => Wanted == 0 ? 1 : (double)Pairs.Count / Wanted;

    internal double Precision => Pairs.Count + Extra.Count == 0 ? 1 : (double)Pairs.Count / (Pairs.Count + Extra.Count);

    /// <summary>Share of the found whose field is right, by field.</summary>
    internal IReadOnlyDictionary<string, double> Fields =>
        new Dictionary<string, double>
        {
            ["unit"] = Rate((g, c) => Unit(g.Unit) == Unit(c.Unit)),
            ["comparator"] = Rate((g, c) => g.Comparator == NameOf(c.Comparator)),
            ["deadlineYear"] = Rate((g, c) => g.DeadlineYear == c.DeadlineYear),
            ["baseYear"] = Rate((g, c) => g.BaseYear == c.BaseYear),
            ["perYear"] = Rate((g, c) => (g.PerYear ?? false) == c.PerYear),
        };

    /// <summary>
    /// A wanted number is found when a commitment overlaps one of its places and carries the same value, or the same
    /// ends of a range. A commitment that repeats a wanted number at a place of it is not extra.
    /// </summary>
    internal static Score Of(PlanReading reading, Annotation annotation)
    {
        var wanted = annotation
            .Targets.Where(t => NumericKinds.Contains(t.Kind) && (t.Value ?? t.Low) is not null)
            .ToList();
        var got = reading
            .Commitments.Where(c => NumericKinds.Contains(NameOf(c.Kind)) && (c.Value ?? c.Low) is not null)
            .ToList();
        var used = new HashSet<Commitment>(ReferenceEqualityComparer.Instance);
        var pairs = new List<(Statement, Commitment)>();
        foreach (var gold in wanted)
            if (got.FirstOrDefault(c => !used.Contains(c) && IsSame(gold, c)) is { } found)
            {
                used.Add(found);
                pairs.Add((gold, found));
            }
        var missed = wanted.Except(pairs.Select(p => p.Item1)).ToList();
        var extra = got.Where(c => !used.Contains(c) && !wanted.Exists(g => IsSame(g, c))).ToList();
        return new Score(wanted.Count, pairs, missed, annotation.IsPartial ? [] : extra);
    }

    /// <summary>The scores of several documents as one.</summary>
    internal static Score Pool(IReadOnlyCollection<Score> scores) =>
        new(
            scores.Sum(s => s.Wanted),
            [.. scores.SelectMany(s => s.Pairs)],
            [.. scores.SelectMany(s => s.Missed)],
            [.. scores.SelectMany(s => s.Extra)]
        );

    /// <summary>Rates below <paramref name="least"/>, with what was missed, extra or differs.</summary>
    internal IEnumerable<string> Below(double least)
    {
        if (Recall < least)
            yield return $"recall {Recall:0.000}, missed: {string.Join("; ", Missed.Select(m => $"{m.Id} {m.Quote}"))}";
        if (Precision < least)
            yield return $"precision {Precision:0.000}, extra: {string.Join("; ", Extra.Select(c => $"{c.Id} {c.Quote}"))}";
        foreach (var (field, rate) in Fields)
            if (rate < least)
                yield return $"{field} {rate:0.000}";
    }

    private double Rate(Func<Statement, Commitment, bool> isRight) =>
        Pairs.Count == 0 ? 1 : (double)Pairs.Count(p => isRight(p.Gold, p.Found)) / Pairs.Count;

    private static bool IsSame(Statement gold, Commitment found) =>
        HasSameNumber(gold, found)
        && gold.Places.Any(p => PlacesOf(found).Any(q => p.Start < q.End && q.Start < p.End));

    private static bool HasSameNumber(Statement gold, Commitment found) =>
        gold.Value is not null ? gold.Value == found.Value : gold.Low == found.Low && gold.High == found.High;

    private static IEnumerable<(int Start, int End)> PlacesOf(Commitment found) =>
        found.Occurrences.Select(o => (o.Start, o.End)).Prepend((found.Start, found.End));

    private static string Unit(string? unit) => (unit ?? "").Replace("/年", "").Replace("(index)", "").Trim();

    private static string NameOf<T>(T value)
        where T : struct, Enum =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
}
