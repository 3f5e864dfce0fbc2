namespace Yuelu.Bench.Collection;

/// <summary>The register and the collection of figures.</summary>
internal static class CollectionArea
{
    private static readonly (string Name, Func<string, IAsyncEnumerable<Figure>> Measure)[] All =
    [
        ("register", RegisterFigures.MeasureAsync),
        ("audit", AuditFigures.MeasureAsync),
        ("panel", PanelFigures.MeasureAsync),
        ("filing", FilingFigures.MeasureAsync),
    ];

    /// <summary>What can be measured by itself.</summary>
    public static IEnumerable<string> Parts => All.Select(part => part.Name);

    /// <param name="part">One of <see cref="Parts"/>; null for all.</param>
    public static IEnumerable<Figure> Measure(string? part) => Parted.Measure(All, part);
}
