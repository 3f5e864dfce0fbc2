using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yuelu.Reader.Decode;

/// <summary>Builds Word files with the makers' own library, so that reader and writer share no code.</summary>
internal static class WordFile
{
    internal static byte[] Of(params OpenXmlElement[] body) => With(_ => { }, body);

    internal static byte[] With(Action<MainDocumentPart> parts, params OpenXmlElement[] body)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            parts(main);
        }
        return bytes.ToArray();
    }

    internal static byte[] OfXml(string bodyXml) =>
        RefusalTests.Zip(
            (
                "word/document.xml",
                System.Text.Encoding.UTF8.GetBytes(
                    $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{bodyXml}</w:body></w:document>"
                )
            )
        );

    internal static Paragraph Line(string text) => new(Words(text));

    internal static Run Words(string text) =>
        new(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    internal static Paragraph Item(int level, string text) =>
        new(
            new ParagraphProperties(
                new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })
            ),
            Words(text)
        );

    internal static Table Grid(params string[][] rows) =>
        new(rows.Select(r => new TableRow(r.Select(c => new TableCell(Line(c))))));

    /// <summary>The usual three levels of a Chinese plan: 一、 （一） 1.</summary>
    internal static void AddNumbering(MainDocumentPart main) =>
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(
                Level(0, NumberFormatValues.ChineseCountingThousand, "%1、"),
                Level(1, NumberFormatValues.ChineseCountingThousand, "（%2）"),
                Level(2, NumberFormatValues.Decimal, "%3.")
            )
            {
                AbstractNumberId = 7,
            },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 }
        );

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text })
        {
            LevelIndex = index,
        };
}
