namespace Yuelu.Plans.Observations;

/// <summary>Multiples of units (千 万 亿), which convert exactly.</summary>
internal static class UnitScale
{
    private static readonly (string Prefix, decimal Factor)[] Prefixes =
    [
        ("万亿", 1_000_000_000_000m),
        ("千亿", 100_000_000_000m),
        ("百亿", 10_000_000_000m),
        ("亿", 100_000_000m),
        ("千万", 10_000_000m),
        ("百万", 1_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
        ("百", 100m),
    ];

    private static readonly HashSet<string> Classifiers = ["家", "个", "户", "所"];
    private static readonly HashSet<string> Bare = ["", "指数", "(index)", "分", "点", "位", "名", "(rank)"];

    /// <summary>By what a figure in <paramref name="filed"/> is multiplied to stand in <paramref name="wanted"/>; null when the two measure different things.</summary>
    public static decimal? Factor(string filed, string wanted)
    {
        var (from, to) = (Plain(filed), Plain(wanted));
        if (from == to || (Bare.Contains(from) && Bare.Contains(to)))
            return 1;
        if (to == "%")
            return from switch
            {
                "%/年" => 1,
                "‰" => 0.1m,
                _ => null,
            };
        var ((fromFactor, fromRest), (toFactor, toRest)) = (Split(from), Split(to));
        var same = fromRest == toRest || (Classifiers.Contains(fromRest) && Classifiers.Contains(toRest));
        return same && fromRest.Length > 0 ? fromFactor / toFactor : null;
    }

    private static (decimal Factor, string Of) Split(string unit)
    {
        foreach (var (prefix, factor) in Prefixes)
            if (unit.StartsWith(prefix, StringComparison.Ordinal))
                return (factor, unit[prefix.Length..]);
        return (1, unit);
    }

    private static string Plain(string unit) => Kernel.HalfWidth.Of(unit).Replace(" ", "", StringComparison.Ordinal);
}
