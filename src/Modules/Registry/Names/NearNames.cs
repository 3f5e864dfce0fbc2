namespace Yuelu.Registry.Names;

/// <summary>A name among others.</summary>
/// <param name="Key">Its <see cref="NameKey"/>.</param>
/// <param name="Region">Where it is: names are compared within one region only.</param>
/// <param name="IsNew">Whether it is looked at; two old ones are not told of.</param>
internal readonly record struct NamedKey(string Key, string Region, bool IsNew);

/// <summary>Two near-equal names, by their places in the list; <paramref name="Earlier"/> is the smaller.</summary>
internal readonly record struct NearPair(int Earlier, int Later);

/// <summary>
/// Finds near-equal names (近似名称): the same key, or keys of at least <see cref="Shortest"/> characters that differ by one
/// character put in, left out or exchanged, or by two neighbours in the other order. Two such keys share what is left when
/// one character is left out, so equal left-overs are brought together by sorting: the cost grows with the names, not with
/// their pairs. Among those that share a left-over each is compared with the <see cref="Compared"/> before it and told with
/// the nearest: of many alike not every pair is told, but each of them is.
/// </summary>
internal static class NearNames
{
    /// <summary>Shorter keys differ from too many others by one character.</summary>
    internal const int Shortest = 4;

    private const int Compared = 16;

    /// <summary>The pairs, in the order of the list.</summary>
    internal static IReadOnlyList<NearPair> Find(IReadOnlyList<NamedKey> names)
    {
        var leftovers = names.Sum(name => 1 + (name.Key.Length >= Shortest ? name.Key.Length : 0));
        var (marks, places) = (new ulong[leftovers], new int[leftovers]);
        var at = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var region = Mix(14695981039346656037, name.Region);
            (marks[at], places[at++]) = (Mix(region, name.Key), i);
            for (var left = 0; name.Key.Length >= Shortest && left < name.Key.Length; left++)
                (marks[at], places[at++]) = (Mix(Mix(region, name.Key.AsSpan(0, left)), name.Key.AsSpan(left + 1)), i);
        }
        Array.Sort(marks, places);
        return [.. Pairs(names, marks, places).Distinct().OrderBy(pair => pair.Later).ThenBy(pair => pair.Earlier)];
    }

    private static IEnumerable<NearPair> Pairs(IReadOnlyList<NamedKey> names, ulong[] marks, int[] places)
    {
        for (int from = 0, end; from < marks.Length; from = end)
        {
            for (end = from + 1; end < marks.Length && marks[end] == marks[from]; end++) { }
            Array.Sort(places, from, end - from);
            for (var i = from + 1; i < end; i++)
            for (var before = i - 1; before >= Math.Max(from, i - Compared); before--)
                if (places[i] != places[before] && AreNear(names[places[before]], names[places[i]]))
                {
                    yield return new(places[before], places[i]);
                    break;
                }
        }
    }

    private static bool AreNear(NamedKey one, NamedKey other) =>
        (one.IsNew || other.IsNew) && one.Region == other.Region && AreNear(one.Key, other.Key);

    /// <summary>Whether two keys are near-equal.</summary>
    internal static bool AreNear(string one, string other)
    {
        if (one.Length > other.Length)
            (one, other) = (other, one);
        var start = one.AsSpan().CommonPrefixLength(other);
        if (start == one.Length && one.Length == other.Length)
            return true;
        if (one.Length < Shortest)
            return false;
        var rest = one.AsSpan(start);
        var otherRest = other.AsSpan(start);
        if (one.Length + 1 == other.Length)
            return rest.SequenceEqual(otherRest[1..]);
        return one.Length == other.Length
            && (
                rest[1..].SequenceEqual(otherRest[1..])
                || rest.Length > 1
                    && rest[0] == otherRest[1]
                    && rest[1] == otherRest[0]
                    && rest[2..].SequenceEqual(otherRest[2..])
            );
    }

    /// <summary>FNV-1a over UTF-16 characters. Names that meet by chance are told apart afterwards.</summary>
    private static ulong Mix(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 1099511628211);
        return hash;
    }
}
