using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Sizes;

/// <summary>
/// Tells size classes. Who meets both lower bounds of a class has it or a higher one; who misses one of the two goes one class
/// down, and is judged there again; who meets no class wholly is micro. (National Bureau of Statistics, answer of 2024-05-24
/// on the classes of industry.) For one thread.
/// </summary>
internal sealed class SizeRules(IReadOnlyList<SizeBound> bounds)
{
    private readonly Dictionary<string, List<SizeBound>> known = [];

    /// <summary>Reads the rules that hold on a day.</summary>
    internal static async Task<SizeRules> ReadAsync(YueluDb db, DateOnly day, CancellationToken ct) =>
        new(await db.Set<SizeBound>().AsNoTracking().Counting().HoldingOn(day).ToListAsync(ct));

    /// <summary>The class of an enterprise by its figures.</summary>
    internal SizeVerdict Of(EnterpriseFacts facts) => Of(facts.Industry, facts.Employees, facts.Revenue);

    /// <param name="revenue">In thousands of yuan.</param>
    internal SizeVerdict Of(string industry, long? employees, long? revenue)
    {
        var rule = RuleFor(industry);
        if (rule.Count == 0)
            return new(null, SizeUnknown.NoRule, rule, false);
        if (employees is not { } persons || revenue is not { } money)
            return new(null, SizeUnknown.NoFigure, rule, false);
        var met = rule.FirstOrDefault(bound => bound.IsMetBy(persons, money));
        // What was decided by: the bound that is met, and those above it, which are not.
        var decided = rule.TakeWhile(bound => bound != met).Append(met);
        return new(met?.Class ?? SizeClass.Micro, SizeUnknown.No, rule, decided.Any(bound => bound?.IsAssumed == true));
    }

    /// <summary>The bounds for an industry, the highest class first, of the edition that began last.</summary>
    private List<SizeBound> RuleFor(string industry)
    {
        if (known.TryGetValue(industry, out var rule))
            return rule;
        var counting = bounds.Where(bound => bound.CountsFor(industry)).ToList();
        var edition = counting.MaxBy(bound => (bound.ValidFrom ?? DateOnly.MinValue, bound.RecordedAt))?.Edition;
        return known[industry] = [
            .. counting
                .Where(bound => bound.Edition == edition)
                .GroupBy(bound => bound.Class)
                .Select(same => same.MaxBy(bound => bound.ValidFrom ?? DateOnly.MinValue)!)
                .OrderByDescending(bound => bound.Class),
        ];
    }
}
