using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Enterprises;

/// <summary>Reads the history of an enterprise.</summary>
internal static class EntryQueries
{
    /// <summary>What was recorded of it, the latest day first, of two for one day the one that counts first.</summary>
    internal static IQueryable<EnterpriseEntry> EntriesOf(this YueluDb db, long enterprise) =>
        db.Set<EnterpriseEntry>()
            .AsNoTracking()
            .Where(entry => entry.EnterpriseId == enterprise)
            .OrderByDescending(entry => entry.ValidFrom)
            .ThenByDescending(entry => entry.Id);
}
