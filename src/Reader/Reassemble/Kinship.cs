using Yuelu.Reader.Sentences;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Reassemble;

/// <summary>How much sentences speak of the same thing: the pairs of Han characters that they share, the rarer the more.</summary>
internal sealed class Kinship
{
    private const int Buckets = 1 << 16;
    private readonly string text;
    private readonly IReadOnlyList<Unit> units;
    private readonly double[] weights = new double[Buckets];
    private readonly ushort[]?[] pairs;
    private readonly Dictionary<(int, int), double> known = [];

    public Kinship(string text, IReadOnlyList<Unit> units)
    {
        (this.text, this.units) = (text, units);
        pairs = new ushort[units.Count][];
        var counts = new int[Buckets];
        for (var u = 0; u < units.Count; u++)
        {
            foreach (var pair in Pairs(u))
                counts[pair]++;
        }
        for (var i = 0; i < Buckets; i++)
            weights[i] = counts[i] == 0 ? 0 : Math.Log((double)units.Count / counts[i]);
    }

    /// <summary>Weight of what both sentences share, by the square root of the first one's length.</summary>
    public double Between(int one, int other)
    {
        if (known.TryGetValue((one, other), out var kinship))
            return kinship;
        var (left, right) = (Pairs(one), Pairs(other));
        var shared = 0.0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            if (left[i] == right[j])
            {
                shared += weights[left[i]];
                (i, j) = (i + 1, j + 1);
            }
            else if (left[i] < right[j])
                i++;
            else
                j++;
        }
        return known[(one, other)] = left.Length == 0 ? 0 : shared / Math.Sqrt(left.Length);
    }

    /// <summary>Forgets what was worked out so far; the search only goes on.</summary>
    public void Forget() => known.Clear();

    private ushort[] Pairs(int index)
    {
        if (pairs[index] is { } done)
            return done;
        var unit = units[index];
        var found = new List<ushort>(unit.Length);
        for (var i = unit.Start; i + 1 < unit.End; i++)
        {
            if (Chars.IsHan(text[i]) && Chars.IsHan(text[i + 1]))
                found.Add(unchecked((ushort)(text[i] * 31 + text[i + 1] * 7919)));
        }
        found.Sort();
        return pairs[index] = found.Distinct().ToArray();
    }
}
