using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Health;

namespace Yuelu.Platform.Operation;

/// <summary>Registers what the operation page shows.</summary>
internal static class OperationSetup
{
    internal static void AddOperation(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddScoped<OperationFacts>();
    }
}
