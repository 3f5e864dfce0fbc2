using System.IO.Compression;
using System.Xml;

namespace Yuelu.Platform.Tables;

/// <summary>Finds merged cells in a workbook: all but the first of them are empty, which looks like data that were left out.</summary>
public static class MergedCells
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The first range of merged cells in a sheet, such as <c>A2:A4</c>; null when there is none, or no workbook that can be read.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">Name of the sheet; null for the first.</param>
    public static string? First(byte[] file, string? sheet = null)
    {
        if (!file.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return null;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false));
            return archive.GetEntry(Sheet(archive, sheet)) is { } found ? FirstOf(found) : null;
        }
        // Whatever is wrong with the workbook is told by those who read its rows.
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static string Sheet(ZipArchive archive, string? name)
    {
        var id = Attribute(
            archive,
            "xl/workbook.xml",
            "sheet",
            xml => name is null || xml.GetAttribute("name") == name,
            "id",
            Relations
        );
        var target = Attribute(
            archive,
            "xl/_rels/workbook.xml.rels",
            "Relationship",
            xml => xml.GetAttribute("Id") == id,
            "Target"
        );
        return target?.StartsWith('/') == true ? target[1..] : $"xl/{target}";
    }

    private static string? FirstOf(ZipArchiveEntry sheet)
    {
        using var xml = XmlReader.Create(sheet.Open());
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell")
                return xml.GetAttribute("ref");
        return null;
    }

    /// <summary>An attribute of the first element that is wanted.</summary>
    private static string? Attribute(
        ZipArchive archive,
        string entry,
        string element,
        Func<XmlReader, bool> isWanted,
        string name,
        string space = ""
    )
    {
        if (archive.GetEntry(entry) is not { } found)
            return null;
        using var xml = XmlReader.Create(found.Open());
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && isWanted(xml))
                return xml.GetAttribute(name, space);
        return null;
    }
}
