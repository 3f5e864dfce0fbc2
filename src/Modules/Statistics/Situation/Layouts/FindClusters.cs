namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>集群: areas that border on each other in each of which a division is over both bounds.</summary>
/// <param name="Areas">In the order of their codes.</param>
/// <param name="Share">Of the division that they have together.</param>
/// <param name="Quotient">Location quotient of all of them together.</param>
internal sealed record RegionalCluster(
    string Division,
    IReadOnlyList<string> Areas,
    decimal Value,
    decimal Share,
    decimal Quotient
);

/// <summary>Finds clusters by two bounds that the reader gives: none is built in, for no rule says where a cluster begins.</summary>
internal static class FindClusters
{
    /// <param name="quotient">The least location quotient of an area.</param>
    /// <param name="share">The least part of the division in an area, as a fraction.</param>
    /// <param name="neighbours">Areas that border on each other; without any, each area stands alone.</param>
    internal static IReadOnlyList<RegionalCluster> Of(
        RegionalLayout layout,
        decimal quotient,
        decimal share,
        ILookup<string, string> neighbours
    ) =>
        [
            .. layout
                .Divisions.SelectMany(division =>
                    Connected(
                            [
                                .. layout.Areas.Where(area =>
                                    layout.LocationQuotient(area, division) >= quotient
                                    && layout.ShareOfDivision(area, division) >= share
                                    && layout.Value(area, division) > 0
                                ),
                            ],
                            neighbours
                        )
                        .Select(areas => new RegionalCluster(
                            division,
                            areas,
                            areas.Sum(area => layout.Value(area, division)),
                            areas.Sum(area => layout.ShareOfDivision(area, division)),
                            layout.Quotient(areas, division)
                        ))
                )
                .OrderByDescending(cluster => cluster.Share)
                .ThenBy(cluster => cluster.Division, StringComparer.Ordinal),
        ];

    /// <summary>The areas in groups that hang together.</summary>
    private static List<List<string>> Connected(HashSet<string> areas, ILookup<string, string> neighbours)
    {
        var groups = new List<List<string>>();
        while (areas.Order(StringComparer.Ordinal).FirstOrDefault() is { } first)
        {
            var (group, open) = (new List<string>(), new Queue<string>([first]));
            areas.Remove(first);
            while (open.TryDequeue(out var area))
            {
                group.Add(area);
                foreach (var near in neighbours[area].Where(areas.Remove).ToList())
                    open.Enqueue(near);
            }
            groups.Add([.. group.Order(StringComparer.Ordinal)]);
        }
        return groups;
    }
}
