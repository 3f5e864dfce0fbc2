using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Functions with a window.</content>
internal sealed partial class Binder
{
    private Operand BindAnalytic(Analytic analytic, Row? row)
    {
        var known = AggregateOperators.Get(analytic.Function.Name);
        var relation = row?.Relation;
        if (row is null)
        {
            if (analytic.Operand is null)
                return Fail(TypeProblems.NotOnDatasets(known.Name), analytic.Span);
            relation = Dataset(analytic.Operand, known.Name);
        }
        else if (row.Asks != Asks.Values)
            return Fail(TypeProblems.WindowInWindow, analytic.Span);
        if (known.Name == "rank" && analytic.Operand is not null)
            return Fail(TypeProblems.OperandCount(known.Name, "0"), analytic.Span);
        if (relation is null || Window(known, analytic, relation) is not { } window)
            return Failed.Already;
        if (Parameters(known, analytic) is not { } parameters)
            return Failed.Already;
        return row is null
            ? OverDataset(known, analytic, relation, parameters, window)
            : OverValue(known, analytic, row, parameters, window);
    }

    private Operand OverValue(AggregateOperator known, Analytic analytic, Row row, string parameters, string window)
    {
        if (analytic.Operand is null)
            return known.Name is "rank" or "count"
                ? new Scalar(ScalarType.Integer, $"{(known.Name == "rank" ? "rank()" : "count(*)")} {window}")
                {
                    HasWindow = true,
                }
                : Fail(TypeProblems.OperandCount(known.Name, "1"), analytic.Span);
        return Bind(analytic.Operand, row with { Asks = Asks.PlainValues }) switch
        {
            Scalar value => Windowed(known, analytic, value, parameters, window) ?? (Operand)Failed.Already,
            var failed => failed,
        };
    }

    private Operand OverDataset(
        AggregateOperator known,
        Analytic analytic,
        Relation relation,
        string parameters,
        string window
    )
    {
        var columns = new List<Column>(Kept(relation.Identifiers));
        if (known.Name == "count")
            columns.Add(
                new Column(new Component("int_var", ComponentRole.Measure, ScalarType.Integer), $"count(*) {window}")
            );
        else
            foreach (var measure in relation.Measures)
                if (Windowed(known, analytic, Value(measure), parameters, window) is Scalar value)
                    columns.Add(new Column(measure with { Type = value.Type }, value.Sql));
                else
                    return Failed.Already;
        return Select([.. columns, .. Kept(relation.Viral)], relation, "", analytic.Span);
    }

    private Scalar? Windowed(AggregateOperator known, Analytic analytic, Scalar value, string parameters, string window)
    {
        var ratio = known.Name == "ratio_to_report";
        var asked = new ScalarOperator(
            known.Name,
            [known.Operand],
            1,
            known.Gives,
            x => ratio ? $"({x[0]} / nullif(sum({x[0]}) {window}, 0))" : $"{known.Name}({x[0]}{parameters}) {window}"
        );
        return Emit(asked, [value], analytic) is Scalar made ? made with { HasWindow = true } : null;
    }

    /// <summary>Offset and default of <c>lag</c> and <c>lead</c>, each with its comma; null when they are wrong, which is reported.</summary>
    private string? Parameters(AggregateOperator known, Analytic analytic)
    {
        var most = known.Name is "lag" or "lead" ? 2 : 0;
        if (analytic.Parameters.Count > most)
        {
            diagnostics.Report(TypeProblems.OperandCount(known.Name, "1"), analytic.Span);
            return null;
        }
        var sql = "";
        foreach (var parameter in analytic.Parameters)
        {
            if (Bind(parameter, row: null) is not Scalar { IsConstant: true } value)
            {
                diagnostics.Report(TypeProblems.ConstantNeeded(known.Name), parameter.Span);
                return null;
            }
            if (sql.Length == 0 && value.Type != ScalarType.Integer)
            {
                diagnostics.Report(TypeProblems.OperandType(known.Name, value.Type), parameter.Span);
                return null;
            }
            sql += $", {value.Sql}";
        }
        return sql;
    }

    private string? Window(AggregateOperator known, Analytic analytic, Relation relation)
    {
        var window = analytic.Window;
        if (window.Frame is not null && !known.TakesFrame)
            return Refused(TypeProblems.FrameNotAllowed(known.Name), window.Frame.Span);
        if (window.OrderBy.Count == 0 && (known.NeedsOrder || window.Frame is not null))
            return Refused(TypeProblems.OrderNeeded(known.Name), window.Span);
        if (window.OrderBy.Count == 0 && window.PartitionBy.Count == 0)
            return Refused(TypeProblems.WindowNeeded, window.Span);
        foreach (var name in window.PartitionBy.Concat(window.OrderBy.Select(item => item.Component)))
            if (relation.Find(name.Name) is null)
                return Refused(TypeProblems.UnknownComponent(name.Name, relation.Listed), name.Span);
        // Without partition by, the series are told apart by all identifiers that do not order them.
        var ordered = window.OrderBy.Select(item => item.Component.Name).ToHashSet();
        var partition =
            window.PartitionBy.Count > 0
                ? window.PartitionBy.Select(name => name.Name)
                : relation.Identifiers.Select(known => known.Name).Where(name => !ordered.Contains(name));
        if (MustStayApart([relation.Query]) && !partition.Contains(apart!.Identifier))
            return Refused(VtlProblems.MustStayApart(apart.Identifier), window.Span);
        var parts = new List<string>();
        if (partition.Any())
            parts.Add($"PARTITION BY {Sql.List(partition.Select(Sql.Name))}");
        if (window.OrderBy.Count > 0)
        {
            var frame = window.Frame is { ByRange: true } range
                ? RangeFrame(range, window, relation)
                : Rows(known, window);
            if (frame is null)
                return null;
            parts.Add(frame);
        }
        return $"OVER ({string.Join(' ', parts)})";

        string? Refused(Kernel.Problem problem, Kernel.TextSpan span)
        {
            diagnostics.Report(problem, span);
            return null;
        }
    }

    private string? Rows(AggregateOperator known, Window window)
    {
        var order = window.OrderBy.Select(item => Sql.Name(item.Component.Name) + (item.Descending ? " DESC" : ""));
        if (!known.TakesFrame)
            return $"ORDER BY {Sql.List(order)}";
        var frame =
            window.Frame ?? new Frame(false, new FrameLimit(null, false), new FrameLimit(0, false), window.Span);
        return Limits(frame, offset => $"{offset}") is { } limits ? $"ORDER BY {Sql.List(order)} ROWS {limits}" : null;
    }

    /// <summary>A range counts in units of the ordering component: numbers, days, or periods of its kind.</summary>
    private string? RangeFrame(Frame frame, Window window, Relation relation)
    {
        var type = window.OrderBy is [{ Descending: false } only]
            ? relation.Find(only.Component.Name)!.Type
            : ScalarType.Null;
        var name = Sql.Name(window.OrderBy[0].Component.Name);
        (string Order, Func<long, string> Offset)? range = type switch
        {
            ScalarType.Integer or ScalarType.Number => (name, offset => $"{offset}"),
            ScalarType.Date => (name, offset => $"INTERVAL {offset} DAY"),
            ScalarType.TimePeriod => (PeriodSql.Place(name), offset => $"{offset}"),
            _ => null,
        };
        if (range is not { } found)
        {
            diagnostics.Report(TypeProblems.RangeOrder, frame.Span);
            return null;
        }
        return Limits(frame, found.Offset) is { } limits ? $"ORDER BY {found.Order} RANGE {limits}" : null;
    }

    private string? Limits(Frame frame, Func<long, string> write)
    {
        if (
            Place(frame.From, ifUnbounded: long.MinValue) <= Place(frame.To, ifUnbounded: long.MaxValue)
            && !IsEmpty(frame)
        )
            return $"BETWEEN {Limit(frame.From)} AND {Limit(frame.To)}";
        diagnostics.Report(TypeProblems.BackwardFrame, frame.Span);
        return null;

        string Limit(FrameLimit limit) =>
            limit.Offset == 0
                ? "CURRENT ROW"
                : (limit.Offset is { } offset ? write(offset) : "UNBOUNDED")
                    + (limit.Following ? " FOLLOWING" : " PRECEDING");
    }

    private static bool IsEmpty(Frame frame) =>
        frame.From is { Offset: null, Following: true } || frame.To is { Offset: null, Following: false };

    private static long Place(FrameLimit limit, long ifUnbounded) =>
        limit.Offset is not { } offset ? ifUnbounded
        : limit.Following ? offset
        : -offset;
}
