using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>A form with one of its versions.</summary>
internal sealed class PublishedForm
{
    public required Form Form { get; init; }

    public required FormVersion Version { get; init; }

    /// <summary>What the version asks.</summary>
    internal FormDefinition Definition => FormJson.Read(Version.Content);
}

/// <summary>Queries of forms.</summary>
internal static class FormQueries
{
    /// <summary>Every published form with its newest version, by code; not to be changed.</summary>
    internal static IQueryable<PublishedForm> PublishedForms(this YueluDb db) =>
        db.Set<Form>()
            .AsNoTracking()
            .Where(form => form.Published > 0)
            .Join(
                db.Set<FormVersion>(),
                form => new { Id = form.Id, Number = form.Published },
                version => new { Id = version.FormId, version.Number },
                (form, version) => new PublishedForm { Form = form, Version = version }
            )
            .OrderBy(one => one.Form.Code);

    /// <summary>A form with one of its versions; the newest when no number is given.</summary>
    internal static Task<PublishedForm?> PublishedFormAsync(
        this YueluDb db,
        string code,
        int? number,
        CancellationToken ct
    ) =>
        db.Set<Form>()
            .AsNoTracking()
            .Where(form => form.Code == code)
            .Join(
                db.Set<FormVersion>(),
                form => form.Id,
                version => version.FormId,
                (form, version) => new PublishedForm { Form = form, Version = version }
            )
            .SingleOrDefaultAsync(one => one.Version.Number == (number ?? one.Form.Published), ct);

    /// <summary>What other forms ask that are in force on a day.</summary>
    internal static async Task<IReadOnlyList<CollectedForm>> OtherFormsAsync(
        this YueluDb db,
        Guid form,
        DateOnly day,
        CancellationToken ct
    ) =>
        [
            .. (
                await db.PublishedForms()
                    .Where(one => one.Form.Id != form && !(one.Form.ValidUntil < day))
                    .ToListAsync(ct)
            ).Select(one => new CollectedForm(one.Form.Code, one.Definition)),
        ];
}
