namespace Yuelu.Statistics.Situation.Maps;

/// <summary>
/// Leaves points of a line out that lie nearer than a distance to what is drawn without them (Douglas and Peucker, The Canadian
/// Cartographer 10, 1973, 112–122), stretch by stretch, so that no line, however jagged, takes longer than its points are many.
/// The first and the last point of each stretch stay.
/// </summary>
internal static class SimplifyLine
{
    /// <summary>Points of a stretch; within one the work may grow with their square.</summary>
    private const int Stretch = 256;

    internal static List<(double X, double Y)> Of(IReadOnlyList<(double X, double Y)> line, double tolerance)
    {
        var kept = new bool[line.Count];
        var open = new Stack<(int From, int To)>();
        for (var from = 0; from < line.Count - 1; from += Stretch)
        {
            var to = Math.Min(from + Stretch, line.Count - 1);
            kept[from] = kept[to] = true;
            open.Push((from, to));
        }
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = (0, tolerance);
            for (var at = part.From + 1; at < part.To; at++)
                if (Distance(line[at], line[part.From], line[part.To]) is var far && far > distance)
                    (farthest, distance) = (at, far);
            if (farthest == 0)
                continue;
            kept[farthest] = true;
            open.Push((part.From, farthest));
            open.Push((farthest, part.To));
        }
        return [.. line.Where((_, at) => kept[at])];
    }

    /// <summary>From a point to a stretch of line.</summary>
    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = x * x + y * y;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * x + (point.Y - from.Y) * y) / length, 0, 1);
        var (dx, dy) = (point.X - from.X - along * x, point.Y - from.Y - along * y);
        return Math.Sqrt(dx * dx + dy * dy);
    }
}
