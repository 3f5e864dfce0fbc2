using Microsoft.Extensions.Caching.Memory;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Outlook;

/// <summary>What a forecast follows from, and nothing else does.</summary>
/// <param name="Series">Number of the series.</param>
/// <param name="Sha256">Hash of its figures and of when they were taken in: <see cref="SeriesCells.Sha256"/>.</param>
internal readonly record struct OutlookKey(int Series, string Sha256, int Steps);

/// <summary>
/// The forecasts that were made lately. One at a time is made, so that they never take more than one processor, and each once: the
/// hash of what was held names them.
/// </summary>
internal sealed class OutlookShelf : IDisposable
{
    /// <summary>So many are kept; about 50 KB each.</summary>
    internal const int Most = 256;

    private readonly SemaphoreSlim maker = new(1);
    private readonly MemoryCache made = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The forecast of a key, made by <paramref name="make"/> unless it is here.</summary>
    internal async ValueTask<Result<SeriesOutlook>> FindAsync(
        OutlookKey key,
        Func<Result<SeriesOutlook>> make,
        CancellationToken ct
    )
    {
        if (made.TryGetValue(key, out Result<SeriesOutlook> kept))
            return kept;
        await maker.WaitAsync(ct);
        try
        {
            if (made.TryGetValue(key, out kept))
                return kept;
            var result = make();
            made.Set(key, result, new MemoryCacheEntryOptions { Size = 1 });
            return result;
        }
        finally
        {
            maker.Release();
        }
    }

    public void Dispose()
    {
        made.Dispose();
        maker.Dispose();
    }
}
