using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Plans.Alignment;

/// <summary>How alike the names of two indicators are, whatever the office that wrote them.</summary>
internal static partial class IndicatorName
{
    /// <summary>From here on two names are taken for the same indicator.</summary>
    public const double Same = 0.6;

    /// <summary>0 for nothing in common to 1 for the same name: the share of common character pairs (Dice) after <see cref="Normal"/>.</summary>
    public static double Similarity(string one, string other)
    {
        var (a, b) = (Normal(one), Normal(other));
        if (a == b)
            return a.Length == 0 ? 0 : 1;
        var (pairsOfA, pairsOfB) = (Pairs(a), Pairs(b));
        if (pairsOfA.Count == 0 || pairsOfB.Count == 0)
            return 0;
        var common = pairsOfA.Sum(pair => Math.Min(pair.Value, pairsOfB.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (pairsOfA.Values.Sum() + pairsOfB.Values.Sum());
    }

    /// <summary>The name without width, case, blanks, brackets, words of territory and words that every indicator ends in.</summary>
    public static string Normal(string name)
    {
        var plain = Noise().Replace(HalfWidth.ForSearch(name), "");
        return Ending().Replace(plain, "") is { Length: > 1 } core ? core : plain;
    }

    private static Dictionary<string, int> Pairs(string text)
    {
        var pairs = new Dictionary<string, int>();
        for (var i = 0; i + 1 < text.Length; i++)
            pairs[text.Substring(i, 2)] = pairs.GetValueOrDefault(text.Substring(i, 2)) + 1;
        return pairs;
    }

    [GeneratedRegex(@"\s|\([^)]*\)|[（）“”""、,·的]|全国|全省|全市|全区|我省|我市|本市|年均")]
    private static partial Regex Noise();

    [GeneratedRegex(@"(总数|个数|项数|数量|总量|数)$")]
    private static partial Regex Ending();
}
