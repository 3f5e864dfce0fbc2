using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>
/// Compiles every rule and formula of a form, so that what is published can be computed. A rule is a condition on each data point,
/// or, where it assigns, a script of its own. What is wrong is told with its line and column. Pure.
/// </summary>
internal static class CheckExpressions
{
    /// <param name="others">Other forms that scripts may read.</param>
    internal static IEnumerable<FormFinding> In(FormDefinition form, IReadOnlyList<CollectedForm> others) =>
        [.. Rules(form, others), .. Formulas(form)];

    private static IEnumerable<FormFinding> Rules(FormDefinition form, IReadOnlyList<CollectedForm> others)
    {
        var datasets = FormStructures.ForScripts(form, others);
        foreach (var rule in form.Rules)
        {
            var error = CompileRule.IsScript(rule)
                ? CompileRule.Script(rule.Vtl, datasets).Error
                : CompileRule.Condition(rule, datasets);
            if (error is not null)
                yield return new(
                    FindingWeight.Missing,
                    FormPart.Rule,
                    rule.Code,
                    FormProblems.RuleWrong(rule.Code, error.Line, error.Column, error.Problem.Detail)
                );
        }
    }

    private static IEnumerable<FormFinding> Formulas(FormDefinition form) =>
        FormFormulas
            .Errors(form)
            .Select(wrong => new FormFinding(
                FindingWeight.Missing,
                FormPart.Field,
                wrong.Field.Code,
                FormProblems.FormulaWrong(
                    wrong.Field.Code,
                    wrong.Error.Line,
                    wrong.Error.Column,
                    wrong.Error.Problem.Detail
                )
            ));
}
