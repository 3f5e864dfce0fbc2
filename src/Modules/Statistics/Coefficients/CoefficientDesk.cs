using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Coefficients;

/// <summary>What came of a table that was sent.</summary>
/// <param name="Edition">The edition that was taken in, or would be; null when there are errors.</param>
/// <param name="Before">The edition that it follows; null for a new table.</param>
internal sealed record CoefficientOutcome(
    CoefficientEdition? Edition,
    CoefficientEdition? Before,
    IReadOnlyList<FieldError> Errors
);

/// <summary>Takes tables of coefficients in for the strategy office of the whole portal. What was taken in stays; a correction is another edition.</summary>
internal sealed partial class CoefficientDesk(YueluDb db, Access access, TimeProvider clock)
{
    internal const int MostItems = 500;
    private const long TakingIn = 0x436F656666696369;

    internal static readonly ActKind TakenIn = new(
        "coefficients.taken-in",
        new("系数表录入", "Table of coefficients taken in")
    );

    /// <summary>Whether the person of this request may take tables in.</summary>
    internal bool IsOpen => access.Reaches(Organisation.Root);

    /// <summary>The edition that taking in would make.</summary>
    internal async Task<Result<CoefficientOutcome>> CheckAsync(
        string code,
        CoefficientTable table,
        CancellationToken ct
    )
    {
        if (!IsOpen)
            return IndicatorProblems.NotYours;
        var earlier = await db.Coefficients(code).ToListAsync(ct);
        var before = earlier.FirstOrDefault();
        if (Errors(code, table).ToList() is { Count: > 0 } errors)
            return new CoefficientOutcome(null, before, errors);
        var edition = earlier.Next(code, table, "", clock.GetUtcNow());
        return before?.Sha256 == edition.Sha256
            ? new CoefficientOutcome(null, before, [new(null, CoefficientProblems.Unchanged)])
            : new CoefficientOutcome(edition, before, []);
    }

    /// <summary>Takes a table in as its next edition, with its entry in the evidence log.</summary>
    /// <param name="seen">Number of the edition that the sender has seen last, 0 for none; null when whatever is there may be followed.</param>
    internal async Task<Result<CoefficientOutcome>> TakeInAsync(
        string code,
        CoefficientTable table,
        int? seen,
        string by,
        CancellationToken ct
    )
    {
        if (!IsOpen)
            return IndicatorProblems.NotYours;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AloneAsync(TakingIn, ct);
        if (!(await CheckAsync(code, table, ct)).Succeeded(out var outcome, out var problem))
            return problem;
        if (outcome.Edition is not { } checkedOnly)
            return outcome;
        if (seen is { } number && number != checkedOnly.Number - 1)
            return IndicatorProblems.Changed;
        var edition = await AddAsync(db, code, table, by, access.ActingRole, clock, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new CoefficientOutcome(edition, outcome.Before, []);
    }

    /// <summary>Adds the next one and its act, to be saved.</summary>
    internal static Task<CoefficientEdition> AddAsync(
        YueluDb db,
        string code,
        CoefficientTable table,
        string by,
        string role,
        TimeProvider clock,
        CancellationToken ct
    ) => PublishVersion.AddAsync<CoefficientEdition, CoefficientTable>(db, TakenIn, code, table, by, role, clock, ct);

    internal static IEnumerable<FieldError> Errors(string code, CoefficientTable table)
    {
        if (!TableCode().IsMatch(code))
            yield return new("code", CoefficientProblems.BadCode);
        foreach (
            var error in CheckIndicator.Sourced(
                table.Name,
                table.Source,
                table.Address,
                table.AppliesFrom,
                table.AppliesTo
            )
        )
            yield return error;
        if (table.FactorYear is < 1900 or > 2200)
            yield return new("factorYear", CoefficientProblems.BadYear);
        if (table.Items.Count is 0 or > MostItems)
            yield return new("items", CoefficientProblems.NoItems);
        var codes = new HashSet<string>();
        foreach (var (item, at) in table.Items.Select((item, at) => (item, at + 1)))
        {
            if (!ItemCode().IsMatch(item.Code) || !codes.Add(item.Code))
                yield return new("items", CoefficientProblems.BadItem(at, item.Code));
            if (
                item.Name.Zh.Length is 0 or > SeriesMapping.LongestName
                || item.Name.En.Length > SeriesMapping.LongestName
            )
                yield return new("items", CoefficientProblems.BadName(at));
            if (item.Unit.Length is 0 or > SeriesMapping.LongestUnit)
                yield return new("items", CoefficientProblems.BadUnit(at));
            if (Math.Abs(item.Value) >= 1e12m || item.Value.Scale > 12)
                yield return new("items", CoefficientProblems.BadValue(at));
            if (item.Note.Length > CheckIndicator.LongestText)
                yield return new("items", CoefficientProblems.BadNote(at));
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex TableCode();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")]
    private static partial Regex ItemCode();
}
