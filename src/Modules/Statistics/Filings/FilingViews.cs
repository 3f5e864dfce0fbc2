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
/// <param name="Findings">Rules that do not hold in it, with what the enterprise says to them.</param>
internal sealed record FilingCopyView(
    int Number,
    JsonElement Values,
    IReadOnlyList<CopyFindingView> Findings,
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
    internal static FilingCopyView Of(FilingCopy copy, FormDefinition form) =>
        new(
            copy.Number,
            Json(copy.Answers),
            [
                .. Filings
                    .Findings.In(copy, form)
                    .Select(one => new CopyFindingView(
                        one.Rule.Code,
                        one.Explanation,
                        one.Line,
                        one.Rule.Message,
                        ReadFieldView.Of(one.Fields)
                    )),
            ],
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

/// <summary>A rule that does not hold in a copy.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Explanation">Why it is so.</param>
/// <param name="Line">Number of the product line from 1; null when of the form.</param>
/// <param name="Fields">The fields that the rule reads.</param>
internal sealed record CopyFindingView(
    string Rule,
    string Explanation,
    int? Line,
    Words Message,
    IReadOnlyList<ReadFieldView> Fields
);

/// <summary>A field that a rule reads.</summary>
/// <param name="Group">Code of the repeating group in which it stands; null when it does not repeat.</param>
/// <param name="Line">Number of the line from 1; null when it does not repeat, or when the rule speaks of all lines.</param>
/// <param name="Value">What was filed there; empty when nothing, or when it is one for each line.</param>
internal sealed record ReadFieldView(string Code, Words Name, string? Group, int? Line, string Value, string Unit)
{
    internal static IReadOnlyList<ReadFieldView> Of(IReadOnlyList<ReadField> fields) =>
        [
            .. fields.Select(one => new ReadFieldView(
                one.At.Field.Code,
                one.At.Field.Name,
                one.At.Group.Repeats ? one.At.Group.Code : null,
                one.Line,
                one.Value,
                one.At.Field.Unit
            )),
        ];
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
/// <param name="Fields">The fields that the rule reads, with what was sent there.</param>
internal sealed record AuditFindingView(
    string Rule,
    AuditGrade Grade,
    int? Line,
    Words Message,
    string Explanation,
    Words? Keeps,
    IReadOnlyList<ReadFieldView> Fields
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
                finding.Keeps?.Detail,
                ReadFieldView.Of(finding.Fields)
            )),
        ];
}
