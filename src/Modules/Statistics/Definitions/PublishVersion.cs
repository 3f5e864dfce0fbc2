using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Definitions;

/// <summary>Finds the versions of definitions and adds the next ones.</summary>
internal static class PublishVersion
{
    /// <summary>The versions, by what they define, the latest first; not to be changed.</summary>
    /// <param name="code">Only those of this; null for all.</param>
    internal static IQueryable<TVersion> VersionsOf<TVersion, T>(this YueluDb db, string? code)
        where TVersion : DefinitionVersion<T>
        where T : class, IDefinition =>
        db.Set<TVersion>()
            .AsNoTracking()
            .Where(version => code == null || version.Code == code)
            .OrderBy(version => version.Code)
            .ThenByDescending(version => version.Number);

    /// <summary>The version that would follow the earlier ones.</summary>
    internal static TVersion Next<TVersion, T>(
        this IReadOnlyCollection<TVersion> earlier,
        string code,
        T definition,
        string by,
        DateTimeOffset at
    )
        where TVersion : DefinitionVersion<T>, new()
        where T : class, IDefinition
    {
        var content = DefinitionJson.Write(definition);
        return new()
        {
            Code = code,
            Number = earlier.Count + 1,
            AppliesFrom = definition.AppliesFrom,
            AppliesTo = definition.AppliesTo,
            HeldFrom = at,
            Content = content,
            Sha256 = DefinitionJson.Hash(content),
            PublishedBy = by,
        };
    }

    /// <summary>Adds the next version and its act, to be saved.</summary>
    internal static async Task<TVersion> AddAsync<TVersion, T>(
        YueluDb db,
        ActKind kind,
        string code,
        T definition,
        string by,
        string role,
        TimeProvider clock,
        CancellationToken ct
    )
        where TVersion : DefinitionVersion<T>, new()
        where T : class, IDefinition
    {
        var earlier = await db.VersionsOf<TVersion, T>(code).ToListAsync(ct);
        var version = earlier.Next(code, definition, by, clock.GetUtcNow().After(earlier));
        db.Add(version);
        db.Record(
            new Act(kind, role, version.Subject, version.HeldFrom, version.Sha256),
            Organisation.Root,
            $"{code} {version.Number}"
        );
        return version;
    }
}
