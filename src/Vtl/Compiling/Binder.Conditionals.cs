using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content><c>if</c> and <c>case</c>: the first branch whose condition is true; null is not true.</content>
internal sealed partial class Binder
{
    private Operand BindConditional(Conditional conditional, Row? row)
    {
        var whens = conditional.Branches.Select(branch => Bind(branch.When, row)).ToList();
        var thens = conditional.Branches.Select(branch => Bind(branch.Then, row)).ToList();
        var otherwise = Bind(conditional.Otherwise, row);
        Operand[] all = [.. whens, .. thens, otherwise];
        if (all.OfType<Failed>().Any())
            return Failed.Already;
        if (whens.TrueForAll(when => when is Relation))
            return ChooseDatasets(conditional, [.. whens.Cast<Relation>()], [.. thens, otherwise]);
        if (all.OfType<Relation>().Any())
            return Fail(TypeProblems.DatasetNeeded("if / case"), conditional.Branches[0].When.Span);
        return Choose(conditional, [.. whens.Cast<Scalar>()], [.. thens.Append(otherwise).Cast<Scalar>()]);
    }

    private Operand Choose(Conditional conditional, List<Scalar> whens, List<Scalar> values)
    {
        for (var place = 0; place < whens.Count; place++)
            if (!whens[place].Type.Fits(ScalarType.Boolean))
                return Fail(TypeProblems.BooleanNeeded, conditional.Branches[place].When.Span);
        var type = values[0].Type;
        foreach (var value in values)
            if (type.Joined(value.Type) is { } joined)
                type = joined;
            else
                return Fail(TypeProblems.TypesDiffer("if / case", type, value.Type), conditional.Span);
        var sql = Case(whens.Select(when => when.Sql), values.Select(value => value.Sql));
        if (sql.Length > LongestValue)
            return Fail(VtlProblems.TooLarge, conditional.Span);
        List<Scalar> all = [.. whens, .. values];
        return new Scalar(type, sql)
        {
            HasWindow = all.Exists(part => part.HasWindow),
            HasAggregate = all.Exists(part => part.HasAggregate),
            IsConstant = all.TrueForAll(part => part.IsConstant),
        };
    }

    /// <summary>One value more than conditions: the last is the one of <c>else</c>.</summary>
    private static string Case(IEnumerable<string> whens, IEnumerable<string> values)
    {
        var all = values.ToList();
        return $"(CASE {string.Join(' ', whens.Select((when, place) => $"WHEN {when} THEN {all[place]}"))} ELSE {all[^1]} END)";
    }

    /// <summary>
    /// Data points of the conditions, each with the measures of the dataset that its branch names; where that dataset has no
    /// such data point, neither has the result. A scalar feeds all measures.
    /// </summary>
    private Operand ChooseDatasets(Conditional conditional, List<Relation> whens, List<Operand> values)
    {
        var first = whens[0];
        for (var place = 0; place < whens.Count; place++)
            if (
                whens[place].Measures.ToList() is not [{ Type: ScalarType.Boolean }]
                || !SameIdentifiers(first, whens[place])
            )
                return Fail(TypeProblems.OneMeasureNeeded("if / case"), conditional.Branches[place].When.Span);
        if (values.OfType<Relation>().FirstOrDefault() is not { } model)
            return Fail(TypeProblems.DatasetNeeded("if / case"), conditional.Span);
        var keys = first.Identifiers.Select(identifier => identifier.Name).ToList();
        if (keys.Count == 0 || values.OfType<Relation>().Any(value => !SameIdentifiers(first, value)))
            return Fail(TypeProblems.IdentifiersDiffer("if / case"), conditional.Span);
        var columns = Kept(first.Identifiers, "c0").ToList();
        var conditions = whens.Select((when, place) => Sql.Column($"c{place}", when.Measures.First().Name)).ToList();
        foreach (var measure in model.Measures)
        {
            var parts = values.Select((value, place) => Part(value, place, measure.Name)).ToList();
            if (parts.Contains(null))
                return Fail(TypeProblems.ComponentsDiffer("if / case"), conditional.Span);
            if (
                Choose(conditional, [.. conditions.Select(when => new Scalar(ScalarType.Boolean, when))], parts!)
                is not Scalar value
            )
                return Failed.Already;
            columns.Add(new Column(measure with { Type = value.Type }, value.Sql));
        }
        var from = $"{Sql.Name(first.Query.Name)} AS c0";
        for (var place = 1; place < whens.Count; place++)
            from += $" JOIN {Sql.Name(whens[place].Query.Name)} AS c{place} ON {On(keys, "c0", $"c{place}")}";
        for (var place = 0; place < values.Count; place++)
            if (values[place] is Relation value)
                from += $" LEFT JOIN {Sql.Name(value.Query.Name)} AS v{place} ON {On(keys, "c0", $"v{place}")}";
        var present = values.Select(
            (value, place) => value is Relation ? $"{Sql.Column($"v{place}", keys[0])} IS NOT NULL" : "true"
        );
        from += $" WHERE {Case(conditions, present)}";
        List<Query> sources =
        [
            .. whens.Select(when => when.Query),
            .. values.OfType<Relation>().Select(value => value.Query),
        ];
        return Make(columns, from, sources, conditional.Span);
    }

    private static Scalar? Part(Operand value, int place, string measure) =>
        value switch
        {
            Scalar scalar => scalar,
            Relation relation when relation.Find(measure) is { Role: ComponentRole.Measure } found => new Scalar(
                found.Type,
                Sql.Column($"v{place}", measure)
            ),
            _ => null,
        };
}
