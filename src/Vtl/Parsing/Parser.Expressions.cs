using Yuelu.Kernel;
using Yuelu.Vtl.Lexing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Parsing;

/// <content>Operators by precedence, and what binds closest.</content>
internal sealed partial class Parser
{
    /// <summary>Operators between operands; the higher binds closer, those of one number bind from the left.</summary>
    private static readonly Dictionary<string, int> Precedence = new()
    {
        ["or"] = 1,
        ["xor"] = 1,
        ["and"] = 2,
        ["in"] = 3,
        ["not_in"] = 3,
        ["="] = 4,
        ["<>"] = 4,
        ["<"] = 4,
        [">"] = 4,
        ["<="] = 4,
        [">="] = 4,
        ["+"] = 5,
        ["-"] = 5,
        ["||"] = 5,
        ["*"] = 6,
        ["/"] = 6,
    };

    private int nesting;

    private Expression ReadExpression(int weakest = 1)
    {
        if (++nesting > DeepestNesting)
            Fail(VtlProblems.NestedTooDeep, Peek.Span);
        var left = ReadUnary();
        while (
            Peek.Kind is TokenKind.Symbol or TokenKind.Word
            && Precedence.TryGetValue(Peek.Text, out var precedence)
            && precedence >= weakest
        )
        {
            var symbol = Take();
            var right = precedence == 3 ? ReadSet() : ReadExpression(precedence + 1);
            left = Made(new Call(symbol.Text, symbol.Span, [left, right], From(left.Span.Start)), left, right);
        }
        nesting--;
        return left;
    }

    private Expression ReadUnary()
    {
        if (Peek.Is("if") || Peek.Is("case"))
            return ReadConditional();
        if (!Peek.Is("+") && !Peek.Is("-") && !Peek.Is("not"))
            return ReadPostfix();
        if (++nesting > DeepestNesting)
            Fail(VtlProblems.NestedTooDeep, Peek.Span);
        var symbol = Take();
        var operand = ReadUnary();
        nesting--;
        return Made(new Call(symbol.Text, symbol.Span, [operand], From(symbol.Span.Start)), operand);
    }

    private Expression ReadConditional()
    {
        var start = Peek.Span.Start;
        var branches = new List<Branch>();
        if (Accept("if"))
            branches.Add(ReadBranch());
        else
        {
            Expect("case");
            do Expect("when");
            while (AddBranch() && Peek.Is("when"));
        }
        Expect("else");
        var otherwise = ReadExpression();
        return Made(
            new Conditional(branches, otherwise, From(start)),
            [otherwise, .. branches.SelectMany(branch => new[] { branch.When, branch.Then })]
        );

        bool AddBranch()
        {
            branches.Add(ReadBranch());
            return true;
        }
    }

    private Branch ReadBranch()
    {
        var when = ReadExpression();
        Expect("then");
        return new Branch(when, ReadExpression());
    }

    private Expression ReadPostfix()
    {
        var operand = ReadPrimary();
        while (true)
        {
            var start = operand.Span.Start;
            if (Accept("#"))
                operand = Made(new Membership(operand, ReadName(), From(start)), operand);
            else if (Accept("["))
            {
                var clause = ReadClause(inJoin: false);
                Expect("]");
                operand = Made(new ClauseExpression(operand, clause, From(start)), operand);
            }
            else
                return operand;
        }
    }

    private Expression ReadPrimary()
    {
        var token = Peek;
        switch (token.Kind)
        {
            case TokenKind.Integer:
                return new Literal(ScalarType.Integer, token.Text, Take().Span);
            case TokenKind.Number:
                return new Literal(ScalarType.Number, token.Text, Take().Span);
            case TokenKind.String:
                return new Literal(ScalarType.String, token.Text, Take().Span);
            case TokenKind.Word when token.Text is "true" or "false":
                return new Literal(ScalarType.Boolean, token.Text, Take().Span);
            case TokenKind.Word when token.Text == "null":
                return new Literal(ScalarType.Null, "", Take().Span);
            case TokenKind.Word when PeekSecond.Is("("):
                return ReadCall();
        }
        if (Accept("("))
        {
            var inside = ReadExpression();
            Expect(")");
            return inside with { Span = From(token.Span.Start) };
        }
        if (token.Kind is not (TokenKind.Word or TokenKind.QuotedName))
        {
            Unexpected(new Words("表达式", "an expression"));
            return new BadExpression(token.Span);
        }
        var name = ReadName();
        return new NameExpression(name.Name, name.Span);
    }

    /// <summary>The list after <c>in</c>; a value domain may stand there in VTL, which is not covered.</summary>
    private Expression ReadSet()
    {
        var start = Peek.Span.Start;
        if (!Peek.Is("{"))
        {
            if (Peek.Kind is TokenKind.Word or TokenKind.QuotedName)
                Fail(
                    VtlProblems.NotCovered(new Words($"值域“{Peek.Text}”", $"the value domain “{Peek.Text}”")),
                    Peek.Span
                );
            Expect("{");
        }
        else
            Take();
        var items = ReadList(() => ReadExpression());
        Expect("}");
        return Made(new SetLiteral(items, From(start)), [.. items]);
    }

    /// <summary>Gives the tree its depth; a chain of operators is as deep as it is long.</summary>
    private Expression Made(Expression made, params ReadOnlySpan<Expression?> parts)
    {
        var depth = 1;
        foreach (var part in parts)
            depth = Math.Max(depth, 1 + (part?.Depth ?? 0));
        if (depth > DeepestNesting)
            Fail(VtlProblems.NestedTooDeep, made.Span);
        return made with { Depth = depth };
    }
}
