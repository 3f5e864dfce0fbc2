using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>Registers the evidence log.</summary>
public static class EvidenceSetup
{
    /// <summary>Registers the log on <see cref="YueluDb"/>.</summary>
    public static IServiceCollection AddEvidence(
        this IServiceCollection services,
        EvidenceOptions options,
        StorageOptions storage
    )
    {
        services.AddSingleton(options.In(storage));
        services.AddSingleton<EvidenceQueue>();
        services.AddSingleton<LogKey>();
        services.AddSingleton<LogFiles>();
        services.AddSingleton<Publisher>();
        services.AddHostedService<Sequencer>();
        return services;
    }
}
