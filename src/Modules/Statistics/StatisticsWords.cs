using Yuelu.Kernel;

namespace Yuelu.Statistics;

/// <summary>Words of the whole module.</summary>
internal static class StatisticsWords
{
    public static readonly Words Forms = new("调查表", "Forms");
}
