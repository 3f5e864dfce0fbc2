using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Rounds;

/// <summary>
/// Once a day reminds those who act in a window, on the day when it opens and on the day before it ends. A round notes the day
/// in the same transaction, so that a run that was cut off writes nothing twice.
/// </summary>
internal static class RemindOfRounds
{
    internal const string Code = "rounds.remind";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>Who acts in a window.</summary>
    internal static IReadOnlyList<string> RolesOf(RoundStage stage) =>
        stage switch
        {
            RoundStage.Fill => [Roles.EnterpriseFiller, Roles.EnterpriseApprover],
            RoundStage.County => [Roles.CountyOfficer, Roles.ParkOfficer],
            RoundStage.City => [Roles.CityOfficer],
            _ => Forms.FormDesk.Designers,
        };

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var after = now - Longest;
        var rounds = await run
            .Db.Set<Round>()
            .Where(round => round.WithdrawnAt == null && round.EndsAt > after)
            .Where(round => round.RemindedOn == null || round.RemindedOn < today)
            .ToListAsync(ct);
        var written = 0;
        for (var i = 0; i < rounds.Count; i++)
        {
            foreach (var (stage, title) in Due(rounds[i], today))
            foreach (var account in await PeopleAsync(run.Db, rounds[i], stage, today, ct))
            {
                run.Db.Remind(account, title, $"rounds/{rounds[i].Id}", now);
                written++;
            }
            rounds[i].Remind(today);
            await run.Db.SaveChangesAsync(ct);
            run.Report(i + 1, rounds.Count);
        }
        return RoundWords.Reminded.With(written);
    }

    /// <summary>What is to be said of a round on a day. Pure.</summary>
    internal static IEnumerable<(RoundStage Stage, Words Title)> Due(Round round, DateOnly today)
    {
        foreach (var window in round.Windows)
        {
            var until = window.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var what = RoundWords.Of(window.Stage);
            if (window.Opens == today)
                yield return (window.Stage, RoundWords.WindowOpened.With(round.Title, round.Period.Name, what, until));
            else if (window.Until.AddDays(-1) == today)
                yield return (window.Stage, RoundWords.WindowEnds.With(round.Title, round.Period.Name, what, until));
        }
    }

    /// <summary>Accounts that hold a role of the stage where the round reaches; the last stage is that of whoever opened it.</summary>
    private static Task<List<Guid>> PeopleAsync(
        YueluDb db,
        Round round,
        RoundStage stage,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (roles, path) = (RolesOf(stage), stage == RoundStage.Province ? round.OrganisationPath : round.ReachPath);
        return db.Set<Grant>()
            .InForce(db.Set<Organisation>(), today)
            .Where(grant => roles.Contains(grant.Role) && grant.OrganisationPath.StartsWith(path))
            .Where(grant =>
                db.Users.Any(one => one.Id == grant.AccountId && one.DeactivatedAt == null && !one.IsSystem)
            )
            .Select(grant => grant.AccountId)
            .Distinct()
            .ToListAsync(ct);
    }
}
