using Yuelu.Bench;
using Yuelu.Bench.Plans;

// One line per area; each area is a folder with one class that gives its figures.
var areas = new Dictionary<string, Func<IEnumerable<Figure>>> { ["plans"] = PlansArea.Measure };

switch (args)
{
    case [Hello.Argument]:
        return Hello.Say();
    case [var area, .. var rest] when areas.TryGetValue(area, out var measure):
        return Report.Print(area, measure(), asJson: rest.Contains("--json"));
    default:
        Console.Error.WriteLine($"bench AREA [--json]   AREA: {string.Join(", ", areas.Keys)}");
        return args.Length == 0 ? 0 : 2;
}
