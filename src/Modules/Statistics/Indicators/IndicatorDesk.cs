using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Indicators;

/// <summary>What came of a definition that was sent.</summary>
/// <param name="Version">The version that was published, or would be; null when there are errors.</param>
/// <param name="Errors">What is wrong, by part of the form.</param>
internal sealed record IndicatorOutcome(IndicatorVersion? Version, IReadOnlyList<FieldError> Errors);

/// <summary>Keeps the register of indicators: their versions are published by the strategy office of the whole portal and never change.</summary>
internal sealed class IndicatorDesk(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>Numbers follow each other; who publishes is alone at it.</summary>
    private const long Publishing = 0x496E64696361746F;

    internal static readonly ActKind Published = new(
        "indicator.published",
        new("指标定义发布", "Definition of an indicator published")
    );

    /// <summary>Whether the person of this request may publish.</summary>
    internal bool IsOpen => access.Reaches(Organisation.Root);

    /// <summary>The version that publishing would make, for looking at its figures beforehand.</summary>
    internal async Task<Result<IndicatorOutcome>> CheckAsync(
        string code,
        IndicatorDefinition definition,
        CancellationToken ct
    )
    {
        if (!IsOpen)
            return IndicatorProblems.NotYours;
        if (await CheckIndicator.ErrorsAsync(db, code, definition, ct) is { Count: > 0 } errors)
            return new IndicatorOutcome(null, errors);
        var earlier = await db.Indicators(code).ToListAsync(ct);
        var version = earlier.Next(code, definition, "", clock.GetUtcNow());
        return earlier.FirstOrDefault()?.Sha256 == version.Sha256
            ? new IndicatorOutcome(null, [new(null, IndicatorProblems.Unchanged)])
            : new IndicatorOutcome(version, []);
    }

    /// <summary>Publishes a definition as the indicator's next version, with its entry in the evidence log.</summary>
    /// <param name="seen">Number of the version that the sender has seen last, 0 for none; null when whatever is there may be followed.</param>
    internal async Task<Result<IndicatorOutcome>> PublishAsync(
        string code,
        IndicatorDefinition definition,
        int? seen,
        string by,
        CancellationToken ct
    )
    {
        if (!IsOpen)
            return IndicatorProblems.NotYours;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AloneAsync(Publishing, ct);
        if (!(await CheckAsync(code, definition, ct)).Succeeded(out var outcome, out var problem))
            return problem;
        if (outcome.Version is not { } checkedOnly)
            return outcome;
        if (seen is { } number && number != checkedOnly.Number - 1)
            return IndicatorProblems.Changed;
        var version = await AddAsync(db, code, definition, by, access.ActingRole, clock, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new IndicatorOutcome(version, []);
    }

    /// <summary>Adds the next one and its act, to be saved.</summary>
    internal static Task<IndicatorVersion> AddAsync(
        YueluDb db,
        string code,
        IndicatorDefinition definition,
        string by,
        string role,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        PublishVersion.AddAsync<IndicatorVersion, IndicatorDefinition>(
            db,
            Published,
            code,
            definition,
            by,
            role,
            clock,
            ct
        );
}
