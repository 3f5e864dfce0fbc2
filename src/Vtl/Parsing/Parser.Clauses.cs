using Yuelu.Kernel;
using Yuelu.Vtl.Lexing;
using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Parsing;

/// <content>Clauses and joins.</content>
internal sealed partial class Parser
{
    private Clause ReadClause(bool inJoin)
    {
        var token = Peek;
        var start = token.Span.Start;
        if (Accept("filter"))
            return new FilterClause(ReadExpression(), From(start));
        if (Accept("calc"))
            return new CalcClause(ReadList(ReadCalcItem), From(start));
        if (Accept("aggr"))
            return new AggrClause(
                ReadList(ReadCalcItem),
                ReadGrouping() ?? new Grouping(GroupingKind.None, [], null, null),
                From(start)
            );
        if (Accept("keep") || Accept("drop"))
            return new KeepClause(token.Text == "drop", ReadList(ReadComponent), From(start));
        if (Accept("rename"))
            return new RenameClause(ReadList(ReadRenameItem), From(start));
        if (!inJoin && Accept("sub"))
            return new SubClause(ReadList(ReadSubItem), From(start));
        if (inJoin && Accept("apply"))
            return new ApplyClause(ReadExpression(), From(start));
        if (token.Kind == TokenKind.Word && Uncovered.Find(token.Text) is { } uncovered)
            Fail(VtlProblems.NotCovered(uncovered), token.Span);
        Unexpected(Words.Same("filter, calc, aggr, keep, drop, rename, " + (inJoin ? "apply" : "sub")));
        return new FilterClause(new BadExpression(token.Span), token.Span);
    }

    private CalcItem ReadCalcItem()
    {
        var role = ReadRole();
        var name = ReadName();
        Expect(":=");
        return new CalcItem(role, name, ReadExpression());
    }

    private ComponentRole? ReadRole()
    {
        if (Accept("identifier"))
            return ComponentRole.Identifier;
        if (Accept("measure"))
            return ComponentRole.Measure;
        if (Accept("attribute"))
            return ComponentRole.Attribute;
        if (!Accept("viral"))
            return null;
        Expect("attribute");
        return ComponentRole.ViralAttribute;
    }

    private ComponentName ReadComponent()
    {
        var name = ReadName();
        if (!Accept("#"))
            return new ComponentName(null, name.Name, name.Span);
        var member = ReadName();
        return new ComponentName(name.Name, member.Name, From(name.Span.Start));
    }

    private RenameItem ReadRenameItem()
    {
        var from = ReadComponent();
        Expect("to");
        return new RenameItem(from, ReadName());
    }

    private SubItem ReadSubItem()
    {
        var name = ReadName();
        Expect("=");
        return new SubItem(name, ReadUnary());
    }

    private Expression ReadJoin(JoinKind kind, Identifier name)
    {
        var items = ReadList(ReadJoinItem);
        IReadOnlyList<Identifier> keys = [];
        if (Peek.Is("using"))
        {
            if (kind is JoinKind.Full or JoinKind.Cross)
                Fail(VtlProblems.UsingNotAllowed(name.Name), Peek.Span);
            Take();
            keys = ReadNames();
        }
        var body = new List<Clause>();
        foreach (
            var stage in (string[][])
                [
                    ["filter"],
                    ["calc", "apply", "aggr"],
                    ["keep", "drop"],
                    ["rename"],
                ]
        )
            if (stage.Any(Peek.Is))
                body.Add(ReadClause(inJoin: true));
        return Made(new Join(kind, items, keys, body, name.Span), [.. items.Select(item => item.Dataset)]);
    }

    private JoinItem ReadJoinItem()
    {
        var dataset = ReadExpression();
        return new JoinItem(dataset, Accept("as") ? ReadName() : null);
    }
}
