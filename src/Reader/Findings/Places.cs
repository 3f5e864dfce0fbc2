using Yuelu.Kernel;
using Yuelu.Reader.Reassemble;

namespace Yuelu.Reader.Findings;

/// <summary>Finds the second copies of a place that is printed twice.</summary>
internal sealed class Places(Assembly order)
{
    private readonly ILookup<int, TextSpan> copies = order.Repeats.ToLookup(
        repeat => repeat.First.Start,
        repeat => repeat.Copy
    );
    private readonly TextSpan[] firsts = order
        .Repeats.Select(repeat => repeat.First)
        .Distinct()
        .OrderBy(first => first.Start)
        .ToArray();

    /// <summary>The place of a span of the manuscript, then its other printings, in file order.</summary>
    public (TextSpan Place, List<TextSpan> All) Of(int start, int end)
    {
        var place = order.Manuscript.ToSource(start, end);
        var all = new List<TextSpan> { place };
        var index = Before(place.Start);
        if (index >= 0 && firsts[index].End >= place.End)
            all.AddRange(
                copies[firsts[index].Start]
                    .Select(copy => new TextSpan(
                        copy.Start + place.Start - firsts[index].Start,
                        copy.Start + place.End - firsts[index].Start
                    ))
            );
        return (place, all);
    }

    private int Before(int at)
    {
        var (low, high) = (0, firsts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (firsts[middle].Start <= at)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }
}
