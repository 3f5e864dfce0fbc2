using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Yuelu.Documents.Ml;

namespace Yuelu.Documents;

/// <summary>What stands in a document that was written here and perhaps edited since.</summary>
/// <param name="Origin">What leads back to where the whole came from; empty when nothing says so.</param>
/// <param name="Figures">The figures in the order in which they stand there, each by its id with the text that is there now.</param>
/// <param name="Words">The text of each paragraph without its figures.</param>
public sealed record ReadDocument(
    IReadOnlyList<KeyValuePair<string, string>> Origin,
    IReadOnlyList<KeyValuePair<string, string>> Figures,
    IReadOnlyList<string> Words
)
{
    /// <summary>Enough for a brief of a hundred pages; a file that unpacks to more is not read.</summary>
    private const int MostCharacters = 20_000_000;

    /// <summary>Reads a Word file; null when it is none, or is too large when unpacked.</summary>
    public static ReadDocument? Of(byte[] file)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(file)))
                if (
                    zip.Entries.Any(entry => entry.Length > MostCharacters)
                    || zip.Entries.Sum(entry => entry.Length) > 2 * MostCharacters
                )
                    return null;
            using var package = WordprocessingDocument.Open(
                new MemoryStream(file),
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = MostCharacters }
            );
            if (package.MainDocumentPart is not { } main || Load(main) is not { } document)
                return null;
            var data = main
                .CustomXmlParts.Select(Load)
                .FirstOrDefault(part => part?.Name == FigureParts.Space + "figures");
            return new(
                [
                    .. (data?.Elements(FigureParts.Space + "origin") ?? []).Select(one =>
                        KeyValuePair.Create((string?)one.Attribute("name") ?? "", one.Value)
                    ),
                ],
                [
                    .. document
                        .Descendants(W + "sdt")
                        .Select(control =>
                            KeyValuePair.Create(
                                (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") ?? "",
                                TextOf(control.Descendants(W + "t"))
                            )
                        ),
                ],
                [
                    .. document
                        .Descendants(W + "p")
                        .Select(paragraph =>
                            TextOf(paragraph.Descendants(W + "t").Where(text => !text.Ancestors(W + "sdt").Any()))
                        )
                        .Where(words => words.Length > 0),
                ]
            );
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or XmlException
                        or InvalidDataException
                        or IOException
                        or FileFormatException
            )
        {
            return null;
        }
    }

    private static string TextOf(IEnumerable<XElement> texts) => string.Concat(texts.Select(text => text.Value));

    /// <summary>A part's root; no part may name others or grow while it is read.</summary>
    private static XElement? Load(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
            }
        );
        return XElement.Load(reader);
    }
}
