using Yuelu.Kernel;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>A field that a broken rule reads, with what is answered there.</summary>
/// <param name="At">The field and its group.</param>
/// <param name="Line">Number of the line from 1; null when the field does not repeat, or the rule speaks of all lines.</param>
/// <param name="Value">The canonical answer; empty when there is none, or when it is one for each line.</param>
public sealed record ReadField(FieldOfRule At, int? Line, string Value)
{
    /// <summary>The fields that a rule reads, in the order of the form.</summary>
    /// <param name="line">The line that it was found in; null when of the form.</param>
    internal static IReadOnlyList<ReadField> Of(FormDefinition form, AuditRule rule, int? line, FormAnswers answers) =>
        [
            .. FieldsOfRule
                .Of(form, rule)
                .Select(one =>
                    one.Group.Repeats
                        ? new ReadField(one, line, InLine(answers, one, line))
                        : new ReadField(one, null, answers[one.Field.Code])
                ),
        ];

    /// <summary>All of them in one sentence: code, name, answer and unit of each.</summary>
    internal static Words Say(IReadOnlyList<ReadField> fields) =>
        new(
            string.Join("，", fields.Select(field => field.In.Zh)),
            string.Join(", ", fields.Select(field => field.In.En))
        );

    private Words In =>
        FilingWords.FieldAndValue.With(At.Field.Code, At.Field.Name, Value.Length > 0 ? Value : "—", At.Field.Unit);

    private static string InLine(FormAnswers answers, FieldOfRule one, int? line) =>
        line is { } number && answers.LinesOf(one.Group.Code).ElementAtOrDefault(number - 1) is { } answered
            ? answered.GetValueOrDefault(one.Field.Code, "")
            : "";
}
