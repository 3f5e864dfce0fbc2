using Yuelu.Kernel;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Parsing;

/// <summary>An expression as written.</summary>
/// <param name="Span">Where it stands in the script.</param>
internal abstract record Expression(TextSpan Span)
{
    /// <summary>Levels of nesting from here down; the parser keeps it under its limit, so that walks never run out of stack.</summary>
    public int Depth { get; init; } = 1;
}

/// <summary>Stands where an error was reported.</summary>
internal sealed record BadExpression(TextSpan Span) : Expression(Span);

/// <param name="Text">Digits, the string's text, <c>true</c> or <c>false</c>; nothing for null.</param>
internal sealed record Literal(ScalarType Type, string Text, TextSpan Span) : Expression(Span);

/// <summary>A dataset, a component or a scalar by name.</summary>
internal sealed record NameExpression(string Name, TextSpan Span) : Expression(Span);

/// <summary><c>dataset#component</c></summary>
internal sealed record Membership(Expression Dataset, Identifier Component, TextSpan Span) : Expression(Span);

/// <summary>A call, or an operator between or before its operands, which is the same.</summary>
/// <param name="Operator">The name or symbol.</param>
/// <param name="OperatorSpan">Where name or symbol stands.</param>
/// <param name="Arguments">Operands in order; null where <c>_</c> asks for the default.</param>
internal sealed record Call(string Operator, TextSpan OperatorSpan, IReadOnlyList<Expression?> Arguments, TextSpan Span)
    : Expression(Span);

/// <summary><c>{1, 2, 3}</c></summary>
internal sealed record SetLiteral(IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

/// <summary><c>if … then … else …</c> (one branch) and <c>case when … then … else …</c>.</summary>
internal sealed record Conditional(IReadOnlyList<Branch> Branches, Expression Otherwise, TextSpan Span)
    : Expression(Span);

internal sealed record Branch(Expression When, Expression Then);

internal sealed record Cast(Expression Operand, ScalarType Type, string? Mask, TextSpan Span) : Expression(Span);

/// <summary>An aggregate function; within a clause it has no grouping of its own.</summary>
/// <param name="Operand">What is aggregated; null for <c>count()</c>.</param>
internal sealed record Aggregate(Identifier Function, Expression? Operand, Grouping? Grouping, TextSpan Span)
    : Expression(Span);

/// <param name="Parameters">Offset and default of <c>lag</c> and <c>lead</c>.</param>
internal sealed record Analytic(
    Identifier Function,
    Expression? Operand,
    IReadOnlyList<Expression> Parameters,
    Window Window,
    TextSpan Span
) : Expression(Span);

internal sealed record ClauseExpression(Expression Dataset, Clause Clause, TextSpan Span) : Expression(Span);

internal sealed record Join(
    JoinKind Kind,
    IReadOnlyList<JoinItem> Items,
    IReadOnlyList<Identifier> Using,
    IReadOnlyList<Clause> Body,
    TextSpan Span
) : Expression(Span);

/// <summary><c>check(…)</c></summary>
internal sealed record Check(
    Expression Operand,
    Expression? ErrorCode,
    Expression? ErrorLevel,
    Expression? Imbalance,
    bool InvalidOnly,
    TextSpan Span
) : Expression(Span);

/// <summary><c>check_datapoint(…)</c></summary>
internal sealed record CheckDatapoint(
    Expression Dataset,
    Identifier Ruleset,
    IReadOnlyList<Identifier> Components,
    CheckOutput Output,
    TextSpan Span
) : Expression(Span);

/// <summary>A name and where it stands.</summary>
internal sealed record Identifier(string Name, TextSpan Span);

internal enum JoinKind
{
    Inner,
    Left,
    Full,
    Cross,
}

internal sealed record JoinItem(Expression Dataset, Identifier? Alias);

internal enum CheckOutput
{
    Invalid,
    All,
    AllMeasures,
}

/// <param name="Keys">Identifiers after <c>group by</c> or <c>group except</c>.</param>
/// <param name="TimeAggregation">The call of <c>time_agg</c> after <c>group all</c>.</param>
internal sealed record Grouping(
    GroupingKind Kind,
    IReadOnlyList<Identifier> Keys,
    Call? TimeAggregation,
    Expression? Having
);

internal enum GroupingKind
{
    /// <summary>No grouping is said, only <c>having</c> or nothing.</summary>
    None,
    By,
    Except,
    All,
}

internal sealed record Window(
    IReadOnlyList<Identifier> PartitionBy,
    IReadOnlyList<OrderItem> OrderBy,
    Frame? Frame,
    TextSpan Span
);

internal sealed record OrderItem(Identifier Component, bool Descending);

/// <param name="ByRange"><c>range</c> rather than <c>data points</c>.</param>
internal sealed record Frame(bool ByRange, FrameLimit From, FrameLimit To, TextSpan Span);

/// <param name="Offset">Data points or units; null for <c>unbounded</c>; 0 for the current data point.</param>
internal sealed record FrameLimit(long? Offset, bool Following);
