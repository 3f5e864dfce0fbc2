using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Verbs;

/// <summary>What one call of a verb was given.</summary>
/// <param name="Arguments">The words after its name.</param>
/// <param name="Options">Its options, by name without dashes.</param>
/// <param name="Configuration">The settings: file, environment and those on the line.</param>
/// <param name="Modules">The modules of this host.</param>
public sealed record VerbCall(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Options,
    IConfiguration Configuration,
    ModuleList Modules
)
{
    /// <summary>Where the records are.</summary>
    public StorageOptions Storage => Configuration.GetSection("Storage").Get<StorageOptions>() ?? new();

    /// <summary>Where the evidence log is.</summary>
    internal EvidenceOptions Evidence =>
        (Configuration.GetSection("Evidence").Get<EvidenceOptions>() ?? new()).In(Storage);

    /// <summary>What a backup takes and where it goes.</summary>
    internal BackupPlace BackupPlace =>
        new(Storage, Evidence, Configuration.GetSection("Backups").Get<BackupOptions>() ?? new(), TimeProvider.System);

    /// <summary>The value of an option, or null.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>The portal with all its services, built and not started; nothing of it listens.</summary>
    public WebApplication BuildPortal()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddConfiguration(Configuration);
        return builder.AddYuelu([.. Modules.All]).Build();
    }
}
