using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Finds kept files of organisations and judges them against what is there now.</summary>
internal sealed class ImportDesk(YueluDb db, Access access)
{
    private const int Chunk = 500;

    internal Task<OrganisationImport?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<OrganisationImport>().Within(access).SingleOrDefaultAsync(import => import.Id == id, ct);

    /// <summary>Judges a kept file.</summary>
    /// <param name="forGood">Whether the records themselves are changed; else copies are, for a preview.</param>
    internal async Task<Result<JudgeOrganisations>> JudgeAsync(
        OrganisationImport import,
        bool forGood,
        CancellationToken ct
    )
    {
        if (!ReadOrganisations.Read(import.Content).Succeeded(out var lines, out var problem))
            return problem;
        var (reached, codes) = (
            new List<Organisation>(),
            lines.SelectMany(line => new[] { line.Code, line.Parent }).Distinct()
        );
        var taken = new HashSet<string>();
        foreach (var some in codes.Chunk(Chunk))
        {
            var named = db.Set<Organisation>().Where(one => some.Contains(one.Code));
            var inScope = named.Within(access, one => one.Path);
            reached.AddRange(await (forGood ? inScope : inScope.AsNoTracking()).ToListAsync(ct));
            taken.UnionWith(await named.Select(one => one.Code).ToListAsync(ct));
        }
        taken.ExceptWith(reached.Select(one => one.Code));
        return new JudgeOrganisations(reached, taken).All(lines);
    }
}
