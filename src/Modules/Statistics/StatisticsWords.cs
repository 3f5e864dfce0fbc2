using Yuelu.Kernel;

namespace Yuelu.Statistics;

/// <summary>Words of the whole module.</summary>
internal static class StatisticsWords
{
    public static readonly Words Forms = new("调查表", "Forms");

    /// <summary>A unit behind what it is the unit of.</summary>
    public static readonly Words InUnit = new("（{0}）", " ({0})");

    /// <summary>Between a name and what is said of it.</summary>
    public static readonly Words Colon = new("：", ": ");
}
