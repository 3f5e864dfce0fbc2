using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Operators that go along the time identifier, and longer periods.</content>
internal sealed partial class Binder
{
    private Operand TimeShift(Call call)
    {
        if (call.Arguments is not [{ } operand, { } count])
            return Fail(TypeProblems.OperandCount(call.Operator, "2"), call.Span);
        if (Dataset(operand, call.Operator) is not { } relation)
            return Failed.Already;
        if (Bind(count, row: null) is not Scalar { IsConstant: true, Type: ScalarType.Integer } shift)
            return Fail(TypeProblems.ConstantNeeded(call.Operator), count.Span);
        // The frequency of days and intervals would have to be guessed from the data.
        if (relation.TimeIdentifier is not { Type: ScalarType.TimePeriod } time)
            return Fail(TypeProblems.TimeIdentifierNeeded(call.Operator), operand.Span);
        var columns = relation.Components.Select(component => new Column(
            component,
            component == time
                ? Once(relation, time, period => PeriodSql.Shift(period, shift.Sql))
                : Sql.Name(component.Name)
        ));
        return Select([.. columns], relation, "", call.Span);
    }

    /// <summary>What is made of a period, once for each period that occurs and not for each data point.</summary>
    private static string Once(Relation relation, Component time, Func<string, string> make)
    {
        var (table, name) = (Sql.Name(relation.Query.Name), Sql.Name(time.Name));
        return $"(SELECT {make($"q.{name}")} FROM (SELECT DISTINCT {name} FROM {table}) AS q WHERE q.{name} = {table}.{name})";
    }

    /// <summary>Each numeric measure along its series; periods of different lengths are different series.</summary>
    private Operand AlongTime(Call call, Func<string, string, string> make)
    {
        if (call.Arguments is not [{ } operand])
            return Fail(TypeProblems.OperandCount(call.Operator, "1"), call.Span);
        if (Dataset(operand, call.Operator) is not { } relation)
            return Failed.Already;
        if (relation.TimeIdentifier is not { } time)
            return Fail(TypeProblems.TimeIdentifierNeeded(call.Operator), operand.Span);
        foreach (var measure in relation.Measures)
            if (!measure.Type.Fits(ScalarType.Number))
                return Fail(TypeProblems.OperandType(call.Operator, measure.Type), operand.Span);
        var series = relation.Identifiers.Where(identifier => identifier != time).Select(known => Sql.Name(known.Name));
        var (source, order) = (relation, Sql.Name(time.Name));
        if (time.Type == ScalarType.TimePeriod)
        {
            var kind = $"{Once(relation, time, PeriodSql.Indicator)} AS \"#kind\"";
            var place = $"{Once(relation, time, PeriodSql.Place)} AS \"#place\"";
            var select = $"SELECT {Columns(relation.Components)}, {kind}, {place} FROM {Sql.Name(relation.Query.Name)}";
            source = Add(relation.Components, select, [relation.Query]);
            (series, order) = (series.Append("\"#kind\""), "\"#place\"");
        }
        var by = Sql.List(series) is { Length: > 0 } list ? $"PARTITION BY {list} " : "";
        var window = $"OVER ({by}ORDER BY {order})";
        var columns = relation.Components.Select(component => new Column(
            component,
            component.Role == ComponentRole.Measure ? make(Wide(component), window) : Sql.Name(component.Name)
        ));
        return Select([.. columns], source, "", call.Span);
    }

    /// <summary>Integers in 128 bits, so that no difference fails.</summary>
    private static string Wide(Component measure) =>
        measure.Type == ScalarType.Integer ? $"CAST({Sql.Name(measure.Name)} AS HUGEINT)" : Sql.Name(measure.Name);

    private Operand PeriodIndicator(Call call, Expression operand)
    {
        var bound = Bind(operand, row: null);
        if (bound is Scalar value)
            return Emit(ScalarOperators.Find(call.Operator, 1)!, [value], call);
        if (bound is not Relation relation)
            return bound;
        if (relation.TimeIdentifier is not { Type: ScalarType.TimePeriod } time)
            return Fail(TypeProblems.TimeIdentifierNeeded(call.Operator), operand.Span);
        var indicator = new Component("duration_var", ComponentRole.Measure, ScalarType.Duration);
        return Select(
            [.. Kept(relation.Identifiers), new Column(indicator, PeriodSql.Indicator(Sql.Name(time.Name)))],
            relation,
            "",
            call.Span
        );
    }

    private Operand BindTimeAgg(Call call, Row? row)
    {
        if (call.Arguments.ElementAtOrDefault(2) is not { } operand)
            return Fail(TypeProblems.OperandCount(call.Operator, "3–4"), call.Span);
        return Bind(operand, row) switch
        {
            Scalar value => TimeAgg(call, value),
            Relation => Fail(TypeProblems.NotOnDatasets(call.Operator), operand.Span),
            var failed => failed,
        };
    }

    /// <summary>The longer period around a period or a day; of a day, its first or (by default) last day.</summary>
    private Operand TimeAgg(Call call, Scalar value)
    {
        if (call.Arguments.ElementAtOrDefault(0) is not Literal { Type: ScalarType.String } to)
            return Fail(TypeProblems.ConstantNeeded(call.Operator), call.Span);
        if (to.Text is not ("A" or "S" or "Q" or "M" or "W" or "D"))
            return Fail(TypeProblems.UnknownDuration(to.Text), to.Span);
        if (
            call.Arguments.Count > 4
            || call.Arguments.Skip(3).Any(edge => edge is not NameExpression { Name: "first" or "last" })
        )
            return Fail(TypeProblems.OperandCount(call.Operator, "1–4"), call.Span);
        var last = call.Arguments.ElementAtOrDefault(3) is not NameExpression { Name: "first" };
        return value.Type switch
        {
            ScalarType.TimePeriod => value with
            {
                Literal = null,
                Sql = $"({PeriodSql.Around(PeriodSql.LastDay(value.Sql), to.Text[0])})",
            },
            ScalarType.Date => value with { Literal = null, Sql = PeriodSql.Edge(value.Sql, to.Text[0], last) },
            _ => Fail(TypeProblems.OperandType(call.Operator, value.Type), call.Span),
        };
    }
}
