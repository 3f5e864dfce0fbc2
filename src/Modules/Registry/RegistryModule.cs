using Microsoft.Extensions.Configuration;
using Yuelu.Platform;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using Yuelu.Registry.Chains;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Imports;
using Yuelu.Registry.KeyIndustries;
using Yuelu.Registry.Listings;
using Yuelu.Registry.Merging;
using Yuelu.Registry.Places;
using Yuelu.Registry.Reconciliation;
using Yuelu.Registry.Sites;
using Yuelu.Registry.Sizes;
using Yuelu.Registry.Synthetic;
using Yuelu.Registry.Tiers;
using ActKind = Yuelu.Platform.Evidence.ActKind;

namespace Yuelu.Registry;

/// <summary>The register of enterprises, and the code tables that it is written by.</summary>
public sealed class RegistryModule : Module
{
    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationSection.Enterprises, "enterprises", RegistryWords.Directory),
            new(NavigationSection.Enterprises, "chains", ChainWords.Chains) { Also = ["registry/chains"] },
            new(NavigationSection.Enterprises, "codes", CodeWords.Codes),
            new(NavigationSection.Enterprises, "registry", RegistryWords.Register, RegistryApi.Keepers),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<ActKind> ActKinds => RegistryActs.All;

    /// <inheritdoc/>
    public override IReadOnlyList<TokenScope> TokenScopes =>
        Platform.Tokens.TokenScopes.Of(RegistryApi.Area.Name, RegistryWords.Register);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<EnterpriseList>();
        services.AddScoped<ChangeEnterprise>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<TableDesk>();
        services.AddScoped<TodaysSizes>();
        services.AddScoped<MergeEnterprises>();
        services.AddScoped<PlaceEnterprises>();
        services.AddScoped<ChainDesk>();
        services.AddScoped<ReconcileName>();
    }

    /// <inheritdoc/>
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration<Enterprise>(new EnterpriseMapping());
        model.ApplyConfiguration<EnterpriseEntry>(new EnterpriseMapping());
        model.ApplyConfiguration(new CodeItemMapping());
        model.ApplyConfiguration(new RegistryImportMapping());
        model.ApplyConfiguration<Listing>(new TableMapping());
        model.ApplyConfiguration<Threshold>(new TableMapping());
        model.ApplyConfiguration<Tier>(new TableMapping());
        model.ApplyConfiguration<Site>(new TableMapping());
        model.ApplyConfiguration<SizeBound>(new TableMapping());
        model.ApplyConfiguration<KeyIndustryLink>(new TableMapping());
        model.ApplyConfiguration(new MergeMapping());
        model.ApplyConfiguration<Chain>(new ChainMapping());
        model.ApplyConfiguration<ChainVersion>(new ChainMapping());
    }

    /// <inheritdoc/>
    public override IReadOnlyList<JobKind> Jobs => [ImportJob.Kind];

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        EnterpriseAddresses.Map(endpoints);
        ImportAddresses.Map(endpoints);
        TableAddresses.Map(endpoints);
        CodeAddresses.Map(endpoints);
        ReconciliationAddresses.Map(endpoints);
    }

    /// <inheritdoc/>
    public override void MapApi(IEndpointRouteBuilder api) => RegistryApi.Map(api);

    /// <inheritdoc/>
    public override async Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        await ShippedCodes.AddAsync(db, ct);
        await ShippedRules.AddAsync(db, ct);
        await db.SaveChangesAsync(ct);
        var demo = services.GetRequiredService<IConfiguration>().GetSection("Demo");
        if (demo.GetValue("Register", false) && demo["Folder"] is { Length: > 0 } folder)
            await LoadDemoRegister.RunAsync(db, services.GetRequiredService<TimeProvider>(), folder, ct);
    }
}
