namespace Yuelu.Plans.Drafts;

/// <summary>One act of an officer, with enough to take it back and to tell others what changed.</summary>
/// <param name="Id">Names the act in the undo form.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Before">Entries as they were before the act.</param>
/// <param name="Added">Keys of entries that were not there before.</param>
/// <param name="SettledBefore">Findings worked off before the act; null when the act did not touch them.</param>
internal sealed record DraftAct(
    Guid Id,
    ActKind Kind,
    DateTimeOffset At,
    string By,
    IReadOnlyList<DraftEntry> Before,
    IReadOnlyList<string> Added,
    IReadOnlyList<int>? SettledBefore
)
{
    /// <summary>Acts that can be taken back.</summary>
    internal const int Kept = 50;

    /// <summary>Notes in <paramref name="after"/> what was done to <paramref name="before"/>.</summary>
    public static DraftDocument Note(
        DraftDocument before,
        DraftDocument after,
        ActKind kind,
        string by,
        DateTimeOffset at
    )
    {
        var then = before.Entries.ToDictionary(entry => entry.Key);
        var now = after.Entries.ToDictionary(entry => entry.Key);
        var displaced = before.Entries.Where(entry => !ReferenceEquals(now.GetValueOrDefault(entry.Key), entry));
        var added = after.Entries.Where(entry => !then.ContainsKey(entry.Key)).Select(entry => entry.Key);
        var settled = ReferenceEquals(before.Settled, after.Settled) ? null : before.Settled;
        var act = new DraftAct(Guid.CreateVersion7(), kind, at, by, [.. displaced], [.. added], settled);
        return after with { Acts = [.. before.Acts.TakeLast(Kept - 1), act] };
    }

    /// <summary>The document as it was before the act, which must be the last one.</summary>
    public DraftDocument TakeBack(DraftDocument document)
    {
        var gone = Added.Concat(Before.Select(entry => entry.Key)).ToHashSet();
        var restored = document.Replace(gone, Before);
        return restored with { Settled = SettledBefore ?? document.Settled, Acts = [.. document.Acts.SkipLast(1)] };
    }
}

/// <summary>What an officer does to a draft.</summary>
internal enum ActKind
{
    Accept,
    AcceptMany,
    Edit,
    Split,
    Merge,
    Reject,
    Restore,
    Add,
    Settle,
}
