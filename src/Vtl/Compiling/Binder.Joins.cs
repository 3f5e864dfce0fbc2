using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Compiling;

/// <content>Joins.</content>
internal sealed partial class Binder
{
    /// <summary>A dataset of a join under its alias; in SQL its table is called by its place.</summary>
    private sealed record Joined(string Alias, Relation Relation, string Table);

    private Operand BindJoin(Join join)
    {
        var name = $"{join.Kind.ToString().ToLowerInvariant()}_join";
        if (Datasets(join.Items.Select(item => item.Dataset), name, join.Span) is not { } relations)
            return Failed.Already;
        var parts = new List<Joined>();
        foreach (var (item, relation) in join.Items.Zip(relations))
        {
            var alias = item.Alias?.Name ?? (item.Dataset as NameExpression)?.Name;
            if (alias is null || parts.Exists(part => part.Alias == alias))
                return Fail(TypeProblems.AliasNeeded(name), item.Dataset.Span);
            parts.Add(new Joined(alias, relation, $"j{parts.Count + 1}"));
        }
        if (JoinKeys(join, parts, name) is not { } keys)
            return Failed.Already;
        var joined = Virtual(join, parts, keys);
        foreach (var clause in join.Body)
            if (joined is Relation relation)
                joined = clause is ApplyClause apply ? ApplyAll(apply, relation, parts, keys) : Apply(clause, relation);
        return joined is Relation whole ? WithoutAliases(whole, join) : joined;
    }

    /// <summary>What is joined on; null when the datasets cannot be joined so, which is reported.</summary>
    private List<string>? JoinKeys(Join join, List<Joined> parts, string name)
    {
        if (join.Kind == JoinKind.Cross || parts.Count == 1)
            return [];
        if (join.Using.Count > 0)
            return UsingKeys(join, parts);
        var most = parts.MaxBy(part => part.Relation.Identifiers.Count())!;
        var all = most.Relation.Identifiers.Select(identifier => identifier.Name).ToList();
        var fits = parts.TrueForAll(part =>
            join.Kind == JoinKind.Inner
                ? part.Relation.Identifiers.All(identifier => all.Contains(identifier.Name))
                : SameIdentifiers(part.Relation, most.Relation)
        );
        if (fits)
            return all;
        diagnostics.Report(TypeProblems.IdentifiersDiffer(name), join.Span);
        return null;
    }

    /// <summary>After <c>using</c>: components that all datasets have.</summary>
    private List<string>? UsingKeys(Join join, List<Joined> parts)
    {
        foreach (var key in join.Using)
        foreach (var part in parts)
            if (part.Relation.Find(key.Name) is null)
            {
                diagnostics.Report(TypeProblems.UnknownComponent(key.Name, part.Relation.Listed), key.Span);
                return null;
            }
        return [.. join.Using.Select(key => key.Name)];
    }

    /// <summary>The joined data points; what several datasets have and is no key is called alias#name.</summary>
    private Operand Virtual(Join join, List<Joined> parts, IReadOnlyList<string> keys)
    {
        var columns = new List<Column>();
        var sources = parts.Select(part => part.Relation.Query).ToList();
        var from = $"{Sql.Name(sources[0].Name)} AS {parts[0].Table}";
        for (var place = 0; place < parts.Count; place++)
        {
            var (alias, relation, table) = parts[place];
            foreach (var component in relation.Components)
            {
                var isKey = keys.Contains(component.Name) && IsKey(join, relation, component.Name);
                var holders = parts.FindAll(part =>
                    isKey ? IsKey(join, part.Relation, component.Name) : part.Relation.Find(component.Name) is not null
                );
                if (isKey && holders[0].Table != table)
                    continue;
                var named =
                    isKey ? component with { Role = RoleOfKey(holders, component.Name) }
                    : holders.Count == 1 ? component
                    : component with { Name = $"{alias}#{component.Name}" };
                var sql = Sql.Column(table, component.Name);
                if (isKey && join.Kind == JoinKind.Full)
                    sql = $"coalesce({Sql.List(holders.Select(part => Sql.Column(part.Table, component.Name)))})";
                columns.Add(new Column(named, sql));
            }
            if (place > 0)
                from += JoinTo(join, parts, place, keys);
        }
        return Make(columns, from, sources, join.Span) switch
        {
            Relation made => made with { Names = [.. parts.Select(part => part.Alias)] },
            var failed => failed,
        };
    }

    /// <summary>Without <c>using</c> only identifiers are keys, whatever else has their name.</summary>
    private static bool IsKey(Join join, Relation relation, string name) =>
        relation.Find(name) is { } found && (join.Using.Count > 0 || found.Role == ComponentRole.Identifier);

    /// <summary>A dataset that others are joined to may have the key as a measure; then it stays one.</summary>
    private static ComponentRole RoleOfKey(List<Joined> holders, string name) =>
        holders.Select(part => part.Relation.Find(name)!.Role).Max();

    private static string JoinTo(Join join, List<Joined> parts, int place, IReadOnlyList<string> keys)
    {
        var (kind, part) = (join.Kind, parts[place]);
        var table = $"{Sql.Name(part.Relation.Query.Name)} AS {part.Table}";
        if (kind == JoinKind.Cross)
            return $" CROSS JOIN {table}";
        var conditions = new List<string>();
        foreach (var key in keys.Where(key => IsKey(join, part.Relation, key)))
        {
            var earlier = parts.Take(place).Where(other => IsKey(join, other.Relation, key)).ToList();
            if (earlier.Count == 0)
                continue;
            var columns = earlier.Select(other => Sql.Column(other.Table, key));
            var left = kind == JoinKind.Full ? $"coalesce({Sql.List(columns)})" : columns.First();
            conditions.Add($"{left} = {Sql.Column(part.Table, key)}");
        }
        var word = kind switch
        {
            JoinKind.Left => "LEFT JOIN",
            JoinKind.Full => "FULL JOIN",
            _ => "JOIN",
        };
        return $" {word} {table} ON {Sql.All(conditions)}";
    }

    /// <summary><c>apply</c>: the expression on each measure that all datasets have, the alias standing for the dataset's measure.</summary>
    private Operand ApplyAll(ApplyClause apply, Relation joined, List<Joined> parts, IReadOnlyList<string> keys)
    {
        var columns = new List<Column>(Kept(joined.Identifiers));
        var shared = parts[0]
            .Relation.Measures.Where(measure =>
                !keys.Contains(measure.Name)
                && parts.TrueForAll(part => part.Relation.Find(measure.Name)?.Role == ComponentRole.Measure)
            );
        foreach (var measure in shared)
        {
            var stands = parts.ToDictionary(
                part => part.Alias,
                part => joined.Find($"{part.Alias}#{measure.Name}") ?? joined.Find(measure.Name)!
            );
            if (Bind(apply.Value, new Row(joined, Asks.Values) { Datasets = stands }) is not Scalar value)
                return Failed.Already;
            columns.Add(new Column(measure with { Type = value.Type }, value.Sql));
        }
        return Select(columns, joined, "", apply.Span);
    }

    private Operand WithoutAliases(Relation joined, Join join)
    {
        if (!joined.Components.Any(component => component.Name.Contains('#')))
            return joined with { Names = [] };
        var columns = joined.Components.Select(component => new Column(
            component with
            {
                Name = component.Name[(component.Name.IndexOf('#') + 1)..],
            },
            Sql.Name(component.Name)
        ));
        return Select([.. columns], joined with { Names = [] }, "", join.Span);
    }
}
