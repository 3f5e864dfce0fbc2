using Yuelu.Statistics.Contract;
using Yuelu.Vtl;

namespace Yuelu.Statistics.Audit;

/// <summary>A field that a rule reads, in the group in which it stands.</summary>
/// <param name="Group">The group.</param>
/// <param name="Field">The field.</param>
public sealed record FieldOfRule(FormGroup Group, FormField Field);

/// <summary>Which fields of a form a rule reads: those that its text names. Pure.</summary>
internal static class FieldsOfRule
{
    /// <summary>In the order of the form. A condition reads its own group or what does not repeat, a script may name any field.</summary>
    internal static IReadOnlyList<FieldOfRule> Of(FormDefinition form, AuditRule rule)
    {
        var names = VtlCompiler.NamesIn(rule.Vtl).ToHashSet();
        return
        [
            .. form
                .Groups.Where(group => Reads(rule, group))
                .SelectMany(group => group.Fields.Select(field => new FieldOfRule(group, field)))
                .Where(one => names.Contains(one.Field.Code)),
        ];
    }

    private static bool Reads(AuditRule rule, FormGroup group) =>
        CompileRule.IsScript(rule) || (rule.Group.Length > 0 ? group.Code == rule.Group : !group.Repeats);
}
