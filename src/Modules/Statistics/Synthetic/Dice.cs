namespace Yuelu.Statistics.Synthetic;

/// <summary>
/// Random numbers that are the same for the same seed, however many were drawn elsewhere: SplitMix64 (Steele, Lea and Flood, 2014). A value of
/// this type is a place in the sequence and goes on by being used.
/// </summary>
internal struct Dice
{
    private ulong state;

    internal Dice(int seed, long one, long two = 0)
    {
        unchecked
        {
            state = (ulong)seed * 0xD1342543DE82EF95;
            state = Next() ^ (ulong)one;
            state = Next() ^ (ulong)two;
        }
    }

    /// <summary>From 0 to less than 1.</summary>
    internal double Even() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to less than <paramref name="count"/>.</summary>
    internal int Of(int count) => (int)(Even() * count);

    /// <summary>Whether something of this probability happens.</summary>
    internal bool Says(double probability) => Even() < probability;

    /// <summary>A normal value of mean 0 and deviation 1, by Box and Muller.</summary>
    internal double Normal() => Math.Sqrt(-2 * Math.Log(1 - Even())) * Math.Cos(2 * Math.PI * Even());

    /// <summary>A log-normal value.</summary>
    /// <param name="median">Its median.</param>
    /// <param name="spread">The deviation of its logarithm.</param>
    internal double LogNormal(double median, double spread) => median * Math.Exp(spread * Normal());

    private ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
