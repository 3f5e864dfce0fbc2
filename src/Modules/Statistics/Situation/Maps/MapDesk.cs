using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>A kept file against the register.</summary>
/// <param name="Areas">How many areas or features it has.</param>
/// <param name="Properties">The properties that hold codes, those with the most first; none for tiles.</param>
/// <param name="Property">The property that was looked at.</param>
/// <param name="Named">Codes of it that the register's table of regions has, with their names.</param>
/// <param name="Unknown">Codes of it that are in no table.</param>
internal sealed record MapPreview(
    AreaMap Map,
    MapContent Content,
    int Areas,
    IReadOnlyList<(string Property, int Areas)> Properties,
    string Property,
    IReadOnlyList<(string Code, Words Name)> Named,
    IReadOnlyList<string> Unknown
);

/// <summary>Takes maps in for the strategy office of the whole portal: a file is kept and looked at, then taken in with its number and source.</summary>
internal sealed class MapDesk(YueluDb db, Access access, TimeProvider clock)
{
    internal static readonly ActKind TakenIn = new("map.taken-in", new Words("底图启用", "Map of areas taken in"));

    /// <summary>Whether the person of this request may take maps in.</summary>
    internal bool IsOpen => access.Reaches(Organisation.Root, [Roles.StrategyOffice]);

    /// <summary>The files without their content, the newest first.</summary>
    internal IQueryable<AreaMapView> Files =>
        db.Set<AreaMap>()
            .OrderByDescending(map => map.SentAt)
            .ThenBy(map => map.Id)
            .Select(map => new AreaMapView(
                map.Id,
                map.Kind,
                map.FileName,
                map.Sha256,
                map.SentAt,
                map.SentBy,
                map.TakenInAt,
                map.MapNumber,
                map.CodeProperty,
                map.Source
            ));

    /// <summary>Keeps a file to be looked at. Nothing is drawn of it before <see cref="TakeInAsync"/>.</summary>
    internal async Task<Result<AreaMap>> KeepAsync(byte[] file, string name, string by, CancellationToken ct)
    {
        if (!IsOpen)
            return MapProblems.NotYours;
        if (!MapContent.Read(file).Succeeded(out var content, out var problem))
            return problem;
        var map = AreaMap.Keep(content.Kind, file, name, by, clock.GetUtcNow());
        db.Add(map);
        await db.SaveChangesAsync(ct);
        return map;
    }

    /// <summary>What is in a kept file; to others than this office there is none.</summary>
    /// <param name="property">The property to look at; empty: that with the most codes.</param>
    internal async Task<Result<MapPreview>> PreviewAsync(Guid id, string property, CancellationToken ct)
    {
        if (!IsOpen || await db.Set<AreaMap>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } map)
            return MapProblems.NoSuch;
        if (!MapContent.Read(map.Content).Succeeded(out var content, out var problem))
            return problem;
        var properties = content.Properties;
        var chosen =
            map.TakenInAt is not null ? map.CodeProperty
            : property.Length > 0 ? property
            : properties.Select(one => one.Property).FirstOrDefault("");
        var codes = content.Codes(chosen);
        var names = await db.RegionNamesAsync(codes, ct);
        var named = codes.ToLookup(code => names(code) != Words.Same(code));
        return new MapPreview(
            map,
            content,
            content.Tiles.Count + content.Features.Count,
            properties,
            chosen,
            [.. named[true].Select(code => (code, names(code)))],
            [.. named[false]]
        );
    }

    /// <summary>Takes a kept file in: from now on it is drawn. A map of boundaries needs its map number.</summary>
    internal async Task<Result<AreaMap>> TakeInAsync(Guid id, TakeInMap request, string by, CancellationToken ct)
    {
        if (!(await PreviewAsync(id, request.CodeProperty, ct)).Succeeded(out var preview, out var problem))
            return problem;
        var (map, number, source) = (preview.Map, request.MapNumber.Trim(), request.Source.Trim());
        if (map.TakenInAt is not null)
            return MapProblems.AlreadyTaken;
        var isShapes = map.Kind == AreaMapKind.Shapes;
        if (isShapes && number.Length is 0 or > AreaMap.LongestNumber)
            return MapProblems.NoNumber;
        if (source.Length is 0 or > AreaMap.LongestSource)
            return MapProblems.NoSource;
        if (preview.Content.Codes(preview.Property).Count == 0)
            return MapProblems.NoCodes(preview.Property);
        var now = clock.GetUtcNow();
        map.TakeIn(isShapes ? number : "", preview.Property, source, now, by);
        db.Record(
            new Act(TakenIn, access.ActingRole, map.Subject, now, map.Sha256),
            Organisation.Root,
            isShapes ? $"{map.FileName}: {number}" : map.FileName
        );
        await db.SaveChangesAsync(ct);
        return map;
    }
}
