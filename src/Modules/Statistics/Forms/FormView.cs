using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>Whether a form may be collected by.</summary>
internal enum FormStanding
{
    /// <summary>Every lawful mark is there and the last day is not over.</summary>
    InForce,

    /// <summary>The last day is over.</summary>
    Expired,

    /// <summary>A lawful mark is missing.</summary>
    NotLawful,
}

/// <summary>A published form in a list.</summary>
/// <param name="Number">表号; empty while there is none.</param>
/// <param name="ValidUntil">The last day; null while there is none.</param>
/// <param name="Version">Number of the version shown, from 1.</param>
/// <param name="ContentSha256">SHA-256 of the version's content.</param>
internal sealed record FormView(
    string Code,
    Words Title,
    string Number,
    string IssuingBody,
    DateOnly? ValidUntil,
    FormStanding Standing,
    ReportingRhythm Rhythm,
    int MinutesToFill,
    int Fields,
    int Version,
    DateTimeOffset PublishedAt,
    string ContentSha256
)
{
    internal static FormView Of(PublishedForm one, DateOnly today)
    {
        var form = one.Definition;
        return new(
            one.Form.Code,
            form.Title,
            form.Header.Number,
            form.Header.IssuingBody,
            form.Header.ValidUntil,
            StandingOf(form.Header, today),
            form.Rhythm,
            form.MinutesToFill,
            form.Fields.Count(),
            one.Version.Number,
            one.Version.PublishedAt,
            one.Version.ContentSha256
        );
    }

    internal static FormStanding StandingOf(FormHeader header, DateOnly today) =>
        !header.IsComplete ? FormStanding.NotLawful
        : header.IsLawfulOn(today) ? FormStanding.InForce
        : FormStanding.Expired;
}

/// <summary>A published form with all that it asks.</summary>
internal sealed record FormDetailView(FormView Form, FormDefinition Definition);

/// <summary>One version in a list.</summary>
internal sealed record FormVersionView(
    int Number,
    string ContentSha256,
    DateOnly? ValidUntil,
    DateTimeOffset PublishedAt,
    string Note
);

/// <summary>A draft in a list.</summary>
/// <param name="Published">Number of the version that was published last; 0 before the first.</param>
/// <param name="HasChanges">Whether it differs from that version.</param>
internal sealed record FormDraftView(
    string Code,
    Words Title,
    string Organisation,
    int Published,
    DateOnly? ValidUntil,
    bool HasChanges,
    DateTimeOffset SavedAt,
    string SavedBy
)
{
    internal static FormDraftView Of(Form form) =>
        new(
            form.Code,
            form.Title,
            form.OrganisationPath,
            form.Published,
            form.ValidUntil,
            form.HasChanges,
            form.SavedAt,
            form.SavedBy
        );
}

/// <summary>A draft with all that it asks.</summary>
internal sealed record FormDraftDetailView(FormDraftView Draft, FormDefinition Definition)
{
    internal static FormDraftDetailView Of(Form form) => new(FormDraftView.Of(form), FormJson.Read(form.Draft));
}

/// <summary>What there is to say of a draft.</summary>
/// <param name="Of">The code of the group, field or rule; empty when of the form as a whole.</param>
/// <param name="Code">The stable code of the finding.</param>
internal sealed record FormFindingView(FindingWeight Weight, FormPart Part, string Of, string Code, Words Detail)
{
    internal static FormFindingView From(FormFinding finding) =>
        new(finding.Weight, finding.Part, finding.Code, finding.Problem.Code, finding.Problem.Detail);
}
