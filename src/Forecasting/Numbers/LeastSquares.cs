namespace Yuelu.Forecasting.Numbers;

/// <summary>Linear regression on a few columns, by modified Gram–Schmidt orthogonalisation (Björck 1967).</summary>
internal static class LeastSquares
{
    /// <summary>A column that loses all but this share of its length to those before it says nothing new.</summary>
    private const double Dependent = 1e-7;

    /// <summary>A coefficient and its standard error, as if the errors were independent.</summary>
    internal readonly record struct Coefficient(double Value, double StandardError);

    /// <summary>The coefficients of the columns; null when one depends on the others or there are not more rows than columns.</summary>
    public static Coefficient[]? Fit(double[][] columns, double[] values)
    {
        var count = columns.Length;
        if (values.Length <= count)
            return null;
        var basis = columns.Select(column => (double[])column.Clone()).ToArray();
        var rest = (double[])values.Clone();
        var (upper, shares) = (new double[count, count], new double[count]);
        for (var k = 0; k < count; k++)
        {
            var length = Math.Sqrt(Dot(basis[k], basis[k]));
            if (length == 0 || length <= Dependent * Math.Sqrt(Dot(columns[k], columns[k])))
                return null;
            upper[k, k] = length;
            for (var i = 0; i < rest.Length; i++)
                basis[k][i] /= length;
            for (var j = k + 1; j < count; j++)
                upper[k, j] = Remove(basis[k], basis[j]);
            shares[k] = Remove(basis[k], rest);
        }
        var variance = Dot(rest, rest) / (values.Length - count);
        var found = Solve(upper, shares);
        return [.. found.Select((value, k) => new Coefficient(value, Math.Sqrt(variance * Inverse(upper, k))))];
    }

    /// <summary>Intercept and slope of the line through values at 1, 2, …; values that are missing do not count.</summary>
    public static (double Intercept, double Slope) Line(ReadOnlySpan<double> values)
    {
        double count = 0,
            meanPlace = 0,
            mean = 0;
        for (var i = 0; i < values.Length; i++)
            if (!double.IsNaN(values[i]))
                (count, meanPlace, mean) = (count + 1, meanPlace + i + 1, mean + values[i]);
        (meanPlace, mean) = (meanPlace / count, mean / count);
        double spread = 0,
            common = 0;
        for (var i = 0; i < values.Length; i++)
            if (!double.IsNaN(values[i]))
            {
                spread += (i + 1 - meanPlace) * (i + 1 - meanPlace);
                common += (i + 1 - meanPlace) * (values[i] - mean);
            }
        var slope = spread > 0 ? common / spread : 0;
        return (mean - slope * meanPlace, slope);
    }

    /// <summary>Takes the part along a unit vector out of another and gives its length.</summary>
    private static double Remove(double[] unit, double[] from)
    {
        var part = Dot(unit, from);
        for (var i = 0; i < from.Length; i++)
            from[i] -= part * unit[i];
        return part;
    }

    private static double[] Solve(double[,] upper, double[] right)
    {
        var found = (double[])right.Clone();
        for (var k = found.Length - 1; k >= 0; k--)
        {
            for (var j = k + 1; j < found.Length; j++)
                found[k] -= upper[k, j] * found[j];
            found[k] /= upper[k, k];
        }
        return found;
    }

    /// <summary>The k-th diagonal element of the inverse of the normal matrix: the squared length of row k of R⁻¹.</summary>
    private static double Inverse(double[,] upper, int row)
    {
        var sum = 0.0;
        for (var column = 0; column < upper.GetLength(0); column++)
        {
            var unit = new double[upper.GetLength(0)];
            unit[column] = 1;
            var element = Solve(upper, unit)[row];
            sum += element * element;
        }
        return sum;
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
