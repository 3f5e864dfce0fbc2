using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Statistics.PublicFigures;

namespace Yuelu.Statistics.Demo;

/// <summary>Makes some of the demonstration's figures public, by a rule and decisions that say that they are a sample and nobody's.</summary>
internal static class DemoPublicFigures
{
    /// <summary>Output, employees and electricity, none of which is tied to another by the sample form; and an indicator of electricity.</summary>
    private static readonly string[] Fields = ["01", "30", "33", "ELECTRICITY_CO2"];

    /// <param name="open">The period of the round that is open; the others count as collected, though their windows end later.</param>
    internal static async Task<Result<Words>> AddAsync(JobRun run, Period open, CancellationToken ct)
    {
        var (db, clock) = (run.Db, run.Services.GetRequiredService<TimeProvider>());
        var (today, now, source) = ($"{clock.Today():yyyy-MM-dd}", clock.GetUtcNow(), DemoWords.Sample);
        if (!await db.DisclosureRules().AnyAsync(ct))
        {
            var rule = new SetDisclosureRule.Request(today, "3", "1", "80", "10", "10", HidesZeros: true, source);
            await SetDisclosureRule.SaveAsync(rule, db, DemoCollection.By, Act.BySystem, now, ct);
            foreach (var field in Fields)
            {
                var decision = new DecidePublicField.Request(DemoCollection.FormCode, field, today, true, source);
                await DecidePublicField.SaveAsync(decision, db, DemoCollection.By, Act.BySystem, now, ct);
            }
        }
        return await PublishPublicFigures.RunAsync(run, new HashSet<string> { open.Code }, ct);
    }
}
