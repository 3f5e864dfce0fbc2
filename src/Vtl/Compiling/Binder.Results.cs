using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>What comes out: one query for each assignment.</content>
internal sealed partial class Binder
{
    /// <summary>Each assignment that has no error.</summary>
    public IEnumerable<CompiledResult> Results()
    {
        foreach (var assignment in assignments.Values)
            switch (Named(assignment.Name, row: null))
            {
                case Scalar value:
                    var component = new Component("value", ComponentRole.Measure, value.Type);
                    yield return Result(
                        assignment,
                        [component],
                        $"SELECT {value.Sql} AS \"value\"",
                        new HashSet<string>()
                    );
                    break;
                case Relation relation when relation.Query.Steps > MostSteps:
                    Fail(VtlProblems.TooManySteps, assignment.Name.Span);
                    break;
                case Relation relation:
                    var select = $"SELECT {Columns(relation.Components)} FROM {Sql.Name(relation.Query.Name)}";
                    var sql = Query.Statement(select, [relation.Query]);
                    if (IsTooMuch(sql))
                    {
                        Fail(VtlProblems.TooLarge, assignment.Name.Span);
                        yield break;
                    }
                    yield return Result(assignment, relation.Components, sql, relation.Query.Inputs);
                    break;
            }
    }

    /// <summary>The identifiers of an input and the values that are asked for; null after an error.</summary>
    public CompiledResult? Values(DatasetStructure input, IReadOnlyList<CalcItem> items, ScalarType gives)
    {
        var relation = (Relation)known[input.Name];
        var columns = Kept(relation.Identifiers).ToList();
        foreach (var item in items)
            if (Bind(item.Value, new Row(relation, Asks.Values)) is not Scalar value)
                return null;
            else if (!value.Type.Fits(gives))
            {
                Fail(
                    gives == ScalarType.Boolean ? TypeProblems.BooleanNeeded : VtlProblems.NumberNeeded(value.Type),
                    item.Value.Span
                );
                return null;
            }
            else
                columns.Add(new Column(new Component(item.Component.Name, ComponentRole.Measure, gives), value.Sql));
        if (Select(columns, relation, "", items[0].Value.Span) is not Relation made)
            return null;
        var sql = Query.Statement($"SELECT {Columns(made.Components)} FROM {Sql.Name(made.Query.Name)}", [made.Query]);
        if (!IsTooMuch(sql))
            return new(
                input.Name,
                IsPersistent: false,
                new(input.Name, made.Components),
                sql,
                made.Query.Inputs,
                items[0].Value.Span
            );
        Fail(VtlProblems.TooLarge, items[0].Value.Span);
        return null;
    }

    private bool IsTooMuch(string sql) => (written += sql.Length) > LongestSql;

    private static CompiledResult Result(
        Assignment assignment,
        IReadOnlyList<Component> components,
        string sql,
        IReadOnlySet<string> reads
    ) =>
        new(
            assignment.Name.Name,
            assignment.IsPersistent,
            new DatasetStructure(assignment.Name.Name, components),
            sql,
            reads,
            assignment.Span
        );
}
