using System.Collections.Concurrent;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>A published form with its newest version's definition.</summary>
internal sealed record DefinedForm(Guid Id, string Code, string OrganisationPath, FormDefinition Definition);

/// <summary>What published versions ask, each read once: they never change.</summary>
internal sealed class DefinitionShelf
{
    private readonly ConcurrentDictionary<Guid, FormDefinition> definitions = new();

    /// <summary>Published forms with their newest versions, by code.</summary>
    internal async Task<IReadOnlyList<DefinedForm>> PublishedAsync(
        YueluDb db,
        Func<IQueryable<Form>, IQueryable<Form>> which,
        CancellationToken ct
    )
    {
        var forms = await which(db.Set<Form>().AsNoTracking().Where(form => form.Published > 0))
            .Join(
                db.Set<FormVersion>(),
                form => new { Id = form.Id, Number = form.Published },
                version => new { Id = version.FormId, version.Number },
                (form, version) =>
                    new
                    {
                        form.Id,
                        form.Code,
                        form.OrganisationPath,
                        Version = version.Id,
                    }
            )
            .OrderBy(form => form.Code)
            .ToListAsync(ct);
        var defined = new List<DefinedForm>();
        foreach (var form in forms)
            defined.Add(new(form.Id, form.Code, form.OrganisationPath, await FindAsync(db, form.Version, ct)));
        return defined;
    }

    private async ValueTask<FormDefinition> FindAsync(YueluDb db, Guid version, CancellationToken ct)
    {
        if (definitions.TryGetValue(version, out var known))
            return known;
        var content = await db.Set<FormVersion>()
            .Where(one => one.Id == version)
            .Select(one => one.Content)
            .SingleAsync(ct);
        return definitions.GetOrAdd(version, FormJson.Read(content));
    }
}
