using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Backups;

namespace Yuelu.Platform.Jobs;

/// <summary>Registers background work.</summary>
internal static class JobsSetup
{
    internal static void AddJobs(this IServiceCollection services, IConfiguration configuration, ModuleList modules)
    {
        services.AddSingleton(_ => configuration.GetSection("Jobs").Get<JobsOptions>() ?? new());
        services.AddSingleton(provider => new JobList([
            .. Own(provider.GetRequiredService<JobsOptions>(), provider.GetRequiredService<BackupPlace>().Options),
            .. modules.All.SelectMany(module => module.Jobs),
        ]));
        services.AddSingleton(provider => CleanUp.EndedJobs(provider.GetRequiredService<JobsOptions>().KeepDays));
        services.AddScoped<JobDesk>();
        services.AddSingleton<JobWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<JobWorker>());
    }

    private static IEnumerable<JobKind> Own(JobsOptions jobs, BackupOptions backups) =>
        [
            new(DailyBackup.Code, JobWords.MakeBackup, DailyBackup.RunAsync)
            {
                DailyAt = JobsOptions.TimeOf("Backups:DailyAt", backups.DailyAt),
            },
            new(CheckLog.Code, JobWords.CheckLog, CheckLog.RunAsync)
            {
                DailyAt = JobsOptions.TimeOf("Jobs:CheckLogAt", jobs.CheckLogAt),
            },
            new(CleanUp.Code, JobWords.CleanUp, CleanUp.RunAsync)
            {
                DailyAt = JobsOptions.TimeOf("Jobs:CleanUpAt", jobs.CleanUpAt),
            },
        ];
}
