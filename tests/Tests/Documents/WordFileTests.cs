using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using UglyToad.PdfPig;

namespace Yuelu.Documents;

/// <summary>Documents are laid out as GB/T 9704-2012 says, every figure in them leads back, and other software reads them.</summary>
public sealed class WordFileTests
{
    private static readonly XNamespace W = Ml.W;
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Paper_margins_fonts_line_and_numbers_are_those_of_the_standard()
    {
        var parts = PartsOf(WordFile.Write(Document(Body()), new()));
        var section = parts["word/document.xml"].Descendants(W + "sectPr").Single();
        Assert.Equal((210, 297), (Millimetres(section, "pgSz", "w"), Millimetres(section, "pgSz", "h")));
        // 天头 37±1, 订口 28±1; the text's area 156 × 225 leaves 26 and 35.
        Assert.Equal(
            (37, 28, 26, 35),
            (
                Millimetres(section, "pgMar", "top"),
                Millimetres(section, "pgMar", "left"),
                Millimetres(section, "pgMar", "right"),
                Millimetres(section, "pgMar", "bottom")
            )
        );
        // 22 lines on 225 mm.
        Assert.Equal(579, Number(section.Element(W + "docGrid")!, "linePitch"));
        var styles = parts["word/styles.xml"]
            .Descendants(W + "style")
            .ToDictionary(style => $"{Value(style, "styleId")}");
        var plain = parts["word/styles.xml"].Descendants(W + "docDefaults").Single();
        Assert.Equal(("仿宋_GB2312", 32), (Font(plain), Size(plain)));
        Assert.Equal(
            (579, "exact"),
            (
                Number(plain.Descendants(W + "spacing").Last(), "line"),
                $"{Value(plain.Descendants(W + "spacing").Last(), "lineRule")}"
            )
        );
        Assert.Equal(("方正小标宋简体", 44), (Font(styles["Title"]), Size(styles["Title"])));
        Assert.Equal(("黑体", 32), (Font(styles["Heading1"]), Size(styles["Heading1"])));
        Assert.Equal(("楷体_GB2312", 32), (Font(styles["Heading2"]), Size(styles["Heading2"])));
        Assert.Equal(("仿宋_GB2312", 32), (Font(styles["Heading3"]), Size(styles["Heading3"])));
        Assert.Equal(("宋体", 28), (Font(styles["Footer"]), Size(styles["Footer"])));
        Assert.Equal("FF0000", Value(styles["Sender"].Descendants(W + "color").Single(), "val"));
        Assert.Equal(
            [
                ("chineseCountingThousand", "%1、"),
                ("chineseCountingThousand", "（%2）"),
                ("decimal", "%3."),
                ("decimal", "（%4）"),
            ],
            parts["word/numbering.xml"]
                .Descendants(W + "lvl")
                .Select(level =>
                    ($"{Value(level.Element(W + "numFmt")!, "val")}", $"{Value(level.Element(W + "lvlText")!, "val")}")
                )
        );
        Assert.All(
            parts["word/fontTable.xml"].Descendants(W + "altName"),
            font => Assert.Equal("Noto Serif CJK SC", Value(font, "val"))
        );
        // 页码: right on odd pages, left on even ones, one character from the edge.
        Assert.Equal(
            ["left", "right"],
            parts
                .Where(part => part.Key.StartsWith("word/footer", StringComparison.Ordinal))
                .Select(part => $"{Value(part.Value.Descendants(W + "jc").Single(), "val")}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Single(parts["word/settings.xml"].Descendants(W + "evenAndOddHeaders"));
    }

    [Fact]
    public void The_same_document_is_the_same_bytes_and_the_validator_of_its_makers_finds_no_fault()
    {
        var document = Document(Body());
        var file = WordFile.Write(document, new());
        Assert.Equal(file, WordFile.Write(document, new()));
        using var opened = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(opened)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")
        );
        var chart = opened.MainDocumentPart!.ChartParts.Single();
        using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        Assert.Equal(
            "营业收入一月5.1二月",
            string.Concat(
                workbook
                    .WorkbookPart!.WorksheetParts.Single()
                    .Worksheet!.Descendants<Cell>()
                    .Select(cell => cell.InnerText)
            )
        );
    }

    [Fact]
    public void Every_figure_is_bound_to_an_entry_that_says_where_it_came_from()
    {
        var parts = PartsOf(WordFile.Write(Document(Body()), new()));
        var data = parts.Values.Single(part => part.Root!.Name == FigureParts.Space + "figures");
        Assert.Equal("MONTHLY", data.Root!.Elements(FigureParts.Space + "origin").Single().Value);
        var entries = data.Root!.Elements(FigureParts.Space + "figure")
            .ToDictionary(one => $"{one.Attribute("id")!.Value}");
        var controls = parts["word/document.xml"].Descendants(W + "sdt").ToList();
        Assert.Equal(3, controls.Count);
        Assert.Equal(["f1", "f2"], entries.Keys.Order(StringComparer.Ordinal));
        foreach (var control in controls)
        {
            var id = $"{Value(control.Descendants(W + "tag").Single(), "val")}";
            var entry = entries[id];
            Assert.Equal(
                entry.Element(FigureParts.Space + "text")!.Value,
                string.Concat(control.Descendants(W + "t").Select(text => text.Value))
            );
            Assert.Equal(
                ["exact", "made"],
                entry.Elements(FigureParts.Space + "origin").Select(one => one.Attribute("name")!.Value)
            );
            Assert.Contains(
                $"@id='{id}'",
                $"{Value(control.Descendants(W + "dataBinding").Single(), "xpath")}",
                StringComparison.Ordinal
            );
        }
        Assert.Equal(
            3,
            controls.Select(control => $"{Value(control.Descendants(W + "id").Single(), "val")}").Distinct().Count()
        );
    }

    [Fact]
    public async Task LibreOffice_sets_28_characters_a_line_and_22_lines_a_page_and_numbers_the_headings()
    {
        var text = string.Concat(Enumerable.Repeat("制造强省建设", 400));
        var file = WordFile.Write(Document([.. Body(), new ParagraphBlock([new(text)])]), new());
        var pdf = await LibreOffice.PdfOfAsync(file);
        await LibreOffice.DrawAsync(pdf, Repository.PathOf("artifacts", "results", "document"));
        using var opened = PdfDocument.Open(pdf);
        var pages = opened.GetPages().ToList();
        Assert.All(
            pages,
            page => Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)))
        );
        var full = LinesOf(pages[^2]);
        Assert.Equal(22, full.Count);
        Assert.All(full, line => Assert.Equal(28, line.Length));
        // 版心: 28 mm from the left, 37 mm from the top.
        var letters = pages[^2].Letters.Where(letter => letter.Value is "制" or "造" or "强").ToList();
        Assert.InRange(letters.Min(letter => letter.StartBaseLine.X) / 72 * 25.4, 27.5, 28.5);
        Assert.InRange((842 - letters.Max(letter => letter.StartBaseLine.Y)) / 72 * 25.4, 37, 37 + 10.2);
        var all = string.Concat(pages.SelectMany(page => page.Letters).Select(letter => letter.Value))
            .Replace(" ", "", StringComparison.Ordinal);
        foreach (
            var words in new[]
            {
                "工业简报",
                "一、总体情况",
                "（一）分地区",
                "1.长沙",
                "（1）县区",
                "增长5.3%",
                "主要指标",
                "—1—",
                "抄送：各市州",
                "2026年11月20日印发",
            }
        )
            Assert.Contains(words, all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sender_stays_on_its_line_and_what_is_empty_is_left_out()
    {
        var layout = new PageLayout();
        Assert.Equal(42, layout.SenderSize("工业简报"));
        foreach (var length in Enumerable.Range(1, 40))
            Assert.InRange(layout.SenderSize(new string('文', length)) * length, 1, PageLayout.TextWidth / 20);
        var bare = Document([new ParagraphBlock([new("正文")])]) with
        {
            Sender = "",
            Number = "",
            SentTo = "",
            Signature = "",
            Day = "",
            Notes = [],
            CopiedTo = "",
            PrintedBy = "",
            PrintedOn = "",
            Warning = "",
        };
        var parts = PartsOf(WordFile.Write(bare, layout));
        Assert.Equal(
            "标题正文",
            string.Concat(parts["word/document.xml"].Descendants(W + "t").Select(text => text.Value))
        );
        Assert.Empty(parts.Keys.Where(part => part.StartsWith("word/header", StringComparison.Ordinal)));
        Assert.Empty(parts["word/document.xml"].Descendants(W + "tbl"));
    }

    [Fact]
    public void Marks_of_two_series_with_one_equal_value_are_both_seen()
    {
        var chart = new ChartBlock("增速", ChartShape.Line, "%", ["一月"], [new("收入", [5.1m]), new("利润", [5.1m])]);
        var marks = PartsOf(WordFile.Write(Document([chart]), new()))
            .Values.SelectMany(part => part.Descendants(Ml.C + "marker"))
            .Where(marker => marker.HasElements)
            .Select(marker => (Of(marker, "symbol"), int.Parse(Of(marker, "size"))))
            .ToList();
        Assert.Equal([("circle", 11), ("square", 8)], marks);

        static string Of(XElement marker, string name) => marker.Element(Ml.C + name)!.Attribute("val")!.Value;
    }

    private static DocumentBlock[] Body()
    {
        var figure = new BoundFigure(
            "f1",
            "营业收入同比",
            "增长5.3%",
            [new("exact", "0.0531"), new("made", "indicator-values?indicator=A")]
        );
        var other = new BoundFigure(
            "f2",
            "营业收入",
            "12.5",
            [new("exact", "12.5"), new("made", "indicator-values?indicator=A")]
        );
        return
        [
            new HeadingBlock(1, [new("总体情况")]),
            new ParagraphBlock([new("营业收入同比"), TextRun.Of(figure), new("。")]),
            new HeadingBlock(2, [new("分地区")]),
            new HeadingBlock(3, [new("长沙")]),
            new HeadingBlock(4, [new("县区")]),
            new TableBlock(
                "主要指标",
                ["指标", "本期", "同比"],
                [
                    [new("营业收入"), TextRun.Of(other), TextRun.Of(figure)],
                ]
            ),
            new ChartBlock("增速", ChartShape.Line, "%", ["一月", "二月"], [new("营业收入", [5.1m, null])]),
        ];
    }

    private static OfficialDocument Document(IReadOnlyList<DocumentBlock> body) =>
        new(
            true,
            "工业简报",
            "第 十 期",
            [new("标题")],
            "省人民政府",
            body,
            "办公室",
            "2026年11月20日",
            ["注：来源"],
            "各市州",
            "办公室",
            "2026年11月20日印发",
            "合成数据",
            At,
            [new("brief", "MONTHLY")]
        );

    private static Dictionary<string, XDocument> PartsOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip
            .Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(
                entry => entry.FullName,
                entry =>
                {
                    using var stream = entry.Open();
                    return XDocument.Load(stream);
                }
            );
    }

    /// <summary>The lines of a page without its page number, from the top.</summary>
    private static List<string> LinesOf(UglyToad.PdfPig.Content.Page page) =>
        [
            .. page
                .Letters.Where(letter =>
                    letter.Value is not ("—" or " ")
                    && !char.IsAsciiDigit(letter.Value[0])
                    && !"合成数据".Contains(letter.Value, StringComparison.Ordinal)
                )
                .GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
                .OrderByDescending(line => line.Key)
                .Select(line => string.Concat(line.Select(letter => letter.Value))),
        ];

    private static string? Value(XElement element, string attribute) => (string?)element.Attribute(W + attribute);

    private static int Number(XElement element, string attribute) => (int)element.Attribute(W + attribute)!;

    private static int Millimetres(XElement section, string element, string attribute) =>
        (int)Math.Round(Number(section.Element(W + element)!, attribute) / 1440.0 * 25.4);

    private static string? Font(XElement element) => Value(element.Descendants(W + "rFonts").First(), "eastAsia");

    private static int Size(XElement element) => Number(element.Descendants(W + "sz").First(), "val");
}
