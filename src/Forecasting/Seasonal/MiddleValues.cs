namespace Yuelu.Forecasting.Seasonal;

/// <summary>
/// The two middle values by which robust weights are scaled, found as in R's <c>stl</c>: by Singleton's sort (algorithm 347,
/// Communications of the ACM 12, 1969), which goes only where a wanted place is. R names the upper of two places first although the
/// sort expects them in order, so where a split falls between the two, one of them holds some value of its half instead of the
/// nearest. Weights move by that a little; to be equal to R means to do the same.
/// </summary>
internal static class MiddleValues
{
    /// <summary>Segments up to this are sorted whole.</summary>
    private const int Short = 11;

    /// <summary>The sum of both; of the middle one twice where their number is odd. The values lose their order.</summary>
    public static double Sum(double[] values)
    {
        // As in R: counted from 1, the upper first.
        int[] wanted = [values.Length / 2 + 1, values.Length - values.Length / 2];
        var waiting = new Stack<(int From, int To, int First, int Last)>();
        waiting.Push((0, values.Length - 1, 0, 1));
        var isFirst = true;
        while (waiting.TryPop(out var segment))
        while (segment.First <= segment.Last && segment.From < segment.To)
        {
            if (!isFirst && segment.From > 0 && segment.To - segment.From < Short)
            {
                Array.Sort(values, segment.From, segment.To - segment.From + 1);
                break;
            }
            isFirst = false;
            segment = Narrow(values, wanted, segment, waiting);
        }
        return values[wanted[0] - 1] + values[wanted[1] - 1];
    }

    /// <summary>Splits a segment, goes on with its shorter half and lets the other wait, each with the wanted places that are left to it.</summary>
    private static (int From, int To, int First, int Last) Narrow(
        double[] values,
        int[] wanted,
        (int From, int To, int First, int Last) segment,
        Stack<(int, int, int, int)> waiting
    )
    {
        var (from, to, first, last) = segment;
        var (end, start) = Split(values, from, to);
        if (end - from <= to - start)
        {
            var kept = last;
            while (kept >= first && wanted[kept] - 1 > end)
                kept--;
            waiting.Push((start, to, kept < first ? first : kept + 1, last));
            return (from, end, first, kept);
        }
        var left = first;
        while (left <= last && wanted[left] - 1 < start)
            left++;
        waiting.Push((from, end, first, left > last ? last : left - 1));
        return (start, to, left, last);
    }

    /// <summary>Parts a segment about the median of its first, middle and last value: up to the first place given, and from the second on.</summary>
    private static (int End, int Start) Split(double[] values, int from, int to)
    {
        var middle = (from + 1 + to + 1) / 2 - 1;
        if (values[from] > values[middle])
            (values[from], values[middle]) = (values[middle], values[from]);
        if (values[to] < values[middle])
            (values[to], values[middle]) = (values[middle], values[to]);
        if (values[from] > values[middle])
            (values[from], values[middle]) = (values[middle], values[from]);
        var pivot = values[middle];
        for (var (low, high) = (from, to); ; )
        {
            do high--;
            while (values[high] > pivot);
            do low++;
            while (values[low] < pivot);
            if (low > high)
                return (high, low);
            (values[low], values[high]) = (values[high], values[low]);
        }
    }
}
