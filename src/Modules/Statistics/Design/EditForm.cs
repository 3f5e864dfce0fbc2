using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Design;

/// <summary>What a designer does to a definition: puts a part in or in another's place, moves it, removes it. Pure.</summary>
internal static class EditForm
{
    /// <summary>Puts a group in the place of another, whose fields it keeps, or at the end.</summary>
    /// <param name="of">Code of the group that it replaces; empty for a new one.</param>
    internal static Result<FormDefinition> PutGroup(FormDefinition form, string of, FormGroup group)
    {
        if (of.Length == 0)
            return form with { Groups = [.. form.Groups, group with { Fields = [] }] };
        if (form.Groups.FirstOrDefault(one => one.Code == of) is not { } former)
            return FormProblems.NoSuchPart(of);
        return form with
        {
            Groups = Replaced(form.Groups, former, group with { Fields = former.Fields }),
            Rules = [.. form.Rules.Select(rule => rule.Group == of ? rule with { Group = group.Code } : rule)],
        };
    }

    /// <summary>Puts a field in the place of another, or at the end of a group. Fields that are parts of it follow its new code.</summary>
    /// <param name="group">Code of the group in which it stands from now on.</param>
    /// <param name="of">Code of the field that it replaces; empty for a new one.</param>
    internal static Result<FormDefinition> PutField(FormDefinition form, string group, string of, FormField field)
    {
        if (form.Groups.FirstOrDefault(one => one.Code == group) is not { } home)
            return FormProblems.NoSuchPart(group);
        if (of.Length == 0)
            return With(form, home, [.. home.Fields, field]);
        if (form.Groups.FirstOrDefault(one => one.Fields.Any(some => some.Code == of)) is not { } former)
            return FormProblems.NoSuchPart(of);
        var known = former.Fields.First(some => some.Code == of);
        if (former == home)
            return With(form, home, Following(Replaced(home.Fields, known, field), of, field.Code));
        var without = With(form, former, [.. former.Fields.Where(some => some != known)]);
        return With(without, home, [.. home.Fields, field]);
    }

    /// <summary>Puts a rule in the place of another, or at the end.</summary>
    /// <param name="of">Code of the rule that it replaces; empty for a new one.</param>
    internal static Result<FormDefinition> PutRule(FormDefinition form, string of, AuditRule rule)
    {
        if (of.Length == 0)
            return form with { Rules = [.. form.Rules, rule] };
        return form.Rules.FirstOrDefault(one => one.Code == of) is { } former
            ? form with
            {
                Rules = Replaced(form.Rules, former, rule),
            }
            : FormProblems.NoSuchPart(of);
    }

    /// <summary>Moves a part one place up or down among its like; at the end it stays.</summary>
    internal static Result<FormDefinition> Move(FormDefinition form, FormPart part, string of, bool isUp)
    {
        switch (part)
        {
            case FormPart.Group when form.Groups.FirstOrDefault(one => one.Code == of) is { } group:
                return form with { Groups = Moved(form.Groups, group, isUp) };
            case FormPart.Rule when form.Rules.FirstOrDefault(one => one.Code == of) is { } rule:
                return form with { Rules = Moved(form.Rules, rule, isUp) };
            case FormPart.Field:
                foreach (var home in form.Groups)
                    if (home.Fields.FirstOrDefault(one => one.Code == of) is { } field)
                        return With(form, home, Moved(home.Fields, field, isUp));
                break;
        }
        return FormProblems.NoSuchPart(of);
    }

    /// <summary>Removes a part with all that stands in it.</summary>
    internal static Result<FormDefinition> Remove(FormDefinition form, FormPart part, string of)
    {
        var changed = part switch
        {
            FormPart.Group => form with { Groups = [.. form.Groups.Where(one => one.Code != of)] },
            FormPart.Rule => form with { Rules = [.. form.Rules.Where(one => one.Code != of)] },
            _ => form with
            {
                Groups =
                [
                    .. form.Groups.Select(home =>
                        home with
                        {
                            Fields = [.. home.Fields.Where(field => field.Code != of)],
                        }
                    ),
                ],
            },
        };
        return Count(changed) < Count(form) ? changed : FormProblems.NoSuchPart(of);
    }

    private static int Count(FormDefinition form) => form.Groups.Count + form.Fields.Count() + form.Rules.Count;

    private static FormDefinition With(FormDefinition form, FormGroup home, IReadOnlyList<FormField> fields)
    {
        var place = form.Groups.First(one => one.Code == home.Code);
        return form with { Groups = Replaced(form.Groups, place, place with { Fields = fields }) };
    }

    private static List<FormField> Following(IReadOnlyList<FormField> fields, string of, string code) =>
        [.. fields.Select(field => field.PartOf == of ? field with { PartOf = code } : field)];

    private static List<T> Replaced<T>(IReadOnlyList<T> all, T former, T by)
        where T : class => [.. all.Select(one => ReferenceEquals(one, former) ? by : one)];

    private static List<T> Moved<T>(IReadOnlyList<T> all, T one, bool isUp)
    {
        var moved = all.ToList();
        var from = moved.IndexOf(one);
        var to = Math.Clamp(isUp ? from - 1 : from + 1, 0, moved.Count - 1);
        (moved[from], moved[to]) = (moved[to], moved[from]);
        return moved;
    }
}
