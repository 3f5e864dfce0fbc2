using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>What a map is coloured by.</summary>
public enum MapMeasure
{
    /// <summary>The sum.</summary>
    Value,

    /// <summary>同口径增速.</summary>
    Growth,

    /// <summary>拉动百分点.</summary>
    Contribution,

    /// <summary>可比价增速, of an indicator with a price index.</summary>
    Real,
}

/// <summary>How a reader wants a map coloured, as the address says it and the legend repeats it.</summary>
internal sealed record MapColouring(MapMeasure Measure, BreakMethod Method, int Classes)
{
    internal const int Fewest = 2;
    internal const int Most = 7;

    /// <summary>What is drawn when the address does not say: values in four classes of as many areas each.</summary>
    internal static MapColouring Usual { get; } = new(MapMeasure.Value, BreakMethod.Quantile, 4);

    /// <summary>The words of an address; empty ones leave what is usual.</summary>
    internal static Result<MapColouring> Read(string colour, string breaks, string classes)
    {
        var read = Usual;
        if (colour.Length > 0)
        {
            if (
                !Enum.TryParse<MapMeasure>(colour, true, out var measure)
                || !Enum.IsDefined(measure)
                || char.IsAsciiDigit(colour[0])
            )
                return SituationProblems.NoColouring("colour", colour);
            read = read with { Measure = measure };
        }
        if (breaks.Length > 0)
        {
            if (
                !Enum.TryParse<BreakMethod>(breaks, true, out var method)
                || !Enum.IsDefined(method)
                || char.IsAsciiDigit(breaks[0])
            )
                return SituationProblems.NoColouring("breaks", breaks);
            read = read with { Method = method };
        }
        if (classes.Length == 0)
            return read;
        return
            int.TryParse(classes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= Fewest and <= Most
            ? read with
            {
                Classes = count,
            }
            : SituationProblems.NoColouring("classes", classes);
    }

    /// <summary>What an area is coloured by; percentages and points as they are read, null when it cannot be computed.</summary>
    internal decimal? ValueOf(SituationGroupView group) =>
        Measure switch
        {
            MapMeasure.Growth => group.Figure.Points ?? group.Figure.Growth * 100,
            MapMeasure.Real => group.Figure.Real * 100,
            MapMeasure.Contribution => group.Contribution,
            _ => group.Figure.Value,
        };
}
