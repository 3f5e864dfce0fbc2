namespace Yuelu.Forecasting.Numbers;

/// <summary>
/// The simplex search of Nelder and Mead (The Computer Journal 7, 1965) with coefficients 1, 2, ½, ½. It needs no
/// derivatives, takes infinity for “not allowed”, and keeps the best point when its evaluations are used up.
/// </summary>
internal static class NelderMead
{
    /// <summary>Looks for the least value near a start.</summary>
    /// <param name="value">What is to be least.</param>
    /// <param name="start">Where it begins; an allowed point.</param>
    /// <param name="steps">How far the other corners of the first simplex are, for each coordinate.</param>
    /// <param name="evaluations">How often <paramref name="value"/> may be asked.</param>
    /// <param name="tolerance">It ends when worst and best differ by less than this, relative to the best.</param>
    public static (double[] Point, double Value) Minimise(
        Func<double[], double> value,
        double[] start,
        double[] steps,
        int evaluations,
        double tolerance
    )
    {
        var simplex = new Simplex(value, start, steps);
        while (simplex.Asked < evaluations && simplex.Spread > tolerance * (Math.Abs(simplex.Best) + tolerance))
            simplex.Move();
        return simplex.Found;
    }

    private sealed class Simplex
    {
        private readonly Func<double[], double> value;
        private readonly double[][] corners;
        private readonly double[] values;
        private readonly double[] centre;
        private readonly double[] sum;
        private double[] trial;
        private double[] second;

        public Simplex(Func<double[], double> value, double[] start, double[] steps)
        {
            this.value = value;
            var size = start.Length;
            (centre, sum, trial, second) = (new double[size], new double[size], new double[size], new double[size]);
            corners = [.. Enumerable.Range(0, size + 1).Select(i => Corner(start, steps, i - 1))];
            values = Array.ConvertAll(corners, Ask);
            Sum();
            Sort();
        }

        public int Asked { get; private set; }

        public double Best => values[0];

        public double Spread => values[^1] - values[0];

        public (double[], double) Found => (corners[0], values[0]);

        /// <summary>One step: the worst corner is mirrored, stretched, drawn in, or all are drawn towards the best.</summary>
        public void Move()
        {
            var (size, worst) = (centre.Length, corners[^1]);
            for (var i = 0; i < size; i++)
                centre[i] = (sum[i] - worst[i]) / size;
            var mirrored = Along(trial, 1);
            if (mirrored < values[0])
            {
                var stretched = Along(second, 2);
                if (stretched < mirrored)
                    Replace(ref second, stretched);
                else
                    Replace(ref trial, mirrored);
            }
            else if (mirrored < values[^2])
                Replace(ref trial, mirrored);
            else
            {
                var drawn = Along(second, mirrored < values[^1] ? 0.5 : -0.5);
                if (drawn < Math.Min(mirrored, values[^1]))
                    Replace(ref second, drawn);
                else
                    Shrink();
            }
        }

        private double Along(double[] point, double factor)
        {
            for (var i = 0; i < point.Length; i++)
                point[i] = centre[i] + factor * (centre[i] - corners[^1][i]);
            return Ask(point);
        }

        /// <summary>Puts a point in the place of the worst, in order; the worst's array is used again.</summary>
        private void Replace(ref double[] point, double found)
        {
            var worst = corners[^1];
            for (var i = 0; i < sum.Length; i++)
                sum[i] += point[i] - worst[i];
            var place = values.Length - 1;
            for (; place > 0 && values[place - 1] > found; place--)
                (corners[place], values[place]) = (corners[place - 1], values[place - 1]);
            (corners[place], values[place]) = (point, found);
            point = worst;
        }

        private void Shrink()
        {
            for (var k = 1; k < corners.Length; k++)
            {
                for (var i = 0; i < sum.Length; i++)
                    corners[k][i] = (corners[k][i] + corners[0][i]) / 2;
                values[k] = Ask(corners[k]);
            }
            Sum();
            Sort();
        }

        private void Sum()
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] = corners.Sum(corner => corner[i]);
        }

        private void Sort() => Array.Sort(values, corners);

        private double Ask(double[] point)
        {
            Asked++;
            var found = value(point);
            return double.IsNaN(found) ? double.PositiveInfinity : found;
        }

        private static double[] Corner(double[] start, double[] steps, int coordinate)
        {
            var corner = (double[])start.Clone();
            if (coordinate >= 0)
                corner[coordinate] += steps[coordinate];
            return corner;
        }
    }
}
