using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <summary>What an expression was found to be.</summary>
internal abstract record Operand;

/// <summary>Stands for what has an error: whatever uses it is silent, so that one slip is told once.</summary>
internal sealed record Failed : Operand
{
    public static readonly Failed Already = new();
}

/// <summary>A value, or one value for each data point of a row.</summary>
/// <param name="Sql">Its SQL, that binds as closely as a name.</param>
internal sealed record Scalar(ScalarType Type, string Sql) : Operand
{
    /// <summary>The text of a literal; null for anything else.</summary>
    public string? Literal { get; init; }

    /// <summary>Whether a window function is in it: then it stands in QUALIFY instead of WHERE.</summary>
    public bool HasWindow { get; init; }

    /// <summary>Whether an aggregate is in it.</summary>
    public bool HasAggregate { get; init; }

    /// <summary>Whether it depends on no component.</summary>
    public bool IsConstant { get; init; }
}

/// <summary>A dataset.</summary>
/// <param name="Components">Its columns in order.</param>
/// <param name="Query">Where they are selected from.</param>
internal sealed record Relation(IReadOnlyList<Component> Components, Query Query) : Operand
{
    /// <summary>The names by which a clause on it may prefix its components.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public IEnumerable<Component> Identifiers =>
        Components.Where(component => component.Role == ComponentRole.Identifier);

    public IEnumerable<Component> Measures => Components.Where(component => component.Role == ComponentRole.Measure);

    public IEnumerable<Component> Viral =>
        Components.Where(component => component.Role == ComponentRole.ViralAttribute);

    public Component? Find(string name) => Components.FirstOrDefault(component => component.Name == name);

    /// <summary>The one identifier of a time type; null when there is none or more than one.</summary>
    public Component? TimeIdentifier
    {
        get
        {
            var times = Identifiers
                .Where(identifier => identifier.Type is ScalarType.Date or ScalarType.TimePeriod or ScalarType.Time)
                .ToList();
            return times is [var one] ? one : null;
        }
    }

    /// <summary>The names of all components, for people.</summary>
    public string Listed => string.Join(", ", Components.Select(component => component.Name));
}
