using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Yuelu.Platform.Api;

/// <summary>Addresses that are made when the first of them is asked for. Making one compiles its handler; a start has no time for dozens.</summary>
internal sealed class LateEndpoints(IServiceProvider services, ModuleList modules) : EndpointDataSource, IDisposable
{
    private readonly Lock making = new();
    private CancellationTokenSource changed = new();
    private volatile IReadOnlyList<Endpoint> made = [];

    public override IReadOnlyList<Endpoint> Endpoints => made;

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(changed.Token);

    /// <summary>Makes them, once; routing knows them when this returns.</summary>
    internal void Make()
    {
        if (made.Count > 0)
            return;
        lock (making)
        {
            if (made.Count > 0)
                return;
            var builder = new Builder(services);
            ApiSetup.Map(builder, modules);
            var before = changed;
            changed = new();
            made = [.. builder.DataSources.SelectMany(source => source.Endpoints)];
            before.Cancel();
            before.Dispose();
        }
    }

    public void Dispose() => changed.Dispose();

    private sealed class Builder(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
