using Microsoft.Extensions.Configuration;
using Yuelu.Platform;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Tokens;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Design;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics;

/// <summary>Statistics: the register of forms, the calendar of collections.</summary>
public sealed class StatisticsModule : Module
{
    /// <summary>When reminders are written, local time.</summary>
    private static readonly TimeOnly RemindAt = new(7, 30);

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation => [new("forms", StatisticsWords.Forms)];

    /// <inheritdoc/>
    public override IReadOnlyList<ActKind> ActKinds =>
        [FormActs.Published, HolidayDesk.TakenIn, RoundDesk.Opened, RoundDesk.Withdrawn];

    /// <inheritdoc/>
    public override IReadOnlyList<EventKind> EventKinds => [FormActs.Begun, FormActs.Changed];

    /// <inheritdoc/>
    public override IReadOnlyList<TokenScope> TokenScopes =>
        Platform.Tokens.TokenScopes.Of(StatisticsApi.Area.Name, StatisticsWords.Forms);

    /// <inheritdoc/>
    public override IReadOnlyList<JobKind> Jobs =>
        [new(RemindOfRounds.Code, RoundWords.Remind, RemindOfRounds.RunAsync) { DailyAt = RemindAt }];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Auditor>();
        services.AddScoped<FormDesk>();
        services.AddScoped<HolidayDesk>();
        services.AddScoped<RoundDesk>();
    }

    /// <inheritdoc/>
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new FormMapping());
        model.ApplyConfiguration(new FormVersionMapping());
        model.ApplyConfiguration(new HolidayMapping());
        model.ApplyConfiguration(new RoundMapping());
    }

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FormAddresses.Map(endpoints);
        DesignAddresses.Map(endpoints);
        HolidayAddresses.Map(endpoints);
        RoundAddresses.Map(endpoints);
    }

    /// <inheritdoc/>
    public override void MapApi(IEndpointRouteBuilder api) => StatisticsApi.Map(api);
}
