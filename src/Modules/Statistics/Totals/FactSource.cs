using System.Data.Common;
using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Totals;

/// <summary>Where figures are that somebody asks for, and what of them may be told.</summary>
/// <param name="Form">The newest published version of the form.</param>
/// <param name="Field">The number that is asked for.</param>
/// <param name="Files">Its files in the order by indicator; each is there.</param>
/// <param name="Scope">Paths below which the enterprises stand that whoever asks may see; null for all.</param>
internal sealed record FactSource(
    Vintage Vintage,
    FormDefinition Form,
    FormField Field,
    IReadOnlyList<VintageFile> Files,
    IReadOnlyList<string>? Scope
);

/// <summary>Finds the form, its number, the vintage and the scope that a question for figures is about.</summary>
internal sealed class FactSources(
    YueluDb db,
    Access access,
    FactStore store,
    DefinitionShelf definitions,
    TimeProvider clock
)
{
    /// <param name="request">Its breakdown and periods are not looked at.</param>
    /// <returns>Refused when there is no such form, number or vintage, when the number is not added up, or when a file is out of use.</returns>
    internal Task<Result<FactSource>> FindAsync(TotalRequest request, CancellationToken ct) =>
        // Whoever keeps the form sees all that it collects; officers of areas see their area.
        FindAsync(request, form => access.Reaches(form, FormDesk.Designers) ? null : access.Scope, ct);

    /// <summary>The same for somebody who is not the person of this request.</summary>
    /// <param name="scope">From the path of the organisation that keeps the form: paths below which enterprises may be seen; null for all.</param>
    internal async Task<Result<FactSource>> FindAsync(
        TotalRequest request,
        Func<string, IReadOnlyList<string>?> scope,
        CancellationToken ct
    )
    {
        if (request.Form.Length == 0)
            return TotalProblems.NoForm;
        if (
            await definitions.PublishedAsync(db, forms => forms.Where(one => one.Code == request.Form), ct)
            is not [var form]
        )
            return FormProblems.Unknown(request.Form);
        var definition = form.Definition;
        if (Numbers(definition).FirstOrDefault(one => one.Code == request.Indicator) is not { } field)
            return TotalProblems.NoSuchNumber(request.Indicator);
        if (!IsAdded(field))
            return TotalProblems.IsRate(field.Name);
        if (!(await VintageAsync(request, ct)).Succeeded(out var vintage, out var problem))
            return problem;
        var files = vintage.Files.Where(file => file.Order == FactOrder.ByIndicator).ToList();
        if (files.FirstOrDefault(file => !store.IsThere(file.Stored)) is { } broken)
            return VintageProblems.Broken(broken.Sha256);
        return new FactSource(vintage, definition, field, files, scope(form.OrganisationPath));
    }

    /// <summary>What a reading of the files gives; refused where one of them is no longer as it was published.</summary>
    internal async Task<Result<T>> ReadAsync<T>(Vintage vintage, Func<Task<T>> read, CancellationToken ct)
    {
        try
        {
            return await read();
        }
        catch (DbException)
        {
            // What cannot be read is probably no longer as it was published; if all is, the fault is another.
            if ((await VerifyVintages.VerifyAsync(store, [vintage], ct)).Broken is not [var first, ..])
                throw;
            return VintageProblems.Broken(first.Sha256);
        }
    }

    /// <summary>The forms of which there are vintages, by code.</summary>
    internal async Task<IReadOnlyList<DefinedForm>> FormsAsync(CancellationToken ct)
    {
        var vintages = db.Vintages().Select(one => one.FormId);
        return await definitions.PublishedAsync(db, forms => forms.Where(one => vintages.Contains(one.Id)), ct);
    }

    /// <summary>The numbers of a form of which there are facts.</summary>
    internal static IEnumerable<FormField> Numbers(FormDefinition form) =>
        form.Groups.Where(group => !group.Repeats).SelectMany(group => group.Fields).Where(field => field.IsNumber);

    /// <summary>Whether values of several enterprises may be added up: a percentage or a quotient may not.</summary>
    internal static bool IsAdded(FormField field) =>
        !UnitKind.IsQuotient(field.Unit) && !field.Formula.Contains('/', StringComparison.Ordinal);

    private async Task<Result<Vintage>> VintageAsync(TotalRequest request, CancellationToken ct)
    {
        Vintage? found;
        if (request.Vintage.Length > 0)
            found = int.TryParse(request.Vintage, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? await db.Vintages(request.Form).SingleOrDefaultAsync(one => one.Number == number, ct)
                : null;
        else if (request.At is { } moment)
            found = await db.VintageAsOfAsync(request.Form, moment, ct);
        else if (request.AsOf.Length == 0)
            found = await db.Vintages(request.Form).FirstOrDefaultAsync(ct);
        else if (DateOnly.TryParseExact(request.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            found = await db.VintageAsOfAsync(request.Form, clock.EndOf(day), ct);
        }
        else
            return TotalProblems.NoDay(request.AsOf);
        return found is null ? VintageProblems.Unknown : found;
    }
}
