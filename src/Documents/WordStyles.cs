using System.Xml.Linq;
using static Yuelu.Documents.Ml;

namespace Yuelu.Documents;

/// <summary>The styles, the numbering of headings and the table of fonts.</summary>
internal sealed class WordStyles(PageLayout layout, bool isChinese)
{
    internal const string Body = "Body";
    internal const string Title = "Title";
    internal const string Sender = "Sender";
    internal const string Number = "DocumentNumber";
    internal const string Plain = "Normal";
    internal const string Right = "Signature";
    internal const string Caption = "Caption";
    internal const string Cell = "TableText";
    internal const string Note = "Note";
    internal const string Copies = "Copies";
    internal const string Footer = "Footer";
    internal const string Warning = "Warning";
    internal const string Table = "FigureTable";

    internal static string Heading(int level) => $"Heading{level}";

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private static int Indent => 2 * PageLayout.CharacterWidth;

    internal XElement Styles() =>
        El(
            "styles",
            new XAttribute(XNamespace.Xmlns + "w", W),
            El(
                "docDefaults",
                El(
                    "rPrDefault",
                    El(
                        "rPr",
                        Fonts(layout.BodyFont),
                        Val("spacing", PageLayout.LetterSpacing),
                        Val("kern", 0),
                        Val("sz", 2 * PageLayout.Size3),
                        Val("szCs", 2 * PageLayout.Size3),
                        El("lang", At("val", "en-GB"), At("eastAsia", "zh-CN"))
                    )
                ),
                El("pPrDefault", El("pPr", ExactLine()))
            ),
            Style(Plain, "Normal", null, Justified()),
            Style(Body, "Body Text", Plain, First(Indent)),
            Enumerable.Range(1, 4).Select(HeadingStyle),
            Style(Title, "Title", Plain, Aligned("center"), Letters(layout.TitleFont, PageLayout.Size2)),
            Style(
                Sender,
                "Sender",
                Plain,
                Aligned("center", SpaceBefore(PageLayout.SenderFromTop)),
                Letters(layout.TitleFont, layout.SenderPoints, "FF0000")
            ),
            Style(Number, "Document Number", Plain, Aligned("center")),
            Style(Right, "Signature", Plain, Aligned("right")),
            Style(
                Caption,
                "caption",
                Plain,
                Aligned("center", [El("keepNext"), .. OwnLine()]),
                Letters(layout.FirstFont, layout.SmallPoints)
            ),
            Style(Cell, "Table Text", Plain, Aligned("left", OwnLine()), Letters(layout.BodyFont, layout.SmallPoints)),
            Style(Note, "Note", Plain, OwnLine(), Letters(layout.BodyFont, layout.SmallPoints)),
            Style(Copies, "Copies", Plain, [El("keepLines")], Letters(layout.BodyFont, PageLayout.Size4)),
            Style(
                Footer,
                "footer",
                Plain,
                OwnLine(),
                Letters(layout.PageNumberFont, PageLayout.Size4, latin: layout.PageNumberFont)
            ),
            Style(
                Warning,
                "Warning",
                Plain,
                Aligned("center", OwnLine()),
                Letters(layout.FirstFont, layout.SmallPoints, "C00000")
            ),
            TableStyle()
        );

    /// <summary>结构层次序数: 一、 （一） 1. （1）, counted by Word.</summary>
    internal XElement Numbering() =>
        El(
            "numbering",
            new XAttribute(XNamespace.Xmlns + "w", W),
            El(
                "abstractNum",
                At("abstractNumId", 0),
                Val("multiLevelType", "multilevel"),
                Enumerable
                    .Range(1, 4)
                    .Select(level =>
                        El(
                            "lvl",
                            At("ilvl", level - 1),
                            Val("start", 1),
                            Val("numFmt", level < 3 && isChinese ? "chineseCountingThousand" : "decimal"),
                            Val("pStyle", Heading(level)),
                            Val("suff", isChinese ? "nothing" : "space"),
                            Val("lvlText", Sign(level)),
                            Val("lvlJc", "left"),
                            El("pPr", El("ind", At("left", 0), At("firstLine", Indent)))
                        )
                    )
            ),
            El("num", At("numId", 1), Val("abstractNumId", 0))
        );

    /// <summary>The fonts by their names, each with the free one that stands in for it.</summary>
    internal XElement FontTable() =>
        El(
            "fonts",
            new XAttribute(XNamespace.Xmlns + "w", W),
            new[] { layout.BodyFont, layout.TitleFont, layout.FirstFont, layout.SecondFont, layout.PageNumberFont }
                .Distinct()
                .Select(font => El("font", At("name", font), Val("altName", layout.FallbackFont), Val("charset", "86")))
        );

    private string Sign(int level) =>
        (level, isChinese) switch
        {
            (1, true) => "%1、",
            (2, true) => "（%2）",
            (3, true) => "%3.",
            (4, true) => "（%4）",
            _ => string.Join('.', Enumerable.Range(1, level).Select(one => $"%{one}")),
        };

    private XElement HeadingStyle(int level) =>
        Style(
            Heading(level),
            $"heading {level}",
            Plain,
            [
                El("keepNext"),
                El("numPr", Val("ilvl", level - 1), Val("numId", 1)),
                El("ind", At("left", 0), At("firstLine", Indent)),
                Val("outlineLvl", level - 1),
            ],
            level switch
            {
                1 => Letters(layout.FirstFont, PageLayout.Size3),
                2 => Letters(layout.SecondFont, PageLayout.Size3),
                _ => Letters(layout.BodyFont, PageLayout.Size3),
            },
            next: Body
        );

    private static XElement Style(
        string id,
        string name,
        string? basedOn,
        IReadOnlyList<XElement> paragraph,
        IReadOnlyList<XElement>? letters = null,
        string? next = null
    ) =>
        El(
            "style",
            At("type", "paragraph"),
            id == Plain ? At("default", 1) : null,
            At("styleId", id),
            Val("name", name),
            basedOn is null ? null : Val("basedOn", basedOn),
            next is null ? null : Val("next", next),
            El("qFormat"),
            El("pPr", paragraph),
            letters is null ? null : El("rPr", letters)
        );

    private static XElement TableStyle() =>
        El(
            "style",
            At("type", "table"),
            At("styleId", Table),
            Val("name", "Figure Table"),
            El("tblPr", El("tblBorders", Sides.Select(side => Rule(side, 4, 0, "000000"))))
        );

    internal static XElement Rule(string side, int eighths, int space, string colour) =>
        El(side, At("val", "single"), At("sz", eighths), At("space", space), At("color", colour));

    private IReadOnlyList<XElement> Letters(string font, int points, string? colour = null, string? latin = null) =>
        [
            Fonts(font, latin),
            .. colour is null ? (XElement[])[] : [Val("color", colour)],
            Val("sz", 2 * points),
            Val("szCs", 2 * points),
        ];

    private XElement Fonts(string font, string? latin = null) =>
        El(
            "rFonts",
            At("ascii", latin ?? layout.LatinFont),
            At("hAnsi", latin ?? layout.LatinFont),
            At("eastAsia", font),
            At("cs", latin ?? layout.LatinFont)
        );

    private XElement ExactLine() =>
        El("spacing", At("before", 0), At("after", 0), At("line", layout.Line), At("lineRule", "exact"));

    /// <summary>A line of the letters' own height, off the page's grid.</summary>
    private static XElement[] OwnLine() =>
        [Val("snapToGrid", 0), El("spacing", At("line", 240), At("lineRule", "auto"))];

    private static XElement SpaceBefore(int twips) =>
        El("spacing", At("before", twips), At("line", 240), At("lineRule", "auto"));

    private static IReadOnlyList<XElement> Justified() => [Val("jc", "both")];

    private static IReadOnlyList<XElement> First(int twips) =>
        [El("ind", At("firstLineChars", 200), At("firstLine", twips))];

    private static IReadOnlyList<XElement> Aligned(string side, params XElement[] before) =>
        [.. before, Val("jc", side)];
}
