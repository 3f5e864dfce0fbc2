using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Warnings;

/// <summary>A rule that was judged for its latest periods before it is kept, latest first.</summary>
internal sealed record RulePreview(WarningRule Rule, IReadOnlyList<Verdict> Verdicts)
{
    internal int Met => Verdicts.Count(verdict => verdict.IsMet == true);

    internal int Unclear => Verdicts.Count(verdict => verdict.IsMet is null);
}

/// <summary>A warning with the version of the rule by which it was raised.</summary>
internal sealed record FoundWarning(Warning Warning, WarningRule Rule);

/// <summary>Which warnings somebody looks for; null where it does not matter.</summary>
internal sealed record WarningFilter(WarningState? State = null, int? Rule = null);

/// <summary>Keeps rules for the strategy office and shows rules and warnings to the officers who may see them.</summary>
internal sealed class WarningDesk(YueluDb db, Access access, ReadRule read, WatchFigures figures, TimeProvider clock)
{
    internal static readonly ActKind RuleKept = new(
        "warning-rule.kept",
        new Words("预警规则设定", "Warning rule kept")
    );
    internal static readonly ActKind RuleEnded = new(
        "warning-rule.ended",
        new Words("预警规则截止", "Warning rule ended")
    );
    internal static readonly ActKind Acknowledged = new(
        "warning.acknowledged",
        new Words("预警知悉", "Warning acknowledged")
    );

    /// <summary>All acts on rules and warnings.</summary>
    internal static readonly IReadOnlyList<ActKind> Acts =
    [
        RuleKept,
        RuleEnded,
        Acknowledged,
        JudgeWarnings.Raised,
        JudgeWarnings.Ended,
    ];

    /// <summary>Periods of a preview, and of one that needs a forecast for each.</summary>
    private const int Previewed = 24;
    private const int PreviewedForecasts = 6;

    /// <summary>Whether the person may keep rules anywhere.</summary>
    internal bool Keeps => access.Has(Roles.StrategyOffice);

    /// <summary>All versions that the person sees, by number and version.</summary>
    internal async Task<IReadOnlyList<WarningRule>> RulesAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<WarningRule>()
                    .AsNoTracking()
                    .OrderBy(rule => rule.Number)
                    .ThenBy(rule => rule.Version)
                    .ToListAsync(ct)
            ).Where(rule => rule.IsSeenFrom(access.Scope)),
        ];

    /// <summary>A version that the person sees; null when there is none.</summary>
    internal async Task<WarningRule?> FindRuleAsync(Guid id, CancellationToken ct) =>
        await db.Set<WarningRule>().SingleOrDefaultAsync(one => one.Id == id, ct) is { } rule
        && rule.IsSeenFrom(access.Scope)
            ? rule
            : null;

    /// <summary>The warnings of some versions that a filter lets through, the latest first.</summary>
    internal IQueryable<Warning> Warnings(IReadOnlyList<WarningRule> rules, WarningFilter filter)
    {
        var ids = rules
            .Where(rule => filter.Rule is null || rule.Number == filter.Rule)
            .Select(rule => rule.Id)
            .ToList();
        var state = filter.State;
        return db.Set<Warning>()
            .AsNoTracking()
            .Where(one => ids.Contains(one.RuleId))
            .Where(one =>
                state == null
                || (
                    state == WarningState.Ended
                        ? one.EndedAt != null
                        : one.EndedAt == null && (one.AcknowledgedAt != null) == (state == WarningState.Acknowledged)
                )
            )
            .OrderByDescending(one => one.RaisedAt)
            .ThenByDescending(one => one.Id);
    }

    /// <summary>A warning that the person sees; null when there is none.</summary>
    internal async Task<FoundWarning?> FindAsync(Guid id, CancellationToken ct) =>
        await db.Set<Warning>().SingleOrDefaultAsync(one => one.Id == id, ct) is { } warning
        && await FindRuleAsync(warning.RuleId, ct) is { } rule
            ? new(warning, rule)
            : null;

    /// <summary>Judges the latest periods by a rule as it would be, with the figures of now.</summary>
    internal async Task<(RulePreview? Preview, RuleRefusal? Refusal)> PreviewAsync(
        RuleRequest request,
        string by,
        CancellationToken ct
    )
    {
        var (rule, refusal) = await read.RuleAsync(request, by, ct);
        if (rule is null)
            return (null, refusal);
        if (!(await figures.ReadAsync(rule, ct)).Succeeded(out var watched, out var problem))
            return (null, new([], problem));
        var most = JudgeRule.Forecasts(rule.Condition) ? PreviewedForecasts : Previewed;
        var last = watched.Periods.Count - 1;
        var verdicts = Enumerable
            .Range(0, Math.Min(most, last + 1))
            .Select(back => JudgeRule.At(rule, watched, last - back));
        return (new(rule, [.. verdicts]), null);
    }

    /// <summary>Keeps a rule, or the next version of one, and has it judged.</summary>
    internal async Task<(WarningRule? Rule, RuleRefusal? Refusal)> KeepAsync(
        RuleRequest request,
        string by,
        CancellationToken ct
    )
    {
        var (rule, refusal) = await read.RuleAsync(request, by, ct);
        if (rule is null)
            return (null, refusal);
        if (request.Replaces is not null)
        {
            var present = await db.Set<WarningRule>()
                .SingleAsync(one => one.Number == rule.Number && one.Version == rule.Version - 1, ct);
            present.EndOn(rule.ValidFrom.AddDays(-1));
        }
        db.Add(rule);
        db.Record(
            new Act(RuleKept, access.ActingRole, rule.Subject, rule.KeptAt, Payload.Sha256(ReadRule.Content(rule))),
            rule.OrganisationPath,
            $"{rule.Number} v{rule.Version} {rule.NameZh}"
        );
        db.Queue(JudgeWarnings.Kind, Organisation.Root, by, rule.KeptAt);
        // Of two who keep a rule at the same moment the second would have the same number.
        return await db.SaveIfFirstAsync(ct) ? (rule, null) : (null, new([], WarningProblems.KeptMeanwhile));
    }

    /// <summary>Ends a version: today is its last day.</summary>
    internal async Task<Result<WarningRule>> EndAsync(Guid id, Func<WarningRule, bool> isAsSeen, CancellationToken ct)
    {
        var rule = await FindRuleAsync(id, ct);
        if (rule is null || !access.Reaches(rule.OrganisationPath, [Roles.StrategyOffice]))
            return WarningProblems.NoSuchRule;
        var today = clock.Today();
        if (rule.ValidTo <= today || !isAsSeen(rule))
            return WarningProblems.EndedAlready;
        rule.EndOn(today);
        db.Record(
            new Act(RuleEnded, access.ActingRole, rule.Subject, clock.GetUtcNow()),
            rule.OrganisationPath,
            $"{rule.Number} v{rule.Version}"
        );
        try
        {
            await db.SaveChangesAsync(ct);
            return rule;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WarningProblems.EndedAlready;
        }
    }

    /// <summary>Says that a warning is known, and what is known or done about it.</summary>
    internal async Task<Result<FoundWarning>> AcknowledgeAsync(
        Guid id,
        string note,
        string by,
        Func<Warning, bool> isAsSeen,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, ct) is not { } found)
            return WarningProblems.NoSuchWarning;
        if (!found.Rule.IsAnsweredFrom(access.Scope))
            return WarningProblems.NotYours;
        if (!isAsSeen(found.Warning))
            return WarningProblems.AlreadyAnswered;
        var now = clock.GetUtcNow();
        if (found.Warning.Acknowledge(note.Trim(), by, now) is { } problem)
            return problem;
        db.Record(
            new Act(Acknowledged, access.ActingRole, found.Warning.Subject, now),
            found.Rule.OrganisationPath,
            note.Trim()
        );
        try
        {
            await db.SaveChangesAsync(ct);
            return found;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WarningProblems.AlreadyAnswered;
        }
    }

    /// <summary>Whether the person answers for a rule's warnings.</summary>
    internal bool Answers(WarningRule rule) => rule.IsAnsweredFrom(access.Scope);

    /// <summary>Whether the person keeps a rule.</summary>
    internal bool IsKeptHere(WarningRule rule) => access.Reaches(rule.OrganisationPath, [Roles.StrategyOffice]);
}
