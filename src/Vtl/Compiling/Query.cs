namespace Yuelu.Vtl.Compiling;

/// <summary>A table that a script reads or makes: an input, or a SELECT that stands in the WITH of its users.</summary>
/// <param name="Name">Its name, not quoted.</param>
/// <param name="Select">The SELECT; null for an input.</param>
/// <param name="Sources">What the SELECT reads.</param>
internal sealed record Query(string Name, string? Select, IReadOnlyList<Query> Sources)
{
    /// <summary>SELECTs one upon the other: DuckDB refuses a thousand.</summary>
    public int Steps { get; } = Select is null ? 0 : 1 + Sources.Max(source => source.Steps);

    /// <summary>The inputs that it reads, through others too.</summary>
    public IReadOnlySet<string> Inputs { get; } =
        Select is null ? new HashSet<string> { Name } : Sources.SelectMany(source => source.Inputs).ToHashSet();

    /// <summary>One statement that reads inputs only.</summary>
    public static string Statement(string select, IReadOnlyList<Query> sources)
    {
        var parts = new List<string>();
        var seen = new HashSet<string>();
        foreach (var source in sources)
            Collect(source, parts, seen);
        return parts.Count == 0 ? select : $"WITH {string.Join(",\n", parts)}\n{select}";
    }

    /// <summary>Depth first, with a stack of its own: chains of assignments may be long.</summary>
    private static void Collect(Query root, List<string> parts, HashSet<string> seen)
    {
        var path = new Stack<(Query Query, bool SourcesDone)>([(root, false)]);
        while (path.TryPop(out var step))
        {
            var (query, sourcesDone) = step;
            if (query.Select is null || (!sourcesDone && !seen.Add(query.Name)))
                continue;
            if (sourcesDone)
            {
                parts.Add($"{Sql.Name(query.Name)} AS ({query.Select})");
                continue;
            }
            path.Push((query, true));
            foreach (var source in query.Sources.Reverse())
                path.Push((source, false));
        }
    }
}
