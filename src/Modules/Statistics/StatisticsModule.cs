using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Yuelu.Documents;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Briefs;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Demo;
using Yuelu.Statistics.Design;
using Yuelu.Statistics.Dossiers;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Filings.Pages;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Outlook;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Sdmx;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Situation;
using Yuelu.Statistics.Situation.Layouts;
using Yuelu.Statistics.Situation.Maps;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;
using Yuelu.Statistics.Warnings;

namespace Yuelu.Statistics;

/// <summary>Statistics: the register of forms, the calendar of collections, what enterprises file and who accepts it.</summary>
public sealed class StatisticsModule : Module
{
    /// <summary>When reminders are written, local time.</summary>
    private static readonly TimeOnly RemindAt = new(7, 30);

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationSection.Figures, "data", PublicFigureWords.Name) { Also = ["office/data"] },
            new(NavigationSection.Figures, "series", SeriesWords.Name) { Also = ["office/series"] },
            new(NavigationSection.Figures, "indicators", IndicatorWords.Name)
            {
                Also = ["indicator-values", "indicator-history", "office/indicators"],
            },
            new(NavigationSection.Figures, "coefficients", CoefficientWords.Name) { Also = ["office/coefficients"] },
            new(NavigationSection.Figures, "vintages", VintageWords.Vintages),
            new(NavigationSection.Figures, "totals", TotalWords.Name, FilingScope.Officers),
            new(NavigationSection.Situation, "situation", SituationWords.Name, FilingScope.Officers)
            {
                Also = ["office/maps"],
            },
            new(NavigationSection.Situation, "situation/layout", LayoutWords.Name, FilingScope.Officers),
            new(NavigationSection.Situation, "briefs", BriefWords.Name, FilingScope.Officers)
            {
                Also = ["written-brief", "office/briefs"],
            },
            new(NavigationSection.Situation, "warnings", WarningWords.Name, FilingScope.Officers),
            new(NavigationSection.Situation, "warnings/rules", WarningWords.Rules, FilingScope.Officers)
            {
                Also = ["office/warnings/rules"],
            },
            new(NavigationSection.Collections, "forms", StatisticsWords.Forms),
            new(NavigationSection.Collections, "rounds", RoundWords.Calendar) { Also = ["holidays", "office/rounds"] },
            new(NavigationSection.Collections, "office/forms", DesignWords.Design, FormDesk.Designers),
            new(NavigationSection.Work, "filings", FilingWords.Mine, FilingScope.Fillers),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<ActKind> ActKinds =>
        [
            FormActs.Published,
            HolidayDesk.TakenIn,
            RoundDesk.Opened,
            RoundDesk.Withdrawn,
            .. FilingActs.All,
            PublishVintages.Published,
            ImportSeries.TakenIn,
            MapDesk.TakenIn,
            IndicatorDesk.Published,
            CoefficientDesk.TakenIn,
            SetDisclosureRule.Set,
            DecidePublicField.Decided,
            PublishPublicFigures.Published,
            BriefDesk.Published,
            BriefDesk.Issued,
            .. WarningDesk.Acts,
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<EventKind> EventKinds => [FormActs.Begun, FormActs.Changed];

    /// <inheritdoc/>
    public override IReadOnlyList<TokenScope> TokenScopes =>
        [
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Area.Name, StatisticsWords.Forms),
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Filings.Name, FilingWords.Filings),
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Totals.Name, TotalWords.Name),
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Series.Name, SeriesWords.Name),
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Indicators.Name, IndicatorWords.Name),
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Warnings.Name, WarningWords.Name),
            .. Platform.Tokens.TokenScopes.Of(StatisticsApi.Briefs.Name, BriefWords.Name),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<JobKind> Jobs =>
        [
            new(RemindOfRounds.Code, RoundWords.Remind, RemindOfRounds.RunAsync) { DailyAt = RemindAt },
            AskUnits.Kind,
            DemoCollection.Kind,
            PublishVintages.Kind,
            PublishPublicFigures.Kind,
            VerifyVintages.Kind,
            JudgeWarnings.Kind,
        ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton((configuration.GetSection("Filings").Get<StatisticsOptions>() ?? new()).Checked());
        services.AddSingleton<Auditor>();
        services.AddScoped<FormDesk>();
        services.AddScoped<HolidayDesk>();
        services.AddScoped<RoundDesk>();
        services.AddSingleton<FormShelf>();
        services.AddSingleton<RoundPeers>();
        services.AddSingleton<RunRules>();
        services.AddScoped<FilingScope>();
        services.AddScoped<FilingDevice>();
        services.AddScoped<JudgeFiling>();
        services.AddScoped<Prefill>();
        services.AddScoped<FilingDesk>();
        services.AddScoped<FileMany>();
        services.AddScoped<AcceptDesk>();
        services.AddScoped<AttachmentDesk>();
        services.AddScoped<DossierDesk>();
        services.AddSingleton<DefinitionShelf>();
        services.AddScoped<FactSources>();
        services.AddScoped<TotalDesk>();
        services.AddSingleton((configuration.GetSection("Situation").Get<SituationOptions>() ?? new()).Checked());
        services.AddSingleton<AnswerShelf>();
        services.AddScoped<SituationDesk>();
        services.AddScoped<IndicatorDashboard>();
        services.AddScoped<LayoutDesk>();
        services.AddSingleton<MapShelf>();
        services.AddScoped<MapDesk>();
        services.AddScoped<SeriesDesk>();
        services.AddSingleton<OutlookShelf>();
        services.AddScoped<OutlookDesk>();
        services.AddScoped<IndicatorDesk>();
        services.AddScoped<CoefficientDesk>();
        services.AddScoped<ComputeIndicator>();
        services.AddSingleton(configuration.GetSection("Documents").Get<PageLayout>() ?? new());
        services.AddScoped<ReadBrief>();
        services.AddScoped<WriteBrief>();
        services.AddScoped<CompareBrief>();
        services.AddScoped<BriefDesk>();
        services.AddScoped<WatchFigures>();
        services.AddScoped<ReadRule>();
        services.AddScoped<WarningDesk>();
        services.AddScoped<SubscriptionDesk>();
        services.AddSingleton((configuration.GetSection("Sdmx").Get<SdmxOptions>() ?? new()).Checked());
        services.AddScoped<ISdmxSource, OfficialSource>();
        services.AddScoped<ISdmxSource, FigureSource>();
        services.AddScoped<SdmxDesk>();
        services.AddSingleton<SdmxWording>();
        services.AddSingleton<PublicCubeShelf>();
        services.AddScoped<PublicFigureDesk>();
        services.AddScoped<ErrorReportDesk>();
    }

    /// <inheritdoc/>
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new FormMapping());
        model.ApplyConfiguration(new FormVersionMapping());
        model.ApplyConfiguration(new HolidayMapping());
        model.ApplyConfiguration(new RoundMapping());
        model.ApplyConfiguration(new FilingMapping());
        model.ApplyConfiguration(new FilingDraftMapping());
        model.ApplyConfiguration(new FilingCopyMapping());
        model.ApplyConfiguration(new FilingEventMapping());
        model.ApplyConfiguration<DraftAttachment>(new AttachmentMapping());
        model.ApplyConfiguration<FiledAttachment>(new AttachmentMapping());
        model.ApplyConfiguration<AttachmentContent>(new AttachmentMapping());
        model.ApplyConfiguration(new VintageMapping());
        model.ApplyConfiguration<OfficialSeries>(new SeriesMapping());
        model.ApplyConfiguration<SeriesIndicator>(new SeriesMapping());
        model.ApplyConfiguration<SeriesValue>(new SeriesMapping());
        model.ApplyConfiguration<SeriesFile>(new SeriesMapping());
        model.ApplyConfiguration(new AreaMapMapping());
        model.ApplyConfiguration(new IndicatorMapping());
        model.ApplyConfiguration(new CoefficientMapping());
        model.ApplyConfiguration<BriefVersion>(new BriefMapping());
        model.ApplyConfiguration<IssuedBrief>(new BriefMapping());
        model.ApplyConfiguration<DisclosureRule>(new PublicFigureMapping());
        model.ApplyConfiguration<PublicField>(new PublicFigureMapping());
        model.ApplyConfiguration<PublicCube>(new PublicFigureMapping());
        model.ApplyConfiguration<ErrorReport>(new PublicFigureMapping());
        model.ApplyConfiguration<WarningRule>(new WarningMapping());
        model.ApplyConfiguration<Warning>(new WarningMapping());
        model.ApplyConfiguration<WarningSubscription>(new WarningMapping());
    }

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FormAddresses.Map(endpoints);
        DesignAddresses.Map(endpoints);
        HolidayAddresses.Map(endpoints);
        RoundAddresses.Map(endpoints);
        FilingAddresses.Map(endpoints);
        AttachmentAddresses.Map(endpoints);
        VintageApi.MapForms(endpoints);
        TotalApi.MapForms(endpoints);
        SituationApi.MapForms(endpoints);
        LayoutApi.MapForms(endpoints);
        MapAddresses.Map(endpoints);
        SeriesAddresses.Map(endpoints);
        OutlookApi.MapForms(endpoints);
        IndicatorApi.MapForms(endpoints);
        SaveIndicator.Map(endpoints);
        CoefficientApi.MapForms(endpoints);
        BriefAddresses.Map(endpoints);
        WarningAddresses.Map(endpoints);
        SdmxAddresses.Map(endpoints);
        PublicFigureAddresses.Map(endpoints);
    }

    /// <inheritdoc/>
    public override void MapApi(IEndpointRouteBuilder api) => StatisticsApi.Map(api);

    /// <inheritdoc/>
    public override Task<JsonNode?> HeldAboutAsync(YueluDb db, Account account, CancellationToken ct) =>
        HeldAboutSubscriber.CollectAsync(db, account, ct);

    /// <inheritdoc/>
    public override async Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        await LoadDemoSeries.RunAsync(services, ct);
        await LoadDemoTiles.RunAsync(services, ct);
        await LoadDemoIndicators.RunAsync(services, ct);
        await LoadDemoBriefs.RunAsync(services, ct);
        await DemoCollection.WantAsync(services, ct);
    }
}
