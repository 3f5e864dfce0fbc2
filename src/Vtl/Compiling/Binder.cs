using Yuelu.Kernel;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <summary>
/// Gives each expression its type and its SQL. What is wrong is reported where it stands; everything that uses it becomes
/// <see cref="Failed"/> and is silent. The order of assignments does not matter, as VTL has it.
/// </summary>
internal sealed partial class Binder
{
    /// <summary>SQL of one value beyond this is refused: some operators write an operand more than once.</summary>
    private const int LongestValue = 200_000;

    /// <summary>Characters of SQL that a script may become, all values and results together.</summary>
    private const long LongestSql = 100_000_000;

    private const int MostSteps = 200;

    /// <summary>Expressions within one another, through assignments that wait for others too: beyond it the stack is not safe.</summary>
    private const int DeepestNesting = 400;

    /// <summary>With more digits than this a number is DOUBLE, so that none outgrows DECIMAL.</summary>
    private const int MostExactDigits = 18;

    private readonly Apart? apart;
    private readonly Diagnostics diagnostics;
    private readonly Dictionary<string, Operand> known = [];
    private readonly Dictionary<string, Assignment> assignments = [];
    private readonly Dictionary<string, DatapointRuleset> rulesets = [];
    private readonly HashSet<string> underWay = [];
    private readonly string prefix;
    private int queries;
    private int nesting;
    private long written;

    public Binder(
        IEnumerable<DatasetStructure> inputs,
        IEnumerable<Statement> statements,
        Apart? apart,
        Diagnostics diagnostics
    )
    {
        (this.apart, this.diagnostics) = (apart, diagnostics);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs)
        {
            known[input.Name] = Input(input);
            names.Add(input.Name);
        }
        prefix = "t";
        while (names.Any(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            prefix += "_";
        foreach (var statement in statements)
            Declare(statement);
    }

    private void Declare(Statement statement)
    {
        if (statement is DatapointRuleset ruleset)
        {
            if (!rulesets.TryAdd(ruleset.Name.Name, ruleset))
                Fail(TypeProblems.AssignedTwice(ruleset.Name.Name), ruleset.Name.Span);
        }
        else if (statement is Assignment assignment)
        {
            var name = assignment.Name.Name;
            if (known.ContainsKey(name) || !assignments.TryAdd(name, assignment))
                Fail(TypeProblems.AssignedTwice(name), assignment.Name.Span);
        }
    }

    private static Relation Input(DatasetStructure input) =>
        new(input.Components, new Query(input.Name, null, [])) { Names = [input.Name] };

    /// <summary>A dataset or scalar by its name, bound when it is first asked for.</summary>
    private Operand Named(Identifier name, Row? row)
    {
        if (known.TryGetValue(name.Name, out var operand))
            return operand;
        if (!assignments.TryGetValue(name.Name, out var assignment))
            return Fail(
                row is null
                    ? TypeProblems.UnknownName(name.Name)
                    : TypeProblems.UnknownComponent(name.Name, row.Relation.Listed),
                name.Span
            );
        if (!underWay.Add(name.Name))
            return Fail(TypeProblems.Circular(name.Name), name.Span);
        operand = Bind(assignment.Value, row: null);
        underWay.Remove(name.Name);
        if (operand is Relation relation)
            operand = relation with { Names = [name.Name] };
        return known[name.Name] = operand;
    }

    private Operand Bind(Expression expression, Row? row)
    {
        if (nesting >= DeepestNesting)
            return Fail(VtlProblems.NestedTooDeep, expression.Span);
        nesting++;
        Operand bound = expression switch
        {
            Literal literal => Literal(literal),
            NameExpression name => Name(name, row),
            Membership membership => Member(membership, row),
            Call call => BindCall(call, row),
            Conditional conditional => BindConditional(conditional, row),
            Cast cast => BindCast(cast, row),
            Aggregate aggregate => BindAggregate(aggregate, row),
            Analytic analytic => BindAnalytic(analytic, row),
            ClauseExpression clause => BindClause(clause),
            Join join => BindJoin(join),
            Check check => BindCheck(check),
            CheckDatapoint check => BindCheckDatapoint(check),
            _ => Fail(TypeProblems.ConstantNeeded("{}"), expression.Span),
        };
        nesting--;
        return bound;
    }

    private static Scalar Literal(Literal literal)
    {
        if (
            literal.Type is ScalarType.Integer or ScalarType.Number
            && literal.Text.Count(char.IsAsciiDigit) > MostExactDigits
        )
            return new Scalar(ScalarType.Number, $"CAST('{literal.Text}' AS DOUBLE)")
            {
                Literal = literal.Text,
                IsConstant = true,
            };
        var sql = literal.Type switch
        {
            ScalarType.String => Sql.Text(literal.Text),
            ScalarType.Null => "NULL",
            _ => literal.Text,
        };
        return new Scalar(literal.Type, sql) { Literal = literal.Text, IsConstant = true };
    }

    private Operand Name(NameExpression name, Row? row)
    {
        var identifier = new Identifier(name.Name, name.Span);
        if (row is null)
            return Named(identifier, row);
        if (row.Datasets?.TryGetValue(name.Name, out var column) == true)
            return Value(column);
        if (row.Parameters is { } parameters && !parameters.ContainsKey(name.Name))
            return Fail(TypeProblems.UnknownComponent(name.Name, string.Join(", ", parameters.Keys)), name.Span);
        if (row.Relation.Find(row.Parameters?.GetValueOrDefault(name.Name) ?? name.Name) is { } component)
            return row.Asks == Asks.Aggregates
                ? Fail(TypeProblems.AggregateNeeded(name.Name), name.Span)
                : Value(component);
        if (IsAmbiguous(row.Relation, name.Name))
            return Fail(TypeProblems.AmbiguousComponent(name.Name), name.Span);
        var operand = Named(identifier, row);
        return operand is Relation ? Fail(TypeProblems.ValueNeeded(name.Name), name.Span) : operand;
    }

    private static Scalar Value(Component component) => new(component.Type, Sql.Name(component.Name));

    /// <summary><c>dataset#component</c>: at component level a prefix, at dataset level a dataset with that one measure.</summary>
    private Operand Member(Membership membership, Row? row)
    {
        var name = membership.Component;
        if (row is not null)
        {
            if (membership.Dataset is not NameExpression dataset)
                return Fail(TypeProblems.ValueNeeded("#"), membership.Span);
            var found = row.Relation.Find($"{dataset.Name}#{name.Name}");
            if (found is null && row.Relation.Names.Contains(dataset.Name))
                found = row.Relation.Find(name.Name);
            if (found is null)
                return Fail(
                    TypeProblems.UnknownComponent($"{dataset.Name}#{name.Name}", row.Relation.Listed),
                    membership.Span
                );
            return row.Asks == Asks.Aggregates
                ? Fail(TypeProblems.AggregateNeeded(name.Name), membership.Span)
                : Value(found);
        }
        if (Dataset(membership.Dataset, "#") is not { } relation)
            return Failed.Already;
        if (relation.Find(name.Name) is not { } component)
            return Fail(TypeProblems.UnknownComponent(name.Name, relation.Listed), name.Span);
        var measure = component.Role == ComponentRole.Measure ? component.Name : DefaultMeasure(component.Type);
        return Select(
            [
                .. Kept(relation.Identifiers),
                new Column(new Component(measure, ComponentRole.Measure, component.Type), Sql.Name(component.Name)),
                .. Kept(relation.Viral),
            ],
            relation,
            "",
            membership.Span
        );
    }

    /// <summary>The measure's name when a component that was none becomes one.</summary>
    private static string DefaultMeasure(ScalarType type) =>
        type switch
        {
            ScalarType.Integer => "int_var",
            ScalarType.Number => "num_var",
            ScalarType.Boolean => "bool_var",
            _ => $"{ScalarTypes.NameOf(type)}_var",
        };

    private Failed Fail(Problem problem, TextSpan span)
    {
        diagnostics.Report(problem, span);
        return Failed.Already;
    }
}
