namespace Yuelu.Bench;

/// <summary>Areas that are measured part by part, each in a folder of its own that is gone afterwards.</summary>
internal static class Parted
{
    /// <param name="part">The only one that is wanted; null for all.</param>
    public static IEnumerable<Figure> Measure(
        IEnumerable<(string Name, Func<string, IAsyncEnumerable<Figure>> Measure)> all,
        string? part
    )
    {
        foreach (var (name, measure) in all)
        {
            if (part is not null && part != name)
                continue;
            var folder = Directory.CreateTempSubdirectory("yuelu-bench-");
            try
            {
                foreach (var figure in measure(folder.FullName).ToBlockingEnumerable())
                    yield return figure;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }
}
