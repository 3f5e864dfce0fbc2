namespace Yuelu.Plans.Drafts.Acts;

/// <summary>What comes next in a review.</summary>
internal static class Queue
{
    /// <summary>The first entry after <paramref name="key"/> that waits, else the first that waits at all, else none.</summary>
    internal static string After(DraftDocument document, string key)
    {
        var start = document.Find(key)?.Start ?? 0;
        var open = document.Entries.Where(entry => entry.State == EntryState.Open && entry.Key != key).ToList();
        return (open.FirstOrDefault(entry => entry.Start >= start) ?? open.FirstOrDefault())?.Key ?? "";
    }
}
