using Yuelu.Kernel;
using Yuelu.Vtl.Lexing;

namespace Yuelu.Vtl.Parsing;

/// <content>Datapoint rulesets.</content>
internal sealed partial class Parser
{
    private DatapointRuleset? ReadDefinition(int start)
    {
        if (Peek.Is("hierarchical") || Peek.Is("operator"))
            Fail(VtlProblems.NotCovered(Words.Same($"define {Peek.Text}")), Peek.Span);
        Expect("datapoint");
        Expect("ruleset");
        var name = ReadName();
        Expect("(");
        var byVariable = Accept("variable");
        if (!byVariable)
            Expect("valuedomain");
        var parameters = ReadList(ReadParameter);
        Expect(")");
        Expect("is");
        var rules = new List<DatapointRule>();
        do rules.Add(ReadRule(rules.Count + 1));
        while (Accept(";") && !Peek.Is("end"));
        Expect("end");
        Expect("datapoint");
        Expect("ruleset");
        return new DatapointRuleset(name, byVariable, parameters, rules, From(start));
    }

    private RulesetParameter ReadParameter()
    {
        var name = ReadName();
        return new RulesetParameter(name, Accept("as") ? ReadName() : name);
    }

    private DatapointRule ReadRule(int place)
    {
        var named = Peek.Kind is TokenKind.Word or TokenKind.QuotedName && PeekSecond.Is(":");
        var name = place.ToString();
        if (named)
        {
            name = ReadName().Name;
            Expect(":");
        }
        Expression? when = null;
        if (Accept("when"))
        {
            when = ReadExpression();
            Expect("then");
        }
        var then = ReadExpression();
        var (code, level) = ReadErrorTexts();
        return new DatapointRule(name, when, then, code, level);
    }
}
