using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>A form that is in force with what it asks.</summary>
internal sealed record CollectedForm(string Code, FormDefinition Definition);

/// <summary>
/// Finds what is collected already: what can be had from an approved survey shall not be asked again. Names are compared without
/// blanks and punctuation; what is filled in beforehand or computed only has to be confirmed and is no second question. Pure.
/// </summary>
internal static class DuplicateFields
{
    internal static IEnumerable<FormFinding> In(FormDefinition form, IReadOnlyList<CollectedForm> others)
    {
        var asked = others
            .SelectMany(other => other.Definition.Fields.Select(field => (other, Name: Plain(field.Name))))
            .GroupBy(one => one.Name)
            .ToDictionary(same => same.Key, same => same.First().other);
        foreach (var field in form.Fields.Where(field => field is { Prefill: null, Formula.Length: 0 }))
            if (asked.TryGetValue(Plain(field.Name), out var other))
                yield return new(
                    FindingWeight.Warning,
                    FormPart.Field,
                    field.Code,
                    FormProblems.Duplicate(field.Code, field.Name, other.Code, other.Definition.Title)
                );
    }

    /// <summary>Fields that are to be filled in from another form where there is no such field.</summary>
    internal static IEnumerable<FormFinding> UnknownSources(FormDefinition form, IReadOnlyList<CollectedForm> others)
    {
        var there = others
            .SelectMany(other => other.Definition.Fields.Select(field => $"{other.Code}/{field.Code}"))
            .ToHashSet();
        foreach (var field in form.Fields)
            if (field.Prefill is { Source: PrefillSource.OtherForm, From: var from } && !there.Contains(from))
                yield return new(
                    FindingWeight.Missing,
                    FormPart.Field,
                    field.Code,
                    FormProblems.PrefillUnknown(field.Code, from)
                );
    }

    private static string Plain(Words name) => string.Concat(HalfWidth.ForSearch(name.Zh).Where(char.IsLetterOrDigit));
}
