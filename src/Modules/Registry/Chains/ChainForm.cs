using Yuelu.Kernel;

namespace Yuelu.Registry.Chains;

/// <summary>
/// A chain as people write it: a node on each line, <c>key | name | English name | codes | note</c>, where a key with an
/// exclamation mark after it is marked as a gap; a link on each line, <c>key &gt; key</c>.
/// </summary>
internal static class ChainForm
{
    private static readonly char[] Blanks = [' ', ',', '，', '、', ';', '；'];

    /// <summary>What a form says.</summary>
    internal static ChainGraph Read(string name, string nameEn, string source, string nodes, string links) =>
        new(Named(name, nameEn), source.Trim(), [.. Lines(nodes).Select(Node)], [.. Lines(links).SelectMany(Links)]);

    internal static string Nodes(ChainGraph graph) =>
        string.Join(
            '\n',
            graph.Nodes.Select(node =>
                string.Join(
                        " | ",
                        $"{node.Key}{(node.IsGap ? "!" : "")}",
                        node.Name.Zh,
                        node.Name.En == node.Name.Zh ? "" : node.Name.En,
                        string.Join(' ', node.Enterprises),
                        node.Note
                    )
                    .TrimEnd(' ', '|')
            )
        );

    internal static string Links(ChainGraph graph) =>
        string.Join('\n', graph.Links.Select(link => $"{link.From} > {link.To}"));

    private static ChainNode Node(string line)
    {
        var parts = line.Replace('｜', '|').Split('|', 5, StringSplitOptions.TrimEntries);
        string Part(int at) => at < parts.Length ? parts[at] : "";
        var key = HalfWidth.Of(Part(0));
        var codes = HalfWidth.Of(Part(3)).ToUpperInvariant().Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return new(key.TrimEnd('!', ' '), Named(Part(1), Part(2)), [.. codes.Distinct()], key.EndsWith('!'), Part(4));
    }

    /// <summary>A line of several keys is several links.</summary>
    private static IEnumerable<ChainLink> Links(string line)
    {
        var keys = HalfWidth.Of(line).Replace("->", ">").Replace('→', '>').Split('>', StringSplitOptions.TrimEntries);
        if (keys.Length == 1)
            return [new(keys[0], "")];
        return keys.Zip(keys.Skip(1), (from, to) => new ChainLink(from, to));
    }

    private static Words Named(string zh, string en) => new(zh.Trim(), en.Trim().Length > 0 ? en.Trim() : zh.Trim());

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
