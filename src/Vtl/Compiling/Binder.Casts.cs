using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Casts; a value that cannot be cast becomes null.</content>
internal sealed partial class Binder
{
    private Operand BindCast(Cast cast, Row? row)
    {
        var operand = Bind(cast.Operand, row);
        if (operand is Failed)
            return operand;
        var type =
            (operand as Scalar)?.Type
            ?? (((Relation)operand).Measures.Take(2).ToList() is [var one] ? one.Type : null as ScalarType?);
        if (type is not { } from)
            return Fail(TypeProblems.OneMeasureNeeded("cast"), cast.Span);
        if (cast.Mask is not null && !Masks.Fits(from, cast.Type, cast.Mask))
            return Fail(TypeProblems.BadMask(cast.Mask), cast.Span);
        if (Masks.Cast(from, cast.Type, cast.Mask) is not { } sql)
            return Fail(TypeProblems.CastNotCovered(from, cast.Type), cast.Span);
        var known = new ScalarOperator("cast", [Accepts.Any], 1, Gives.AsFirst, x => sql(x[0]!));
        return Apply(known, [operand], cast) switch
        {
            Scalar value => value with { Type = cast.Type },
            Relation made => made with
            {
                Components =
                [
                    .. made.Components.Select(component =>
                        component.Role == ComponentRole.Measure ? component with { Type = cast.Type } : component
                    ),
                ],
            },
            var failed => failed,
        };
    }
}
