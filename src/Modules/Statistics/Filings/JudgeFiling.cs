using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What an enterprise means to file.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Answers">The answers as typed.</param>
/// <param name="Explanations">Why rules do not hold that ask for an explanation.</param>
/// <param name="ConditionEvidence">What shows a condition that is not normal.</param>
/// <param name="IsNil">Whether there is nothing to report.</param>
internal sealed record SentFiling(
    string Unit,
    FormAnswers Answers,
    IReadOnlyList<ExplainedFinding> Explanations,
    UnitCondition Condition = UnitCondition.Normal,
    string ConditionEvidence = "",
    bool IsNil = false
);

/// <summary>A rule that does not hold in what is to be filed.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Line">Number of the product line from 1; null when of the form.</param>
/// <param name="Explanation">What the enterprise says to it; empty when nothing.</param>
/// <param name="Keeps">Why it keeps the form from being filed; null when it does not.</param>
/// <param name="Fields">What it reads.</param>
internal sealed record JudgedFinding(
    AuditRule Rule,
    int? Line,
    string Explanation,
    Problem? Keeps,
    IReadOnlyList<ReadField> Fields
);

/// <summary>A filing with all that there is to say of it.</summary>
/// <param name="Values">The canonical values; meaningless when there are errors.</param>
/// <param name="Errors">Answers that are not as the form asks; then no rule was run.</param>
/// <param name="Findings">Rules that do not hold.</param>
/// <param name="Problem">What is wrong with the filing as a whole; null when nothing.</param>
internal sealed record JudgedFiling(
    SentFiling Sent,
    string Values,
    IReadOnlyList<AnswerError> Errors,
    IReadOnlyList<JudgedFinding> Findings,
    Problem? Problem = null
)
{
    /// <summary>Whether it may be filed as it is.</summary>
    internal bool MayBeFiled => Problem is null && Errors.Count == 0 && Findings.All(finding => finding.Keeps is null);

    /// <summary>What stands in the copy.</summary>
    internal IReadOnlyList<ExplainedFinding> Explained =>
        [.. Findings.Select(finding => new ExplainedFinding(finding.Rule.Code, finding.Explanation, finding.Line))];
}

/// <summary>Decides whether returns may be filed: the answers one by one, then the rules over all of them at once.</summary>
internal sealed class JudgeFiling(YueluDb db, RunRules rules)
{
    /// <summary>Judges returns of one round, each for itself.</summary>
    internal async Task<IReadOnlyList<JudgedFiling>> DoAsync(
        Round round,
        ShelvedForm form,
        IReadOnlyList<SentFiling> sent,
        CancellationToken ct
    )
    {
        var judged = sent.Select(one => Answers(form.Definition, one)).ToList();
        var sound = judged.Where(one => one.Problem is null && one.Errors.Count == 0 && !one.Sent.IsNil).ToList();
        if (sound.Count == 0)
            return judged;
        var values = sound.ToDictionary(one => one.Sent.Unit, one => one.Values);
        if (!(await rules.RunAsync(db, round, form, values, ct)).Succeeded(out var run, out var problem))
            return [.. judged.Select(one => sound.Contains(one) ? one with { Problem = problem } : one)];
        return
        [
            .. judged.Select(one =>
                run.TryGetValue(one.Sent.Unit, out var found)
                    ? one with
                    {
                        Values = found.Values,
                        Findings = Judge(form.Definition, one.Sent, found),
                    }
                    : one
            ),
        ];
    }

    private static JudgedFiling Answers(FormDefinition form, SentFiling sent)
    {
        if (sent.Condition != UnitCondition.Normal && sent.ConditionEvidence.Trim().Length == 0)
            return new(sent, "{}", [], [], FilingProblems.NoConditionEvidence);
        if (sent.IsNil)
            return new(sent, "{}", [], [], sent.Answers.IsEmpty ? null : FilingProblems.NilWithAnswers);
        var (values, errors) = JudgeAnswers.Do(form, sent.Answers);
        return new(sent, values, errors, []);
    }

    private static IReadOnlyList<JudgedFinding> Judge(FormDefinition form, SentFiling sent, RuleRun found)
    {
        if (found.Broken.Count == 0)
            return [];
        var answers = FormAnswers.Read(found.Values);
        return
        [
            .. found.Broken.Select(broken =>
                Judge(sent, broken.Rule, broken.Line, ReadField.Of(form, broken.Rule, broken.Line, answers))
            ),
        ];
    }

    /// <summary>What a broken rule means for a filing.</summary>
    private static JudgedFinding Judge(SentFiling sent, AuditRule rule, int? line, IReadOnlyList<ReadField> fields)
    {
        var explanation =
            sent.Explanations.FirstOrDefault(one => one.Rule == rule.Code && one.Line == line)?.Explanation.Trim()
            ?? "";
        var keeps = rule.Grade switch
        {
            AuditGrade.Blocks => FilingProblems.Blocked(rule.Message),
            AuditGrade.BlocksUnlessAbnormal when sent.Condition == UnitCondition.Normal =>
                FilingProblems.BlockedUnlessAbnormal(rule.Message),
            _ => Explanations.Refuse(explanation) is { } wrong ? wrong(rule.Message) : null,
        };
        return new(rule, line, explanation, keeps, fields);
    }
}
