using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform;

/// <summary>What a module gives to the host. The host lists its modules by hand; nothing is scanned for.</summary>
public abstract class Module
{
    /// <summary>The assembly that holds the module's pages.</summary>
    public Assembly Pages => GetType().Assembly;

    /// <summary>The module's entries of the navigation, in order.</summary>
    public virtual IReadOnlyList<NavigationEntry> Navigation => [];

    /// <summary>The kinds of official acts that the module records in the evidence log.</summary>
    public virtual IReadOnlyList<ActKind> ActKinds => [];

    /// <summary>What the module notes for the auditor besides official acts.</summary>
    public virtual IReadOnlyList<EventKind> EventKinds => [];

    /// <summary>What an access token may open of the module.</summary>
    public virtual IReadOnlyList<TokenScope> TokenScopes => [];

    /// <summary>The kinds of background work that the module brings.</summary>
    public virtual IReadOnlyList<JobKind> Jobs => [];

    /// <summary>Registers services and options.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Maps the module's records; table names start with the module's prefix.</summary>
    public virtual void Map(ModelBuilder model) { }

    /// <summary>Maps the addresses that are no pages: acts and downloads.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    /// <summary>Maps what programs may ask, below <c>/api/v1</c>.</summary>
    public virtual void MapApi(IEndpointRouteBuilder api) { }

    /// <summary>Acts that were done before there was an evidence log; asked once, when the log begins.</summary>
    public virtual Task<IReadOnlyList<Act>> EarlierActsAsync(YueluDb db, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Act>>([]);

    /// <summary>What the module holds about a person, for the person's export; null when nothing.</summary>
    public virtual Task<JsonNode?> HeldAboutAsync(YueluDb db, Account account, CancellationToken ct) =>
        Task.FromResult<JsonNode?>(null);

    /// <summary>Runs once at each start, after the store is up to date and before the first request.</summary>
    public virtual Task StartAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>The modules of this host, in order.</summary>
public sealed record ModuleList(IReadOnlyList<Module> All);
