using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Yuelu.Plans.Commitments;
using Yuelu.Plans.Demo;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Evidence;
using Yuelu.Plans.Imports;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Plans.Work;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using ActKind = Yuelu.Platform.Evidence.ActKind;

namespace Yuelu.Plans;

/// <summary>Plans: documents, commitments, versions, trajectories and states.</summary>
public sealed class PlansModule : Module
{
    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationSection.Plans, "", PlansWords.Plans) { Also = ["plans"] },
            new(NavigationSection.Work, "office", PlansWords.InWork, [Roles.StrategyOffice]),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<ActKind> ActKinds => PlanActs.Kinds;

    /// <inheritdoc/>
    public override IReadOnlyList<EventKind> EventKinds => DraftEvents.All;

    /// <inheritdoc/>
    public override IReadOnlyList<TokenScope> TokenScopes =>
        Platform.Tokens.TokenScopes.Of(PlansApi.Area.Name, PlansWords.Plans);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<Act>> EarlierActsAsync(YueluDb db, CancellationToken ct) =>
        EarlierActs.FindAsync(db, ct);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PublishedPlans>();
        services.AddSingleton(configuration.GetSection("Plans").Get<PlansOptions>() ?? new());
        services.AddSingleton<ReadingDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadingDesk>());
        services.AddScoped<OfficePlans>();
        services.AddScoped<StartDraft>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<Boards>();
        services.AddSingleton(configuration.GetSection("Demo").Get<DemoOptions>() ?? new());
    }

    /// <inheritdoc/>
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new PlanMapping());
        model.ApplyConfiguration(new PlanSourceMapping());
        model.ApplyConfiguration(new DraftMapping());
        model.ApplyConfiguration(new VersionMapping());
        model.ApplyConfiguration(new ObservationMapping());
        model.ApplyConfiguration(new ObservationImportMapping());
        model.ApplyConfiguration(new SettingMapping());
    }

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        OfficeAddresses.Map(endpoints);
        VersionAddresses.Map(endpoints);
        PublicRoutes.Map(endpoints);
        FigureAddresses.Map(endpoints);
        SettingAddresses.Map(endpoints);
    }

    /// <inheritdoc/>
    public override Task<JsonNode?> HeldAboutAsync(YueluDb db, Account account, CancellationToken ct) =>
        HeldAboutOfficer.CollectAsync(db, account, ct);

    /// <inheritdoc/>
    public override void MapApi(IEndpointRouteBuilder api) => PlansApi.Map(api);

    /// <inheritdoc/>
    public override async Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<DemoOptions>() is { Folder.Length: > 0 } demo)
            await LoadDemoAsync(services, demo.Folder, ct);
        // The first visitor shall not wait until the plans are read.
        await services.GetRequiredService<PublishedPlans>().ListAsync(ct);
    }

    /// <summary>Plan and figures come together or not at all, so that a start that is killed here is made good by the next.</summary>
    private static async Task LoadDemoAsync(IServiceProvider services, string folder, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (await LoadDemo.IsThereAsync(db, folder, ct))
            return;
        var clock = services.GetRequiredService<TimeProvider>();
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var plan = await LoadDemo.Handle(db, folder, clock, ct);
        if (await LoadFigures.Handle(db, plan, folder, clock, ct) is { } problem)
            DemoLog.FiguresRefused(
                services.GetRequiredService<ILogger<PlansModule>>(),
                problem.Code,
                problem.Detail.En
            );
        await whole.CommitAsync(ct);
    }
}
