namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>
/// 区域布局: measures of where industries are, over a table of areas and divisions. x(a, d) is the value of a division d in an area a,
/// the whole is the sum over the table. Values are not negative; areas and divisions whose sum is nought are left out. Pure.
/// </summary>
internal sealed class RegionalLayout
{
    private readonly Dictionary<(string Area, string Division), decimal> values;
    private readonly Dictionary<string, decimal> ofArea;
    private readonly Dictionary<string, decimal> ofDivision;

    /// <param name="cells">Each area and division once, none negative.</param>
    internal RegionalLayout(IEnumerable<LayoutCell> cells)
    {
        var positive = cells.Where(cell => cell.Value > 0).ToList();
        values = positive.ToDictionary(cell => (cell.Area, cell.Division), cell => cell.Value);
        ofArea = positive
            .GroupBy(cell => cell.Area)
            .ToDictionary(same => same.Key, same => same.Sum(cell => cell.Value));
        ofDivision = positive
            .GroupBy(cell => cell.Division)
            .ToDictionary(same => same.Key, same => same.Sum(cell => cell.Value));
        Whole = ofArea.Values.Sum();
        Areas = [.. ofArea.Keys.Order(StringComparer.Ordinal)];
        Divisions = [.. ofDivision.Keys.Order(StringComparer.Ordinal)];
    }

    internal decimal Whole { get; }

    internal IReadOnlyList<string> Areas { get; }

    internal IReadOnlyList<string> Divisions { get; }

    internal decimal OfArea(string area) => ofArea[area];

    internal decimal OfDivision(string division) => ofDivision[division];

    internal decimal Value(string area, string division) => values.GetValueOrDefault((area, division));

    /// <summary>x(a, d) ÷ x(d): which part of a division is in an area.</summary>
    internal decimal ShareOfDivision(string area, string division) => Value(area, division) / ofDivision[division];

    /// <summary>
    /// 区位商: (x(a, d) ÷ x(a)) ÷ (x(d) ÷ x): the share of a division in an area over its share in the whole; 1 is the average.
    /// Isard, Methods of Regional Analysis, 1960, chapter 7.
    /// </summary>
    internal decimal LocationQuotient(string area, string division) => Quotient([area], division);

    /// <summary>The same of several areas taken together.</summary>
    internal decimal Quotient(IReadOnlyCollection<string> areas, string division) =>
        areas.Sum(area => Value(area, division)) / areas.Sum(area => ofArea[area]) / (ofDivision[division] / Whole);

    /// <summary>
    /// 专业化指数: Σd |x(a, d) ÷ x(a) − x(d) ÷ x|, from 0 (as the whole) to 2 (nothing in common). Krugman, Geography and Trade, 1991,
    /// page 75, there of two regions; here of an area and the whole.
    /// </summary>
    internal decimal Krugman(string area) =>
        Divisions.Sum(division => Math.Abs(Value(area, division) / ofArea[area] - ofDivision[division] / Whole));

    /// <summary>Herfindahl–Hirschman index of an area's divisions: Σd (x(a, d) ÷ x(a))², 1 for one division alone. Hirschman, American Economic Review 54, 1964, page 761.</summary>
    internal decimal HerfindahlOfArea(string area) =>
        Divisions.Sum(division => Square(Value(area, division) / ofArea[area]));

    /// <summary>The same of a division's areas: Σa (x(a, d) ÷ x(d))².</summary>
    internal decimal HerfindahlOfDivision(string division) =>
        Areas.Sum(area => Square(ShareOfDivision(area, division)));

    /// <summary>前 n 位集中度: the part of a division that is in its n largest areas.</summary>
    internal decimal TopShare(string division, int count) =>
        Areas.Select(area => ShareOfDivision(area, division)).OrderDescending().Take(count).Sum();

    /// <summary>
    /// 空间基尼系数: 1 − Σ (X(i) − X(i−1)) (Y(i) + Y(i−1)), areas in the order of their location quotients, X the running sum of their shares
    /// in the whole and Y of their shares in the division; 0 when it lies as everything does. Krugman, Geography and Trade, 1991, page 55.
    /// </summary>
    internal decimal Gini(string division)
    {
        var (before, gini) = (0m, 1m);
        foreach (
            var area in Areas
                .OrderBy(area => LocationQuotient(area, division))
                .ThenBy(area => area, StringComparer.Ordinal)
        )
        {
            var after = before + ShareOfDivision(area, division);
            gini -= ofArea[area] / Whole * (before + after);
            before = after;
        }
        return gini;
    }

    /// <summary>
    /// γ of Ellison and Glaeser (Journal of Political Economy 105, 1997, page 899): (G − (1 − Σ s²) H) ÷ ((1 − Σ s²) (1 − H)), with s the area's share in the
    /// whole, G = Σa (x(a, d) ÷ x(d) − s)² and H the concentration of the division's enterprises: what is concentrated beyond what few large
    /// enterprises would be anyway. Null when it has one enterprise or everything is in one area.
    /// </summary>
    internal decimal? EllisonGlaeser(string division, decimal plants)
    {
        var spread = Spread;
        return spread <= 0 || plants >= 1
            ? null
            : (Together(division, division) - spread * plants) / (spread * (1 - plants));
    }

    /// <summary>
    /// 共聚: Σa (x(a, d) ÷ x(d) − s) (x(a, e) ÷ x(e) − s) ÷ (1 − Σ s²) for two divisions; above 0 when they stand in the same areas. Ellison, Glaeser and Kerr,
    /// American Economic Review 100, 2010, page 1197; s is the area's share in the whole. Null when everything is in one area.
    /// </summary>
    internal decimal? CoLocation(string one, string other) =>
        Spread is > 0 and var spread ? Together(one, other) / spread : null;

    private decimal Spread => 1 - Areas.Sum(area => Square(ofArea[area] / Whole));

    private decimal Together(string one, string other) =>
        Areas.Sum(area =>
            (ShareOfDivision(area, one) - ofArea[area] / Whole) * (ShareOfDivision(area, other) - ofArea[area] / Whole)
        );

    private static decimal Square(decimal number) => number * number;
}
