using System.Numerics;

namespace Yuelu.Disclosure;

/// <summary>
/// What somebody can work out of a published table, by another way than the product's: the margins written down as they are
/// printed, and the simplex method in exact fractions (Bland's rule). It knows nothing of networks.
/// </summary>
internal sealed class OutsideView
{
    private readonly List<int> unknown = [];
    private readonly List<decimal> least = [];
    private readonly List<Fraction[]> equations = [];

    /// <param name="table">The table.</param>
    /// <param name="hidden">The cells that are not shown.</param>
    /// <param name="parents">The wider area of each area.</param>
    /// <param name="unit">An enterprise that looks; null for anybody.</param>
    internal OutsideView(
        SumTable table,
        IEnumerable<int> hidden,
        IReadOnlyDictionary<string, string> parents,
        string? unit = null
    )
    {
        var cells = table.Cells;
        foreach (
            var cell in hidden.Where(cell => unit is null || cells[cell].Shares is not [var only] || only.Unit != unit)
        )
        {
            unknown.Add(cell);
            least.Add(cells[cell].Shares.Where(share => share.Unit == unit).Sum(share => share.Value));
        }
        foreach (var area in cells.Select(cell => cell.Area).Distinct())
        {
            Equate(
                table,
                (area, SumTable.AllIndustries),
                cells.Where(one => one.Area == area && one.Industry != SumTable.AllIndustries)
            );
            foreach (var industry in cells.Select(cell => cell.Industry).Distinct())
                if (parents.Values.Contains(area))
                    Equate(
                        table,
                        (area, industry),
                        cells.Where(one => one.Industry == industry && parents.GetValueOrDefault(one.Area) == area)
                    );
        }
    }

    /// <summary>Whether the enterprise that looks knows a cell.</summary>
    internal bool Knows(int cell) => !unknown.Contains(cell);

    /// <summary>The least that a cell can be.</summary>
    internal decimal Least(int cell) => Extreme(cell, 1)!.Value;

    /// <summary>The most; null when there is no bound.</summary>
    internal decimal? Most(int cell) => Extreme(cell, -1);

    private void Equate(SumTable table, (string Area, string Industry) whole, IEnumerable<SumCell> parts)
    {
        if (table.Find(whole.Area, whole.Industry) is not { } sum)
            return;
        var row = new Fraction[unknown.Count + 1];
        Array.Fill(row, Fraction.Zero);
        Put(sum, 1);
        foreach (var part in parts)
            Put(table.Find(part.Area, part.Industry)!.Value, -1);
        equations.Add(row);

        void Put(int cell, int sign)
        {
            var at = unknown.IndexOf(cell);
            // A known cell stands on the other side; an unknown one counts from its least on.
            row[^1] -= sign * (Fraction)(at < 0 ? table.Cells[cell].Value : least[at]);
            if (at >= 0)
                row[at] += sign;
        }
    }

    private decimal? Extreme(int cell, int sign)
    {
        var at = unknown.IndexOf(cell);
        var costs = Enumerable.Repeat(Fraction.Zero, unknown.Count).ToArray();
        costs[at] = sign;
        return Simplex.Minimise(equations, costs) is { } found ? (found * sign).ToDecimal() + least[at] : null;
    }
}

/// <summary>Minimises over x ≥ 0 with equations, each row ending in its right side; exact.</summary>
internal static class Simplex
{
    /// <returns>The minimum; null when there is none.</returns>
    internal static Fraction? Minimise(IEnumerable<Fraction[]> equations, Fraction[] costs)
    {
        var (n, rows) = (costs.Length, equations.ToList());
        var m = rows.Count;
        var tableau = new Fraction[m][];
        var basis = new int[m];
        for (var i = 0; i < m; i++)
        {
            var sign = rows[i][n].Sign < 0 ? -1 : 1;
            tableau[i] =
            [
                .. rows[i][..n].Select(x => x * sign),
                .. Enumerable.Range(0, m).Select(j => (Fraction)(i == j ? 1 : 0)),
                rows[i][n] * sign,
            ];
            basis[i] = n + i;
        }
        Fraction[] first = [.. Enumerable.Repeat(Fraction.Zero, n), .. Enumerable.Repeat(Fraction.One, m)];
        Assert.Equal(0, Run(tableau, basis, first, n + m)!.Value.Sign);
        // What was added is driven out where it can be; where it cannot, the equation says nothing new.
        for (var i = 0; i < m; i++)
            if (
                basis[i] >= n
                && Enumerable.Range(0, n).FirstOrDefault(j => tableau[i][j].Sign != 0, -1) is var enters and >= 0
            )
                Pivot(tableau, basis, i, enters);
        return Run(tableau, basis, [.. costs, .. Enumerable.Repeat(Fraction.Zero, m)], n);
    }

    private static Fraction? Run(Fraction[][] tableau, int[] basis, Fraction[] costs, int allowed)
    {
        while (true)
        {
            var enters = Enumerable.Range(0, allowed).FirstOrDefault(j => Reduced(j).Sign < 0, -1);
            if (enters < 0)
                return Enumerable
                    .Range(0, basis.Length)
                    .Aggregate(Fraction.Zero, (sum, i) => sum + costs[basis[i]] * tableau[i][^1]);
            var leaves = -1;
            for (var i = 0; i < basis.Length; i++)
            {
                if (tableau[i][enters].Sign <= 0)
                    continue;
                var order =
                    leaves < 0
                        ? -1
                        : (tableau[i][^1] / tableau[i][enters] - tableau[leaves][^1] / tableau[leaves][enters]).Sign;
                if (order < 0 || (order == 0 && basis[i] < basis[leaves]))
                    leaves = i;
            }
            if (leaves < 0)
                return null;
            Pivot(tableau, basis, leaves, enters);
        }

        Fraction Reduced(int j) =>
            basis.Select((b, i) => costs[b] * tableau[i][j]).Aggregate(costs[j], (sum, x) => sum - x);
    }

    private static void Pivot(Fraction[][] tableau, int[] basis, int row, int column)
    {
        var by = tableau[row][column];
        tableau[row] = [.. tableau[row].Select(x => x / by)];
        for (var i = 0; i < tableau.Length; i++)
            if (i != row && tableau[i][column] is { Sign: not 0 } factor)
                tableau[i] = [.. tableau[i].Zip(tableau[row], (x, y) => x - factor * y)];
        basis[row] = column;
    }
}

/// <summary>An exact fraction.</summary>
internal readonly struct Fraction
{
    private readonly BigInteger over;
    private readonly BigInteger under;

    private Fraction(BigInteger over, BigInteger under)
    {
        var common = BigInteger.GreatestCommonDivisor(over, under) * under.Sign;
        (this.over, this.under) = (over / common, under / common);
    }

    internal static Fraction Zero { get; } = 0;

    internal static Fraction One { get; } = 1;

    internal int Sign => over.Sign;

    internal decimal ToDecimal() => (decimal)over / (decimal)under;

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static explicit operator Fraction(decimal number) => new(new BigInteger(number * 10000), 10000);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new(a.over * b.under + b.over * a.under, a.under * b.under);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new(a.over * b.under - b.over * a.under, a.under * b.under);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.over * b.over, a.under * b.under);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.over * b.under, a.under * b.over);
}
