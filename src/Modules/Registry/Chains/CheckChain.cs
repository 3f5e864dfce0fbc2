using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Chains;

/// <summary>Says what is wrong with a graph. Pure.</summary>
internal static partial class CheckChain
{
    internal const int MostNodes = 300;
    private const int LongestName = 120;
    private const int LongestNote = 400;

    /// <param name="registered">Those of its enterprises that are registered.</param>
    internal static IReadOnlyList<FieldError> Check(ChainGraph graph, IReadOnlySet<string> registered)
    {
        List<FieldError> errors = [];
        if (graph.Name.Zh.Length is 0 or > LongestName || graph.Name.En.Length > LongestName)
            errors.Add(new("name", ChainProblems.BadName.Detail));
        if (graph.Source.Length is 0 or > EnterpriseMapping.LongestSource)
            errors.Add(new("source", EnterpriseProblems.NoSource.Detail));
        if (graph.Nodes.Count is 0 or > MostNodes)
            errors.Add(new("nodes", ChainProblems.NoNodes.Detail));
        var keys = new HashSet<string>();
        foreach (var node in graph.Nodes)
            errors.AddRange(Check(node, keys, registered).Select(problem => new FieldError("nodes", problem.Detail)));
        var links = new HashSet<ChainLink>();
        foreach (var link in graph.Links)
            if (!keys.Contains(link.From) || !keys.Contains(link.To))
                errors.Add(new("links", ChainProblems.NoSuchNode(link.From, link.To).Detail));
            else if (!links.Add(link))
                errors.Add(new("links", ChainProblems.LinkTwice(link.From, link.To).Detail));
        if (errors.Count == 0 && Layers(graph) is null)
            errors.Add(new("links", ChainProblems.Circle.Detail));
        return errors;
    }

    private static IEnumerable<Problem> Check(ChainNode node, HashSet<string> keys, IReadOnlySet<string> registered)
    {
        if (!KeyForm().IsMatch(node.Key))
            yield return ChainProblems.BadNodeKey(node.Key);
        else if (!keys.Add(node.Key))
            yield return ChainProblems.NodeTwice(node.Key);
        if (node.Name.Zh.Length is 0 or > LongestName || node.Name.En.Length > LongestName)
            yield return ChainProblems.BadNodeName(node.Key);
        if (node.Note.Length > LongestNote)
            yield return ChainProblems.LongNote(node.Key);
        foreach (var code in node.Enterprises.Where(code => !registered.Contains(code)))
            yield return ChainProblems.NotRegistered(node.Key, code);
    }

    /// <summary>How many links stand before each node at most; null when the links go round in a circle.</summary>
    internal static IReadOnlyDictionary<string, int>? Layers(ChainGraph graph)
    {
        var layers = graph.Nodes.DistinctBy(node => node.Key).ToDictionary(node => node.Key, _ => 0);
        for (var pass = 0; pass <= graph.Nodes.Count; pass++)
        {
            var moved = false;
            foreach (var link in graph.Links)
                if (layers[link.To] <= layers[link.From])
                    (layers[link.To], moved) = (layers[link.From] + 1, true);
            if (!moved)
                return layers;
        }
        return null;
    }

    /// <summary>Whether a text is a chain's or a node's key.</summary>
    internal static bool IsKey(string key) => KeyForm().IsMatch(key);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex KeyForm();
}
