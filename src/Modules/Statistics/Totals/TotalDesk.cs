using System.Data.Common;
using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Totals;

/// <summary>What somebody wants to know, as typed.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Indicator">Code of the field.</param>
/// <param name="From">First period, such as <c>2026-03</c>; empty: the last there is.</param>
/// <param name="To">Last period; empty: as <paramref name="From"/>.</param>
/// <param name="Vintage">Number of the vintage; empty: the newest by <paramref name="AsOf"/>.</param>
/// <param name="AsOf">Day at whose end the vintage was the newest; empty: today.</param>
internal sealed record TotalRequest(
    string Form,
    string Indicator,
    Breakdown By = Breakdown.None,
    string From = "",
    string To = "",
    string Vintage = "",
    string AsOf = ""
);

/// <summary>A total with its growth.</summary>
/// <param name="Growth">同口径增速: over the same enterprises; null when it cannot be computed.</param>
/// <param name="Published">上年公布数: the total of all enterprises in the same period of the year before; null when there is none.</param>
/// <param name="Nominal">名义增速: over <paramref name="Published"/>.</param>
internal sealed record TotalLine(Total Total, Period Period, decimal? Growth, decimal? Published, decimal? Nominal);

/// <summary>The figures, and what they were made of.</summary>
/// <param name="Sql">The query, with the files by their names alone.</param>
internal sealed record Totals(
    Vintage Vintage,
    FormDefinition Form,
    FormField Field,
    Breakdown By,
    string Sql,
    IReadOnlyList<TotalLine> Lines
)
{
    /// <summary>Whether there are figures of enterprises in the vintage that do not exist.</summary>
    internal bool IsSynthetic { get; } = Vintage.IsSynthetic;
}

/// <summary>Answers questions for accepted figures out of one vintage: to those who keep the form all of them, to others those of their area.</summary>
internal sealed class TotalDesk(YueluDb db, Access access, FactEngine engine, FactStore store, TimeProvider clock)
{
    internal async Task<Result<Totals>> AskAsync(TotalRequest request, CancellationToken ct)
    {
        if (request.Form.Length == 0)
            return TotalProblems.NoForm;
        if (await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == request.Form, ct) is not { } form)
            return FormProblems.Unknown(request.Form);
        var definition = form.Definition;
        if (Numbers(definition).FirstOrDefault(one => one.Code == request.Indicator) is not { } field)
            return TotalProblems.NoSuchNumber(request.Indicator);
        if (!IsAdded(field))
            return TotalProblems.IsRate(field.Name);
        if (!(await VintageAsync(request, ct)).Succeeded(out var vintage, out var problem))
            return problem;
        if (!PeriodsOf(request, vintage).Succeeded(out var periods, out problem))
            return problem;
        var files = vintage.Files.Where(file => file.Order == FactOrder.ByIndicator).ToList();
        if (files.FirstOrDefault(file => !store.IsThere(file.Stored)) is { } broken)
            return VintageProblems.Broken(broken.Sha256);
        var (from, to) = (PeriodsInRules.Of(periods.From), PeriodsInRules.Of(periods.To));
        // Whoever keeps the form sees all that it collects; officers of areas see their area.
        var scope = access.Reaches(form.Form.OrganisationPath, FormDesk.Designers) ? null : access.Scope;
        var asked = new TotalQuestion(field.Code, request.By, YearBefore(from), to, scope);
        IReadOnlyList<Total> totals;
        try
        {
            totals = await Task.Run(() => Read([.. files.Select(file => store.PathOf(file.Sha256))], asked, ct), ct);
        }
        catch (DbException)
        {
            // What cannot be read is probably no longer as it was published; if all is, the fault is another.
            if ((await VerifyVintages.VerifyAsync(store, [vintage], ct)).Broken is not [var first, ..])
                throw;
            return VintageProblems.Broken(first.Sha256);
        }
        var known = totals.ToDictionary(one => (one.Area, one.Industry, one.Unit, one.Period), one => one.Value);
        return new Totals(
            vintage,
            definition,
            field,
            request.By,
            TotalQuery.Sql([.. files.Select(file => Path.GetFileName(store.PathOf(file.Sha256)))], asked),
            [
                .. totals
                    .Where(one => string.CompareOrdinal(one.Period, from) >= 0)
                    .Select(one =>
                    {
                        decimal? before = known.TryGetValue(
                            (one.Area, one.Industry, one.Unit, YearBefore(one.Period)),
                            out var value
                        )
                            ? value
                            : null;
                        return new TotalLine(
                            one,
                            PeriodsInRules.Read(one.Period),
                            GrowthRates.Over(one.SameSet, one.Prior),
                            before,
                            before is { } basis ? GrowthRates.Over(one.Value, basis) : null
                        );
                    }),
            ]
        );
    }

    /// <summary>The numbers of a form of which there are facts.</summary>
    internal static IEnumerable<FormField> Numbers(FormDefinition form) =>
        form.Groups.Where(group => !group.Repeats).SelectMany(group => group.Fields).Where(field => field.IsNumber);

    /// <summary>Whether values of several enterprises may be added up: a percentage or a quotient may not.</summary>
    internal static bool IsAdded(FormField field) =>
        !field.Unit.Contains('%', StringComparison.Ordinal)
        && !field.Unit.Contains('/', StringComparison.Ordinal)
        && !field.Formula.Contains('/', StringComparison.Ordinal);

    private IReadOnlyList<Total> Read(IReadOnlyList<string> files, TotalQuestion asked, CancellationToken ct)
    {
        using var session = engine.Open();
        return TotalQuery.Read(session, files, asked, ct);
    }

    private async Task<Result<Vintage>> VintageAsync(TotalRequest request, CancellationToken ct)
    {
        Vintage? found;
        if (request.Vintage.Length > 0)
            found = int.TryParse(request.Vintage, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? await db.Vintages(request.Form).SingleOrDefaultAsync(one => one.Number == number, ct)
                : null;
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

    private static Result<(string From, string To)> PeriodsOf(TotalRequest request, Vintage vintage)
    {
        var from = request.From.Length > 0 ? request.From : vintage.LastPeriod;
        var to =
            request.To.Length > 0 ? request.To
            : request.From.Length > 0 ? from
            : vintage.LastPeriod;
        if (!Period.Parse(from).Succeeded(out var first, out var problem))
            return problem;
        if (!Period.Parse(to).Succeeded(out var last, out problem))
            return problem;
        return first.Start <= last.End ? (first.Code, last.Code) : TotalProblems.WrongOrder;
    }

    private static string YearBefore(string period) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{int.Parse(period[..4], CultureInfo.InvariantCulture) - 1}{period[4..]}"
        );
}
