using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Clauses, after a dataset or in the body of a join.</content>
internal sealed partial class Binder
{
    private Operand BindClause(ClauseExpression expression) =>
        Dataset(expression.Dataset, "[ ]") is { } relation ? Apply(expression.Clause, relation) : Failed.Already;

    private Operand Apply(Clause clause, Relation relation) =>
        clause switch
        {
            FilterClause filter => Filter(filter, relation),
            CalcClause calc => Calc(calc, relation),
            AggrClause aggr => Aggr(aggr, relation),
            KeepClause keep => Keep(keep, relation),
            RenameClause rename => Rename(rename, relation),
            SubClause sub => Subspace(sub, relation),
            _ => Failed.Already,
        };

    private Operand Filter(FilterClause filter, Relation relation)
    {
        if (Condition(filter.Condition, new Row(relation, Asks.Values)) is not { } condition)
            return Failed.Already;
        var rest = $"{(condition.HasWindow ? "QUALIFY" : "WHERE")} {condition.Sql}";
        return Select([.. Kept(relation.Components)], relation, rest, filter.Span);
    }

    /// <summary>Each expression sees the components as they were before.</summary>
    private Operand Calc(CalcClause calc, Relation relation)
    {
        var columns = Kept(relation.Components).ToList();
        var failed = false;
        foreach (var item in calc.Items)
        {
            var name = item.Component.Name;
            var place = columns.FindIndex(column => column.Component.Name == name);
            var present = place < 0 ? null : columns[place].Component;
            if (present?.Role == ComponentRole.Identifier)
                failed = Fail(TypeProblems.IdentifierFixed(name), item.Component.Span) is not null;
            else if (Bind(item.Value, new Row(relation, Asks.Values)) is not Scalar value)
                failed = true;
            else
            {
                var role = item.Role ?? present?.Role ?? ComponentRole.Measure;
                var column = new Column(new Component(name, role, value.Type), value.Sql);
                if (place < 0)
                    columns.Add(column);
                else
                    columns[place] = column;
            }
        }
        return failed ? Failed.Already : Select(columns, relation, "", calc.Span);
    }

    private Operand Keep(KeepClause keep, Relation relation)
    {
        var named = new HashSet<string>();
        foreach (var component in keep.Components)
        {
            if (Find(relation, component) is not { } found)
                return Failed.Already;
            if (found.Role == ComponentRole.Identifier)
                return Fail(TypeProblems.IdentifierFixed(component.Written), component.Span);
            named.Add(found.Name);
        }
        var left = relation.Components.Where(component =>
            component.Role == ComponentRole.Identifier || named.Contains(component.Name) != keep.Drops
        );
        return Select([.. Kept(left)], relation, "", keep.Span);
    }

    private Operand Rename(RenameClause rename, Relation relation)
    {
        var names = new Dictionary<string, string>();
        foreach (var item in rename.Items)
        {
            if (Find(relation, item.From) is not { } found)
                return Failed.Already;
            if (MustStayApart([relation.Query]) && IsKept(found))
                return Fail(VtlProblems.MustStayApart(found.Name), item.From.Span);
            names[found.Name] = item.To.Name;
        }
        var columns = relation.Components.Select(component => new Column(
            component with
            {
                Name = names.GetValueOrDefault(component.Name, component.Name),
            },
            Sql.Name(component.Name)
        ));
        return Select([.. columns], relation, "", rename.Span);
    }

    /// <summary>Data points with these values of identifiers, which are then left out.</summary>
    private Operand Subspace(SubClause sub, Relation relation)
    {
        var conditions = new List<string>();
        var fixedOnes = new HashSet<string>();
        foreach (var item in sub.Items)
        {
            var name = item.Component.Name;
            if (relation.Find(name) is not { Role: ComponentRole.Identifier } identifier)
                return Fail(TypeProblems.IdentifierNeeded(name), item.Component.Span);
            if (Bind(item.Value, row: null) is not Scalar { IsConstant: true } value)
                return Fail(TypeProblems.ConstantNeeded("sub"), item.Value.Span);
            if (identifier.Type.Joined(value.Type) is null)
                return Fail(TypeProblems.TypesDiffer("=", identifier.Type, value.Type), item.Value.Span);
            fixedOnes.Add(name);
            conditions.Add($"{Sql.Name(name)} = {value.Sql}");
        }
        var left = relation.Components.Where(component => !fixedOnes.Contains(component.Name));
        return Select([.. Kept(left)], relation, $"WHERE {Sql.All(conditions)}", sub.Span);
    }

    /// <summary>The component that a clause names; null when there is none, which is reported.</summary>
    private Component? Find(Relation relation, ComponentName name)
    {
        var found = relation.Find(name.Written);
        if (found is null && name.Dataset is { } dataset && relation.Names.Contains(dataset))
            found = relation.Find(name.Name);
        if (found is null)
            diagnostics.Report(
                IsAmbiguous(relation, name.Name) && name.Dataset is null
                    ? TypeProblems.AmbiguousComponent(name.Name)
                    : TypeProblems.UnknownComponent(name.Written, relation.Listed),
                name.Span
            );
        return found;
    }
}
