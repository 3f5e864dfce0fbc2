using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuelu.Bench.Trust;
using Yuelu.Host;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Sdmx;
using Yuelu.Statistics.Series;

namespace Yuelu.Bench.Statistics;

/// <summary>Official series as a client gets them from the built portal: 100,000 observations in each format, and the memory that this takes.</summary>
internal static class SdmxFigures
{
    private const int Series = 1000;
    private const int Months = 100;
    private const int Runs = 7;

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        using (var first = Portal.Start(folder))
            await first.AnswersAsync("");
        await FillAsync(folder);
        using var portal = Portal.Start(folder);
        await portal.AnswersAsync("");
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = portal.Address };
        (string Name, string Accept, double? Limit)[] formats =
        [
            ("CSV 1.0", "application/vnd.sdmx.data+csv;version=1.0.0", 0.5),
            ("generic ML 2.1", "application/vnd.sdmx.genericdata+xml;version=2.1", 1.5),
            ("structure-specific ML 2.1", "application/vnd.sdmx.structurespecificdata+xml;version=2.1", null),
            ("JSON 2.0", "application/vnd.sdmx.data+json;version=2.0.0", null),
        ];
        await AskAsync(client, formats[0].Accept, 1);
        var before = portal.Megabytes;
        foreach (var (name, accept, limit) in formats)
        {
            var (seconds, bytes) = (double.MaxValue, 0L);
            for (var run = 0; run <= Runs; run++)
            {
                var began = Stopwatch.GetTimestamp();
                bytes = await AskAsync(client, accept, Months);
                seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
            yield return new Figure(
                $"{Series * Months:N0} observations as {name}, {bytes / 1048576.0:0} MB",
                seconds,
                "s",
                Limit: limit
            );
        }
        yield return new Figure("memory that this added", portal.PeakMegabytes - before, "MB");
    }

    /// <summary>Reads an answer to its end without keeping it.</summary>
    private static async Task<long> AskAsync(HttpClient client, string accept, int last)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"rest/data/{SdmxModel.Flow}/M..../?lastNObservations={last}"
        );
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, total) = (new byte[1 << 16], 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; )
            total += read;
        return total;
    }

    private static async Task FillAsync(string folder)
    {
        await using var db = StorageSetup.Open(new StorageOptions { Folder = folder }, HostModules.List());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = TimeProvider.System.GetUtcNow();
        var file = SeriesFile.Keep([], "bench.csv", "", now);
        file.TakeIn(Series * Months, 0, 0, now, "");
        db.Add(file);
        var held = await db.Set<OfficialSeries>().CountAsync();
        var all = Enumerable
            .Range(1, Series)
            .Select(number =>
                OfficialSeries.Of(
                    held + number,
                    new(PeriodKind.Month, $"BENCH_{number / 14}", $"43{number % 14 + 1:00}00", "_T", SeriesKind.Actual),
                    "亿元"
                )
            )
            .ToList();
        foreach (var code in all.Select(one => one.Indicator).Distinct())
        {
            var indicator = new SeriesIndicator { Code = code };
            indicator.Rename(Words.Same(code));
            db.Add(indicator);
        }
        db.AddRange(all);
        await db.SaveChangesAsync();
        await db.BulkInsertAsync(all.SelectMany(one => ValuesOf(one, file, now)), CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static IEnumerable<SeriesValue> ValuesOf(OfficialSeries series, SeriesFile file, DateTimeOffset now)
    {
        var numbers = new Random(series.Number);
        for (var month = 0; month < Months; month++)
        {
            var period = Period
                .Parse(string.Create(CultureInfo.InvariantCulture, $"{2015 + month / 12}-{month % 12 + 1:00}"))
                .Value;
            yield return new SeriesValue
            {
                Series = series.Number,
                Period = period.Code,
                HeldFrom = now,
                StartsOn = period.Start,
                EndsOn = period.End,
                Value = numbers.Next(1_000_000) / 100m,
                Decimals = 2,
                Status = SeriesStatus.Normal,
                SourceTitle = "统计公报",
                SourceAddress = "https://example.org/communique",
                PublishedOn = period.End.AddDays(20),
                Note = "",
                File = file.Id,
                Row = month + 2,
            };
        }
    }
}
