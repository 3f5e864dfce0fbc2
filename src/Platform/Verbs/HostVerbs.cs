using Yuelu.Platform.Accounts.Setup;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Verbs;

/// <summary>The verbs of the portal's own program, in the order of the help.</summary>
public static class HostVerbs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Verb> All { get; } = [.. SetupVerbs.All, .. BackupVerbs.All, .. DbVerbs.All];
}
