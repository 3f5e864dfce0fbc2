using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Forms;

/// <summary>What is done to forms: publication is an official act, work on a draft is noted without proof.</summary>
internal static class FormActs
{
    internal static readonly ActKind Published = new(
        "form.version-published",
        new Words("调查表版本发布", "Form version published")
    );

    internal static readonly EventKind Begun = new("form.begun", new Words("调查表建立", "Form begun"));
    internal static readonly EventKind Changed = new(
        "form.changed",
        new Words("调查表草稿修改", "Draft of form changed")
    );

    /// <summary>The payload is the content that everyone can download.</summary>
    internal static void RecordPublished(this YueluDb db, Form form, FormVersion version, string role) =>
        db.Record(
            new Act(Published, role, Subject(version.Id), version.PublishedAt, version.ContentSha256),
            form.OrganisationPath,
            $"{form.Code} v{version.Number} {version.Note}".TrimEnd()
        );

    /// <summary>The subject of acts on a version.</summary>
    internal static string Subject(Guid version) => $"form-version/{version}";

    /// <summary>Notes what was done to a draft, saved with it.</summary>
    /// <param name="more">What the auditor reads after the form's code.</param>
    internal static void Note(this YueluDb db, EventKind kind, Form form, DateTimeOffset now, string more = "") =>
        db.Note(kind, now, form.OrganisationPath, $"{form.Code} · {more}".TrimEnd(' ', '·'));
}
