using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Warnings;

/// <summary>
/// Judges the latest period of what each rule watches: every night, after a file of series was taken in, a vintage published or a rule
/// kept. A rule has one open warning at most. What was cut off is judged anew by the next run; the same figures never warn twice.
/// </summary>
internal static class JudgeWarnings
{
    /// <summary>Who changes warnings is alone at it.</summary>
    private const long Judging = 0x5761726e00000001;

    internal static readonly JobKind Kind = new("warnings.judge", WarningWords.Judge, RunAsync)
    {
        DailyAt = new TimeOnly(3, 0),
    };

    internal static readonly ActKind Raised = new("warning.raised", new Words("预警提出", "Warning raised"));
    internal static readonly ActKind Ended = new("warning.ended", new Words("预警解除", "Warning ended"));

    /// <summary>Has the rules judged soon, if there are any; saved by the caller.</summary>
    internal static async Task WantAsync(YueluDb db, string by, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<WarningRule>().AnyAsync(ct))
            db.Queue(Kind, Organisation.Root, by, now);
    }

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var figures = run.Services.GetRequiredService<WatchFigures>();
        var today = clock.Today();
        var rules = await run.Db.Set<WarningRule>().AsNoTracking().OrderBy(rule => rule.Number).ToListAsync(ct);
        var inForce = rules.Where(rule => rule.Holds(today)).ToList();
        var judged = new List<(WarningRule Rule, Watched Figures, Verdict Verdict)>();
        foreach (var rule in inForce)
        {
            // What cannot be read just now, such as a vintage whose file is missing, is judged when it can be.
            if ((await figures.ReadAsync(rule, ct)).Succeeded(out var watched, out _))
                judged.Add((rule, watched, JudgeRule.At(rule, watched, watched.Periods.Count - 1)));
            run.Report(judged.Count, inForce.Count);
        }
        var (raised, ended) = await SaveAsync(run.Db, rules, inForce, judged, clock, ct);
        return WarningWords.Judged.With(judged.Count, raised, ended);
    }

    private static async Task<(int Raised, int Ended)> SaveAsync(
        YueluDb db,
        IReadOnlyList<WarningRule> rules,
        IReadOnlyList<WarningRule> inForce,
        IReadOnlyList<(WarningRule Rule, Watched Figures, Verdict Verdict)> judged,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AloneAsync(Judging, ct);
        var open = await db.Set<Warning>().Where(warning => warning.EndedAt == null).ToListAsync(ct);
        var byId = rules.ToDictionary(rule => rule.Id);
        var (raised, ended) = (0, 0);
        // A rule that was kept since this run began is the next run's.
        foreach (
            var warning in open.Where(one => byId.ContainsKey(one.RuleId))
                .Where(one => inForce.All(rule => rule.Id != one.RuleId))
        )
            End(warning, WarningWords.RuleEnded);
        foreach (var (rule, figures, verdict) in judged)
        {
            var last = open.Find(one => one.RuleId == rule.Id);
            if (verdict.IsMet is not { } met || IsSaidAlready(last, verdict))
                continue;
            if (last is not null)
                End(last, (met ? WarningWords.Followed : WarningWords.NoLonger).With(verdict.Why));
            if (met && !await WasRaisedAsync(db, rule, verdict, figures, ct))
            {
                await RaiseAsync(db, rule, verdict, figures, now, today, ct);
                raised++;
            }
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (raised, ended);

        void End(Warning warning, Words why)
        {
            warning.EndNow(why, now);
            db.Record(
                new Act(Ended, Act.BySystem, warning.Subject, now),
                byId[warning.RuleId].OrganisationPath,
                why.Zh
            );
            ended++;
        }
    }

    /// <summary>Whether the open warning says just this: another correction elsewhere in the series is no news.</summary>
    private static bool IsSaidAlready(Warning? open, Verdict verdict) =>
        open is null
            ? verdict.IsMet == false
            : verdict.IsMet == true && open.Period == verdict.Period.Code && open.Value == verdict.Value;

    /// <summary>Whether the same figures were warned of before; a run that was overtaken must not say it again.</summary>
    private static Task<bool> WasRaisedAsync(
        YueluDb db,
        WarningRule rule,
        Verdict verdict,
        Watched figures,
        CancellationToken ct
    ) =>
        db.Set<Warning>()
            .AnyAsync(
                one => one.RuleId == rule.Id && one.Period == verdict.Period.Code && one.Sha256 == figures.Sha256,
                ct
            );

    private static async Task RaiseAsync(
        YueluDb db,
        WarningRule rule,
        Verdict verdict,
        Watched figures,
        DateTimeOffset now,
        DateOnly today,
        CancellationToken ct
    )
    {
        var warning = new Warning
        {
            RuleId = rule.Id,
            Period = verdict.Period.Code,
            Value = verdict.Value,
            Unit = verdict.Unit,
            WhyZh = verdict.Why.Zh,
            WhyEn = verdict.Why.En,
            HeldAt = figures.HeldAt,
            Vintage = figures.Vintage,
            Sha256 = figures.Sha256,
            RaisedAt = now,
        };
        db.Add(warning);
        db.Record(
            new Act(Raised, Act.BySystem, warning.Subject, now, figures.Sha256),
            rule.OrganisationPath,
            $"{rule.Number} v{rule.Version} {warning.Period}"
        );
        foreach (var account in await SubscribersAsync(db, rule, today, ct))
            db.Remind(account, WarningWords.Notice.With(rule.Name, verdict.Why), $"warnings/{warning.Id}", now);
    }

    /// <summary>Those who subscribed and still see the rule.</summary>
    private static async Task<IReadOnlyList<Guid>> SubscribersAsync(
        YueluDb db,
        WarningRule rule,
        DateOnly today,
        CancellationToken ct
    )
    {
        var officers = FilingScope.Officers;
        var grants = await db.Set<Grant>()
            .InForce(db.Set<Organisation>(), today)
            .Where(grant => officers.Contains(grant.Role))
            .Where(grant =>
                db.Set<WarningSubscription>()
                    .Any(one =>
                        one.AccountId == grant.AccountId
                        && (one.Rule == rule.Number || one.Rule == WarningSubscription.AllRules)
                    )
            )
            .Where(grant => db.Users.Any(one => one.Id == grant.AccountId && one.DeactivatedAt == null))
            .Select(grant => new { grant.AccountId, grant.OrganisationPath })
            .ToListAsync(ct);
        return
        [
            .. grants
                .GroupBy(grant => grant.AccountId, grant => grant.OrganisationPath)
                .Where(paths => rule.IsSeenFrom(paths))
                .Select(paths => paths.Key),
        ];
    }
}
