using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Aggregates, as a clause and on whole datasets.</content>
internal sealed partial class Binder
{
    /// <param name="Keys">Identifiers of the result with what they are grouped by.</param>
    /// <param name="Rest">GROUP BY and HAVING.</param>
    private sealed record Groups(IReadOnlyList<Column> Keys, string Rest);

    private Operand BindAggregate(Aggregate aggregate, Row? row)
    {
        var known = AggregateOperators.Get(aggregate.Function.Name);
        if (!known.Aggregates)
            return Fail(TypeProblems.OnlyOver(known.Name), aggregate.Function.Span);
        if (row is null)
            return AggregateDataset(known, aggregate);
        if (row.Asks == Asks.PlainValues)
            return Fail(TypeProblems.WindowInWindow, aggregate.Span);
        if (row.Asks == Asks.Values || aggregate.Grouping is not null)
            return Fail(TypeProblems.AggregateNotHere(known.Name), aggregate.Span);
        if (aggregate.Operand is null)
            return known.Name == "count"
                ? new Scalar(ScalarType.Integer, "count(*)") { HasAggregate = true }
                : Fail(TypeProblems.OperandCount(known.Name, "1"), aggregate.Span);
        return Bind(aggregate.Operand, row with { Asks = Asks.PlainValues }) switch
        {
            Scalar value => Over(known, value, aggregate) is { } made
                ? made with
                {
                    HasAggregate = true,
                }
                : Failed.Already,
            var failed => failed,
        };
    }

    /// <summary>The function of a value; null when its type does not fit, which is reported.</summary>
    private Scalar? Over(AggregateOperator known, Scalar value, Expression at)
    {
        var asked = new ScalarOperator(known.Name, [known.Operand], 1, known.Gives, x => $"{known.Name}({x[0]})");
        return Emit(asked, [value], at) is Scalar made ? made with { Sql = asked.Sql([value.Sql]) } : null;
    }

    private Operand AggregateDataset(AggregateOperator known, Aggregate aggregate)
    {
        if (aggregate.Operand is null)
            return Fail(TypeProblems.OperandCount(known.Name, "1"), aggregate.Span);
        if (Dataset(aggregate.Operand, known.Name) is not { } relation)
            return Failed.Already;
        if (Group(aggregate.Grouping, relation) is not { } groups)
            return Failed.Already;
        var columns = new List<Column>(groups.Keys);
        if (known.Name == "count")
            columns.Add(new Column(new Component("int_var", ComponentRole.Measure, ScalarType.Integer), "count(*)"));
        else
            foreach (var measure in relation.Measures)
                if (Over(known, Value(measure), aggregate) is { } value)
                    columns.Add(new Column(measure with { Type = value.Type }, value.Sql));
                else
                    return Failed.Already;
        return Select(columns, relation, groups.Rest, aggregate.Span);
    }

    private Operand Aggr(AggrClause aggr, Relation relation)
    {
        if (Group(aggr.Grouping, relation) is not { } groups)
            return Failed.Already;
        var columns = new List<Column>(groups.Keys);
        foreach (var item in aggr.Items)
        {
            var name = item.Component.Name;
            var present = relation.Find(name);
            if (present?.Role == ComponentRole.Identifier || item.Role == ComponentRole.Identifier)
                return Fail(TypeProblems.IdentifierFixed(name), item.Component.Span);
            if (Bind(item.Value, new Row(relation, Asks.Aggregates)) is not Scalar value)
                return Failed.Already;
            if (!value.HasAggregate)
                return Fail(TypeProblems.AggregateNeeded(name), item.Value.Span);
            var role = item.Role ?? present?.Role ?? ComponentRole.Measure;
            columns.Add(new Column(new Component(name, role, value.Type), value.Sql));
        }
        return Select(columns, relation, groups.Rest, aggr.Span);
    }

    private Groups? Group(Grouping? grouping, Relation relation)
    {
        var keys = Keys(grouping, relation);
        if (keys is null)
            return null;
        var rest = keys.Count == 0 ? "" : $"GROUP BY {Sql.List(keys.Select(key => key.Sql))}";
        if (grouping?.Having is not { } having)
            return new Groups(keys, rest);
        if (Condition(having, new Row(relation, Asks.Aggregates)) is not { } condition)
            return null;
        return new Groups(keys, $"{rest} HAVING {condition.Sql}".TrimStart());
    }

    private List<Column>? Keys(Grouping? grouping, Relation relation)
    {
        if (grouping is null or { Kind: GroupingKind.None })
            return [];
        var named = new HashSet<string>();
        foreach (var key in grouping.Keys)
            if (relation.Find(key.Name) is not { } component)
            {
                diagnostics.Report(TypeProblems.UnknownComponent(key.Name, relation.Listed), key.Span);
                return null;
            }
            else if (component.Role != ComponentRole.Identifier)
            {
                diagnostics.Report(TypeProblems.IdentifierNeeded(key.Name), key.Span);
                return null;
            }
            else
                named.Add(key.Name);
        if (grouping.Kind == GroupingKind.All)
            return Converted(grouping.TimeAggregation!, relation);
        var by = grouping.Kind == GroupingKind.By;
        return [.. Kept(relation.Identifiers.Where(identifier => named.Contains(identifier.Name) == by))];
    }

    /// <summary><c>group all time_agg(…)</c>: all identifiers, the time identifier by the longer period.</summary>
    private List<Column>? Converted(Call timeAggregation, Relation relation)
    {
        if (relation.TimeIdentifier is not { } time)
        {
            diagnostics.Report(TypeProblems.TimeIdentifierNeeded("time_agg"), timeAggregation.Span);
            return null;
        }
        if (TimeAgg(timeAggregation, Value(time)) is not Scalar longer)
            return null;
        return
        [
            .. relation.Identifiers.Select(identifier =>
                identifier == time
                    ? new Column(identifier with { Type = longer.Type }, longer.Sql)
                    : new Column(identifier, Sql.Name(identifier.Name))
            ),
        ];
    }
}
