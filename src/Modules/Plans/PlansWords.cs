using Yuelu.Kernel;

namespace Yuelu.Plans;

/// <summary>Words that several nouns of this module use.</summary>
internal static class PlansWords
{
    internal static readonly Words Plans = new("规划", "Plans");
    internal static readonly Words MyWork = new("我的工作", "My work");
}
