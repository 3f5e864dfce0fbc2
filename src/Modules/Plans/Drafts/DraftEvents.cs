using Yuelu.Kernel;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts;

/// <summary>What is done to a draft, as the auditor reads of it. It is work and no official act, so the evidence log proves none of it.</summary>
internal static class DraftEvents
{
    internal static readonly EventKind Begun = new("draft.begun", new Words("草稿建立", "Draft begun"));
    internal static readonly EventKind SetAside = new("draft.set-aside", new Words("草稿搁置", "Draft set aside"));
    private static readonly EventKind Undone = new(
        "draft.act-undone",
        new Words("撤销审核操作", "Act on draft undone")
    );
    private static readonly EventKind Described = new("draft.described", new Words("草稿说明修改", "Draft described"));

    private static readonly Dictionary<ActKind, EventKind> Of = new()
    {
        [ActKind.Accept] = new("draft.entry-accepted", new Words("采纳事项", "Entry accepted")),
        [ActKind.AcceptMany] = new("draft.entries-accepted", new Words("批量采纳事项", "Entries accepted")),
        [ActKind.Edit] = new("draft.entry-edited", new Words("修改事项", "Entry edited")),
        [ActKind.Split] = new("draft.entry-split", new Words("拆分事项", "Entry split")),
        [ActKind.Merge] = new("draft.entries-merged", new Words("合并事项", "Entries merged")),
        [ActKind.Reject] = new("draft.entry-rejected", new Words("驳回事项", "Entry rejected")),
        [ActKind.Restore] = new("draft.entry-restored", new Words("恢复事项", "Entry restored")),
        [ActKind.Add] = new("draft.entry-added", new Words("补录事项", "Entry added")),
        [ActKind.Settle] = new("draft.finding-settled", new Words("问题提示办结", "Finding settled")),
    };

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<EventKind> All = [Begun, .. Of.Values, Undone, Described, SetAside];

    /// <summary>Notes what happened to a draft, saved with it.</summary>
    /// <param name="more">What the auditor reads after the draft's title.</param>
    /// <param name="by">Who did it; by default the person of the request.</param>
    internal static void Note(
        this YueluDb db,
        EventKind kind,
        Draft draft,
        PlanFacts facts,
        DateTimeOffset now,
        string more = "",
        Doer? by = null
    )
    {
        var title = facts.Slug.Length > 0 ? facts.Slug : facts.Title.Zh;
        db.Note(kind, now, draft.OrganisationPath, $"{title} · {more}".TrimEnd(' ', '·'), by: by);
    }

    /// <summary>Notes what an act of the review made of a draft; what was only typed so far is no act.</summary>
    internal static void NoteAct(
        this YueluDb db,
        ActKind? kind,
        Draft draft,
        DraftDocument before,
        DraftDocument after,
        DateTimeOffset now
    )
    {
        var what =
            kind is { } done ? Of[done]
            : after.Acts.Count < before.Acts.Count ? Undone
            : before.Facts != after.Facts ? Described
            : null;
        if (what is null)
            return;
        var earlier = before.Entries.ToDictionary(entry => entry.Key);
        var later = after.Entries.ToDictionary(entry => entry.Key);
        var touched = earlier
            .Keys.Union(later.Keys)
            .Where(key => !ReferenceEquals(earlier.GetValueOrDefault(key), later.GetValueOrDefault(key)));
        db.Note(what, draft, after.Facts, now, string.Join(", ", touched));
    }
}
