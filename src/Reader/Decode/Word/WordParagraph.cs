using System.Text;
using System.Xml;

namespace Yuelu.Reader.Decode.Word;

/// <summary>A paragraph while its XML is read.</summary>
internal sealed class WordParagraph
{
    /// <summary>Its characters so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Identifier of its style.</summary>
    public string? Style { get; private set; }

    /// <summary>Its own numbering; id 0 takes away what the style gives.</summary>
    public (int NumberingId, int Level)? Numbering { get; private set; }

    /// <summary>Its own level in the list.</summary>
    public int? Level { get; private set; }

    /// <summary>Whether change tracking deleted its end, so that it runs on into the next.</summary>
    public bool EndIsDeleted { get; private set; }

    /// <summary>Whether the current run is hidden.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Reads <c>w:pPr</c>; what it was before a tracked change is passed over.</summary>
    public void ReadProperties(XmlReader reader)
    {
        foreach (var element in reader.Inside())
        {
            if (element == "pStyle")
                Style = reader.Attribute("val");
            else if (element == "ilvl")
                Level = reader.Number();
            else if (element == "numId" && reader.Number() is { } id)
                Numbering = (id, Level ?? 0);
            else if (element is "del" or "moveFrom")
                EndIsDeleted = true;
            else if (element is "pPrChange" or "rPrChange" or "sectPr")
                reader.PassOver();
        }
    }
}
