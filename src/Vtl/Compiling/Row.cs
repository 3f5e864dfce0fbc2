using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <summary>What may be asked of data points where an expression stands.</summary>
internal enum Asks
{
    /// <summary>Values of one data point, and windows around it: <c>calc</c>, <c>filter</c>.</summary>
    Values,

    /// <summary>Aggregates of a group of data points: <c>aggr</c>, <c>having</c>.</summary>
    Aggregates,

    /// <summary>Values of one data point only: inside an aggregate or a window.</summary>
    PlainValues,
}

/// <summary>The data points that an expression at component level is about.</summary>
/// <param name="Relation">Their dataset.</param>
/// <param name="Asks">What may stand there.</param>
internal sealed record Row(Relation Relation, Asks Asks)
{
    /// <summary>Names of a ruleset's parameters and the components they stand for; null when components have their own names.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>In <c>apply</c>: the alias of each joined dataset and the column that stands for it.</summary>
    public IReadOnlyDictionary<string, Component>? Datasets { get; init; }
}
