using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>Looks whether a definition holds together. Pure.</summary>
internal static partial class CheckForm
{
    internal const int MostGroups = 60;
    internal const int MostFields = 400;
    internal const int MostRules = 300;
    internal const int MostChoices = 200;
    internal const int MostMinutes = 10_000;
    internal const int LongestName = 200;
    internal const int LongestText = 2000;

    /// <summary>What keeps a definition from being kept at all; empty when nothing.</summary>
    internal static IReadOnlyList<FormFinding> Wrong(FormDefinition form) =>
        [
            .. About(form),
            .. form.Groups.SelectMany(Group),
            .. Codes(form),
            .. form.Groups.SelectMany(group => group.Fields.SelectMany((field, at) => Field(form, group, field, at))),
            .. form.Rules.SelectMany(rule => Rule(form, rule)),
        ];

    /// <summary>What keeps a definition that can be kept from being published; empty when nothing.</summary>
    internal static IEnumerable<FormFinding> Missing(FormDefinition form, DateOnly today)
    {
        if (!form.Fields.Any())
            yield return Of(FindingWeight.Missing, FormPart.About, "", FormProblems.AsksNothing);
        if (form.Purpose.Zh.Length == 0)
            yield return Of(FindingWeight.Missing, FormPart.About, "", FormProblems.NoPurpose);
        if (form.MinutesToFill == 0)
            yield return Of(FindingWeight.Missing, FormPart.About, "", FormProblems.NoMinutes);
        foreach (var group in form.Groups.Where(group => group.Fields.Count == 0))
            yield return Of(FindingWeight.Missing, FormPart.Group, group.Code, FormProblems.EmptyGroup(group.Name));
        foreach (var field in form.Fields)
        {
            if (field is { IsNumber: true, Unit.Length: 0 })
                yield return Of(FindingWeight.Missing, FormPart.Field, field.Code, FormProblems.NoUnit(field.Code));
            if (field is { Type: FieldType.Choice, Choices: null or [] })
                yield return Of(FindingWeight.Missing, FormPart.Field, field.Code, FormProblems.NoChoices(field.Code));
        }
        if (!form.Header.IsComplete)
            yield return Of(FindingWeight.Warning, FormPart.About, "", FormProblems.HeaderIncomplete);
        else if (!form.Header.IsLawfulOn(today))
            yield return Of(FindingWeight.Warning, FormPart.About, "", FormProblems.HeaderExpired);
    }

    private static IEnumerable<FormFinding> About(FormDefinition form)
    {
        if (form.Title.Zh.Length is 0 or > LongestName || form.Title.En.Length > LongestName)
            yield return Of(FindingWeight.Wrong, FormPart.About, "", FormProblems.NoTitle);
        string[] marks =
        [
            form.Header.Number,
            form.Header.IssuingBody,
            form.Header.ApprovalBody,
            form.Header.ApprovalNumber,
        ];
        if (marks.Any(mark => mark.Length > LongestName) || IsLong(form.Purpose))
            yield return Of(FindingWeight.Wrong, FormPart.About, "", FormProblems.TextTooLong);
        if (form.MinutesToFill is < 0 or > MostMinutes)
            yield return Of(FindingWeight.Wrong, FormPart.About, "", FormProblems.BadMinutes);
        var tooMany =
            form.Groups.Count > MostGroups || form.Rules.Count > MostRules || form.Fields.Skip(MostFields).Any();
        if (tooMany)
            yield return Of(FindingWeight.Wrong, FormPart.About, "", FormProblems.TooMuch);
    }

    private static IEnumerable<FormFinding> Group(FormGroup group)
    {
        if (!IsCode(group.Code))
            yield return Of(FindingWeight.Wrong, FormPart.Group, group.Code, FormProblems.BadPartCode(group.Code));
        if (IsNoName(group.Name))
            yield return Of(FindingWeight.Wrong, FormPart.Group, group.Code, FormProblems.NoName(group.Code));
    }

    /// <summary>Groups and fields are called by their codes in rules, where capital letters are not told apart.</summary>
    private static IEnumerable<FormFinding> Codes(FormDefinition form)
    {
        var parts = form
            .Groups.Select(group => (Part: FormPart.Group, group.Code))
            .Concat(form.Fields.Select(field => (Part: FormPart.Field, field.Code)));
        foreach (var (part, code) in Repeated(parts, FormStructures.Kept))
            yield return Of(FindingWeight.Wrong, part, code, FormProblems.CodeTwice(code));
        foreach (var (part, code) in Repeated(form.Rules.Select(rule => (Part: FormPart.Rule, rule.Code)), kept: []))
            yield return Of(FindingWeight.Wrong, part, code, FormProblems.CodeTwice(code));
    }

    private static List<(FormPart Part, string Code)> Repeated(
        IEnumerable<(FormPart Part, string Code)> parts,
        IReadOnlyList<string> kept
    )
    {
        var seen = new HashSet<string>(kept, StringComparer.OrdinalIgnoreCase);
        return [.. parts.Where(part => !seen.Add(part.Code))];
    }

    private static IEnumerable<FormFinding> Field(FormDefinition form, FormGroup group, FormField field, int at)
    {
        if (!IsCode(field.Code))
            yield return Wrong(field, FormProblems.BadPartCode(field.Code));
        if (IsNoName(field.Name))
            yield return Wrong(field, FormProblems.NoName(field.Code));
        if (field.Unit.Length > 40 || field.Formula.Length > LongestText || field.Hint is { } hint && IsLong(hint))
            yield return Wrong(field, FormProblems.TextTooLong);
        if (field.PartOf.Length > 0 && !group.Fields.Take(at).Any(earlier => earlier.Code == field.PartOf))
            yield return Wrong(field, FormProblems.NoSuchWhole(field.Code, field.PartOf));
        if (field is { Formula.Length: > 0, IsNumber: false })
            yield return Wrong(field, FormProblems.FormulaOfNoNumber(field.Code));
        if (field.Type != FieldType.Choice && field.Choices is { Count: > 0 })
            yield return Wrong(field, FormProblems.ChoicesOfNoChoice(field.Code));
        if (field.Choices is { } choices && !AreGood(choices))
            yield return Wrong(field, FormProblems.BadChoices(field.Code));
        if (field.Prefill is { } prefill && !IsGood(prefill))
            yield return Wrong(field, FormProblems.BadPrefill(field.Code));
    }

    private static IEnumerable<FormFinding> Rule(FormDefinition form, AuditRule rule)
    {
        if (!IsCode(rule.Code))
            yield return Wrong(rule, FormProblems.BadPartCode(rule.Code));
        if (rule.Vtl.Length is 0 or > LongestText)
            yield return Wrong(rule, FormProblems.NoRule(rule.Code));
        if (rule.Message.Zh.Length == 0 || IsLong(rule.Message))
            yield return Wrong(rule, FormProblems.NoMessage(rule.Code));
        if (rule.Group.Length > 0 && !form.Groups.Any(group => group.Repeats && group.Code == rule.Group))
            yield return Wrong(rule, FormProblems.NoSuchGroup(rule.Code, rule.Group));
    }

    private static bool AreGood(IReadOnlyList<FieldChoice> choices) =>
        choices.Count <= MostChoices
        && choices.All(choice => IsCode(choice.Code) && !IsNoName(choice.Name))
        && choices.Select(choice => choice.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Count;

    private static bool IsGood(FieldPrefill prefill) =>
        prefill.Source switch
        {
            PrefillSource.Register => IsCode(prefill.From),
            PrefillSource.OtherForm => OtherField().IsMatch(prefill.From),
            _ => prefill.From.Length == 0,
        };

    private static bool IsCode(string code) => CodeForm().IsMatch(code);

    private static bool IsNoName(Words name) => name.Zh.Length is 0 or > LongestName || name.En.Length > LongestName;

    private static bool IsLong(Words text) => text.Zh.Length > LongestText || text.En.Length > LongestText;

    private static FormFinding Wrong(FormField field, Problem problem) =>
        Of(FindingWeight.Wrong, FormPart.Field, field.Code, problem);

    private static FormFinding Wrong(AuditRule rule, Problem problem) =>
        Of(FindingWeight.Wrong, FormPart.Rule, rule.Code, problem);

    private static FormFinding Of(FindingWeight weight, FormPart part, string code, Problem problem) =>
        new(weight, part, code, problem);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_]{0,31}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[a-z][a-z0-9-]{2,39}/[A-Za-z0-9][A-Za-z0-9_]{0,31}$")]
    private static partial Regex OtherField();
}
