using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>How specialised an area is.</summary>
/// <param name="Krugman">0 (as the whole) to 2.</param>
/// <param name="Herfindahl">Of its divisions, to 1 for one alone.</param>
public sealed record LayoutAreaView(string Code, string Name, decimal Value, decimal Krugman, decimal Herfindahl);

/// <summary>How concentrated a division is.</summary>
/// <param name="Top">Part of its largest areas, as a fraction.</param>
/// <param name="Herfindahl">Of its areas.</param>
/// <param name="Gini">0 when it lies as everything does.</param>
/// <param name="EllisonGlaeser">Beyond what its enterprises' sizes alone would give; null when it cannot be computed.</param>
/// <param name="Plants">Herfindahl index of its enterprises; null when its sum is nought.</param>
public sealed record LayoutDivisionView(
    string Code,
    string Name,
    decimal Value,
    long Units,
    decimal Top,
    decimal Herfindahl,
    decimal Gini,
    decimal? EllisonGlaeser,
    decimal? Plants
);

/// <summary>A division in an area.</summary>
/// <param name="Quotient">区位商; 1 is the average.</param>
/// <param name="Share">Of the division that is in the area, as a fraction.</param>
public sealed record LayoutCellView(string Area, string Division, decimal Value, decimal Quotient, decimal Share);

/// <summary>How much two divisions stand in the same areas.</summary>
public sealed record LayoutPairView(string One, string OneName, string Other, string OtherName, decimal Together);

/// <summary>Bordering areas over both bounds.</summary>
public sealed record LayoutClusterView(
    string Division,
    string DivisionName,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> AreaNames,
    decimal Value,
    decimal Share,
    decimal Quotient
);

/// <summary>Where industries are: one number of one form in one period, out of one vintage, within one scope, which is the whole.</summary>
/// <param name="Name">Of the number.</param>
/// <param name="Whole">All that was added up.</param>
/// <param name="LeftOut">Of enterprises whose area or division is not known.</param>
/// <param name="Top">Of how many largest areas the share is told.</param>
/// <param name="LeastQuotient">Bound of clusters; null: none were looked for.</param>
/// <param name="LeastShare">Bound of clusters in per cent.</param>
/// <param name="AreNeighboursKnown">Whether areas that border on each other are put together.</param>
/// <param name="Pairs">Those that stand together most first.</param>
/// <param name="Sql">The query over the files of the vintage, the scope included.</param>
public sealed record LayoutView(
    string Form,
    string Indicator,
    string Name,
    string Unit,
    string Period,
    int Vintage,
    DateTimeOffset PublishedAt,
    string VintageSha256,
    bool IsSynthetic,
    decimal Whole,
    decimal LeftOut,
    int Top,
    decimal? LeastQuotient,
    decimal? LeastShare,
    bool AreNeighboursKnown,
    IReadOnlyList<LayoutAreaView> Areas,
    IReadOnlyList<LayoutDivisionView> Divisions,
    IReadOnlyList<LayoutCellView> Cells,
    IReadOnlyList<LayoutPairView> Pairs,
    IReadOnlyList<LayoutClusterView>? Clusters,
    string Formula,
    string Sql
)
{
    internal static LayoutView Of(
        LayoutAnswer answer,
        LayoutRequest request,
        Func<string?, Words> areas,
        Func<string?, Words> divisions,
        Language language
    )
    {
        var (layout, vintage, field) = (answer.Layout, answer.Source.Vintage, answer.Source.Field);
        return new(
            vintage.FormCode,
            field.Code,
            field.Name.In(language),
            field.Unit,
            answer.Period.Code,
            vintage.Number,
            vintage.PublishedAt,
            vintage.Sha256,
            vintage.IsSynthetic,
            layout.Whole,
            answer.LeftOut,
            request.Top,
            request.Share is null ? null : request.Quotient,
            request.Quotient is null ? null : request.Share,
            answer.AreNeighboursKnown,
            [
                .. layout
                    .Areas.Select(area => new LayoutAreaView(
                        area,
                        Area(area),
                        layout.OfArea(area),
                        layout.Krugman(area),
                        layout.HerfindahlOfArea(area)
                    ))
                    .OrderByDescending(one => one.Krugman),
            ],
            [
                .. layout
                    .Divisions.Select(code => new LayoutDivisionView(
                        code,
                        Division(code),
                        layout.OfDivision(code),
                        answer.Units[code],
                        layout.TopShare(code, request.Top),
                        layout.HerfindahlOfDivision(code),
                        layout.Gini(code),
                        answer.Plants.TryGetValue(code, out var plants) ? layout.EllisonGlaeser(code, plants) : null,
                        answer.Plants.TryGetValue(code, out plants) ? plants : null
                    ))
                    .OrderByDescending(one => one.Gini),
            ],
            [
                .. layout.Areas.SelectMany(area =>
                    layout.Divisions.Select(code => new LayoutCellView(
                        area,
                        code,
                        layout.Value(area, code),
                        layout.LocationQuotient(area, code),
                        layout.ShareOfDivision(area, code)
                    ))
                ),
            ],
            [
                .. layout
                    .Divisions.SelectMany((one, at) => layout.Divisions.Skip(at + 1).Select(other => (one, other)))
                    .Select(pair => (pair.one, pair.other, Together: layout.CoLocation(pair.one, pair.other)))
                    .Where(pair => pair.Together is not null)
                    .Select(pair => new LayoutPairView(
                        pair.one,
                        Division(pair.one),
                        pair.other,
                        Division(pair.other),
                        pair.Together!.Value
                    ))
                    .OrderByDescending(pair => pair.Together),
            ],
            answer.Clusters is null
                ? null
                :
                [
                    .. answer.Clusters.Select(cluster => new LayoutClusterView(
                        cluster.Division,
                        Division(cluster.Division),
                        cluster.Areas,
                        [.. cluster.Areas.Select(Area)],
                        cluster.Value,
                        cluster.Share,
                        cluster.Quotient
                    )),
                ],
            LayoutWords.Formulas.In(language),
            answer.Sql
        );

        string Area(string code) => areas(code).In(language);

        string Division(string code) => divisions(code).In(language);
    }
}
