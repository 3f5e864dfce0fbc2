using System.Globalization;
using Yuelu.Bench;
using Yuelu.Bench.Collection;
using Yuelu.Bench.Plans;
using Yuelu.Bench.Trust;

// One line per area; each area is a folder with one class that gives its figures.
var areas = new Dictionary<string, Func<IEnumerable<Figure>>>
{
    ["plans"] = PlansArea.Measure,
    ["trust"] = TrustArea.Measure,
    ["collection"] = CollectionArea.Measure,
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
        return Report.Print(area, measure(), asJson: rest.Contains("--json"));
    default:
        Console.Error.WriteLine($"bench AREA [--json]   AREA: {string.Join(", ", areas.Keys)}");
        return args.Length == 0 ? 0 : 2;
}
