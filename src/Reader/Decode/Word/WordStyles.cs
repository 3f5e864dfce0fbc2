namespace Yuelu.Reader.Decode.Word;

/// <summary>What paragraph styles say of numbering, and which are tables of contents.</summary>
internal sealed class WordStyles
{
    private const int MostAncestors = 20;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    private sealed record Style(string Name, string? BasedOn, int? NumberingId, int? Level);

    /// <summary>Reads the styles; without such a part there are none.</summary>
    public static WordStyles Read(WordPackage package, string main)
    {
        var result = new WordStyles();
        if (package.Related(main, "styles") is not { } part)
            return result;
        using var reader = package.Open(part);
        while (reader.Read())
            if (reader.NodeType == System.Xml.XmlNodeType.Element && reader.LocalName == "style")
                result.Add(reader);
        return result;
    }

    /// <summary>Whether paragraphs of this style are entries of a generated table of contents.</summary>
    public bool IsContents(string? id)
    {
        var name = id is not null && styles.TryGetValue(id, out var style) ? style.Name : id ?? "";
        return name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("TOC", StringComparison.Ordinal) && name.Length == 4 && char.IsAsciiDigit(name[3]))
            || (name.StartsWith("目录", StringComparison.Ordinal) && name.Length > 2);
    }

    /// <summary>The numbering that the style or one it is based on gives; null without one.</summary>
    public (int NumberingId, int Level)? NumberingOf(string? id)
    {
        int? level = null;
        for (var i = 0; i < MostAncestors && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            level ??= style.Level;
            if (style.NumberingId is { } numbering)
                return (numbering, level ?? 0);
            id = style.BasedOn;
        }
        return null;
    }

    private void Add(System.Xml.XmlReader reader)
    {
        var id = reader.Attribute("styleId");
        var (name, basedOn) = ("", (string?)null);
        var (numbering, level) = ((int?)null, (int?)null);
        foreach (var element in reader.Inside())
        {
            if (element == "name")
                name = reader.Attribute("val") ?? "";
            else if (element == "basedOn")
                basedOn = reader.Attribute("val");
            else if (element == "numId")
                numbering = reader.Number();
            else if (element == "ilvl")
                level = reader.Number();
        }
        if (id is not null)
            styles[id] = new Style(name, basedOn, numbering, level);
    }
}
