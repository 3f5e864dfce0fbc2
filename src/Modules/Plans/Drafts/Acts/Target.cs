using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>The entry that an act is about, and how it looked when the officer acted.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Seen">Mark of the entry as the officer saw it.</param>
internal sealed record Target(string Key, string Seen)
{
    /// <summary>The target of an act's form.</summary>
    internal static Target Of(IFormCollection form) => new(form["entry"].ToString(), form["seen"].ToString());

    /// <summary>The entry as it is now, unless it has changed since.</summary>
    internal Result<DraftEntry> In(DraftDocument document)
    {
        if (document.Find(Key) is not { } entry)
            return DraftProblems.NoEntry;
        return DraftJson.Seen(entry) == Seen ? entry : DraftProblems.EntryChanged;
    }
}
