using Yuelu.Kernel;
using Yuelu.Vtl.Lexing;
using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Parsing;

/// <content>Calls whose inside has a grammar of its own, and all others.</content>
internal sealed partial class Parser
{
    private Expression ReadCall()
    {
        var token = Take();
        var name = new Identifier(token.Text, token.Span);
        Expect("(");
        var call = token.Text switch
        {
            "cast" => ReadCast(name),
            "inner_join" => ReadJoin(JoinKind.Inner, name),
            "left_join" => ReadJoin(JoinKind.Left, name),
            "full_join" => ReadJoin(JoinKind.Full, name),
            "cross_join" => ReadJoin(JoinKind.Cross, name),
            "check" => ReadCheck(name),
            "check_datapoint" => ReadCheckDatapoint(name),
            _ when AggregateOperators.IsFunction(token.Text) => ReadAggregate(name),
            _ => ReadPlainCall(name),
        };
        Expect(")");
        return call with { Span = From(token.Span.Start) };
    }

    private Expression ReadPlainCall(Identifier name)
    {
        if (Uncovered.Find(name.Name) is { } uncovered)
            Fail(VtlProblems.NotCovered(uncovered), name.Span);
        var arguments = new List<Expression?>();
        if (!Peek.Is(")"))
            do arguments.Add(ReadArgument());
            while (Accept(","));
        return Made(new Call(name.Name, name.Span, arguments, name.Span), [.. arguments]);
    }

    /// <summary>An expression, <c>_</c> for the default, or one of the words that some operators take in place of a value.</summary>
    private Expression? ReadArgument()
    {
        if (Peek.Is("_"))
        {
            Take();
            return null;
        }
        if (Peek.Kind == TokenKind.Word && Peek.Text is "all" or "first" or "last" or "single")
        {
            var word = Take();
            return new NameExpression(word.Text, word.Span);
        }
        return ReadExpression();
    }

    private Expression ReadCast(Identifier name)
    {
        var operand = ReadExpression();
        Expect(",");
        var type = ReadType();
        var mask = Accept(",") ? ReadString() : null;
        return Made(new Cast(operand, type, mask, name.Span), operand);
    }

    private ScalarType ReadType()
    {
        var token = Take();
        if (token.Kind == TokenKind.Word && ScalarTypes.Find(token.Text) is { } type)
            return type;
        if (!broken)
            Fail(VtlProblems.UnknownType(token.Text), token.Span);
        return ScalarType.String;
    }

    private string ReadString()
    {
        if (Peek.Kind != TokenKind.String)
            Unexpected(new Words("双引号中的文本", "a text in double quotation marks"));
        return Take().Text;
    }

    private Expression ReadAggregate(Identifier function)
    {
        if (Peek.Is(")"))
            return new Aggregate(function, null, null, function.Span);
        var operand = Peek.Is("over") ? null : ReadExpression();
        var parameters = new List<Expression>();
        while (Accept(","))
            parameters.Add(ReadExpression());
        if (Accept("over"))
        {
            var window = ReadWindow();
            return Made(new Analytic(function, operand, parameters, window, function.Span), operand);
        }
        if (parameters.Count > 0)
            Unexpected(Words.Same(")"));
        var grouping = ReadGrouping();
        return Made(new Aggregate(function, operand, grouping, function.Span), operand, grouping?.Having);
    }

    /// <summary>Null when neither <c>group</c> nor <c>having</c> comes.</summary>
    private Grouping? ReadGrouping()
    {
        var (kind, keys, timeAggregation) = (GroupingKind.None, new List<Identifier>(), (Call?)null);
        if (Accept("group"))
        {
            if (Accept("all"))
            {
                kind = GroupingKind.All;
                if (Peek.Is("time_agg"))
                    timeAggregation = ReadCall() as Call;
                else
                    Unexpected(Words.Same("time_agg"));
            }
            else
            {
                kind = Peek.Is("except") ? GroupingKind.Except : GroupingKind.By;
                if (!Accept("except"))
                    Expect("by");
                keys = ReadNames();
            }
        }
        else if (!Peek.Is("having"))
            return null;
        var having = Accept("having") ? ReadExpression() : null;
        return new Grouping(kind, keys, timeAggregation, having);
    }

    private Expression ReadCheck(Identifier name)
    {
        var operand = ReadExpression();
        var (code, level) = ReadErrorTexts();
        var imbalance = Accept("imbalance") ? ReadExpression() : null;
        var invalidOnly = Accept("invalid");
        if (!invalidOnly)
            Accept("all");
        return Made(new Check(operand, code, level, imbalance, invalidOnly, name.Span), operand, imbalance);
    }

    private (Expression? Code, Expression? Level) ReadErrorTexts() =>
        (Accept("errorcode") ? ReadUnary() : null, Accept("errorlevel") ? ReadUnary() : null);

    private Expression ReadCheckDatapoint(Identifier name)
    {
        var dataset = ReadExpression();
        Expect(",");
        var ruleset = ReadName();
        IReadOnlyList<Identifier> components = Accept("components") ? ReadNames() : [];
        var output = CheckOutput.Invalid;
        if (Accept("all"))
            output = CheckOutput.All;
        else if (Accept("all_measures"))
            output = CheckOutput.AllMeasures;
        else
            Accept("invalid");
        return Made(new CheckDatapoint(dataset, ruleset, components, output, name.Span), dataset);
    }
}
