using Yuelu.Platform.Operation;

namespace Yuelu.Platform;

/// <summary>The entries of the header: those of the modules, then those of the platform.</summary>
internal static class PlatformNavigation
{
    private static readonly IReadOnlyList<NavigationEntry> Own = [OperationWords.Navigation];

    /// <summary>All entries, in order.</summary>
    internal static IEnumerable<NavigationEntry> With(ModuleList modules) =>
        modules.All.SelectMany(module => module.Navigation).Concat(Own);
}
