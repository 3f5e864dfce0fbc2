using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// The filters of REST 2: <c>c[REF_AREA]=430000,000000</c>, <c>c[TIME_PERIOD]=ge:2016+le:2020</c>. A comma is or, a plus is and, and binds
/// closer; one that was not escaped arrives as a blank.
/// </summary>
/// <param name="Codes">What is wanted of each dimension but time.</param>
/// <param name="From">First day on which a period may begin.</param>
/// <param name="To">Last day on which a period may end.</param>
internal sealed record SdmxFilters(IReadOnlyList<SdmxCodes> Codes, DateOnly? From, DateOnly? To)
{
    private const string Times = "2016, eq:2016, ge:2016+le:2020, gt:2016+lt:2020";

    private static readonly string[] Operators = ["eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew"];

    /// <summary>Reads all that an address has.</summary>
    internal static Result<SdmxFilters> Read(SdmxFlow flow, IQueryCollection query)
    {
        var codes = Enumerable.Repeat(SdmxCodes.Any, flow.TimePosition).ToArray();
        (DateOnly? From, DateOnly? To) times = (null, null);
        foreach (var (name, value) in query)
        {
            if (!name.StartsWith("c[", StringComparison.Ordinal) || !name.EndsWith(']'))
                continue;
            var at = flow.PositionOf(name[2..^1]);
            Problem? problem;
            if (at < 0)
                return NoDimension(flow, name, $"{value}");
            if (at == flow.TimePosition)
                _ = ReadTimes(name, $"{value}").Succeeded(out times, out problem);
            else if (ReadCodes(name, $"{value}").Succeeded(out var wanted, out problem))
                codes[at] = wanted;
            if (problem is not null)
                return problem;
        }
        return new SdmxFilters(codes, times.From, times.To);
    }

    private static Problem NoDimension(SdmxFlow flow, string name, string value)
    {
        var dimensions = string.Join(", ", flow.AllOfKey.Select(one => $"c[{one.Id}]"));
        return flow.Components.Any(one => name == $"c[{one.Id}]")
            ? SdmxProblems.FilterNotServed(name, dimensions)
            : SdmxProblems.BadParameter(name, value, dimensions);
    }

    private static Result<SdmxCodes> ReadCodes(string name, string value)
    {
        const string Allowed = "A,B, eq:A, ne:A+ne:B";
        var found = SdmxCodes.None;
        foreach (var choice in value.Split(','))
        {
            var both = SdmxCodes.Any;
            foreach (var (sign, code) in Terms(choice))
            {
                if (!Operators.Contains(sign))
                    return SdmxProblems.BadParameter(name, value, Allowed);
                if (sign is not ("eq" or "ne"))
                    return SdmxProblems.ValueNotServed(name, value, Allowed);
                var one = SdmxCodes.Of(code);
                both = both.And(sign == "ne" ? one.Others : one);
            }
            found = found.Or(both);
        }
        return found;
    }

    private static Result<(DateOnly? From, DateOnly? To)> ReadTimes(string name, string value)
    {
        // Only one stretch of time is asked for at once.
        if (value.Contains(',', StringComparison.Ordinal))
            return SdmxProblems.ValueNotServed(name, value, Times);
        (DateOnly? from, DateOnly? to) = (null, null);
        foreach (var (sign, text) in Terms(value))
        {
            if (!Operators.Contains(sign) || SdmxTime.Read(text) is not { } days)
                return SdmxProblems.BadParameter(name, value, Times);
            if (sign is not ("eq" or "ge" or "gt" or "le" or "lt"))
                return SdmxProblems.ValueNotServed(name, value, Times);
            if (sign is "eq" or "ge")
                from = Later(from, days.First);
            if (sign is "eq" or "le")
                to = Earlier(to, days.Last);
            if (sign is "gt")
                from = Later(from, days.Last.AddDays(1));
            if (sign is "lt" && days.First > DateOnly.MinValue)
                to = Earlier(to, days.First.AddDays(-1));
        }
        return (from, to);
    }

    /// <summary>The later of two days; the one that there is.</summary>
    internal static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    /// <summary>The earlier of two days; the one that there is.</summary>
    internal static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

    private static IEnumerable<(string Sign, string Value)> Terms(string choice) =>
        choice
            .Split('+', ' ')
            .Select(term => term.Split(':', 2) is [var sign, var value] ? (sign, value) : ("eq", term));
}
