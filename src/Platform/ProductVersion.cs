using System.Reflection;

namespace Yuelu.Platform;

/// <summary>The version of this program.</summary>
internal static class ProductVersion
{
    /// <summary>Such as <c>0.1.0</c>; what the build adds about its source is left out.</summary>
    internal static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
