using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuelu.Bench.Trust;
using Yuelu.Disclosure;
using Yuelu.Host;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Sdmx;
using Yuelu.Statistics.Series;

namespace Yuelu.Bench.Statistics;

/// <summary>
/// Official series, and public figures out of the file of a cube, as a client gets them from the built portal: 100,000 observations in
/// each format, and the memory that this takes.
/// </summary>
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
        await PublishAsync(new StorageOptions { Folder = folder });
        using var portal = Portal.Start(folder);
        await portal.AnswersAsync("");
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = portal.Address };
        (string Flow, string Name, string Accept, double? Limit)[] formats =
        [
            .. new[] { OfficialSource.Shape, FigureSource.Shape }.SelectMany(flow =>
                new (string, string, string, double?)[]
                {
                    (flow.Id, "CSV 1.0", "application/vnd.sdmx.data+csv;version=1.0.0", 0.5),
                    (flow.Id, "generic ML 2.1", "application/vnd.sdmx.genericdata+xml;version=2.1", 1.5),
                    (
                        flow.Id,
                        "structure-specific ML 2.1",
                        "application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                        null
                    ),
                    (flow.Id, "JSON 2.0", "application/vnd.sdmx.data+json;version=2.0.0", null),
                }
            ),
        ];
        await AskAsync(client, OfficialSource.Shape.Id, formats[0].Accept, 1);
        var before = portal.Megabytes;
        foreach (var (flow, name, accept, limit) in formats)
        {
            var (seconds, bytes) = (double.MaxValue, 0L);
            for (var run = 0; run <= Runs; run++)
            {
                var began = Stopwatch.GetTimestamp();
                bytes = await AskAsync(client, flow, accept, Months);
                seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
            yield return new Figure(
                $"{Series * Months:N0} observations of {flow} as {name}, {bytes / 1048576.0:0} MB",
                seconds,
                "s",
                Limit: limit
            );
            if (flow != formats[^1].Flow && name == "JSON 2.0")
                yield return new Figure("memory that official series added", portal.PeakMegabytes - before, "MB");
        }
        yield return new Figure("memory that both added", portal.PeakMegabytes - before, "MB");
    }

    /// <summary>Reads an answer to its end without keeping it.</summary>
    private static async Task<long> AskAsync(HttpClient client, string flow, string accept, int last)
    {
        var key = flow == OfficialSource.Shape.Id ? "M...." : "M...";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"rest/data/{flow}/{key}/?lastNObservations={last}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, total) = (new byte[1 << 16], 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; )
            total += read;
        return total;
    }

    /// <summary>A public cube of one number: 20 areas × 50 industries × 100 months.</summary>
    private static async Task PublishAsync(StorageOptions storage)
    {
        using var engine = new FactEngine(new FactOptions(), storage);
        await using var db = StorageSetup.Open(storage, HostModules.List());
        var numbers = new Random(1);
        var tables = Enumerable
            .Range(0, Months)
            .Select(month => string.Create(CultureInfo.InvariantCulture, $"{2015 + month / 12}-{month % 12 + 1:00}"))
            .Select(period =>
                Enumerable
                    .Range(0, Series)
                    .Select(one => new PublicCell(
                        "01",
                        period,
                        string.Create(CultureInfo.InvariantCulture, $"43{one / 50 + 1:00}00"),
                        string.Create(CultureInfo.InvariantCulture, $"{one % 50 + 1:00}"),
                        numbers.Next(1_000_000) / 100m,
                        numbers.Next(3, 99),
                        1
                    ))
                    .ToList()
            )
            .ToList();
        var file = await PublicCubeFile.WriteAsync(engine, FactStore.In(storage), tables, CancellationToken.None);
        var manifest = new PublicManifest(
            1,
            "bench",
            1,
            "",
            TimeProvider.System.GetUtcNow(),
            new SafetyRule(3, null, 10, 10, true),
            Guid.Empty,
            file.Sha256,
            file.Bytes,
            true,
            [.. tables.Select(table => new PublicTable("01", table[0].Period, 1, table[0].Period, Series, 0))],
            []
        );
        db.Add(PublicCube.Of(manifest));
        db.Add(
            new PublicField
            {
                FormCode = "bench",
                Field = "01",
                ValidFrom = new(2015, 1, 1),
                IsPublic = true,
                Source = "bench",
            }
        );
        await db.SaveChangesAsync();
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
