using System.Xml.Linq;
using static Yuelu.Documents.Ml;

namespace Yuelu.Documents;

/// <summary>
/// Figures in a Word document: each is a content control bound to its entry in a data part of the document (ECMA-376 custom XML data
/// binding), which says where it came from. The text around stays free to edit; the entry goes with the document.
/// </summary>
internal static class FigureParts
{
    internal static readonly XNamespace Space = "urn:yuelu:figures:1";

    /// <summary>Names the data part; one document has one.</summary>
    internal const string StoreId = "{7D1A2C64-0B6E-4E57-9C3B-59D0A1E6F2B8}";

    /// <summary>The data part: an entry a figure.</summary>
    internal static XDocument Write(OfficialDocument document) =>
        new(
            new XElement(
                Space + "figures",
                document.Origin.Select(Origin),
                document.Figures.Select(figure => new XElement(
                    Space + "figure",
                    new XAttribute("id", figure.Id),
                    new XElement(Space + "name", figure.Name),
                    new XElement(Space + "text", figure.Text),
                    figure.Origin.Select(Origin)
                ))
            )
        );

    /// <summary>The content control of a figure around its text.</summary>
    /// <param name="at">From 1 on; no two controls of a document have the same number.</param>
    internal static XElement Control(BoundFigure figure, int at, XElement run) =>
        El(
            "sdt",
            El(
                "sdtPr",
                Val("alias", figure.Name.Length > 60 ? figure.Name[..60] : figure.Name),
                Val("tag", figure.Id),
                Val("id", at),
                El(
                    "dataBinding",
                    At("prefixMappings", $"xmlns:f='{Space}'"),
                    At("xpath", $"/f:figures[1]/f:figure[@id='{figure.Id}'][1]/f:text[1]"),
                    At("storeItemID", StoreId)
                ),
                El("text")
            ),
            El("sdtContent", run)
        );

    private static XElement Origin(KeyValuePair<string, string> one) =>
        new(Space + "origin", new XAttribute("name", one.Key), one.Value);
}
