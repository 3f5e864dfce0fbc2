using Yuelu.Kernel;

namespace Yuelu.Vtl.Parsing;

/// <summary>A statement of a script.</summary>
internal abstract record Statement(TextSpan Span);

/// <param name="IsPersistent"><c>&lt;-</c> rather than <c>:=</c>.</param>
internal sealed record Assignment(Identifier Name, bool IsPersistent, Expression Value, TextSpan Span)
    : Statement(Span);

/// <summary><c>define datapoint ruleset</c></summary>
/// <param name="ByVariable">The signature names variables, so components are found by name.</param>
internal sealed record DatapointRuleset(
    Identifier Name,
    bool ByVariable,
    IReadOnlyList<RulesetParameter> Parameters,
    IReadOnlyList<DatapointRule> Rules,
    TextSpan Span
) : Statement(Span);

/// <param name="Name">Variable or value domain.</param>
/// <param name="Alias">How the rules call it.</param>
internal sealed record RulesetParameter(Identifier Name, Identifier Alias);

/// <param name="Name">Its <c>ruleid</c>; the place among the rules, from 1, when it has none.</param>
/// <param name="When">Null when the rule holds for every data point.</param>
internal sealed record DatapointRule(
    string Name,
    Expression? When,
    Expression Then,
    Expression? ErrorCode,
    Expression? ErrorLevel
);
