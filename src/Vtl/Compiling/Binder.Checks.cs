using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content><c>check</c> and <c>check_datapoint</c>.</content>
internal sealed partial class Binder
{
    private Operand BindCheck(Check check)
    {
        var relation = Dataset(check.Operand, "check");
        var imbalance = check.Imbalance is null ? null : Dataset(check.Imbalance, "imbalance");
        if (relation is null || (imbalance is null && check.Imbalance is not null))
            return Failed.Already;
        if (relation.Measures.ToList() is not [{ Type: ScalarType.Boolean } tested])
            return Fail(TypeProblems.BooleanNeeded, check.Operand.Span);
        if (imbalance is not null && !SameIdentifiers(relation, imbalance))
            return Fail(TypeProblems.IdentifiersDiffer("imbalance"), check.Imbalance!.Span);
        if (
            imbalance is not null
            && imbalance.Measures.ToList() is not [{ Type: ScalarType.Integer or ScalarType.Number }]
        )
            return Fail(TypeProblems.OneMeasureNeeded("imbalance"), check.Imbalance!.Span);
        var failed = $"{Sql.Column(Left, tested.Name)} IS false";
        if (ErrorColumns(check.ErrorCode, check.ErrorLevel, failed) is not { } errors)
            return Failed.Already;
        var off = imbalance?.Measures.First();
        List<Column> columns =
        [
            .. Kept(relation.Identifiers, Left),
            new Column(tested with { Name = ComparisonOperators.Measure }, Sql.Column(Left, tested.Name)),
            new Column(
                new Component("imbalance", ComponentRole.Measure, off?.Type ?? ScalarType.Number),
                off is null ? "CAST(NULL AS DOUBLE)" : Sql.Column(Right, off.Name)
            ),
            .. errors,
        ];
        var from = $"{Sql.Name(relation.Query.Name)} AS {Left}";
        List<Query> sources = [relation.Query];
        if (imbalance is not null)
        {
            from +=
                $" LEFT JOIN {Sql.Name(imbalance.Query.Name)} AS {Right}"
                + $" ON {On(relation.Identifiers.Select(known => known.Name), Left, Right)}";
            sources.Add(imbalance.Query);
        }
        return Make(columns, check.InvalidOnly ? $"{from} WHERE {failed}" : from, sources, check.Span);
    }

    /// <summary>Error code and level where a check failed; null when they are no constants, which is reported.</summary>
    private List<Column>? ErrorColumns(Expression? code, Expression? level, string failed)
    {
        var columns = new List<Column>();
        foreach (
            var (name, text, byDefault) in new[]
            {
                ("errorcode", code, ScalarType.String),
                ("errorlevel", level, ScalarType.Integer),
            }
        )
        {
            var value = text is null
                ? new Scalar(byDefault, $"CAST(NULL AS {byDefault.Sql()})")
                : Bind(text, row: null) as Scalar;
            if (value is null)
            {
                diagnostics.Report(TypeProblems.ConstantNeeded(name), text!.Span);
                return null;
            }
            var sql = text is null ? value.Sql : $"CASE WHEN {failed} THEN {value.Sql} END";
            columns.Add(new Column(new Component(name, ComponentRole.Measure, value.Type), sql));
        }
        return columns;
    }

    /// <summary>One SELECT for each rule, all over the same dataset.</summary>
    private Operand BindCheckDatapoint(CheckDatapoint check)
    {
        var relation = Dataset(check.Dataset, "check_datapoint");
        if (!rulesets.TryGetValue(check.Ruleset.Name, out var ruleset))
            return Fail(TypeProblems.UnknownRuleset(check.Ruleset.Name), check.Ruleset.Span);
        if (relation is null || RulesetNames(check, ruleset, relation) is not { } names)
            return Failed.Already;
        var row = new Row(relation, Asks.Values) { Parameters = names };
        var selects = new List<string>();
        IReadOnlyList<Component>? components = null;
        foreach (var rule in ruleset.Rules)
        {
            if (RuleColumns(rule, RuleId(ruleset, rule), row, check.Output) is not { } made)
                return Failed.Already;
            var (columns, holds) = made;
            components ??= [.. columns.Select(column => column.Component)];
            var kept =
                check.Output == CheckOutput.Invalid
                    ? $" {(holds.HasWindow ? "QUALIFY" : "WHERE")} {holds.Sql} IS false"
                    : "";
            selects.Add($"SELECT {Sql.List(columns.Select(Selected))} FROM {Sql.Name(relation.Query.Name)}{kept}");
        }
        return Add(components!, string.Join(" UNION ALL ", selects), [relation.Query]);
    }

    /// <summary>A rule without a name is called by its ruleset and its place.</summary>
    private static string RuleId(DatapointRuleset ruleset, DatapointRule rule) =>
        int.TryParse(rule.Name, out _) ? $"{ruleset.Name.Name}_{rule.Name}" : rule.Name;

    private (List<Column> Columns, Scalar Holds)? RuleColumns(
        DatapointRule rule,
        string id,
        Row row,
        CheckOutput output
    )
    {
        var then = Condition(rule.Then, row);
        var when = rule.When is null ? null : Condition(rule.When, row);
        if (then is null || (when is null && rule.When is not null))
            return null;
        // Where the antecedent is false the rule is kept; where it is not known, so is the result.
        var holds = when is null
            ? then
            : then with
            {
                Sql = $"(CASE WHEN {when.Sql} THEN {then.Sql} WHEN NOT {when.Sql} THEN true END)",
                HasWindow = then.HasWindow || when.HasWindow,
            };
        if (ErrorColumns(rule.ErrorCode, rule.ErrorLevel, $"{holds.Sql} IS false") is not { } errors)
            return null;
        var columns = new List<Column>(Kept(row.Relation.Identifiers))
        {
            new(new Component("ruleid", ComponentRole.Identifier, ScalarType.String), Sql.Text(id)),
        };
        if (output != CheckOutput.All)
            columns.AddRange(Kept(row.Relation.Measures));
        if (output != CheckOutput.Invalid)
            columns.Add(
                new Column(
                    new Component(ComparisonOperators.Measure, ComponentRole.Measure, ScalarType.Boolean),
                    holds.Sql
                )
            );
        columns.AddRange(errors);
        return (columns, holds);
    }

    /// <summary>The component that each name in the rules stands for: by place after <c>components</c>, else by name.</summary>
    private Dictionary<string, string>? RulesetNames(CheckDatapoint check, DatapointRuleset ruleset, Relation relation)
    {
        if (check.Components.Count != ruleset.Parameters.Count && (check.Components.Count > 0 || !ruleset.ByVariable))
        {
            diagnostics.Report(
                TypeProblems.ParameterCount(ruleset.Name.Name, ruleset.Parameters.Count),
                check.Ruleset.Span
            );
            return null;
        }
        var names = new Dictionary<string, string>();
        for (var place = 0; place < ruleset.Parameters.Count; place++)
        {
            var parameter = ruleset.Parameters[place];
            var component = check.Components.Count > 0 ? check.Components[place] : parameter.Name;
            if (relation.Find(component.Name) is null)
            {
                var span = check.Components.Count > 0 ? component.Span : check.Ruleset.Span;
                diagnostics.Report(TypeProblems.UnknownComponent(component.Name, relation.Listed), span);
                return null;
            }
            names[parameter.Alias.Name] = component.Name;
        }
        return names;
    }
}
