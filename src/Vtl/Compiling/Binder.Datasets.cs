using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Operators on whole datasets: sets, <c>exists_in</c>, and those that go along the time identifier.</content>
internal sealed partial class Binder
{
    private static readonly Dictionary<string, Func<Binder, Call, Operand>> DatasetOperators = new()
    {
        ["union"] = (binder, call) => binder.Sets(call, most: int.MaxValue, binder.Union),
        ["intersect"] = (binder, call) =>
            binder.Sets(call, most: int.MaxValue, all => binder.Filtered(all[0], all.Skip(1), "EXISTS")),
        ["setdiff"] = (binder, call) =>
            binder.Sets(call, most: 2, all => binder.Filtered(all[0], all.Skip(1), "NOT EXISTS")),
        ["symdiff"] = (binder, call) => binder.Sets(call, most: 2, binder.SymmetricDifference),
        ["exists_in"] = (binder, call) => binder.ExistsIn(call),
        ["timeshift"] = (binder, call) => binder.TimeShift(call),
        ["flow_to_stock"] = (binder, call) =>
            binder.AlongTime(call, (value, window) => $"CASE WHEN {value} IS NOT NULL THEN sum({value}) {window} END"),
        ["stock_to_flow"] = (binder, call) =>
            binder.AlongTime(call, (value, window) => $"{value} - lag({value}, 1, 0) {window}"),
    };

    /// <summary>Datasets of one shape; data points are the same when their identifiers are.</summary>
    private Operand Sets(Call call, int most, Func<List<Relation>, Operand> make)
    {
        if (call.Arguments.Count < 2 || call.Arguments.Count > most)
            return Fail(TypeProblems.OperandCount(call.Operator, most == 2 ? "2" : "2–"), call.Span);
        if (Datasets(call.Arguments, call.Operator, call.Span) is not { } all)
            return Failed.Already;
        var shape = all[0].Components.Select(Shape).ToHashSet();
        return all.TrueForAll(relation => shape.SetEquals(relation.Components.Select(Shape)))
            ? make(all)
            : Fail(TypeProblems.ComponentsDiffer(call.Operator), call.Span);

        static (string, bool) Shape(Component component) =>
            (component.Name, component.Role == ComponentRole.Identifier);
    }

    /// <summary>Of data points with the same identifiers, the one of the dataset that stands first.</summary>
    private Relation Union(List<Relation> all)
    {
        var made = all[0];
        foreach (var next in all.Skip(1))
            made = Both(made, Filtered(next, [made], "NOT EXISTS"));
        return made;
    }

    private Relation SymmetricDifference(List<Relation> all) =>
        Both(Filtered(all[0], [all[1]], "NOT EXISTS"), Filtered(all[1], [all[0]], "NOT EXISTS"));

    private Relation Both(Relation one, Relation other)
    {
        var components = one
            .Components.Select(component =>
                component with
                {
                    Type = component.Type.Joined(other.Find(component.Name)!.Type) ?? component.Type,
                }
            )
            .ToList();
        var columns = Columns(components);
        return Add(
            components,
            $"SELECT {columns} FROM {Sql.Name(one.Query.Name)} UNION ALL SELECT {columns} FROM {Sql.Name(other.Query.Name)}",
            [one.Query, other.Query]
        );
    }

    /// <summary>Data points of one dataset for which each of the others has, or has not, one with the same identifiers.</summary>
    private Relation Filtered(Relation relation, IEnumerable<Relation> others, string exists)
    {
        var queries = others.Select(other => other.Query).ToList();
        var conditions = queries.Select(other => $"{exists} ({SameKey(relation, other)})");
        return Add(
            relation.Components,
            $"SELECT {Columns(relation.Components)} FROM {Sql.Name(relation.Query.Name)} AS {Left} WHERE {Sql.All(conditions)}",
            [relation.Query, .. queries]
        );
    }

    private static string SameKey(Relation relation, Query other) =>
        $"SELECT 1 FROM {Sql.Name(other.Name)} AS {Right} WHERE {On(relation.Identifiers.Select(known => known.Name), Left, Right)}";

    private Operand ExistsIn(Call call)
    {
        if (call.Arguments.Count is not (2 or 3))
            return Fail(TypeProblems.OperandCount(call.Operator, "2–3"), call.Span);
        if (Datasets(call.Arguments.Take(2), call.Operator, call.Span) is not [var one, var other])
            return Failed.Already;
        if (Common(one, other).Count < one.Identifiers.Count())
            return Fail(TypeProblems.IdentifiersDiffer(call.Operator), call.Span);
        var retain = call.Arguments.ElementAtOrDefault(2);
        var exists = $"EXISTS ({SameKey(one, other.Query)})";
        var kept = retain switch
        {
            null or NameExpression { Name: "all" } => "",
            Literal { Type: ScalarType.Boolean, Text: "true" } => $" WHERE {exists}",
            Literal { Type: ScalarType.Boolean } => $" WHERE NOT {exists}",
            _ => null,
        };
        if (kept is null)
            return Fail(TypeProblems.ConstantNeeded(call.Operator), retain!.Span);
        var found = new Component(ComparisonOperators.Measure, ComponentRole.Measure, ScalarType.Boolean);
        return Make(
            [.. Kept(one.Identifiers), new Column(found, exists)],
            $"{Sql.Name(one.Query.Name)} AS {Left}{kept}",
            [one.Query, other.Query],
            call.Span
        );
    }
}
