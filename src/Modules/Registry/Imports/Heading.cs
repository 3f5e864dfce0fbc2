using Yuelu.Kernel;

namespace Yuelu.Registry.Imports;

/// <summary>How headings of files are compared.</summary>
internal static class Heading
{
    /// <summary>A heading without its unit, its blanks and the width of its letters.</summary>
    internal static string Bare(string heading) => HalfWidth.ForSearch(heading).Split('(')[0].Replace(" ", "");
}
