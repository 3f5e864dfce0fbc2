using Yuelu.Plans.Drafts;
using Yuelu.Reader;

namespace Yuelu.Plans.Versions;

/// <summary>What changed between two versions of a plan, by code and field by field.</summary>
/// <param name="Added">Commitments only in the later one.</param>
/// <param name="Removed">Commitments only in the earlier one.</param>
/// <param name="Changed">Commitments in both that say something else.</param>
/// <param name="Same">How many commitments are the same in both.</param>
/// <param name="Others">Tasks and mechanisms that came or went.</param>
internal sealed record VersionComparison(
    IReadOnlyList<Commitment> Added,
    IReadOnlyList<Commitment> Removed,
    IReadOnlyList<ChangedCommitment> Changed,
    int Same,
    IReadOnlyList<ChangedName> Others
)
{
    internal static VersionComparison Of(PlanReading earlier, PlanReading later)
    {
        var before = earlier.Commitments.ToDictionary(one => one.Id);
        var after = later.Commitments.ToDictionary(one => one.Id);
        var both = later.Commitments.Where(one => before.ContainsKey(one.Id)).ToList();
        var changed = both.Select(one => Changes(before[one.Id], one))
            .Where(change => change.Fields.Count > 0)
            .ToList();
        return new VersionComparison(
            [.. later.Commitments.Where(one => !before.ContainsKey(one.Id))],
            [.. earlier.Commitments.Where(one => !after.ContainsKey(one.Id))],
            changed,
            both.Count - changed.Count,
            [
                .. Names(
                    EntrySort.Task,
                    earlier.Tasks.Select(task => task.Title),
                    later.Tasks.Select(task => task.Title)
                ),
                .. Names(
                    EntrySort.Mechanism,
                    earlier.Mechanisms.Select(one => one.Name),
                    later.Mechanisms.Select(one => one.Name)
                ),
            ]
        );
    }

    private static ChangedCommitment Changes(Commitment before, Commitment after)
    {
        var (then, now) = (EntryForm.Of(before), EntryForm.Of(after));
        var fields = EntryForm
            .Fields.Where(field => then[field] != now[field])
            .Select(field => new ChangedField(field, then[field], now[field]));
        return new ChangedCommitment(before, after, [.. fields]);
    }

    private static IEnumerable<ChangedName> Names(EntrySort sort, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (then, now) = (before.ToHashSet(), after.ToHashSet());
        return now.Except(then)
            .Select(name => new ChangedName(sort, name, Came: true))
            .Concat(then.Except(now).Select(name => new ChangedName(sort, name, Came: false)));
    }
}

/// <summary>A commitment that says something else in the later version.</summary>
internal sealed record ChangedCommitment(Commitment Before, Commitment After, IReadOnlyList<ChangedField> Fields);

/// <summary>One field of it, as the office's form writes it.</summary>
internal sealed record ChangedField(string Field, string Before, string After);

/// <summary>A task or mechanism that came or went.</summary>
internal sealed record ChangedName(EntrySort Sort, string Name, bool Came);
