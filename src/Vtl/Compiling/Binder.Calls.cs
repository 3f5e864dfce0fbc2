using Yuelu.Kernel;
using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Operators on values, and on datasets by their measures.</content>
internal sealed partial class Binder
{
    private Operand BindCall(Call call, Row? row)
    {
        if (row is null && DatasetOperators.TryGetValue(call.Operator, out var bind))
            return bind(this, call);
        if (call.Operator is "in" or "not_in")
            return BindIn(call, row);
        if (call.Operator == "time_agg")
            return BindTimeAgg(call, row);
        if (call.Operator == "period_indicator" && row is null && call.Arguments is [{ } operand])
            return PeriodIndicator(call, operand);
        if (call.Operator == "period_indicator" && row is not null && call.Arguments.Count == 0)
            return row.Relation.TimeIdentifier is { Type: ScalarType.TimePeriod } period
                ? Emit(ScalarOperators.Find("period_indicator", 1)!, [Value(period)], call)
                : Fail(TypeProblems.TimeIdentifierNeeded(call.Operator), call.Span);
        if (ScalarOperators.Find(call.Operator, call.Arguments.Count) is not { } known)
            return DatasetOperators.ContainsKey(call.Operator)
                ? Fail(TypeProblems.ValueNeeded(call.Operator), call.OperatorSpan)
                : Fail(TypeProblems.UnknownOperator(call.Operator), call.OperatorSpan);
        if (!known.Fits(call.Arguments.Count) || call.Arguments.Take(known.Required).Contains(null))
            return Fail(TypeProblems.OperandCount(call.Operator, Count(known)), call.Span);
        return Apply(known, [.. call.Arguments.Select(part => part is null ? null : Bind(part, row))], call);
    }

    private static string Count(ScalarOperator known) =>
        known.Required == known.Operands.Count ? $"{known.Required}" : $"{known.Required}–{known.Operands.Count}";

    /// <summary>The operator on values or, when one of the operands is a dataset, on each of its measures.</summary>
    private Operand Apply(ScalarOperator known, IReadOnlyList<Operand?> operands, Expression at)
    {
        if (operands.Any(operand => operand is Failed))
            return Failed.Already;
        return operands.Any(operand => operand is Relation)
            ? Lift(known, operands, at)
            : Emit(known, [.. operands.Cast<Scalar?>()], at);
    }

    /// <summary>The operator on values; left out ones are null.</summary>
    private Operand Emit(ScalarOperator known, IReadOnlyList<Scalar?> operands, Expression at)
    {
        if (Refusal(known, operands) is { } problem)
            return Fail(problem, at.Span);
        var type = TypeOf(known, operands);
        var sqls = new string?[known.Operands.Count];
        for (var place = 0; place < operands.Count; place++)
            sqls[place] = operands[place] switch
            {
                { Type: ScalarType.Null } => known.Nothing(place),
                { Type: ScalarType.TimePeriod, Sql: var period } when known.PeriodsAsDays => PeriodSql.LastDay(period),
                var operand => operand?.Sql,
            };
        var write = type == ScalarType.Number ? known.NumberSql ?? known.Sql : known.Sql;
        var given = operands.OfType<Scalar>().ToList();
        var (window, aggregate) = (given.Any(value => value.HasWindow), given.Any(value => value.HasAggregate));
        // Neither may stand in TRY; 128 bits hold what two integers of 64 make.
        if (known.NullOnFailure && (window || aggregate) && type == ScalarType.Integer && operands[0]?.Type == type)
            sqls[0] = $"CAST({sqls[0]} AS HUGEINT)";
        var sql = known.NullOnFailure && !window && !aggregate ? $"TRY({write(sqls)})" : $"({write(sqls)})";
        if (sql.Length > LongestValue || IsTooMuch(sql))
            return Fail(VtlProblems.TooLarge, at.Span);
        return new Scalar(type, sql)
        {
            HasWindow = window,
            HasAggregate = aggregate,
            IsConstant = given.TrueForAll(value => value.IsConstant),
        };
    }

    private static Problem? Refusal(ScalarOperator known, IReadOnlyList<Scalar?> operands)
    {
        for (var place = 0; place < operands.Count; place++)
            if (operands[place] is { } operand && !known.Takes(place, operand.Type))
                return TypeProblems.OperandType(known.Name, operand.Type);
        if (known.OperandsMatch)
        {
            var type = ScalarType.Null;
            foreach (var operand in operands)
                if (type.Joined(operand!.Type) is { } joined)
                    type = joined;
                else
                    return TypeProblems.TypesDiffer(known.Name, type, operand.Type);
        }
        return known.Name == "match_characters" ? PatternRefusal(operands[1]!) : null;
    }

    private static Problem? PatternRefusal(Scalar pattern) =>
        pattern.Type == ScalarType.Null ? null
        : pattern.Literal is not { } text ? TypeProblems.ConstantNeeded("match_characters")
        : Patterns.IsPattern(text) ? null
        : TypeProblems.BadPattern(text);

    private static ScalarType TypeOf(ScalarOperator known, IReadOnlyList<Scalar?> operands) =>
        known.Gives switch
        {
            Gives.Integer => ScalarType.Integer,
            Gives.Number when known.Name is "round" or "trunc" && operands.ElementAtOrDefault(1) is null =>
                ScalarType.Integer,
            Gives.Number => ScalarType.Number,
            Gives.String => ScalarType.String,
            Gives.Boolean => ScalarType.Boolean,
            Gives.Date => ScalarType.Date,
            Gives.Duration => ScalarType.Duration,
            Gives.AsFirst => operands[0]!.Type,
            Gives.AsOperands => operands.All(operand => operand!.Type.Fits(ScalarType.Integer))
                ? ScalarType.Integer
                : ScalarType.Number,
            _ => operands.Aggregate(ScalarType.Null, (type, operand) => type.Joined(operand!.Type) ?? type),
        };

    private Operand BindIn(Call call, Row? row)
    {
        var operand = Bind(call.Arguments[0]!, row);
        var set = (SetLiteral)call.Arguments[1]!;
        var values = new List<Scalar>();
        foreach (var item in set.Items)
            switch (Bind(item, row: null))
            {
                case Scalar { IsConstant: true } value:
                    values.Add(value);
                    break;
                case Failed:
                    return Failed.Already;
                default:
                    return Fail(TypeProblems.ConstantNeeded(call.Operator), item.Span);
            }
        if (operand is Failed)
            return operand;
        var not = call.Operator == "in" ? "" : "NOT ";
        var list = Sql.List(values.Select(value => value.Sql));
        var known = new ScalarOperator(
            call.Operator,
            [Accepts.Any, .. values.Select(_ => Accepts.Any)],
            1,
            Gives.Boolean,
            x => $"{x[0]} {not}IN ({list})"
        )
        {
            OperandsMatch = true,
            MeasureOfDataset = ComparisonOperators.Measure,
        };
        return Apply(known, [operand, .. values], call);
    }
}
