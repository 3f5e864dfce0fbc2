using System.Globalization;
using System.Xml.Linq;
using static Yuelu.Documents.Ml;

namespace Yuelu.Documents;

/// <summary>Writes a chart as DrawingML. Its values stand in the workbook beside it and, so that any reader can draw it at once, here too.</summary>
internal static class WordChart
{
    /// <summary>Dark red, then blue, ochre, green, grey: apart also in black and white by their marks.</summary>
    private static readonly string[] Colours = ["A61B29", "2E6DA4", "B8860B", "3C7A57", "6B6B6B"];
    private static readonly string[] Marks = ["circle", "square", "triangle", "diamond", "x"];
    private const int LargestMark = 11;
    private const int LeastMark = 5;
    private const int MarkStep = 3;
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    internal static XDocument Write(ChartBlock chart, PageLayout layout, string workbook) =>
        new(
            new XElement(
                C + "chartSpace",
                new XAttribute(XNamespace.Xmlns + "c", C),
                new XAttribute(XNamespace.Xmlns + "a", A),
                new XAttribute(XNamespace.Xmlns + "r", R),
                Val("date1904", 0),
                Val("roundedCorners", 0),
                new XElement(
                    C + "chart",
                    Val("autoTitleDeleted", 1),
                    new XElement(
                        C + "plotArea",
                        new XElement(C + "layout"),
                        Plot(chart),
                        Axis(chart, isValue: false),
                        Axis(chart, isValue: true)
                    ),
                    chart.Series.Count > 1
                        ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", 0))
                        : null,
                    Val("plotVisOnly", 1),
                    Val("dispBlanksAs", "gap")
                ),
                new XElement(
                    C + "txPr",
                    new XElement(A + "bodyPr"),
                    new XElement(
                        A + "p",
                        new XElement(
                            A + "pPr",
                            new XElement(
                                A + "defRPr",
                                new XAttribute("sz", 100 * (layout.SmallPoints - 2)),
                                new XElement(A + "latin", new XAttribute("typeface", layout.LatinFont)),
                                new XElement(A + "ea", new XAttribute("typeface", layout.BodyFont))
                            )
                        ),
                        new XElement(A + "endParaRPr", new XAttribute("lang", "zh-CN"))
                    )
                ),
                new XElement(C + "externalData", new XAttribute(R + "id", workbook), Val("autoUpdate", 0))
            )
        );

    private static XElement Plot(ChartBlock chart)
    {
        var isLine = chart.Shape == ChartShape.Line;
        return new(
            C + (isLine ? "lineChart" : "barChart"),
            isLine ? null : Val("barDir", "col"),
            Val("grouping", isLine ? "standard" : "clustered"),
            Val("varyColors", 0),
            chart.Series.Select((series, at) => Series(chart, series, at, isLine)),
            isLine ? Val("marker", 1) : Val("gapWidth", 60),
            Val("axId", CategoryAxis),
            Val("axId", ValueAxis)
        );
    }

    private static XElement Series(ChartBlock chart, ChartSeries series, int at, bool isLine)
    {
        var column = (char)('B' + at);
        var last = chart.Categories.Count + 1;
        var colour = new XElement(
            A + "solidFill",
            new XElement(A + "srgbClr", new XAttribute("val", Colours[at % Colours.Length]))
        );
        return new(
            C + "ser",
            Val("idx", at),
            Val("order", at),
            new XElement(C + "tx", Strings($"Sheet1!${column}$1", [series.Name])),
            new XElement(C + "spPr", isLine ? new XElement(A + "ln", new XAttribute("w", 25400), colour) : colour),
            isLine
                ? new XElement(
                    C + "marker",
                    Val("symbol", Marks[at % Marks.Length]),
                    Val("size", MarkSize(at)),
                    new XElement(C + "spPr", new XElement(colour))
                )
                : Val("invertIfNegative", 0),
            new XElement(C + "cat", Strings($"Sheet1!$A$2:$A${last}", chart.Categories)),
            new XElement(C + "val", Numbers($"Sheet1!${column}$2:${column}${last}", series.Values)),
            isLine ? Val("smooth", 0) : null
        );
    }

    /// <summary>Later series are drawn over earlier ones and are smaller, so that of two equal values both are seen.</summary>
    private static int MarkSize(int at) => Math.Max(LeastMark, LargestMark - MarkStep * at);

    private static XElement Axis(ChartBlock chart, bool isValue) =>
        new(
            C + (isValue ? "valAx" : "catAx"),
            Val("axId", isValue ? ValueAxis : CategoryAxis),
            new XElement(C + "scaling", Val("orientation", "minMax")),
            Val("delete", 0),
            Val("axPos", isValue ? "l" : "b"),
            isValue
                ? new XElement(
                    C + "majorGridlines",
                    new XElement(
                        C + "spPr",
                        new XElement(
                            A + "ln",
                            new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "D0D0D0")))
                        )
                    )
                )
                : null,
            isValue && chart.Unit.Length > 0 ? AxisTitle(chart.Unit) : null,
            isValue
                ? new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0))
                : null,
            Val("majorTickMark", "out"),
            Val("minorTickMark", "none"),
            Val("tickLblPos", "low"),
            Val("crossAx", isValue ? CategoryAxis : ValueAxis),
            Val("crosses", "autoZero")
        );

    private static XElement AxisTitle(string text) =>
        new(
            C + "title",
            new XElement(
                C + "tx",
                new XElement(
                    C + "rich",
                    new XElement(A + "bodyPr"),
                    new XElement(A + "p", new XElement(A + "r", new XElement(A + "t", text)))
                )
            ),
            Val("overlay", 0)
        );

    private static XElement Strings(string range, IReadOnlyList<string> values) =>
        new(
            C + "strRef",
            new XElement(C + "f", range),
            new XElement(C + "strCache", Val("ptCount", values.Count), values.Select((value, at) => Point(at, value)))
        );

    private static XElement Numbers(string range, IReadOnlyList<decimal?> values) =>
        new(
            C + "numRef",
            new XElement(C + "f", range),
            new XElement(
                C + "numCache",
                new XElement(C + "formatCode", "General"),
                Val("ptCount", values.Count),
                values.Select(
                    (value, at) => value is { } known ? Point(at, known.ToString(CultureInfo.InvariantCulture)) : null
                )
            )
        );

    private static XElement Point(int at, string value) =>
        new(C + "pt", new XAttribute("idx", at), new XElement(C + "v", value));

    private static XElement Val(string name, object value) => new(C + name, new XAttribute("val", value));
}
