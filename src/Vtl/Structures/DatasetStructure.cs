namespace Yuelu.Vtl.Structures;

/// <summary>What a component is for.</summary>
public enum ComponentRole
{
    /// <summary>One of those that together name a data point; never null.</summary>
    Identifier,

    /// <summary>A figure, text or day that was observed.</summary>
    Measure,

    /// <summary>Says something of the data point; operators that make new figures leave it out.</summary>
    Attribute,

    /// <summary>An attribute that operators on one dataset carry along.</summary>
    ViralAttribute,
}

/// <summary>A column of a dataset.</summary>
/// <param name="Name">Its name; two of one dataset differ in more than capital letters, for DuckDB does not tell them apart.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Type">The type of its values.</param>
public sealed record Component(string Name, ComponentRole Role, ScalarType Type);

/// <summary>The shape of a dataset.</summary>
/// <param name="Name">How scripts and SQL call it.</param>
/// <param name="Components">Its columns, in their order in results.</param>
public sealed record DatasetStructure(string Name, IReadOnlyList<Component> Components);
