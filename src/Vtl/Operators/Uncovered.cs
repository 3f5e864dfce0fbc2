using System.Collections.Frozen;
using Yuelu.Kernel;

namespace Yuelu.Vtl.Operators;

/// <summary>What is part of VTL 2.1 and not covered, so that a refusal can say so by name.</summary>
internal static class Uncovered
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet([
        "pivot",
        "unpivot",
        "customPivot",
        "hierarchy",
        "check_hierarchy",
        "fill_time_series",
        "eval",
        "random",
        "levenshtein",
    ]);

    /// <summary>Its name, when <paramref name="word"/> is such an operator.</summary>
    public static Words? Find(string word) => Names.Contains(word) ? Words.Same(word) : null;
}
