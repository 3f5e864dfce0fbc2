namespace Yuelu.Forecasting.Seasonal;

/// <summary>
/// Local regression at equal steps. Cleveland, Cleveland, McRae and Terpenning, “STL: A Seasonal-Trend Decomposition Procedure
/// Based on Loess”, Journal of Official Statistics 6 (1990), sections 2.2 (neighbourhood weights, tricube) and 4.1 (fits at
/// every few steps with straight lines between).
/// </summary>
/// <param name="Window">How many neighbours take part; odd.</param>
/// <param name="Degree">0 for a local mean, 1 for a local line.</param>
/// <param name="Jump">A fit at every so many steps.</param>
internal readonly record struct Loess(int Window, int Degree, int Jump)
{
    /// <summary>A smoothing whose window is made odd, with fits at every tenth of it.</summary>
    public static Loess Of(int window, int degree) => new(Odd(Math.Max(3, window)), degree, (window + 9) / 10);

    /// <summary>The next odd number from here.</summary>
    public static int Odd(int number) => number % 2 == 0 ? number + 1 : number;

    /// <summary>Smooths <paramref name="values"/> into <paramref name="smooth"/>.</summary>
    /// <param name="weights">A weight for each value; empty for equal ones.</param>
    public void Smooth(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> smooth)
    {
        var count = values.Length;
        if (count < 2)
        {
            values.CopyTo(smooth);
            return;
        }
        var jump = Math.Min(Jump, count - 1);
        var last = 0;
        for (var place = 0; place < count; place += jump)
        {
            smooth[place] = At(place, values, weights) ?? values[place];
            Join(smooth, last, place);
            last = place;
        }
        if (last == count - 1)
            return;
        smooth[count - 1] = At(count - 1, values, weights) ?? values[count - 1];
        Join(smooth, last, count - 1);
    }

    /// <summary>The fit at a place from the nearest <see cref="Window"/> values; the place may be one step outside. Null when all weights are nil.</summary>
    public double? At(int place, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var count = values.Length;
        var from = Math.Clamp(place - Window / 2, 0, Math.Max(0, count - Window));
        var to = Math.Min(from + Window, count);
        double reach = Math.Max(place - from, to - 1 - place);
        if (Window > count)
            reach += (Window - count) / 2;
        Span<double> share = to - from <= 512 ? stackalloc double[to - from] : new double[to - from];
        var sum = 0.0;
        for (var j = from; j < to; j++)
        {
            var weight = Tricube(Math.Abs(j - place), reach) * (weights.IsEmpty ? 1 : weights[j]);
            share[j - from] = weight;
            sum += weight;
        }
        if (sum <= 0)
            return null;
        foreach (ref var weight in share)
            weight /= sum;
        if (reach > 0 && Degree > 0)
            Tilt(share, from, place, count);
        var fit = 0.0;
        for (var j = from; j < to; j++)
            fit += share[j - from] * values[j];
        return fit;
    }

    /// <summary>Turns the weights of a mean into those of a line's value at the place, unless the values stand too close together for one.</summary>
    private static void Tilt(Span<double> share, int from, int place, int count)
    {
        double centre = 0,
            spread = 0;
        for (var j = 0; j < share.Length; j++)
            centre += share[j] * (from + j + 1);
        for (var j = 0; j < share.Length; j++)
            spread += share[j] * (from + j + 1 - centre) * (from + j + 1 - centre);
        if (Math.Sqrt(spread) <= 0.001 * (count - 1.0))
            return;
        var slope = (place + 1 - centre) / spread;
        for (var j = 0; j < share.Length; j++)
            share[j] *= slope * (from + j + 1 - centre) + 1;
    }

    private static double Tricube(double distance, double reach)
    {
        if (distance > 0.999 * reach)
            return 0;
        if (distance <= 0.001 * reach)
            return 1;
        var part = distance / reach;
        var rest = 1 - part * part * part;
        return rest * rest * rest;
    }

    private static void Join(Span<double> smooth, int from, int to)
    {
        var slope = (smooth[to] - smooth[from]) / Math.Max(1, to - from);
        for (var place = from + 1; place < to; place++)
            smooth[place] = smooth[from] + slope * (place - from);
    }
}
