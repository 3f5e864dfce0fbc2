using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Enterprises;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Accounts.IdentityProviders;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Accounts.Setup;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Api;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Health;
using Yuelu.Platform.Http;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Operation;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Telemetry;
using Yuelu.Platform.Tokens;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform;

/// <summary>Puts the parts of the platform and the modules together.</summary>
public static class YueluHost
{
    /// <summary>Fields of one form; its bytes are limited by the server and by each address.</summary>
    private const int LongestForm = 50_000;

    /// <summary>Registers the platform and the modules.</summary>
    public static WebApplicationBuilder AddYuelu(this WebApplicationBuilder builder, params Module[] modules)
    {
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
        StorageSetup.WarmUp(storage, new(modules));
        var accounts = builder.Configuration.GetSection("Accounts").Get<AccountsOptions>() ?? new();
        var evidence = builder.Configuration.GetSection("Evidence").Get<EvidenceOptions>() ?? new();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton<TimeProvider>(new OperatorClock(ZoneOf(builder.Configuration["Plans:TimeZone"])));
        builder.Services.AddSingleton<Gate>();
        builder.Services.AddSingleton<StaticFiles>();
        builder.Services.AddSingleton(new ModuleList(modules));
        var outbound = builder.Services.AddOutbound(builder.Configuration);
        builder.Services.AddStorage(storage);
        builder.Services.AddAccounts(accounts);
        builder.Services.AddIdentityProvider(
            builder.Configuration.GetSection("IdentityProvider").Get<IdentityProviderOptions>() ?? new(),
            outbound
        );
        builder.Services.AddApi();
        builder.Services.AddPersonalData(builder.Configuration);
        builder.Services.AddEvidence(evidence, storage);
        builder.Services.AddSingleton(services => new BackupPlace(
            storage,
            services.GetRequiredService<EvidenceOptions>(),
            builder.Configuration.GetSection("Backups").Get<BackupOptions>() ?? new(),
            services.GetRequiredService<TimeProvider>()
        ));
        builder.Services.AddJobs(builder.Configuration, new(modules));
        builder.Services.AddSingleton(
            (builder.Configuration.GetSection("Facts").Get<FactOptions>() ?? new()).Checked()
        );
        builder.Services.AddSingleton<FactEngine>();
        builder.Services.AddSingleton(services => FactStore.In(services.GetRequiredService<StorageOptions>()));
        builder.Services.AddOperation();
        builder.AddTelemetry(outbound);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(KeyFolder(storage)).SetApplicationName("Yuelu");
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.Configure<RouteOptions>(routes =>
            routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex")
        );
        builder.Services.AddDelivery();
        builder.Services.AddSingleton(
            new UploadLimits((builder.Configuration.GetSection("Uploads").Get<UploadOptions>() ?? new()).Checked())
        );
        builder.Services.AddSingleton(
            new PublicFormLimits(
                (builder.Configuration.GetSection("PublicForms").Get<PublicFormOptions>() ?? new()).Checked()
            )
        );
        builder.Services.AddAntiforgery(options =>
            (options.Cookie.Name, options.Cookie.SecurePolicy) = ("yuelu.form", CookieSecurePolicy.SameAsRequest)
        );
        builder.Services.Configure<FormOptions>(form =>
            (form.ValueLengthLimit, form.ValueCountLimit) = (int.MaxValue, LongestForm)
        );
        foreach (var module in modules)
            module.AddServices(builder.Services, builder.Configuration);
        return builder;
    }

    /// <summary>
    /// Orders the middleware and maps pages and acts. Beside that it brings the store up to date, creates the first accounts
    /// and starts the modules.
    /// </summary>
    public static WebApplication UseYuelu(this WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModuleList>().All;
        app.Services.GetRequiredService<Gate>().OpenWhen(Task.Run(() => PrepareAsync(app.Services)));
        app.UseOutbound();
        app.UseTrustedProxies(app.Configuration);
        app.UseSecurityHeaders();
        app.UseHeadAsGet();
        app.UseLanguagePath();
        app.UseKeptPages();
        app.UseResponseCompression();
        app.UseExceptionHandler(StatusPages.OnException);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseGetForStatusPages();
        app.UseStoreFaults();
        app.UseApi();
        app.UseRouting();
        app.UseGate();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseDuties();
        app.UseBodyLimits();
        app.UseIdempotency();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. modules.Select(module => module.Pages)]);
        AccountAddresses.Map(app);
        PeopleAddresses.Map(app);
        EnterpriseAddresses.Map(app);
        SystemAddresses.Map(app);
        EventAddresses.Map(app);
        OrganisationAddresses.Map(app);
        app.MapAct("/log/publish", PublishNow.Handle).Needs(Roles.StrategyOffice);
        TokenAddresses.Map(app);
        NoticeAddresses.Map(app);
        PersonalDataAddresses.Map(app);
        ProviderAddresses.Map(app);
        EvidenceAddresses.Map(app);
        HealthAddresses.Map(app);
        PrometheusPage.Map(app);
        JobActs.Map(app);
        // Not MapFallback: compiled ahead, that forgets its pattern.
        app.Map("{*path}", () => TypedResults.NotFound()).WithOrder(int.MaxValue).AllowAnonymous();
        foreach (var module in modules)
            module.MapEndpoints(app);
        return app;
    }

    /// <summary>
    /// Builds the portal and serves until it is stopped; requests that come before the store and the modules are ready wait.
    /// What keeps it from starting is told in one sentence.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunYueluAsync(this WebApplicationBuilder builder, params Module[] modules)
    {
        try
        {
            await using var app = builder.AddYuelu(modules).Build().UseYuelu();
            await Task.WhenAll(app.StartAsync(), app.Services.GetRequiredService<Gate>().Open);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{taken.Message}\n端口已被占用，请换一个。The port is taken; choose another."
            );
            return 1;
        }
        catch (StartRefusedException refused)
        {
            return await RefusedAsync(refused.Problem);
        }
        catch (Exception fault) when (StoreFault.Of(fault) is { } problem)
        {
            return await RefusedAsync(problem);
        }
    }

    private static async Task<int> RefusedAsync(Problem problem)
    {
        await Console.Error.WriteLineAsync($"{problem.Detail.Zh}\n{problem.Detail.En} [{problem.Code}]");
        return 1;
    }

    private static async Task PrepareAsync(IServiceProvider services)
    {
        var ct = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await MigrateStorage.AtStartAsync(services, ct);
        await FirstAccounts.CreateAsync(services, ct);
        foreach (var module in services.GetRequiredService<ModuleList>().All)
            await module.StartAsync(services, ct);
    }

    private static TimeZoneInfo ZoneOf(string? name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name is { Length: > 0 } ? name : "Asia/Shanghai", out var zone)
            ? zone
            : throw StartRefusedException.Setting(
                $"Plans:TimeZone：没有时区“{name}”，应形如 Asia/Shanghai。",
                $"Plans:TimeZone: there is no time zone “{name}”; write one such as Asia/Shanghai."
            );

    private static DirectoryInfo KeyFolder(StorageOptions storage) =>
        Directory.CreateDirectory(Path.Combine(Path.GetFullPath(storage.Folder), "keys"));
}
