namespace Yuelu.Forecasting.Numbers;

/// <summary>
/// Standard normal numbers of one simulated path. The stream follows from seed and path alone (SplitMix64: Steele, Lea, Flood,
/// OOPSLA 2014), so a result is the same in whatever order and on however many threads the paths are drawn.
/// </summary>
internal struct Draws(ulong seed, int path)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = unchecked(Mix(seed + Step * ((ulong)path + 1)));

    /// <summary>The next number.</summary>
    public double Next()
    {
        state = unchecked(state + Step);
        // 53 bits, moved to the middle of their cell: neither 0 nor 1 comes.
        return NormalDistribution.Quantile(((Mix(state) >> 11) + 0.5) * (1.0 / 9007199254740992.0));
    }

    private static ulong Mix(ulong word)
    {
        unchecked
        {
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
            return word ^ (word >> 31);
        }
    }
}
