using System.Text.RegularExpressions;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>
/// 指标关联: numbers that a form ties to each other, by a formula, by being a part or by a comparison in a rule that blocks. Whoever
/// sees one of them where the other is hidden can work out more of it, so only one of them is public. A part of a part is a part.
/// </summary>
internal static partial class FieldTies
{
    /// <summary>By what two numbers are tied: the code of a field or a rule; null when they are not.</summary>
    internal static string? Of(FormDefinition form, string one, string other)
    {
        var fields = form.Fields.ToList();
        if (fields.FirstOrDefault(field => Names(field.Formula, field.Code, one, other)) is { } computed)
            return computed.Code;
        if (Wholes(form, one).Contains(other))
            return $"{one} ⊂ {other}";
        if (Wholes(form, other).Contains(one))
            return $"{other} ⊂ {one}";
        return form
            .Rules.FirstOrDefault(rule => rule.Grade != AuditGrade.NeedsExplanation && Names(rule.Vtl, "", one, other))
            ?.Code;
    }

    /// <summary>What a number is a part of, and what these are parts of: by being named so, or by a formula that reads it.</summary>
    private static HashSet<string> Wholes(FormDefinition form, string part)
    {
        var (wholes, open) = (new HashSet<string>(), new Queue<string>([part]));
        while (open.TryDequeue(out var one))
            foreach (var field in form.Fields)
                if (
                    (
                        Names(field.Formula, field.Code, one, field.Code)
                        || form.Fields.Any(other => (other.Code, other.PartOf) == (one, field.Code))
                    )
                    && field.Code != part
                    && wholes.Add(field.Code)
                )
                    open.Enqueue(field.Code);
        return wholes;
    }

    /// <summary>Whether both are among the names of a part of an expression, or one of them is what it computes.</summary>
    private static bool Names(string expression, string computes, string one, string other) =>
        expression.Length > 0
        && Between()
            .Split(expression)
            .Select(part => Name().Matches(part).Select(found => found.Value.Trim('\'')).Append(computes).ToHashSet())
            .Any(names => names.Contains(one) && names.Contains(other));

    /// <summary>What stands between comparisons that say nothing of each other.</summary>
    [GeneratedRegex(@"\b(?:and|or|xor|then|else)\b|[,;]")]
    private static partial Regex Between();

    /// <summary>A name in VTL: in quotation marks, or plain.</summary>
    [GeneratedRegex("'[^']+'|[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Name();
}
