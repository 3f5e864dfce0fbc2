using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>How a part of a form differs between two versions.</summary>
internal enum FormChangeKind
{
    Added,
    Removed,
    Changed,
    Moved,
}

/// <summary>All differences between two versions.</summary>
internal sealed record FormChangesView(IReadOnlyList<FormChangeView> Changes);

/// <summary>One difference between two versions.</summary>
/// <param name="Of">The code of the group, field or rule; empty when of the form as a whole.</param>
/// <param name="Name">Its name; of a rule the message.</param>
/// <param name="What">Which particulars differ, such as <c>unit</c>; empty when it was added, removed or only moved.</param>
internal sealed record FormChangeView(
    FormChangeKind Kind,
    FormPart Part,
    string Of,
    Words Name,
    IReadOnlyList<FormParticularView> What
);

/// <summary>A particular that differs, before and after; both as written in JSON.</summary>
internal sealed record FormParticularView(string Particular, string Before, string After);

/// <summary>Sets two versions of a form side by side; parts are matched by their codes. Pure.</summary>
internal static class FormComparison
{
    internal static IReadOnlyList<FormChangeView> Of(FormDefinition before, FormDefinition after) =>
        [
            .. Compare(FormPart.About, [new("", before.Title, before)], [new("", after.Title, after)]),
            .. Compare(FormPart.Group, Groups(before), Groups(after)),
            .. Compare(FormPart.Field, Fields(before), Fields(after)),
            .. Compare(FormPart.Rule, Rules(before), Rules(after)),
        ];

    /// <param name="Within">The code of the group; a field that is in another one has moved.</param>
    private sealed record Item(string Code, Words Name, object Value, string Within = "");

    private static List<Item> Groups(FormDefinition form) =>
        [.. form.Groups.Select(group => new Item(group.Code, group.Name, group))];

    private static List<Item> Fields(FormDefinition form) =>
        [
            .. form.Groups.SelectMany(group =>
                group.Fields.Select(field => new Item(field.Code, field.Name, field, group.Code))
            ),
        ];

    private static List<Item> Rules(FormDefinition form) =>
        [.. form.Rules.Select(rule => new Item(rule.Code, rule.Message, rule))];

    private static IEnumerable<FormChangeView> Compare(FormPart part, List<Item> before, List<Item> after)
    {
        var earlier = before.ToDictionary(one => one.Code);
        var kept = after.Select(one => one.Code).Where(earlier.ContainsKey).ToList();
        var order = before.Select(one => one.Code).Where(kept.Contains).ToList();
        foreach (var one in after)
        {
            if (!earlier.Remove(one.Code, out var former))
                yield return new(FormChangeKind.Added, part, one.Code, one.Name, []);
            else if (Particulars(former.Value, one.Value) is { Count: > 0 } what)
                yield return new(FormChangeKind.Changed, part, one.Code, one.Name, what);
            else if (former.Within != one.Within || order.IndexOf(one.Code) != kept.IndexOf(one.Code))
                yield return new(FormChangeKind.Moved, part, one.Code, one.Name, []);
        }
        foreach (var gone in before.Where(one => earlier.ContainsKey(one.Code)))
            yield return new(FormChangeKind.Removed, part, gone.Code, gone.Name, []);
    }

    /// <summary>The particulars that differ; groups, fields and rules inside are compared by themselves.</summary>
    private static List<FormParticularView> Particulars(object before, object after)
    {
        var (was, now) = (FormJson.Particulars(before), FormJson.Particulars(after));
        return
        [
            .. was
                .Keys.Union(now.Keys)
                .Select(name => new FormParticularView(
                    name,
                    was.GetValueOrDefault(name, ""),
                    now.GetValueOrDefault(name, "")
                ))
                .Where(one => one.Before != one.After),
        ];
    }
}
