using System.Xml;

namespace Yuelu.Reader.Decode.Word;

/// <summary>Short words for walking WordprocessingML by local name, which serves both its editions.</summary>
internal static class WordXml
{
    /// <summary>The attribute of that local name, whatever its namespace.</summary>
    public static string? Attribute(this XmlReader reader, string localName)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName != localName)
                continue;
            var value = reader.Value;
            reader.MoveToElement();
            return value;
        }
        reader.MoveToElement();
        return null;
    }

    /// <summary>The <c>val</c> attribute as a number.</summary>
    public static int? Number(this XmlReader reader, string localName = "val") =>
        int.TryParse(reader.Attribute(localName), out var number) ? number : null;

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: it is unless it says otherwise.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Attribute("val") is not ("0" or "false" or "off");

    /// <summary>Every start of an element inside the current one; afterwards the reader stands at its end.</summary>
    public static IEnumerable<string> Inside(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            yield break;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element)
                yield return reader.LocalName;
    }

    /// <summary>Passes over the current element; the reader then stands at its end.</summary>
    public static void PassOver(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }
}
