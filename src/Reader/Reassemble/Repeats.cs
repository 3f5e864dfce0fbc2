using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Reassemble;

/// <summary>Finds the units that are printed more than once.</summary>
internal static class Repeats
{
    private const int ShortestUnit = 4;
    private const int ShortestPassage = 20;

    /// <summary>For each unit the index of its first printing; its own index when it is no repeat.</summary>
    /// <remarks>A short sentence may be said twice on purpose: it counts only inside a longer repeated passage.</remarks>
    public static int[] Find(string text, IReadOnlyList<Unit> units)
    {
        var first = new int[units.Count];
        var seen = new Dictionary<string, int>(units.Count).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < units.Count; i++)
        {
            first[i] = i;
            var words = text.AsSpan(units[i].Start, units[i].Length).TrimEnd();
            if (words.Length < ShortestUnit)
                continue;
            if (seen.TryGetValue(words, out var earlier))
                first[i] = earlier;
            else
                seen[words] = i;
        }
        for (var i = 0; i < units.Count; )
        {
            var end = i;
            var length = 0;
            while (end < units.Count && first[end] != end && (end == i || first[end] > first[end - 1]))
                length += units[end++].Length;
            if (end > i && length < ShortestPassage)
            {
                for (var j = i; j < end; j++)
                    first[j] = j;
            }
            i = Math.Max(end, i + 1);
        }
        return first;
    }
}
