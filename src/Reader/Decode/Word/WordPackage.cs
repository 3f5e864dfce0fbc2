using System.IO.Compression;
using System.Xml;

namespace Yuelu.Reader.Decode.Word;

/// <summary>The parts of a Word file, opened one by one within the limits.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackingBudget budget;
    private readonly ReaderLimits limits;

    public WordPackage(byte[] file, ReaderLimits limits)
    {
        this.limits = limits;
        budget = new UnpackingBudget(limits);
        zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        MainPart =
            Related("", "officeDocument") ?? (parts.ContainsKey("word/document.xml") ? "word/document.xml" : null);
    }

    /// <summary>Name of the part with the text; null when there is none.</summary>
    public string? MainPart { get; }

    /// <summary>The part that <paramref name="part"/> relates to as <paramref name="kind"/>, such as <c>styles</c>.</summary>
    public string? Related(string part, string kind)
    {
        var folder = part.Contains('/') ? part[..(part.LastIndexOf('/') + 1)] : "";
        var relations = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!parts.ContainsKey(relations))
            return null;
        using var reader = Open(relations);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                continue;
            var type = reader.GetAttribute("Type") ?? "";
            var target = reader.GetAttribute("Target") ?? "";
            if (!type.EndsWith("/" + kind, StringComparison.Ordinal))
                continue;
            var full = target.StartsWith('/') ? target[1..] : folder + target;
            if (parts.ContainsKey(full))
                return full;
        }
        return null;
    }

    /// <summary>Footnotes, then endnotes.</summary>
    public IEnumerable<string> Notes(string main)
    {
        foreach (var kind in (string[])["footnotes", "endnotes"])
            if (Related(main, kind) is { } part)
                yield return part;
    }

    /// <summary>Reads a part as XML: no document type, nothing fetched.</summary>
    public XmlReader Open(string part)
    {
        var entry = parts[part];
        if (entry.IsEncrypted)
            throw new EncryptedPartException(part);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = limits.UnpackedBytes,
        };
        return XmlReader.Create(new BoundedStream(entry.Open(), entry.CompressedLength, part, budget), settings);
    }

    public void Dispose() => zip.Dispose();
}
