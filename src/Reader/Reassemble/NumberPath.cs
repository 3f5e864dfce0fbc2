using Yuelu.Reader.Outline;

namespace Yuelu.Reader.Reassemble;

/// <summary>Where a reading stands in the numbering: the open headings from the outermost in.</summary>
internal sealed class NumberPath
{
    /// <summary>Cost of a number that goes back.</summary>
    public const double Backwards = 5;

    public static readonly NumberPath Start = new(null, 0, 0);
    private readonly NumberPath? above;
    private readonly int kind;
    private readonly int ordinal;

    private NumberPath(NumberPath? above, int kind, int ordinal)
    {
        (this.above, this.kind, this.ordinal) = (above, kind, ordinal);
        Key = HashCode.Combine(above?.Key ?? 0, kind, ordinal);
    }

    /// <summary>The same for the same place.</summary>
    public int Key { get; }

    /// <summary>The path after a heading, and how unlikely that heading is as the next one: 0 for the next number, more for each lost one.</summary>
    public NumberPath Next(HeadingMark mark, out double cost)
    {
        var next = OutlineReader.Kind(mark);
        var path = this;
        while (path.kind > next)
            path = path.above!;
        var previous = path.kind == next ? path.ordinal : 0;
        var missing = mark.Number - previous - 1;
        cost = missing switch
        {
            0 => 0,
            > 0 => Math.Min(4, 1.2 * missing),
            _ => mark.Number == 1 ? 2.5 : Backwards,
        };
        return new NumberPath(path.kind == next ? path.above : path, next, mark.Number);
    }

    /// <summary>Compares two places in the numbering; a place without a heading comes first.</summary>
    public static int Compare(NumberPath one, NumberPath other)
    {
        var (left, right) = (one.ToList(), other.ToList());
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var order = left[i].Kind == right[i].Kind ? left[i].Ordinal.CompareTo(right[i].Ordinal) : 0;
            if (order != 0)
                return order;
        }
        return 0;
    }

    private List<(int Kind, int Ordinal)> ToList()
    {
        var list = new List<(int, int)>();
        for (var path = this; path is not null && path.kind > 0; path = path.above)
            list.Insert(0, (path.kind, path.ordinal));
        return list;
    }
}
