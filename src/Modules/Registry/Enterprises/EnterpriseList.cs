using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Enterprises;

/// <summary>A part of a list of enterprises.</summary>
/// <param name="Items">In the order of the register.</param>
/// <param name="Next">Number after which the rest begins; null when there is none.</param>
/// <param name="Count">How many there are in all, counted up to <see cref="EnterpriseList.CountedTo"/>.</param>
internal sealed record EnterprisePart(IReadOnlyList<Enterprise> Items, long? Next, int Count);

/// <summary>Finds enterprises by the search index, with the scope of the person who asks as one of the conditions.</summary>
internal sealed class EnterpriseList(YueluDb db, Access access)
{
    /// <summary>Beyond so many it is only said that there are more.</summary>
    internal const int CountedTo = 100;

    /// <summary>Those in scope.</summary>
    internal Task<EnterprisePart> InScopeAsync(EnterpriseFilter filter, long after, int most, CancellationToken ct) =>
        FindAsync(filter, access.Scope, after, most, ct);

    /// <summary>Those of the whole register, for what is open to all.</summary>
    internal Task<EnterprisePart> AllAsync(EnterpriseFilter filter, long after, int most, CancellationToken ct) =>
        FindAsync(filter, null, after, most, ct);

    private async Task<EnterprisePart> FindAsync(
        EnterpriseFilter filter,
        IReadOnlyList<string>? scope,
        long after,
        int most,
        CancellationToken ct
    )
    {
        if (filter.Code is { } code)
            return await OneAsync(code, scope, ct);
        var (index, question) = (db.SearchIndex(), filter.Question(scope));
        // On the first page one question finds the page and counts the rest of it.
        var ids = await index.FindAsync(question, after, after == 0 ? Math.Max(CountedTo, most + 1) : most + 1, ct);
        var page = ids.Take(most).ToList();
        var found = await db.Set<Enterprise>().AsNoTracking().Where(one => page.Contains(one.Id)).ToListAsync(ct);
        var count = after == 0 ? ids.Count : await index.CountAsync(question, CountedTo, ct);
        return new([.. found.OrderBy(one => one.Id)], ids.Count > most ? page[^1] : null, count);
    }

    private async Task<EnterprisePart> OneAsync(string code, IReadOnlyList<string>? scope, CancellationToken ct)
    {
        var found = await db.Set<Enterprise>().AsNoTracking().Where(one => one.Code == code).ToListAsync(ct);
        found.RemoveAll(one =>
            scope?.Any(path => one.OrganisationPath.StartsWith(path, StringComparison.Ordinal)) == false
        );
        return new(found, null, found.Count);
    }
}
