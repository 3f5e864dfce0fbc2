using System.Globalization;
using Yuelu.Bench;
using Yuelu.Bench.Collection;
using Yuelu.Bench.Forecasts;
using Yuelu.Bench.Plans;
using Yuelu.Bench.Statistics;
using Yuelu.Bench.Trust;

// One line per area; each area is a folder with one class that gives its figures, or those of one of its parts.
var areas = new Dictionary<string, Func<string?, IEnumerable<Figure>>>
{
    ["plans"] = _ => PlansArea.Measure(),
    ["trust"] = _ => TrustArea.Measure(),
    ["collection"] = CollectionArea.Measure,
    ["statistics"] = StatisticsArea.Measure,
    ["forecasts"] = ForecastsArea.Measure,
};

switch (args)
{
    case [Hello.Argument]:
        return Hello.Say();
    case [Appender.Argument, var folder, var postgreSql, .. var settle]:
        return await Appender.RunAsync(folder, postgreSql, settle.Contains("settle"));
    case [Portal.BareArgument, var page, var address]:
        return await BarePage.ServeAsync(page, address);
    case [Worker.Argument, var folder, var postgreSql, var file, var jobs]:
        return await Worker.RunAsync(folder, postgreSql, file, int.Parse(jobs, CultureInfo.InvariantCulture));
    case [var area, .. var rest] when areas.TryGetValue(area, out var measure):
        var part = rest.FirstOrDefault(word => !word.StartsWith("--", StringComparison.Ordinal));
        return Report.Print(area, measure(part), asJson: rest.Contains("--json"));
    default:
        Console.Error.WriteLine(
            $"bench AREA [PART] [--json]   AREA: {string.Join(", ", areas.Keys)}; PART of collection: {string.Join(", ", CollectionArea.Parts)}; of statistics: {string.Join(", ", StatisticsArea.Parts)}; of forecasts: {string.Join(", ", ForecastsArea.Parts)}"
        );
        return args.Length == 0 ? 0 : 2;
}
