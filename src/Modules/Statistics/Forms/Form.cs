using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>调查表: one entry of the register, known by its code for ever, with the definition that is being worked on.</summary>
internal sealed partial class Form : IOwned
{
    private Form() { }

    public Guid Id { get; private init; }

    /// <summary>Its name in addresses, such as <c>industry-monthly</c>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The organisation that designs it and opens its collections. What is published is for everybody.</summary>
    public string OrganisationPath { get; private init; } = "";

    /// <summary>The <see cref="FormDefinition"/> being worked on, as JSON; after a publication it is what was published.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>Title of the draft, for lists.</summary>
    public string TitleZh { get; private set; } = "";

    /// <summary>The same in English.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>Changes with every save; a save against another stamp is refused.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>Number of the version that was published last; 0 before the first.</summary>
    public int Published { get; private set; }

    /// <summary>Last day of that version's header; null where it has none.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>SHA-256 of that version's content; null before the first.</summary>
    public string? PublishedSha256 { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset SavedAt { get; private set; }

    public string SavedBy { get; private set; } = "";

    public Words Title => new(TitleZh, TitleEn);

    /// <summary>Whether the draft differs from what was published last.</summary>
    public bool HasChanges => PublishedSha256 != FormJson.Hash(Draft);

    /// <summary>A new form.</summary>
    public static Result<Form> Begin(
        string code,
        string organisationPath,
        FormDefinition definition,
        string by,
        DateTimeOffset now
    )
    {
        code = HalfWidth.Of(code).Trim().ToLowerInvariant();
        if (!CodeForm().IsMatch(code))
            return FormProblems.BadCode(code);
        var form = new Form
        {
            Id = Guid.CreateVersion7(),
            Code = code,
            OrganisationPath = organisationPath,
            CreatedAt = now,
        };
        form.Save(definition, by, now);
        return form;
    }

    /// <summary>Takes the definition as it now is.</summary>
    public void Save(FormDefinition definition, string by, DateTimeOffset now)
    {
        Draft = FormJson.Write(definition);
        (TitleZh, TitleEn) = (definition.Title.Zh, definition.Title.En);
        (Stamp, SavedAt, SavedBy) = (Guid.CreateVersion7(), now, by);
    }

    /// <summary>Makes the draft the next version.</summary>
    public FormVersion Publish(string by, string note, DateTimeOffset now)
    {
        var version = FormVersion.Of(this, Published + 1, by, note, now);
        (Published, ValidUntil, PublishedSha256) = (version.Number, version.ValidUntil, version.ContentSha256);
        Stamp = Guid.CreateVersion7();
        return version;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?<=^.{3,40}$)")]
    private static partial Regex CodeForm();
}

/// <summary>A published definition, once and for all; the database refuses to change it.</summary>
internal sealed class FormVersion
{
    private FormVersion() { }

    public Guid Id { get; private init; }

    public Guid FormId { get; private init; }

    /// <summary>1, 2, 3… within the form.</summary>
    public int Number { get; private init; }

    /// <summary>The <see cref="FormDefinition"/> as JSON.</summary>
    public string Content { get; private init; } = "";

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public string ContentSha256 { get; private init; } = "";

    /// <summary>Last day of its header; null where it has none.</summary>
    public DateOnly? ValidUntil { get; private init; }

    public DateTimeOffset PublishedAt { get; private init; }

    public string PublishedBy { get; private init; } = "";

    /// <summary>Why it was published, in the officer's words; may be empty.</summary>
    public string Note { get; private init; } = "";

    internal static FormVersion Of(Form form, int number, string by, string note, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            FormId = form.Id,
            Number = number,
            Content = form.Draft,
            ContentSha256 = FormJson.Hash(form.Draft),
            ValidUntil = FormJson.Read(form.Draft).Header.ValidUntil,
            PublishedAt = now,
            PublishedBy = by,
            Note = note.Trim(),
        };
}
