using Yuelu.Kernel;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Parsing;

/// <summary>A clause operator, in brackets after a dataset or in the body of a join.</summary>
internal abstract record Clause(TextSpan Span);

internal sealed record FilterClause(Expression Condition, TextSpan Span) : Clause(Span);

internal sealed record CalcClause(IReadOnlyList<CalcItem> Items, TextSpan Span) : Clause(Span);

internal sealed record AggrClause(IReadOnlyList<CalcItem> Items, Grouping Grouping, TextSpan Span) : Clause(Span);

/// <summary><c>keep</c> or <c>drop</c>.</summary>
internal sealed record KeepClause(bool Drops, IReadOnlyList<ComponentName> Components, TextSpan Span) : Clause(Span);

internal sealed record RenameClause(IReadOnlyList<RenameItem> Items, TextSpan Span) : Clause(Span);

internal sealed record SubClause(IReadOnlyList<SubItem> Items, TextSpan Span) : Clause(Span);

/// <summary><c>apply</c>, in the body of a join only.</summary>
internal sealed record ApplyClause(Expression Value, TextSpan Span) : Clause(Span);

/// <param name="Role">Null when not said: the present role, or measure for a new component.</param>
internal sealed record CalcItem(ComponentRole? Role, Identifier Component, Expression Value);

internal sealed record RenameItem(ComponentName From, Identifier To);

internal sealed record SubItem(Identifier Component, Expression Value);

/// <summary>A component, in a join with the dataset it comes from when both have one of that name.</summary>
internal sealed record ComponentName(string? Dataset, string Name, TextSpan Span)
{
    /// <summary>As in a script, without quotation marks.</summary>
    public string Written => Dataset is null ? Name : $"{Dataset}#{Name}";
}
