using Fluid.Values;
using Yuelu.Documents;
using Yuelu.Kernel;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Briefs;

/// <summary>What a brief's texts may name: each figure by its name, the period, the area; every number of them as a mark that leads back.</summary>
internal sealed class BriefValues(BriefReading reading, Words area)
{
    private readonly FigureBook book = new();
    private readonly List<BriefGap> gaps = [];

    private BriefDefinition Definition => reading.Version.Definition;

    private Language Language => Definition.Language;

    internal FigureBook Book => book;

    internal IReadOnlyList<BriefGap> Gaps => [.. gaps.Distinct()];

    /// <summary>Of a definition's texts.</summary>
    internal IReadOnlyDictionary<string, FluidValue> All()
    {
        var period = reading.Period;
        var values = new Dictionary<string, FluidValue>
        {
            ["period"] = Name(period.Name.In(Language)),
            ["year"] = Name($"{period.LastYear}"),
            ["month"] = Name($"{period.End.Month}"),
            ["area"] = Name(area.In(Language)),
        };
        foreach (var figure in reading.Figures)
            values[figure.Asked.Name] = figure.Asked.IsSingle
                ? One(figure, figure.Lines.Count > 0 ? figure.Lines[0] : null)
                : new ArrayValue([.. figure.Lines.Select(line => One(figure, line))]);
        return values;
    }

    /// <summary>A facet of a line as text of a table.</summary>
    internal TextRun Cell(ReadFigure figure, BriefLine? line, BriefFacet facet, Wording wording) =>
        line is not null && FacetText.Of(line.Line, facet, wording, Language) is { } text
            ? TextRun.Of(
                new BoundFigure(
                    $"t{figure.Asked.Name}-{Key(line.Line.Cell)}-{facet}".Replace('_', '-'),
                    NameOf(figure, line, facet),
                    text,
                    [.. Origin(figure, line.Line, facet)]
                )
            )
            : new TextRun("—");

    private FluidValue One(ReadFigure figure, BriefLine? line)
    {
        var known = line is not null && FacetText.NumberOf(line.Line, BriefFacet.Value) is not null;
        var change = line is null ? null : FacetText.NumberOf(line.Line, BriefFacet.Change);
        var values = new Dictionary<string, FluidValue>
        {
            ["name"] = Name(NameOf(figure)),
            ["area"] = Name(line?.Area.In(Language) ?? ""),
            ["industry"] = Name(line?.Industry.In(Language) ?? ""),
            ["size"] = Name(line?.Size.In(Language) ?? ""),
            ["period"] = Name((line?.Line.Cell.Period ?? reading.Period).Name.In(Language)),
            ["known"] = BooleanValue.Create(known),
            ["rises"] = BooleanValue.Create(change > 0),
            ["falls"] = BooleanValue.Create(change < 0),
            ["steady"] = BooleanValue.Create(change == 0),
            ["place"] = line?.Line.Place is { } place
                ? Figure(figure, line, null, $"{place}")
                : Name(BriefWords.Missing.In(Language)),
        };
        foreach (var (facet, name) in Names)
        {
            values[name] = Facet(figure, line, facet, Wording.Moved);
            values[$"{name}_only"] = Facet(figure, line, facet, Wording.Whole);
        }
        return BriefText.Named(values);
    }

    /// <summary>What texts call the facets.</summary>
    private static readonly (BriefFacet Facet, string Name)[] Names =
    [
        (BriefFacet.Value, "value"),
        (BriefFacet.Change, "change"),
        (BriefFacet.Nominal, "nominal"),
        (BriefFacet.Real, "real"),
        (BriefFacet.TwoYears, "two_years"),
        (BriefFacet.Units, "units"),
    ];

    /// <summary>Written only where the text asks for it: then it is either a figure or a gap.</summary>
    private FactoryValue Facet(ReadFigure figure, BriefLine? line, BriefFacet facet, Wording wording) =>
        new(() =>
        {
            if (line is not null && FacetText.Of(line.Line, facet, wording, Language) is { } text)
                return Figure(figure, line, facet, text);
            gaps.Add(new(figure.Asked.Name, Words.Same(NameOf(figure)), WhyNot(figure, line, facet)));
            return Name(BriefWords.Missing.In(Language));
        });

    private StringValue Figure(ReadFigure figure, BriefLine line, BriefFacet? facet, string text) =>
        new(book.Figure(NameOf(figure, line, facet), text, Origin(figure, line.Line, facet)));

    private StringValue Name(string text) => new(text.Length == 0 ? "" : book.Name(text));

    private string NameOf(ReadFigure figure) =>
        figure.Answer?.Newest.Definition.Name.In(Language) ?? figure.Asked.Indicator;

    private string NameOf(ReadFigure figure, BriefLine line, BriefFacet? facet) =>
        string.Join(
            " · ",
            new[]
            {
                NameOf(figure),
                line.Area.In(Language),
                line.Industry.In(Language),
                line.Size.In(Language),
                line.Line.Cell.Period.Name.In(Language),
                (facet is { } one ? BriefWords.Of(one) : BriefWords.Place).In(Language),
            }.Where(part => part.Length > 0)
        );

    private static Words WhyNot(ReadFigure figure, BriefLine? line, BriefFacet facet) =>
        figure.Problem is { } problem ? problem.Detail
        : line is null ? IndicatorWords.NoFigures
        : line.Line.WhyNot ?? BriefWords.NothingToCompare.With(BriefWords.Of(facet));

    /// <summary>What leads from the figure back to how it was made.</summary>
    private IEnumerable<KeyValuePair<string, string>> Origin(ReadFigure figure, IndicatorLine line, BriefFacet? facet)
    {
        var cell = line.Cell;
        yield return new("indicator", figure.Asked.Indicator);
        yield return new("definition", line.Version.Sha256);
        yield return new("facet", facet is { } one ? $"{one}" : "Place");
        yield return new("period", cell.Period.Code);
        if (cell.Area.Length > 0)
            yield return new("area", cell.Area);
        if (cell.Industry.Length > 0)
            yield return new("industry", cell.Industry);
        if (cell.Size.Length > 0)
            yield return new("size", cell.Size);
        if (line.Exact.Now is { } exact)
            yield return new("exact", exact.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var total in figure.Answer!.Sources.Totals)
            yield return new("vintage", $"{total.Vintage.Number} {total.Vintage.Sha256}");
        yield return new("made", Address(figure.Asked, cell));
    }

    /// <summary>Where the figure is explained on this portal.</summary>
    internal string Address(BriefFigure figure, IndicatorCell cell) =>
        $"indicator-values?indicator={figure.Indicator}"
        + (
            figure.By == Breakdown.None
                ? ""
                : $"&by={figure.By.ToString().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}"
        )
        + $"&from={cell.Period.Code}&to={cell.Period.Code}"
        + $"&asOf={Uri.EscapeDataString(reading.At.UtcDateTime.ToString("O"))}";

    private static string Key(IndicatorCell cell) => $"{cell.Area}-{cell.Industry}{cell.Size}-{cell.Period.Code}";
}
