using System.Collections.Frozen;

namespace Yuelu.Vtl.Operators;

/// <summary>A function over data points, aggregate or analytic.</summary>
/// <param name="Name">The name in VTL and in SQL.</param>
/// <param name="Operand">What the operand may be.</param>
/// <param name="Gives">The type of the result.</param>
internal sealed record AggregateOperator(string Name, Accepts Operand, Gives Gives)
{
    /// <summary>Whether it stands in <c>aggr</c> and with <c>group</c>; the others need <c>over</c>.</summary>
    public bool Aggregates { get; init; } = true;

    /// <summary>Whether a window may be narrowed by <c>data points</c> or <c>range</c>.</summary>
    public bool TakesFrame { get; init; } = true;

    /// <summary>Whether the order of data points is part of what is asked.</summary>
    public bool NeedsOrder { get; init; }
}

/// <summary>All functions over data points. Null values are left out, as the manual's examples do.</summary>
internal static class AggregateOperators
{
    private static readonly FrozenDictionary<string, AggregateOperator> All = new AggregateOperator[]
    {
        new("sum", Accepts.Number, Gives.AsOperands),
        new("avg", Accepts.Number, Gives.Number),
        new("count", Accepts.Any, Gives.Integer),
        new("min", Accepts.Any, Gives.AsFirst),
        new("max", Accepts.Any, Gives.AsFirst),
        new("median", Accepts.Number, Gives.Number),
        new("stddev_pop", Accepts.Number, Gives.Number),
        new("stddev_samp", Accepts.Number, Gives.Number),
        new("var_pop", Accepts.Number, Gives.Number),
        new("var_samp", Accepts.Number, Gives.Number),
        new("first_value", Accepts.Any, Gives.AsFirst) { Aggregates = false },
        new("last_value", Accepts.Any, Gives.AsFirst) { Aggregates = false },
        new("lag", Accepts.Any, Gives.AsFirst)
        {
            Aggregates = false,
            TakesFrame = false,
            NeedsOrder = true,
        },
        new("lead", Accepts.Any, Gives.AsFirst)
        {
            Aggregates = false,
            TakesFrame = false,
            NeedsOrder = true,
        },
        new("rank", 0, Gives.Integer)
        {
            Aggregates = false,
            TakesFrame = false,
            NeedsOrder = true,
        },
        new("ratio_to_report", Accepts.Number, Gives.Number) { Aggregates = false, TakesFrame = false },
    }.ToFrozenDictionary(known => known.Name);

    /// <summary>Whether the word is one of them, so that its call has their grammar.</summary>
    public static bool IsFunction(string name) => All.ContainsKey(name);

    public static AggregateOperator Get(string name) => All[name];
}
