using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>A filing in lists.</summary>
/// <param name="Period">Code of the period.</param>
/// <param name="Unit">Social credit code of the enterprise.</param>
/// <param name="Since">Since when it is in its state.</param>
/// <param name="Copies">How many copies were filed.</param>
/// <param name="Current">Number of the copy that counts now.</param>
/// <param name="AcceptedCopy">Number of the copy that is the accepted figure.</param>
/// <param name="Explained">How many findings of the current copy were explained.</param>
/// <param name="IsLate">Whether its time is over and it is not filed.</param>
/// <param name="ExtensionAsked">The day until which the enterprise asks for time.</param>
internal sealed record FilingView(
    Guid Id,
    Guid Round,
    string Form,
    Words Title,
    string Period,
    string Unit,
    string UnitName,
    FilingState State,
    DateTimeOffset Since,
    int Copies,
    int? Current,
    int? AcceptedCopy,
    int Explained,
    bool IsLate,
    DateTimeOffset? ExtendedUntil,
    DateOnly? ExtensionAsked
)
{
    internal static FilingView Of(Filing filing, Round round, TimeProvider clock) =>
        new(
            filing.Id,
            filing.RoundId,
            round.FormCode,
            round.Title,
            filing.PeriodCode,
            filing.Unit,
            filing.UnitName,
            filing.State,
            filing.Since,
            filing.Copies,
            filing.Current,
            filing.AcceptedCopy,
            filing.Explained,
            FilingWindows.IsLate(filing, round, clock.GetUtcNow(), clock.LocalTimeZone),
            filing.ExtendedUntil,
            filing.ExtensionAsked
        );
}

/// <summary>A filing with its draft, copies and history.</summary>
/// <param name="Draft">What is typed so far; null when nothing, or when it is not yours to see.</param>
internal sealed record FilingDetailView(
    FilingView Filing,
    JsonElement? Draft,
    IReadOnlyList<FilingCopyView> Copies,
    IReadOnlyList<FilingEventView> History
);

/// <summary>What was filed.</summary>
/// <param name="Values">Field code to value; a repeating group's code to its lines.</param>
internal sealed record FilingCopyView(
    int Number,
    JsonElement Values,
    IReadOnlyList<ExplainedFinding> Findings,
    UnitCondition Condition,
    string ConditionEvidence,
    bool IsNil,
    string Sha256,
    DateTimeOffset FiledAt,
    string FilledBy,
    string SignedBy,
    string Device
)
{
    internal static FilingCopyView Of(FilingCopy copy) =>
        new(
            copy.Number,
            Json(copy.Answers),
            Filings.Findings.Read(copy.Findings),
            copy.Condition,
            copy.ConditionEvidence,
            copy.IsNil,
            copy.Sha256,
            copy.FiledAt,
            copy.FilledBy,
            copy.SignedBy,
            copy.Device
        );

    internal static JsonElement Json(string json)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.Clone();
    }
}

/// <summary>What happened to a filing.</summary>
internal sealed record FilingEventView(
    FilingEventKind Kind,
    RoundStage? Stage,
    int Copy,
    string Note,
    DateTimeOffset At,
    string By
)
{
    internal static FilingEventView Of(FilingEvent one) => new(one.Kind, one.Stage, one.Copy, one.Note, one.At, one.By);
}

/// <summary>An answer that is not as the form asks.</summary>
internal sealed record AnswerErrorView(string Field, int? Line, string Code, Words Detail);

/// <summary>A rule that does not hold.</summary>
/// <param name="Explanation">What the enterprise says to it.</param>
/// <param name="Keeps">Why it keeps the form from being filed; null when it does not.</param>
internal sealed record AuditFindingView(
    string Rule,
    AuditGrade Grade,
    int? Line,
    Words Message,
    string Explanation,
    Words? Keeps
);

/// <summary>What became of one of many filings.</summary>
/// <param name="Filed">Whether it is filed.</param>
/// <param name="Copy">Number of the copy.</param>
/// <param name="Sha256">Hash of what was filed, as in the evidence log.</param>
/// <param name="Code">Code of the refusal.</param>
internal sealed record FiledOneView(
    string Unit,
    bool Filed,
    Guid? Filing,
    int? Copy,
    string? Sha256,
    string? Code,
    Words? Detail,
    IReadOnlyList<AnswerErrorView> Errors,
    IReadOnlyList<AuditFindingView> Findings
)
{
    internal static FiledOneView Of(FiledOne one) =>
        new(
            one.Unit,
            one.Copy is not null,
            one.Filing?.Id,
            one.Copy?.Number,
            one.Copy?.Sha256,
            one.Problem?.Code,
            one.Problem?.Detail,
            ErrorsOf(one.Judged),
            FindingsOf(one.Judged)
        );

    private static IReadOnlyList<AnswerErrorView> ErrorsOf(JudgedFiling? judged) =>
        [
            .. (judged?.Errors ?? []).Select(error => new AnswerErrorView(
                error.Field,
                error.Line,
                error.Problem.Code,
                error.Problem.Detail
            )),
        ];

    private static IReadOnlyList<AuditFindingView> FindingsOf(JudgedFiling? judged) =>
        [
            .. (judged?.Findings ?? []).Select(finding => new AuditFindingView(
                finding.Rule.Code,
                finding.Rule.Grade,
                finding.Line,
                finding.Rule.Message,
                finding.Explanation,
                finding.Keeps?.Detail
            )),
        ];
}
