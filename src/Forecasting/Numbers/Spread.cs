namespace Yuelu.Forecasting.Numbers;

/// <summary>The spread of what is to come, from errors that were seen.</summary>
internal static class Spread
{
    /// <summary>
    /// The standard deviation of one more error: where the variance is estimated from d free errors, that error over its estimate has
    /// Student's distribution, whose variance is d/(d − 2); so the sum of squares is divided by d − 2. By d itself where it is not above 2.
    /// </summary>
    public static double Of(double squares, int free) =>
        free > 2 ? Math.Sqrt(squares / (free - 2))
        : free > 0 ? Math.Sqrt(squares / free)
        : 0;
}
