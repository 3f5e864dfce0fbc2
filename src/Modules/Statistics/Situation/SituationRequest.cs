using Microsoft.AspNetCore.Http.Extensions;
using Yuelu.Kernel;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Situation.Maps;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>What a dashboard shows, as its address says it; whatever is empty is left out.</summary>
/// <param name="Form">Code of the form; empty: the indicator is one of the register of indicators.</param>
/// <param name="Indicator">Code of the form's number, or of the indicator.</param>
/// <param name="Cumulative">From what the sum since January is: the code of another number, <c>sum</c> for adding the periods up, <c>none</c>; empty: the number of the same name that is cumulative, if the form has one.</param>
/// <param name="Period">Such as <c>2026-03</c>; empty: the last there is.</param>
/// <param name="Vintage">Number of the vintage; empty: the newest by <paramref name="AsOf"/>.</param>
/// <param name="AsOf">Day at whose end the vintage was the newest; empty: today.</param>
/// <param name="Area">Code of an area of which only the enterprises count.</param>
/// <param name="Industry">Division of which only the enterprises count.</param>
/// <param name="By"><c>county</c>: counties are ranked instead of cities.</param>
/// <param name="Colour">What the map is coloured by; <paramref name="Breaks"/> and <paramref name="Classes"/> how.</param>
/// <param name="Sort">By what groups of an indicator are ranked; <paramref name="Order"/> which first.</param>
internal sealed record SituationRequest(
    string Form = "",
    string Indicator = "",
    string Cumulative = "",
    string Period = "",
    string Vintage = "",
    string AsOf = "",
    string Area = "",
    string Industry = "",
    string By = "",
    string Colour = "",
    string Breaks = "",
    string Classes = "",
    string Sort = "",
    string Order = ""
)
{
    /// <summary>The periods of the year are added up.</summary>
    internal const string Sum = "sum";

    /// <summary>Nothing cumulative is shown.</summary>
    internal const string NoCumulative = "none";

    /// <summary>Counties are ranked instead of cities.</summary>
    internal const string ByCounty = "county";

    /// <summary>The words of the address that a program may send, with what each says.</summary>
    internal static readonly (string Name, string Description)[] Asked =
    [
        ("form", "Code of the form; left out for one of the register's indicators."),
        ("indicator", "Code of the form's number, or of the indicator."),
        ("cumulative", "Code of the number that holds the sum since January, `sum` to add the periods up, or `none`."),
        ("period", "The period; the last there is when left out."),
        ("vintage", "Number of the vintage; the newest when left out."),
        ("asOf", "A day: the vintage that was the newest at its end."),
        ("area", "Code of an area, six digits: only its enterprises."),
        ("industry", "Division of industry, two digits: only its enterprises."),
        ("by", "`county` to rank counties instead of cities."),
        ("sort", "By what an indicator's groups are ranked: `value`, `change` or `real`."),
        ("order", "`desc` for the highest first, `asc` for the lowest."),
    ];

    /// <summary>Whether an indicator of the register is asked for, and not a number of a form.</summary>
    internal bool IsOfRegister => Form.Length == 0 && Indicator.Length > 0;

    /// <summary>The form and number for finding the facts.</summary>
    internal TotalRequest Facts => new(Form, Indicator, Vintage: Vintage, AsOf: AsOf);

    /// <summary>The words of an address; refused when an area, an industry or a breakdown can be none.</summary>
    internal static Result<SituationRequest> Read(HttpRequest request)
    {
        var read = new SituationRequest(
            Of("form"),
            Of("indicator"),
            Of("cumulative"),
            Of("period"),
            Of("vintage"),
            Of("asOf"),
            Of("area"),
            Of("industry"),
            Of("by"),
            Of("colour"),
            Of("breaks"),
            Of("classes"),
            Of("sort"),
            Of("order")
        );
        if (!MapColouring.Read(read.Colour, read.Breaks, read.Classes).Succeeded(out _, out var problem))
            return problem;
        if (!LineOrder.Read(read.Sort, read.Order).Succeeded(out var order, out problem))
            return problem;
        if (order.Order is not null && !read.IsOfRegister)
            return SituationProblems.OfIndicatorsOnly;
        if (read.Area.Length > 0 && !AreaCode.Is(read.Area))
            return SituationProblems.NoArea(read.Area);
        if (read.Industry.Length > 0 && (read.Industry.Length != 2 || !read.Industry.All(char.IsAsciiDigit)))
            return SituationProblems.NoIndustry(read.Industry);
        return read.By is "" or "city" or ByCounty ? read : SituationProblems.NoBreakdown(read.By);

        string Of(string word) => HalfWidth.Of(request.Query[word].ToString()).Trim();
    }

    /// <summary>The query part of the address, with its question mark.</summary>
    internal string Query()
    {
        (string Name, string Value)[] words =
        [
            ("form", Form),
            ("indicator", Indicator),
            ("cumulative", Cumulative),
            ("period", Period),
            ("vintage", Vintage),
            ("asOf", AsOf),
            ("area", Area),
            ("industry", Industry),
            ("by", By),
            ("colour", Colour),
            ("breaks", Breaks),
            ("classes", Classes),
            ("sort", Sort),
            ("order", Order),
        ];
        var query = new QueryBuilder();
        foreach (var (name, value) in words.Where(word => word.Value.Length > 0))
            query.Add(name, value);
        return $"{query}";
    }
}
