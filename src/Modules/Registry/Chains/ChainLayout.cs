using Yuelu.Kernel;

namespace Yuelu.Registry.Chains;

/// <summary>A chain as it is drawn, in pixels.</summary>
public sealed record ChainDrawingView(
    int Width,
    int Height,
    IReadOnlyList<ChainBoxView> Boxes,
    IReadOnlyList<ChainLineView> Lines
);

/// <summary>A node as it is drawn.</summary>
/// <param name="Enterprises">How many stand there.</param>
public sealed record ChainBoxView(int X, int Y, Words Name, bool IsGap, int Enterprises);

/// <summary>A link as it is drawn, from the right of a node to the left of another.</summary>
public sealed record ChainLineView(int FromX, int FromY, int ToX, int ToY)
{
    /// <summary>Where it bends.</summary>
    public int MiddleX => (FromX + ToX) / 2;
}

/// <summary>
/// Lays a chain out: each node one column to the right of the last that comes before it, in a column in the order in which
/// they are named. Pure.
/// </summary>
internal static class ChainLayout
{
    internal const int BoxWidth = 176;
    internal const int BoxHeight = 52;
    private const int ColumnWidth = BoxWidth + 64;
    private const int RowHeight = BoxHeight + 20;
    private const int Margin = 8;

    internal static ChainDrawingView Of(ChainGraph graph)
    {
        var layers = CheckChain.Layers(graph)!;
        var rows = new Dictionary<int, int>();
        var places = new Dictionary<string, (int X, int Y)>();
        foreach (var node in graph.Nodes)
        {
            var layer = layers[node.Key];
            var row = rows[layer] = rows.GetValueOrDefault(layer, -1) + 1;
            places[node.Key] = (Margin + layer * ColumnWidth, Margin + row * RowHeight);
        }
        return new(
            2 * Margin + rows.Keys.Max() * ColumnWidth + BoxWidth,
            2 * Margin + rows.Values.Max() * RowHeight + BoxHeight,
            [
                .. graph.Nodes.Select(node => new ChainBoxView(
                    places[node.Key].X,
                    places[node.Key].Y,
                    node.Name,
                    node.IsMissing,
                    node.Enterprises.Count
                )),
            ],
            [.. graph.Links.Select(link => Line(places[link.From], places[link.To]))]
        );
    }

    private static ChainLineView Line((int X, int Y) from, (int X, int Y) to) =>
        new(from.X + BoxWidth, from.Y + BoxHeight / 2, to.X, to.Y + BoxHeight / 2);
}
