namespace Yuelu.Bench.Statistics;

/// <summary>Vintages and the figures over them.</summary>
internal static class StatisticsArea
{
    private static readonly (string Name, Func<string, IAsyncEnumerable<Figure>> Measure)[] All =
    [
        ("vintage", folder => VintageFigures.MeasureAsync(folder, Panel.Province, withPostgreSql: true)),
        ("dashboard", DashboardFigures.MeasureAsync),
        ("sdmx", SdmxFigures.MeasureAsync),
        ("nation", folder => VintageFigures.MeasureAsync(folder, Panel.Nation, withPostgreSql: false)),
    ];

    /// <summary>What can be measured by itself.</summary>
    public static IEnumerable<string> Parts => All.Select(part => part.Name);

    /// <param name="part">One of <see cref="Parts"/>; null for all.</param>
    public static IEnumerable<Figure> Measure(string? part) => Parted.Measure(All, part);
}
