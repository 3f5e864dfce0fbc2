using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>A brief by its latest version.</summary>
internal sealed record BriefView(
    string Code,
    Words Name,
    int Version,
    DateOnly AppliesFrom,
    DateOnly? AppliesTo,
    bool IsOfficial,
    string Source,
    DateTimeOffset HeldFrom,
    string Sha256
)
{
    internal static BriefView Of(BriefVersion version) =>
        new(
            version.Code,
            version.Definition.Name,
            version.Number,
            version.AppliesFrom,
            version.AppliesTo,
            version.Definition.IsOfficial,
            version.Definition.Source,
            version.HeldFrom,
            version.Sha256
        );
}

/// <summary>A brief with its template, and its earlier versions.</summary>
internal sealed record BriefDetailView(BriefView Brief, BriefDefinition Definition, IReadOnlyList<BriefView> Versions);

/// <summary>A number in a brief with what leads back to where it came from.</summary>
internal sealed record BriefFigureView(string Id, string Name, string Text, IReadOnlyList<BriefOriginView> Origin);

/// <summary>One particular of where a number came from.</summary>
internal sealed record BriefOriginView(string Name, string Value);

/// <summary>A brief as it was written.</summary>
/// <param name="Text">Its body, a line a paragraph; tables and charts by their captions.</param>
/// <param name="Gaps">What it leaves open and why.</param>
internal sealed record WrittenBriefView(
    string Brief,
    int Version,
    string Period,
    DateTimeOffset? AsOf,
    string Title,
    IReadOnlyList<string> Text,
    IReadOnlyList<BriefFigureView> Figures,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> Notes,
    bool IsSynthetic
)
{
    internal static WrittenBriefView Of(WrittenBrief brief, Language language) =>
        new(
            brief.Reading.Version.Code,
            brief.Reading.Version.Number,
            brief.Reading.Period.Code,
            brief.Reading.At,
            BriefLines.Of(brief.Document.Title),
            [.. brief.Document.Body.Select(BriefLines.Of)],
            [
                .. brief.Document.Figures.Select(figure => new BriefFigureView(
                    figure.Id,
                    figure.Name,
                    figure.Text,
                    [.. figure.Origin.Select(one => new BriefOriginView(one.Key, one.Value))]
                )),
            ],
            [.. brief.Gaps.Select(gap => BriefWords.Gap.With(gap.What, gap.Why).In(language))],
            brief.Document.Notes,
            brief.Reading.IsSynthetic
        );
}

/// <summary>An issued brief without its file.</summary>
/// <param name="AsOf">What was held at this moment is in it.</param>
/// <param name="Sha256">Of the file; the evidence log proves it.</param>
internal sealed record IssuedBriefView(
    Guid Id,
    string Brief,
    int Version,
    string Period,
    DateTimeOffset AsOf,
    string Sha256,
    DateTimeOffset IssuedAt,
    string IssuedBy
)
{
    internal static IssuedBriefView Of(IssuedBrief issue) =>
        new(
            issue.Id,
            issue.Code,
            issue.Version,
            issue.Period,
            issue.AsOf,
            issue.Sha256,
            issue.IssuedAt,
            issue.IssuedBy
        );
}

/// <summary>An edited brief beside what the portal writes for the same month and moment.</summary>
/// <param name="Figures">How many figures stand in the file.</param>
internal sealed record ComparedBriefView(
    string Brief,
    string Period,
    DateTimeOffset AsOf,
    int Figures,
    IReadOnlyList<BriefFinding> Findings
);
