using Yuelu.Kernel;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <summary>A column of a SELECT.</summary>
/// <param name="Component">What it is called and for.</param>
/// <param name="Sql">What is selected.</param>
internal sealed record Column(Component Component, string Sql);

/// <content>How datasets are made and read.</content>
internal sealed partial class Binder
{
    /// <summary>A dataset of <paramref name="columns"/>; <paramref name="rest"/> is what follows FROM and its table.</summary>
    private Operand Select(IReadOnlyList<Column> columns, Relation source, string rest, TextSpan span)
    {
        var from = Sql.Name(source.Query.Name);
        return Make(columns, rest.Length == 0 ? from : $"{from} {rest}", [source.Query], span) switch
        {
            Relation made => made with { Names = source.Names },
            var failed => failed,
        };
    }

    /// <summary>A dataset of <paramref name="columns"/> from any <paramref name="from"/>.</summary>
    private Operand Make(IReadOnlyList<Column> columns, string from, IReadOnlyList<Query> sources, TextSpan span)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
            if (!names.Add(column.Component.Name))
                return Fail(TypeProblems.ComponentTwice(column.Component.Name), span);
        if (MustStayApart(sources) && !columns.Any(column => IsKept(column.Component)))
            return Fail(VtlProblems.MustStayApart(apart!.Identifier), span);
        columns = [.. columns.Select(Typed)];
        var selected = columns.Count == 0 ? "NULL AS \"none\"" : Sql.List(columns.Select(Selected));
        return Add([.. columns.Select(column => column.Component)], $"SELECT {selected} FROM {from}", sources);
    }

    /// <summary>Whether data points of these may not meet others than their own.</summary>
    private bool MustStayApart(IEnumerable<Query> sources) =>
        apart is not null && sources.Any(source => source.Inputs.Overlaps(apart.Inputs));

    private bool IsKept(Component component) =>
        component.Name == apart?.Identifier && component.Role == ComponentRole.Identifier;

    private Relation Add(IReadOnlyList<Component> components, string select, IReadOnlyList<Query> sources) =>
        new(components, new Query($"{prefix}{++queries}", select, sources));

    /// <summary>A column of nulls is a text, for a column has a type.</summary>
    private static Column Typed(Column column) =>
        column.Component.Type != ScalarType.Null
            ? column
            : new Column(column.Component with { Type = ScalarType.String }, "CAST(NULL AS VARCHAR)");

    private static string Selected(Column column) =>
        column.Sql == Sql.Name(column.Component.Name)
            ? column.Sql
            : $"{column.Sql} AS {Sql.Name(column.Component.Name)}";

    private static string Columns(IEnumerable<Component> components) =>
        Sql.List(components.Select(component => Sql.Name(component.Name))) is { Length: > 0 } columns ? columns : "*";

    private static IEnumerable<Column> Kept(IEnumerable<Component> components) =>
        components.Select(component => new Column(component, Sql.Name(component.Name)));

    private static IEnumerable<Column> Kept(IEnumerable<Component> components, string table) =>
        components.Select(component => new Column(component, Sql.Column(table, component.Name)));

    /// <summary>The expression as a dataset; null when it is none, which is reported for <paramref name="user"/>.</summary>
    private Relation? Dataset(Expression expression, string user)
    {
        switch (Bind(expression, row: null))
        {
            case Relation relation:
                return relation;
            case Scalar:
                diagnostics.Report(TypeProblems.DatasetNeeded(user), expression.Span);
                break;
        }
        return null;
    }

    /// <summary>All arguments as datasets; null when one is none.</summary>
    private List<Relation>? Datasets(IEnumerable<Expression?> expressions, string user, TextSpan span)
    {
        var (all, complete) = (new List<Relation>(), true);
        foreach (var expression in expressions)
            if (expression is null)
                (complete, _) = (false, Fail(TypeProblems.DatasetNeeded(user), span));
            else if (Dataset(expression, user) is { } relation)
                all.Add(relation);
            else
                complete = false;
        return complete ? all : null;
    }

    /// <summary>The expression as a condition at component level; null when it is none.</summary>
    private Scalar? Condition(Expression expression, Row row)
    {
        if (Bind(expression, row) is not Scalar condition)
            return null;
        if (condition.Type.Fits(ScalarType.Boolean))
            return condition;
        diagnostics.Report(TypeProblems.BooleanNeeded, expression.Span);
        return null;
    }

    /// <summary>Names of the identifiers that both have.</summary>
    private static List<string> Common(Relation one, Relation other) =>
        [.. one.Identifiers.Select(known => known.Name).Intersect(other.Identifiers.Select(known => known.Name))];

    private static bool SameIdentifiers(Relation one, Relation other) =>
        one
            .Identifiers.Select(known => known.Name)
            .ToHashSet()
            .SetEquals(other.Identifiers.Select(known => known.Name));

    private static string On(IEnumerable<string> names, string left, string right) =>
        Sql.All(names.Select(name => $"{Sql.Column(left, name)} = {Sql.Column(right, name)}"));

    /// <summary>In a join, whether several datasets have a component of that name.</summary>
    private static bool IsAmbiguous(Relation relation, string name) =>
        relation.Components.Any(component => component.Name.EndsWith($"#{name}", StringComparison.Ordinal));
}
