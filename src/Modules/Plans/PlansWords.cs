using Yuelu.Kernel;

namespace Yuelu.Plans;

/// <summary>Words that several nouns of this module use.</summary>
internal static class PlansWords
{
    internal static readonly Words Plans = new("规划", "Plans");
    internal static readonly Words MyWork = new("我的工作", "My work");
    internal static readonly Words InWork = new("规划办理", "Plans in work");
}
