using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Packaging;
using static Yuelu.Documents.Ml;

namespace Yuelu.Documents;

/// <summary>Word files of official documents.</summary>
public static class WordFile
{
    /// <summary>Type of the files.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The file of a document; the same bytes for the same document and layout.</summary>
    public static byte[] Write(OfficialDocument document, PageLayout layout)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rIdMain");
            var styles = new WordStyles(layout, document.IsChinese);
            var body = new WordBody(document, layout);
            Feed(main, body.Write());
            Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), styles.Styles());
            Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), styles.Numbering());
            Feed(main.AddNewPart<FontTablePart>("rIdFonts"), styles.FontTable());
            Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), Settings());
            foreach (var side in WordBody.Sides)
            {
                Feed(main.AddNewPart<FooterPart>(WordBody.PartId("footer", side)), PageNumber(side));
                if (document.Warning.Length > 0)
                    Feed(main.AddNewPart<HeaderPart>(WordBody.PartId("header", side)), Warning(document.Warning));
            }
            for (var at = 1; at <= body.Charts.Count; at++)
            {
                var part = main.AddNewPart<ChartPart>(WordBody.ChartId(at));
                part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "rIdWorkbook")
                    .FeedData(new MemoryStream(ChartWorkbook.Write(body.Charts[at - 1])));
                Feed(part, WordChart.Write(body.Charts[at - 1], layout, "rIdWorkbook").Root!);
            }
            var figures = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "rIdFigures");
            Feed(figures, FigureParts.Write(document).Root!);
            figures.AddNewPart<CustomXmlPropertiesPart>("rIdStore").DataStoreItem = new DataStoreItem
            {
                ItemId = FigureParts.StoreId,
                SchemaReferences = new(new SchemaReference { Uri = FigureParts.Space.NamespaceName }),
            };
            Feed(package.AddNewPart<CoreFilePropertiesPart>("rIdCore"), Properties(document));
        }
        return SteadyZip.Of(memory);
    }

    private static XElement Properties(OfficialDocument document) =>
        new(
            Core + "coreProperties",
            new XElement(Dc + "title", string.Concat(document.Title.Select(run => run.Text))),
            new XElement(Dc + "creator", document.Sender),
            new XElement(
                Terms + "created",
                new XAttribute(Xsi + "type", "dcterms:W3CDTF"),
                new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
                document.WrittenAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            )
        );

    private static XElement Settings() =>
        El(
            "settings",
            new XAttribute(XNamespace.Xmlns + "w", W),
            El("evenAndOddHeaders"),
            Val("characterSpacingControl", "compressPunctuation"),
            El(
                "compat",
                El(
                    "compatSetting",
                    At("name", "compatibilityMode"),
                    At("uri", "http://schemas.microsoft.com/office/word"),
                    At("val", 15)
                )
            )
        );

    /// <summary>页码: — 1 —, on odd pages right, on even ones left, a character from the edge.</summary>
    private static XElement PageNumber(string side)
    {
        var edge = side == "even" ? "left" : "right";
        return El(
            "ftr",
            new XAttribute(XNamespace.Xmlns + "w", W),
            WordBody.Paragraph(
                WordStyles.Footer,
                [WordBody.Run("— "), El("fldSimple", At("instr", " PAGE "), WordBody.Run("1")), WordBody.Run(" —")],
                El("ind", At(edge + "Chars", 100), At(edge, 20 * PageLayout.Size4)),
                Val("jc", edge)
            )
        );
    }

    private static XElement Warning(string text) =>
        El(
            "hdr",
            new XAttribute(XNamespace.Xmlns + "w", W),
            WordBody.Paragraph(WordStyles.Warning, [WordBody.Run(text)])
        );

    private static void Feed(OpenXmlPart part, XElement root)
    {
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory))
            new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(writer);
        memory.Position = 0;
        part.FeedData(memory);
    }
}
