using Yuelu.Vtl.Lexing;
using Yuelu.Vtl.Parsing;

namespace Yuelu.Vtl;

/// <summary>What a name in an expression does when figures of parts are put together.</summary>
public enum InParts
{
    /// <summary>It is the same for all parts, such as a coefficient.</summary>
    Same,

    /// <summary>That of the whole is the sum of those of the parts.</summary>
    Added,

    /// <summary>Anything else, such as a ratio.</summary>
    Other,
}

/// <summary>Whether what an expression gives for a whole is the sum of what it gives for the parts.</summary>
public static class VtlSums
{
    /// <summary>
    /// What the expression does, from what its names do: sums and differences of what is added, and these times or over what is the
    /// same, are added again. Everything else is <see cref="InParts.Other"/>, also what might be added by another way of writing it.
    /// </summary>
    /// <param name="text">An expression without errors; one with errors is <see cref="InParts.Other"/>.</param>
    public static InParts Of(string text, Func<string, InParts> name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var diagnostics = new Diagnostics(text);
        var read = new Parser(new Lexer(text, diagnostics).Read(), diagnostics).ReadAlone();
        return diagnostics.Errors.Count > 0 ? InParts.Other : Of(read, name);
    }

    private static InParts Of(Expression? expression, Func<string, InParts> name) =>
        expression switch
        {
            Literal => InParts.Same,
            NameExpression one => name(one.Name),
            Call { Operator: "+" or "-", Arguments: [var only] } => Of(only, name),
            Call { Operator: "+" or "-", Arguments: [var left, var right] } => Of(left, name) is var kind
            && kind == Of(right, name)
                ? kind
                : InParts.Other,
            Call { Operator: "*", Arguments: [var left, var right] } => (Of(left, name), Of(right, name)) switch
            {
                (InParts.Same, var kind) => kind,
                (var kind, InParts.Same) => kind,
                _ => InParts.Other,
            },
            Call { Operator: "/", Arguments: [var upper, var lower] } => Of(lower, name) == InParts.Same
                ? Of(upper, name)
                : InParts.Other,
            _ => InParts.Other,
        };
}
