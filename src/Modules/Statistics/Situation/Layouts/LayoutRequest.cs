using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Yuelu.Kernel;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>Which layout is asked for, as the address says it.</summary>
/// <param name="Facts">The form, number and vintage.</param>
/// <param name="Period">Empty: the last there is.</param>
/// <param name="Area">Code of an area of which only the enterprises count; empty for all in scope.</param>
/// <param name="ByCounty">Counties, or cities.</param>
/// <param name="Top">Of how many largest areas the share is told.</param>
/// <param name="Quotient">Least location quotient of a cluster; null: no clusters are looked for.</param>
/// <param name="Share">Least part of the division in an area of a cluster, in per cent; null: no clusters are looked for.</param>
internal sealed record LayoutRequest(
    TotalRequest Facts,
    string Period,
    string Area,
    bool ByCounty,
    int Top,
    decimal? Quotient,
    decimal? Share
)
{
    /// <summary>What is shown when the address does not say: the four largest, as the concentration ratio is usually given.</summary>
    internal const int UsualTop = 4;

    private const int MostTop = 100;

    /// <summary>The words of the address that a program may send, with what each says.</summary>
    internal static readonly (string Name, string Description)[] Asked =
    [
        ("form", "Code of the form."),
        ("indicator", "Code of its number; no value may be negative."),
        ("period", "The period; the last there is when left out."),
        ("vintage", "Number of the vintage; the newest when left out."),
        ("asOf", "A day: the vintage that was the newest at its end."),
        ("area", "Code of an area, six digits: only its enterprises."),
        ("by", "`county` to tell counties apart instead of cities."),
        ("top", "Of how many largest areas the share is told; 4 when left out."),
        ("lq", "Least location quotient of a cluster; with `share`."),
        ("share", "Least part of the division in each area of a cluster, in per cent; with `lq`."),
    ];

    internal static Result<LayoutRequest> Read(HttpRequest request)
    {
        var (area, by, top) = (Of("area"), Of("by"), Of("top"));
        if (area.Length > 0 && !AreaCode.Is(area))
            return SituationProblems.NoArea(area);
        if (by is not ("" or "city" or SituationRequest.ByCounty))
            return SituationProblems.NoBreakdown(by);
        var count = UsualTop;
        if (
            top.Length > 0
            && !(
                int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out count)
                && count is >= 1 and <= MostTop
            )
        )
            return LayoutProblems.NoBound("top", top);
        if (
            !Bound("lq").Succeeded(out var quotient, out var problem)
            || !Bound("share").Succeeded(out var share, out problem)
        )
            return problem;
        return new LayoutRequest(
            new(Of("form"), Of("indicator"), Vintage: Of("vintage"), AsOf: Of("asOf")),
            Of("period"),
            area,
            by == SituationRequest.ByCounty || area.Length > 0,
            count,
            quotient.Value,
            share.Value
        );

        string Of(string word) => HalfWidth.Of(request.Query[word].ToString()).Trim();

        Result<Known> Bound(string word) =>
            Of(word) is not { Length: > 0 } text ? new Known(null)
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= 1000
                ? new Known(number)
            : LayoutProblems.NoBound(word, text);
    }

    private sealed record Known(decimal? Value);

    /// <summary>The query part of the address, with its question mark.</summary>
    internal string Query()
    {
        (string Name, string Value)[] words =
        [
            ("form", Facts.Form),
            ("indicator", Facts.Indicator),
            ("period", Period),
            ("vintage", Facts.Vintage),
            ("asOf", Facts.AsOf),
            ("area", Area),
            ("by", ByCounty ? SituationRequest.ByCounty : ""),
            ("top", Top == UsualTop ? "" : Top.ToString(CultureInfo.InvariantCulture)),
            ("lq", Quotient?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("share", Share?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ];
        var query = new QueryBuilder();
        foreach (var (name, value) in words.Where(word => word.Value.Length > 0))
            query.Add(name, value);
        return $"{query}";
    }
}
