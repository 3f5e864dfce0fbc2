using System.Globalization;
using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Warnings;

/// <summary>What is wrong with a rule that somebody wants: a refusal of the whole, or of fields.</summary>
internal sealed record RuleRefusal(IReadOnlyList<FieldError> Errors, Problem? Whole = null);

/// <summary>Makes a rule of what somebody wants, for the office of the person of this request.</summary>
internal sealed class ReadRule(YueluDb db, Access access, WatchFigures figures, TimeProvider clock)
{
    /// <summary>Reads a request: what is wrong by itself, whether there is such a figure, and which version it becomes.</summary>
    internal async Task<(WarningRule? Rule, RuleRefusal? Refusal)> RuleAsync(
        RuleRequest request,
        string by,
        CancellationToken ct
    )
    {
        if (request.Check() is { Count: > 0 } errors)
            return (null, new(errors));
        var organisation = access
            .Held.Where(held => held.Role == Roles.StrategyOffice)
            .Select(held => held.OrganisationPath)
            .MinBy(path => path.Length)!;
        var place = (Number: await db.Set<WarningRule>().MaxAsync(one => (int?)one.Number, ct) + 1 ?? 1, Version: 1);
        if (request.Replaces is { } number)
        {
            var present = await db.Set<WarningRule>()
                .AsNoTracking()
                .Where(one => one.Number == number)
                .OrderByDescending(one => one.Version)
                .FirstOrDefaultAsync(ct);
            if (present is null || !access.Reaches(present.OrganisationPath, [Roles.StrategyOffice]))
                return (null, new([], WarningProblems.NoSuchRule));
            if (present.ValidFrom >= request.ValidFrom || !present.Holds(request.ValidFrom.AddDays(-1)))
                return (null, Field("from", WarningProblems.BadReplacement));
            (place, organisation) = ((number, present.Version + 1), present.OrganisationPath);
        }
        var formPath = "";
        if (!string.IsNullOrWhiteSpace(request.Form))
        {
            var code = request.Form.Trim();
            if (await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == code, ct) is not { } form)
                return (null, Field("form", FormProblems.Unknown(code)));
            if (
                FactSources.Numbers(form.Definition).FirstOrDefault(one => one.Code == request.Field!.Trim())
                is not { } field
            )
                return (null, Field("field", TotalProblems.NoSuchNumber(request.Field!)));
            if (!FactSources.IsAdded(field))
                return (null, Field("field", TotalProblems.IsRate(field.Name)));
            formPath = form.Form.OrganisationPath;
        }
        var rule = request.ToRule(place, organisation, formPath, by, clock.GetUtcNow());
        if (!(await figures.ReadAsync(rule, ct)).Succeeded(out var watched, out var problem))
            // A total may have nothing accepted yet; a series that is not there is a mistake.
            return rule.IsOfSeries ? (null, Field("series", problem)) : (rule, null);
        return JudgeRule.Forecasts(rule.Condition) && watched.Cycle == 0
            ? (null, Field("condition", WarningProblems.UnequalSteps))
            : (rule, null);

        static RuleRefusal Field(string field, Problem problem) => new([new(field, problem.Detail)], problem);
    }

    /// <summary>What was put in force, as the log's hash proves it.</summary>
    internal static JsonObject Content(WarningRule rule) =>
        new()
        {
            ["number"] = rule.Number,
            ["version"] = rule.Version,
            ["name"] = rule.NameZh,
            ["series"] = rule.SeriesKey,
            ["form"] = rule.FormCode,
            ["field"] = rule.Field,
            ["condition"] = $"{rule.Condition}",
            ["threshold"] = rule.Threshold?.ToString("0.########", CultureInfo.InvariantCulture),
            ["periods"] = rule.Periods,
            ["source"] = rule.Source,
            ["validFrom"] = $"{rule.ValidFrom:yyyy-MM-dd}",
            ["validTo"] = rule.ValidTo is { } last ? $"{last:yyyy-MM-dd}" : null,
        };
}
