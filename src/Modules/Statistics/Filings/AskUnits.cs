using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// Asks enterprises: each that the register has below a round's reach, or those of them on the above-threshold list, gets its
/// filing, once. It runs when a round is opened and
/// every day, so that those that join the register while the round is filled in are asked too.
/// </summary>
internal static class AskUnits
{
    internal static readonly JobKind Kind = new(
        "rounds.ask",
        new("向企业下发填报", "Ask enterprises to fill in"),
        RunAsync
    )
    {
        DailyAt = new TimeOnly(0, 30),
    };

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var now = clock.GetUtcNow();
        var rounds = await run
            .Db.Set<Round>()
            .AsNoTracking()
            .Where(round => round.WithdrawnAt == null && round.EndsAt > now)
            .ToListAsync(ct);
        var asked = 0;
        foreach (var round in rounds)
        {
            if (now >= round.Windows.Single(window => window.Stage == RoundStage.Fill).EndsAt(clock.LocalTimeZone))
                continue;
            asked += await AskAsync(run.Db, round, clock.Today(), now, ct);
            run.Report(asked, asked);
            await PrepareAsync(run, round, ct);
        }
        return FilingWords.Asked_.With(asked);
    }

    /// <summary>So that nobody who files first on this node has to wait.</summary>
    private static async Task PrepareAsync(JobRun run, Round round, CancellationToken ct)
    {
        var form = await run.Services.GetRequiredService<FormShelf>().FindAsync(run.Db, round.VersionId, ct);
        if (form.Plan.Succeeded(out var plan, out _) && plan.IsPrepared)
            await run.Services.GetRequiredService<RoundPeers>().OfAsync(round, form.Form, plan, ct);
    }

    /// <summary>Asks those below the round's reach that were not asked yet; the number of them.</summary>
    internal static async Task<int> AskAsync(
        YueluDb db,
        Round round,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var stages = await StagesAsync(db, round.ReachPath, ct);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.AloneAsync(BitConverter.ToInt64(round.Id.ToByteArray(), 0), ct);
        var all = round.Asks == AskedUnits.Listed ? db.ListedOn(today, round.Period.End) : db.RegisteredOn(today);
        var units = await all.Where(unit => unit.OrganisationPath.StartsWith(round.ReachPath))
            .Where(unit => !db.Set<Filing>().Any(filing => filing.RoundId == round.Id && filing.Unit == unit.Code))
            .Select(unit => new
            {
                unit.Code,
                unit.Name,
                unit.OrganisationPath,
            })
            .ToListAsync(ct);
        await db.BulkInsertAsync(
            units.Select(unit =>
            {
                var filing = new Filing
                {
                    RoundId = round.Id,
                    FormId = round.FormId,
                    PeriodCode = round.PeriodCode,
                    Unit = unit.Code,
                    UnitName = unit.Name,
                    OrganisationPath = $"{unit.OrganisationPath}{unit.Code.ToLowerInvariant()}/",
                    FirstStage = stages.GetValueOrDefault(unit.OrganisationPath, RoundStage.County),
                };
                filing.Move(FilingState.Asked, now);
                return filing;
            }),
            ct
        );
        await whole.CommitAsync(ct);
        return units.Count;
    }

    /// <summary>Who accepts first, by the organisation that looks after an enterprise.</summary>
    private static Task<Dictionary<string, RoundStage>> StagesAsync(YueluDb db, string reach, CancellationToken ct) =>
        db.Set<Organisation>()
            .Where(one => one.Path.StartsWith(reach) && one.Kind != OrganisationKind.Enterprise)
            .ToDictionaryAsync(
                one => one.Path,
                one =>
                    one.Kind switch
                    {
                        OrganisationKind.CityBureau => RoundStage.City,
                        OrganisationKind.Department or OrganisationKind.StrategyOffice => RoundStage.Province,
                        _ => RoundStage.County,
                    },
                ct
            );
}
