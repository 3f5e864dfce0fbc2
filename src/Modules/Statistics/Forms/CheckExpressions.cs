using Yuelu.Statistics.Contract;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Forms;

/// <summary>
/// Compiles every rule and formula of a form, so that what is published can be computed. A rule is a condition on each data point,
/// or, where it assigns, a script of its own. What is wrong is told with its line and column. Pure.
/// </summary>
internal static class CheckExpressions
{
    private const string Assigns = ":=";
    private const string Computed = "computed_value";

    internal static IEnumerable<FormFinding> In(FormDefinition form) => [.. Rules(form), .. Formulas(form)];

    private static IEnumerable<FormFinding> Rules(FormDefinition form)
    {
        var structures = FormStructures.Of(form);
        foreach (var rule in form.Rules)
        {
            var before = rule.Vtl.Contains(Assigns, StringComparison.Ordinal)
                ? ""
                : $"holds := '{(rule.Group.Length > 0 ? rule.Group : FormStructures.WholeForm)}'[filter ";
            if (WhatIsWrong(before, rule.Vtl, structures) is { } error)
                yield return new(
                    FindingWeight.Missing,
                    FormPart.Rule,
                    rule.Code,
                    FormProblems.RuleWrong(rule.Code, error.Line, error.Column, error.Problem.Detail)
                );
        }
    }

    private static IEnumerable<FormFinding> Formulas(FormDefinition form)
    {
        foreach (var group in form.Groups)
        foreach (var field in group.Fields.Where(field => field.Formula.Length > 0))
        {
            var before = $"{Computed} := {FormStructures.WholeForm}[calc {Computed} := 0 + ";
            if (WhatIsWrong(before, field.Formula, [FormStructures.Beside(group, field)]) is { } error)
                yield return new(
                    FindingWeight.Missing,
                    FormPart.Field,
                    field.Code,
                    FormProblems.FormulaWrong(field.Code, error.Line, error.Column, error.Problem.Detail)
                );
        }
    }

    /// <summary>The first thing that is wrong, at its place in the text as it was typed.</summary>
    private static VtlError? WhatIsWrong(string before, string text, IReadOnlyList<DatasetStructure> structures)
    {
        var script = before.Length > 0 ? $"{before}({text})];" : text;
        var error = VtlCompiler.Compile(script, structures).Errors is [var first, ..] ? first : null;
        var shift = before.Length > 0 && error?.Line == 1 ? before.Length + 1 : 0;
        return error is null ? null : error with { Column = Math.Max(1, error.Column - shift) };
    }
}
