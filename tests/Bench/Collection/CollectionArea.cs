namespace Yuelu.Bench.Collection;

/// <summary>The register and the collection of figures.</summary>
internal static class CollectionArea
{
    public static IEnumerable<Figure> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("yuelu-bench-");
        try
        {
            foreach (var figure in RegisterFigures.MeasureAsync(folder.FullName).ToBlockingEnumerable())
                yield return figure;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
