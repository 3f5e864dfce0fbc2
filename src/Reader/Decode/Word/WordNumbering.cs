using System.Text;
using System.Xml;

namespace Yuelu.Reader.Decode.Word;

/// <summary>Automatic list numbers: the definitions, and the counters as the text is read.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, Level[]> lists = [];
    private readonly Dictionary<int, string> styleLinks = [];
    private readonly Dictionary<int, Instance> instances = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<(int NumberingId, int Level)> restarted = [];

    private sealed record Level(int Start, string Format, string Text, bool AllDigits)
    {
        public static readonly Level Plain = new(1, "none", "", false);
    }

    private sealed record Instance(int ListId, Dictionary<int, int> Starts, Dictionary<int, Level> Levels);

    /// <summary>Reads the definitions; without such a part no paragraph has a number.</summary>
    public static WordNumbering Read(WordPackage package, string main, WordStyles styles)
    {
        var result = new WordNumbering();
        if (package.Related(main, "numbering") is not { } part)
            return result;
        using var reader = package.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "abstractNum")
                result.AddList(reader);
            else if (reader.LocalName == "num")
                result.AddInstance(reader);
        }
        result.FollowStyleLinks(styles);
        return result;
    }

    /// <summary>Counts one more paragraph and gives its number as text, followed by a space where a dot could join a figure.</summary>
    public string Next(int numberingId, int level)
    {
        if (level is < 0 or >= Levels || !instances.TryGetValue(numberingId, out var instance))
            return "";
        if (!lists.ContainsKey(instance.ListId))
            return "";
        Count(numberingId, instance, level);
        var definition = LevelOf(instance, level);
        if (definition.Format == "bullet")
            return "";
        var text = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            var c = definition.Text[i];
            if (c == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9')
                text.Append(Number(instance, definition.Text[++i] - '1', definition.AllDigits));
            else
                text.Append(c);
        }
        if (text.Length > 0 && (char.IsAsciiLetterOrDigit(text[^1]) || text[^1] is '.' or ')'))
            text.Append(' ');
        return text.ToString();
    }

    private string Number(Instance instance, int level, bool allDigits)
    {
        var definition = LevelOf(instance, level);
        var count = counters[instance.ListId][level];
        var number = count == int.MinValue ? definition.Start : count;
        return NumberFormats.Write(number, allDigits ? "decimal" : definition.Format);
    }

    private void Count(int numberingId, Instance instance, int level)
    {
        if (!counters.TryGetValue(instance.ListId, out var counts))
            counters[instance.ListId] = counts = [.. Enumerable.Repeat(int.MinValue, Levels)];
        if (instance.Starts.TryGetValue(level, out var start) && restarted.Add((numberingId, level)))
            counts[level] = start;
        else
            counts[level] = counts[level] is int.MinValue or int.MaxValue
                ? LevelOf(instance, level).Start
                : counts[level] + 1;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            counts[deeper] = int.MinValue;
    }

    private Level LevelOf(Instance instance, int level) =>
        instance.Levels.TryGetValue(level, out var own) ? own : lists[instance.ListId][level];

    private void FollowStyleLinks(WordStyles styles)
    {
        foreach (var (list, style) in styleLinks)
            if (
                styles.NumberingOf(style) is { } numbering
                && instances.TryGetValue(numbering.NumberingId, out var other)
            )
                if (lists.TryGetValue(other.ListId, out var levels))
                    lists[list] = levels;
    }

    private void AddList(XmlReader reader)
    {
        var id = reader.Number("abstractNumId") ?? -1;
        var levels = Enumerable.Repeat(Level.Plain, Levels).ToArray();
        foreach (var element in reader.Inside())
        {
            if (element == "numStyleLink" && reader.Attribute("val") is { } style)
                styleLinks[id] = style;
            else if (element == "lvl" && reader.Number("ilvl") is { } level and >= 0 and < Levels)
                levels[level] = ReadLevel(reader);
        }
        lists[id] = levels;
    }

    private void AddInstance(XmlReader reader)
    {
        var id = reader.Number("numId") ?? -1;
        var instance = new Instance(0, [], []);
        var level = 0;
        foreach (var element in reader.Inside())
        {
            if (element == "abstractNumId")
                instance = instance with { ListId = reader.Number() ?? -1 };
            else if (element == "lvlOverride")
                level = reader.Number("ilvl") ?? 0;
            else if (element == "startOverride")
                instance.Starts[level] = reader.Number() ?? 1;
            else if (element == "lvl")
                instance.Levels[level] = ReadLevel(reader);
        }
        instances[id] = instance;
    }

    private static Level ReadLevel(XmlReader reader)
    {
        var (start, format, text, allDigits) = (1, "decimal", "", false);
        foreach (var element in reader.Inside())
        {
            if (element == "start")
                start = reader.Number() ?? 1;
            else if (element == "numFmt")
                format = reader.Attribute("val") ?? "decimal";
            else if (element == "lvlText")
                text = reader.Attribute("val") ?? "";
            else if (element == "isLgl")
                allDigits = reader.IsOn();
        }
        return new Level(start, format, text.Length > 200 ? "" : text, allDigits);
    }
}
