using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.Sizes;

/// <summary>划型标准: for some days and industries, the lower bounds of a size class. Both must be met.</summary>
internal sealed class SizeBound : DatedRecord
{
    /// <summary>The edition of the rules, all bounds of which count together.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Small, medium or large; whoever meets none is micro.</summary>
    public SizeClass Class { get; init; }

    /// <summary>从业人员, persons.</summary>
    public long Employees { get; init; }

    /// <summary>营业收入 in thousands of yuan.</summary>
    public long Revenue { get; init; }

    /// <summary>Industries for which it counts, such as <c>13-43,4411</c>; empty for all.</summary>
    public string Industries { get; init; } = "";

    /// <summary>Whether its source is not held, so that it is an assumption of the operator.</summary>
    public bool IsAssumed { get; init; }

    internal override string Key => Line(Edition, Class, Industries, ValidFrom);

    internal override string Says =>
        Line(
            Edition,
            Class,
            Employees,
            Revenue,
            Industries,
            ValidFrom?.ToString("yyyy-MM-dd"),
            ValidTo?.ToString("yyyy-MM-dd"),
            IsAssumed ? "assumed" : ""
        );

    /// <summary>Whether it counts for an industry: one of its codes or ranges begins the industry's code.</summary>
    internal bool CountsFor(string industry) =>
        Industries.Length == 0 || Industries.Split(',').Any(part => Begins(part.Split('-'), industry));

    /// <summary>Whether both figures meet it.</summary>
    internal bool IsMetBy(long employees, long revenue) => employees >= Employees && revenue >= Revenue;

    private static bool Begins(string[] range, string industry)
    {
        var digits = Math.Min(range[0].Length, industry.Length);
        var begin = industry[..digits];
        return digits == range[0].Length
            && string.CompareOrdinal(range[0], begin) <= 0
            && string.CompareOrdinal(begin, range[^1]) <= 0;
    }
}
