using Yuelu.Reader.Sentences;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Reassemble;

/// <summary>How much sentences speak of the same thing: the pairs of Han characters that they share, the rarer the more.</summary>
internal sealed class Kinship
{
    private readonly HashSet<int>[] pairs;
    private readonly Dictionary<int, double> weights = [];

    public Kinship(string text, IReadOnlyList<Unit> units)
    {
        var counts = new Dictionary<int, int>();
        pairs = new HashSet<int>[units.Count];
        for (var u = 0; u < units.Count; u++)
        {
            pairs[u] = [];
            for (var i = units[u].Start; i + 1 < units[u].End; i++)
            {
                if (Chars.IsHan(text[i]) && Chars.IsHan(text[i + 1]))
                    pairs[u].Add((text[i] << 16) + text[i + 1]);
            }
            foreach (var pair in pairs[u])
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
        foreach (var (pair, count) in counts)
            weights[pair] = Math.Log((double)units.Count / count);
    }

    /// <summary>Weight of what both sentences share, by the square root of the first one's length.</summary>
    public double Between(int one, int other)
    {
        var shared = 0.0;
        foreach (var pair in pairs[one])
        {
            if (pairs[other].Contains(pair))
                shared += weights[pair];
        }
        return pairs[one].Count == 0 ? 0 : shared / Math.Sqrt(pairs[one].Count);
    }
}
