using System.Diagnostics;
using System.Globalization;
using Yuelu.Host;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.PublicFigures;

namespace Yuelu.Statistics.Sdmx;

/// <summary>R reads the running portal with the package rsdmx, which others wrote.</summary>
public sealed class RsdmxTests(Stores stores)
{
    private const string Missing =
        "R or its package rsdmx is missing: apt-get install --no-install-recommends r-base-core r-cran-rsdmx";

    private const string Script = """
        suppressMessages(library(rsdmx))
        url <- commandArgs(TRUE)[1]
        addSDMXServiceProvider(SDMXServiceProvider(agencyId = "YUELU", name = "Yuelu", builder =
            SDMXREST21RequestBuilder(regUrl = url, repoUrl = url, compliant = TRUE)))
        flows <- as.data.frame(readSDMX(providerId = "YUELU", resource = "dataflow"))
        cat("flow", flows$id, flows$Name.zh, flows$Name.en, "\n", sep = "|")
        structure <- readSDMX(providerId = "YUELU", resource = "datastructure", resourceId = "DSD_SERIES")
        areas <- as.data.frame(slot(structure, "codelists"), codelistId = "CL_AREA")
        cat("area", areas$id, areas$label.zh, "\n", sep = "|")
        data <- readSDMX(providerId = "YUELU", resource = "data", flowRef = "DF_SERIES", key = "A.QCI.000000._T.ACTUAL",
            start = 2006, end = 2009, dsd = TRUE)
        table <- as.data.frame(data, labels = TRUE)
        for (row in seq_len(nrow(table)))
            cat("value", table$obsTime[row], format(table$obsValue[row], nsmall = 2), table$FREQ_label.en[row],
                table$REF_AREA_label.zh[row], table$INDICATOR_label.en[row], table$SOURCE[row] != "", "\n", sep = "|")
        specific <- as.data.frame(readSDMX(providerId = "YUELU", resource = "data", flowRef = "DF_SERIES", key = "all",
            headers = list(Accept = "application/vnd.sdmx.structurespecificdata+xml;version=2.1")))
        figures <- as.data.frame(readSDMX(providerId = "YUELU", resource = "data", flowRef = "DF_FIGURES", key = "M...", dsd = TRUE),
            labels = TRUE)
        for (row in seq_len(nrow(figures)))
            cat("figure", figures$REF_AREA[row], figures$obsTime[row], figures$obsValue[row], figures$OBS_STATUS[row],
                figures$ENTERPRISES[row], figures$FREQ_label.en[row], "\n", sep = "|")
        cat("specific", nrow(specific), sum(as.numeric(specific$OBS_VALUE)), "\n", sep = "|")
        """;

    [Fact]
    public async Task R_reads_flows_structure_labels_and_data()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/R/site-library/rsdmx"), Missing);
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        await PublishAsync(store);
        var (code, output) = await RunAsync(new Uri(host.Address, "rest").ToString());
        Assert.True(code == 0, output);
        var lines = output
            .Split('\n')
            .Where(line => line.Contains('|'))
            .Select(line => line.Split('|'))
            .ToLookup(line => line[0], line => line[1..^1]);
        Assert.Equal(
            ["DF_SERIES", "DF_FIGURES", "官方序列", "公开数据", "Official series", "Open data"],
            Assert.Single(lines["flow"])
        );
        Assert.Equal(["000000", "430000", "430100", "全国", "湖南省", "长沙市"], Assert.Single(lines["area"]));
        Assert.Equal(
            ["430000|2026-01|160.5|A|3|Monthly", "430100|2026-01|NA|Q|NA|Monthly"],
            lines["figure"].Select(line => string.Join('|', line))
        );
        Assert.Equal(
            [("2006", "79.98"), ("2007", "80.99"), ("2008", "81.18"), ("2009", "82.14")],
            lines["value"].Select(line => (line[0], line[1]))
        );
        Assert.All(
            lines["value"],
            line =>
                Assert.Equal(["Annual", "全国", "Quality competitiveness index of manufacturing", "TRUE"], line[2..])
        );
        var specific = Assert.Single(lines["specific"]);
        var sample = File.ReadLines(Repository.PathOf("samples", "hunan-2016-2020", "series.csv")).Skip(1).ToList();
        Assert.Equal(
            (sample.Count, sample.Sum(line => double.Parse(line.Split(',')[7], CultureInfo.InvariantCulture))),
            (int.Parse(specific[0]), double.Parse(specific[1], CultureInfo.InvariantCulture)),
            (one, other) => one.Item1 == other.Item1 && Math.Abs(one.Item2 - other.Item2) < 0.1
        );
    }

    private static async Task PublishAsync(TestStore store)
    {
        using var engine = new FactEngine(new FactOptions(), store.Options);
        await using var db = store.Open();
        await PublicCubeScene.PublishAsync(
            db,
            engine,
            FactStore.In(store.Options),
            TimeProvider.System.GetUtcNow(),
            [
                PublicCubeScene.Cell("2026-01", "430000", "_T", 160.5m),
                PublicCubeScene.Cell("2026-01", "430100", "_T", null),
            ]
        );
        await PublicCubeScene.DecideAsync(db, "01");
    }

    private static async Task<(int Code, string Output)> RunAsync(string address)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.R");
        await File.WriteAllTextAsync(file, Script);
        try
        {
            var start = new ProcessStartInfo("Rscript", ["--vanilla", "--encoding=UTF-8", file, address])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C.UTF-8", ["no_proxy"] = "*" },
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, process.ExitCode == 0 ? output : await errors);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
