using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Operators on values, applied to each measure of one dataset or of two that are joined.</content>
internal sealed partial class Binder
{
    private const string Left = "l";
    private const string Right = "r";

    private Operand Lift(ScalarOperator known, IReadOnlyList<Operand?> operands, Expression at)
    {
        var places = Enumerable.Range(0, operands.Count).Where(place => operands[place] is Relation).ToList();
        if (!known.OnDatasets)
            return Fail(TypeProblems.NotOnDatasets(known.Name), at.Span);
        if (places.Exists(place => place > 0 && !known.TakesDatasets))
            return Fail(TypeProblems.ValueNeeded(known.Name), at.Span);
        var first = (Relation)operands[places[0]]!;
        if (known.MeasureOfDataset is not null && first.Measures.Take(2).Count() != 1)
            return Fail(TypeProblems.OneMeasureNeeded(known.Name), at.Span);
        if (places.Count == 2)
            return LiftTwo(known, first, (Relation)operands[1]!, at);
        var columns = new List<Column>(Kept(first.Identifiers));
        foreach (var measure in first.Measures)
        {
            var values = operands.Select((operand, place) => place == places[0] ? Value(measure) : (Scalar?)operand);
            if (Emit(known, [.. values], at) is not Scalar value)
                return Failed.Already;
            columns.Add(Measured(known, measure.Name, value));
        }
        return Select([.. columns, .. Kept(first.Viral)], first, "", at.Span);
    }

    /// <summary>Joined by the identifiers that both have; those of one must be among those of the other.</summary>
    private Operand LiftTwo(ScalarOperator known, Relation left, Relation right, Expression at)
    {
        var keys = Common(left, right);
        if (keys.Count < Math.Min(left.Identifiers.Count(), right.Identifiers.Count()))
            return Fail(TypeProblems.IdentifiersDiffer(known.Name), at.Span);
        if (!left.Measures.Select(one => one.Name).ToHashSet().SetEquals(right.Measures.Select(other => other.Name)))
            return Fail(TypeProblems.ComponentsDiffer(known.Name), at.Span);
        var columns = Kept(left.Identifiers, Left)
            .Concat(Kept(right.Identifiers.Where(other => !keys.Contains(other.Name)), Right))
            .ToList();
        foreach (var measure in left.Measures)
        {
            var one = new Scalar(measure.Type, Sql.Column(Left, measure.Name));
            var other = new Scalar(right.Find(measure.Name)!.Type, Sql.Column(Right, measure.Name));
            if (Emit(known, [one, other], at) is not Scalar value)
                return Failed.Already;
            columns.Add(Measured(known, measure.Name, value));
        }
        var from =
            $"{Sql.Name(left.Query.Name)} AS {Left} JOIN {Sql.Name(right.Query.Name)} AS {Right} ON {On(keys, Left, Right)}";
        return Make(columns, from, [left.Query, right.Query], at.Span);
    }

    private static Column Measured(ScalarOperator known, string name, Scalar value) =>
        new(new Component(known.MeasureOfDataset ?? name, ComponentRole.Measure, value.Type), value.Sql);
}
