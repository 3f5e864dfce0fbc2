using System.Globalization;
using System.Xml.Linq;
using static Yuelu.Documents.Ml;

namespace Yuelu.Documents;

/// <summary>Writes the body of a document: 版头, 主体, 版记 and the page's settings.</summary>
internal sealed class WordBody(OfficialDocument document, PageLayout layout)
{
    /// <summary>A chart's height: 75 mm, half of its width, in English metric units (1/36000 mm).</summary>
    private const int ChartHeight = 75 * 36000;
    private const int ChartWidth = 156 * 36000;
    private const string Red = "FF0000";

    private readonly List<ChartBlock> charts = [];
    private int controls;

    /// <summary>The charts by their relationship, in the order in which they stand there.</summary>
    internal IReadOnlyList<ChartBlock> Charts => charts;

    internal static string ChartId(int at) => string.Create(CultureInfo.InvariantCulture, $"rIdChart{at}");

    internal XElement Write() =>
        El(
            "document",
            new XAttribute(XNamespace.Xmlns + "w", W),
            new XAttribute(XNamespace.Xmlns + "r", R),
            new XAttribute(XNamespace.Xmlns + "wp", Wp),
            new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "c", C),
            El("body", Head(), Main(), Foot(), Section())
        );

    /// <summary>版头: the sender in red, the number two lines below, the red line 4 mm under it.</summary>
    private IEnumerable<XElement> Head()
    {
        if (document.Sender.Length == 0)
            yield break;
        yield return Paragraph(
            WordStyles.Sender,
            [
                Run(
                    document.Sender,
                    Val("sz", 2 * layout.SenderSize(document.Sender)),
                    Val("szCs", 2 * layout.SenderSize(document.Sender))
                ),
            ]
        );
        yield return Empty();
        yield return Empty();
        yield return Paragraph(
            WordStyles.Number,
            [Run(document.Number)],
            El("pBdr", WordStyles.Rule("bottom", PageLayout.ThickRule, PageLayout.RuleUnderNumber, Red))
        );
    }

    /// <summary>主体: the title two lines below the red line, one line, to whom, the text, the signature.</summary>
    private IEnumerable<XElement> Main()
    {
        yield return Empty();
        yield return Empty();
        yield return Paragraph(WordStyles.Title, Runs(document.Title));
        yield return Empty();
        if (document.SentTo.Length > 0)
            yield return Paragraph(WordStyles.Plain, [Run(document.SentTo + (document.IsChinese ? "：" : ":"))]);
        foreach (var element in document.Body.SelectMany(Block))
            yield return element;
        if (document.Signature.Length + document.Day.Length > 0)
            yield return Empty();
        foreach (var line in new[] { document.Signature, document.Day }.Where(line => line.Length > 0))
            yield return Paragraph(
                WordStyles.Right,
                [Run(line)],
                El("ind", At("rightChars", 200), At("right", 2 * PageLayout.CharacterWidth))
            );
        if (document.Notes.Count > 0)
            yield return Empty();
        foreach (var note in document.Notes)
            yield return Paragraph(WordStyles.Note, [Run(note)]);
    }

    /// <summary>版记: between two thick lines who gets copies, and who printed it when; a thin line between them;
    /// at the foot of the last page.</summary>
    private IEnumerable<XElement> Foot()
    {
        var copies =
            document.CopiedTo.Length > 0 ? (document.IsChinese ? "抄送：" : "Copies: ") + document.CopiedTo : "";
        var isPrinted = document.PrintedBy.Length + document.PrintedOn.Length > 0;
        if (copies.Length == 0 && !isPrinted)
            yield break;
        yield return El(
            "tbl",
            El(
                "tblPr",
                El(
                    "tblpPr",
                    At("horzAnchor", "margin"),
                    At("vertAnchor", "margin"),
                    At("tblpXSpec", "left"),
                    At("tblpYSpec", "bottom")
                ),
                El("tblW", At("w", PageLayout.TextWidth), At("type", "dxa")),
                El("tblBorders", Border("top", true), Border("bottom", true), Border("insideH", false)),
                El("tblLayout", At("type", "fixed")),
                El("tblCellMar", Margin("left"), Margin("right"))
            ),
            El("tblGrid", El("gridCol", At("w", PageLayout.TextWidth))),
            copies.Length > 0 ? Row([Run(copies)]) : null,
            isPrinted ? Row([Run(document.PrintedBy), El("r", El("tab")), Run(document.PrintedOn)]) : null
        );
        // A table that stands at the page's foot belongs to the paragraph after it.
        yield return Empty();

        static XElement Border(string side, bool isThick) =>
            WordStyles.Rule(side, isThick ? PageLayout.ThickRule : PageLayout.ThinRule, 0, "000000");

        static XElement Margin(string side) => El(side, At("w", 20 * PageLayout.Size4), At("type", "dxa"));

        static XElement Row(IEnumerable<XElement> content) =>
            El(
                "tr",
                El("trPr", El("cantSplit")),
                El(
                    "tc",
                    El("tcPr", El("tcW", At("w", PageLayout.TextWidth), At("type", "dxa"))),
                    Paragraph(
                        WordStyles.Copies,
                        content,
                        El(
                            "tabs",
                            El("tab", At("val", "right"), At("pos", PageLayout.TextWidth - 40 * PageLayout.Size4))
                        )
                    )
                )
            );
    }

    private IEnumerable<XElement> Block(DocumentBlock block) =>
        block switch
        {
            HeadingBlock heading => [Paragraph(WordStyles.Heading(heading.Level), Runs(heading.Text))],
            ParagraphBlock paragraph => [Paragraph(WordStyles.Body, Runs(paragraph.Text))],
            TableBlock table => [Paragraph(WordStyles.Caption, [Run(table.Caption)]), Table(table), Empty()],
            ChartBlock chart => [Drawing(chart), Paragraph(WordStyles.Caption, [Run(chart.Caption)]), Empty()],
            _ => throw new ArgumentException($"{block.GetType()} is not written", nameof(block)),
        };

    private XElement Table(TableBlock table)
    {
        // What names the row is twice as wide as a number.
        var width = PageLayout.TextWidth / (table.Headings.Count + 1);
        int WidthOf(int column) => column == 0 ? 2 * width : width;
        return El(
            "tbl",
            El(
                "tblPr",
                Val("tblStyle", WordStyles.Table),
                El("tblW", At("w", PageLayout.TextWidth), At("type", "dxa")),
                Val("jc", "center"),
                El("tblLayout", At("type", "autofit"))
            ),
            El("tblGrid", table.Headings.Select((_, at) => El("gridCol", At("w", WidthOf(at))))),
            El(
                "tr",
                El("trPr", El("cantSplit"), El("tblHeader")),
                table.Headings.Select((heading, at) => Cell([Run(heading)], WidthOf(at), "center"))
            ),
            table.Rows.Select(row =>
                El(
                    "tr",
                    El("trPr", El("cantSplit")),
                    row.Select((cell, at) => Cell(Runs([cell]), WidthOf(at), at == 0 ? "left" : "right"))
                )
            )
        );
    }

    private static XElement Cell(IEnumerable<XElement> content, int width, string side) =>
        El(
            "tc",
            El("tcPr", El("tcW", At("w", width), At("type", "dxa")), Val("vAlign", "center")),
            Paragraph(WordStyles.Cell, content, Val("jc", side))
        );

    private XElement Drawing(ChartBlock chart)
    {
        charts.Add(chart);
        return Paragraph(
            WordStyles.Cell,
            [
                El(
                    "r",
                    El(
                        "drawing",
                        new XElement(
                            Wp + "inline",
                            new XElement(
                                Wp + "extent",
                                new XAttribute("cx", ChartWidth),
                                new XAttribute("cy", ChartHeight)
                            ),
                            new XElement(
                                Wp + "docPr",
                                new XAttribute("id", charts.Count),
                                new XAttribute("name", ChartId(charts.Count)),
                                new XAttribute("descr", chart.Caption)
                            ),
                            new XElement(
                                A + "graphic",
                                new XElement(
                                    A + "graphicData",
                                    new XAttribute("uri", C.NamespaceName),
                                    new XElement(C + "chart", new XAttribute(R + "id", ChartId(charts.Count)))
                                )
                            )
                        )
                    )
                ),
            ],
            El("keepNext"),
            Val("jc", "center")
        );
    }

    /// <summary>版面: the paper, the text's area, the grid of lines, and the page numbers outside.</summary>
    private XElement Section() =>
        El(
            "sectPr",
            document.Warning.Length > 0 ? Sides.Select(side => Reference("header", side)) : null,
            Sides.Select(side => Reference("footer", side)),
            El("pgSz", At("w", PageLayout.PageWidth), At("h", PageLayout.PageHeight)),
            El(
                "pgMar",
                At("top", PageLayout.Top),
                At("right", PageLayout.Right),
                At("bottom", PageLayout.Bottom),
                At("left", PageLayout.Left),
                At("header", PageLayout.FooterFromEdge),
                At("footer", PageLayout.FooterFromEdge),
                At("gutter", 0)
            ),
            El("docGrid", At("type", "lines"), At("linePitch", layout.Line))
        );

    /// <summary>Pages with odd and with even numbers.</summary>
    internal static IReadOnlyList<string> Sides => ["default", "even"];

    internal static string PartId(string what, string side) => $"rId_{what}_{side}";

    private static XElement Reference(string what, string kind) =>
        El(what + "Reference", At("type", kind), new XAttribute(R + "id", PartId(what, kind)));

    private IEnumerable<XElement> Runs(IEnumerable<TextRun> runs) =>
        runs.Select(run =>
            run.Figure is { } figure ? FigureParts.Control(figure, ++controls, Run(run.Text)) : Run(run.Text)
        );

    private static XElement Empty() => El("p");

    /// <param name="settings">Of the paragraph beside its style, in the order of the schema.</param>
    internal static XElement Paragraph(string style, IEnumerable<XElement> content, params XElement[] settings) =>
        El("p", El("pPr", Val("pStyle", style), settings), content);

    internal static XElement Run(string text, params XElement[] letters) =>
        El(
            "r",
            letters.Length == 0 ? null : El("rPr", letters),
            El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)
        );
}
