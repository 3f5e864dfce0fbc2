using Yuelu.Documents;
using Yuelu.Kernel;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Briefs;

/// <summary>Tables and charts of a brief.</summary>
internal sealed class BriefBlocks(BriefReading reading, BriefValues values)
{
    private readonly Dictionary<string, Dictionary<IndicatorCell, BriefLine>> lines = [];

    private Language Language => reading.Version.Definition.Language;

    internal TableBlock Table(BriefTable table, string caption)
    {
        var figures = Figures(table.Of);
        if (figures[0].Asked.IsSingle)
            return new(
                caption,
                [BriefWords.Indicator.In(Language), .. table.Facets.Select(facet => BriefWords.Of(facet).In(Language))],
                [.. figures.Select(figure => Row(figure, table.Facets))]
            );
        var columns = figures.SelectMany(figure => table.Facets.Select(facet => (figure, facet))).ToList();
        return new(
            caption,
            [
                GroupWord(figures[0].Asked).In(Language),
                .. columns.Select(one =>
                    // Of a single figure the caption tells the name.
                    (figures.Count > 1 ? $"{NameOf(one.figure)} " : "")
                    + BriefWords.Of(one.facet).In(Language)
                    + InUnit(one.figure, one.facet)
                ),
            ],
            [
                .. figures[0]
                    .Lines.Select(line =>
                        (IReadOnlyList<TextRun>)
                            [
                                new TextRun(GroupName(figures[0].Asked, line)),
                                .. columns.Select(one =>
                                    values.Cell(one.figure, Same(one.figure, line), one.facet, Wording.Bare)
                                ),
                            ]
                    ),
            ]
        );
    }

    internal ChartBlock Chart(BriefChart chart, string caption)
    {
        var figures = Figures(chart.Of);
        return new(
            caption,
            chart.Shape,
            UnitOf(figures[0], chart.Facet),
            [.. figures[0].Lines.Select(line => GroupName(figures[0].Asked, line))],
            [
                .. figures.Select(figure => new ChartSeries(
                    $"{NameOf(figure)} {BriefWords.Of(chart.Facet).In(Language)}",
                    [
                        .. figures[0]
                            .Lines.Select(line =>
                                Same(figure, line) is { } same ? FacetText.NumberOf(same.Line, chart.Facet) : null
                            ),
                    ]
                )),
            ]
        );
    }

    /// <summary>A single figure: the unit of its value beside its name; changes tell theirs, as they may be per cent or points.</summary>
    private List<TextRun> Row(ReadFigure figure, IReadOnlyList<BriefFacet> facets)
    {
        var line = figure.Lines is [var only, ..] ? only : null;
        return
        [
            new TextRun(NameOf(figure) + InUnit(figure, BriefFacet.Value)),
            .. facets.Select(facet =>
                values.Cell(figure, line, facet, facet == BriefFacet.Value ? Wording.Bare : Wording.Whole)
            ),
        ];
    }

    private List<ReadFigure> Figures(IEnumerable<string> names) =>
        [.. names.Select(name => reading.Figures.First(one => one.Asked.Name == name))];

    /// <summary>The line of another figure for the same group and period.</summary>
    private BriefLine? Same(ReadFigure figure, BriefLine line)
    {
        if (!lines.TryGetValue(figure.Asked.Name, out var known))
            lines[figure.Asked.Name] = known = figure.Lines.ToDictionary(one => one.Line.Cell);
        return known.GetValueOrDefault(line.Line.Cell);
    }

    private string NameOf(ReadFigure figure) =>
        figure.Answer?.Newest.Definition.Name.In(Language) ?? figure.Asked.Indicator;

    private string UnitOf(ReadFigure figure, BriefFacet facet) =>
        figure.Answer is { } answer ? FacetText.UnitOf(answer.Newest.Definition, facet, Language) : "";

    private string InUnit(ReadFigure figure, BriefFacet facet) =>
        UnitOf(figure, facet) is { Length: > 0 } unit ? StatisticsWords.InUnit.With(unit).In(Language) : "";

    private string GroupName(BriefFigure figure, BriefLine line) =>
        string.Join(
            " · ",
            new[]
            {
                line.Area.In(Language),
                line.Industry.In(Language),
                line.Size.In(Language),
                figure.Months > 1 ? line.Line.Cell.Period.Name.In(Language) : "",
            }.Where(part => part.Length > 0)
        );

    private static Words GroupWord(BriefFigure figure) =>
        figure.By switch
        {
            Breakdown.None => TotalWords.Period,
            Breakdown.Industry => TotalWords.Industry,
            Breakdown.Size => TotalWords.Breakdowns[Breakdown.Size],
            _ => TotalWords.Area,
        };
}
