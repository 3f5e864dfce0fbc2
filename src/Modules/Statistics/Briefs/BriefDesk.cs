using System.Security.Cryptography;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Briefs;

/// <summary>What came of a template that was sent.</summary>
/// <param name="Version">The version that was published, or would be; null when there are errors.</param>
/// <param name="Brief">What it gives with what is held now; null when it was not tried.</param>
/// <param name="Errors">What is wrong, by part of the form.</param>
internal sealed record BriefOutcome(BriefVersion? Version, WrittenBrief? Brief, IReadOnlyList<FieldError> Errors);

/// <summary>Keeps the templates of briefs and what was issued; the strategy office of the whole portal does both.</summary>
internal sealed class BriefDesk(YueluDb db, Access access, WriteBrief write, TimeProvider clock)
{
    /// <summary>Numbers follow each other; who publishes is alone at it.</summary>
    private const long Publishing = 0x4272696566506C61;

    internal static readonly ActKind Published = new(
        "brief.published",
        new("简报模板发布", "Template of a brief published")
    );
    internal static readonly ActKind Issued = new("brief.issued", new("简报印发", "Brief issued"));

    /// <summary>Whether the person may publish and issue.</summary>
    internal bool IsOpen => access.Reaches(Organisation.Root, [Roles.StrategyOffice]);

    /// <summary>The version that publishing would make, written with what is held now.</summary>
    internal async Task<Result<BriefOutcome>> CheckAsync(string code, BriefDefinition definition, CancellationToken ct)
    {
        if (!IsOpen)
            return BriefProblems.NotYours;
        if (await CheckBrief.ErrorsAsync(db, code, definition, ct) is { Count: > 0 } errors)
            return new BriefOutcome(null, null, errors);
        var earlier = await db.Briefs(code).ToListAsync(ct);
        var version = earlier.Next(code, definition, "", clock.GetUtcNow());
        if (earlier.FirstOrDefault()?.Sha256 == version.Sha256)
            return new BriefOutcome(null, null, [new(null, BriefProblems.Unchanged)]);
        if ((await write.TryAsync(version, ct)).Succeeded(out var brief, out var problem))
            return new BriefOutcome(version, brief, []);
        // Without any figures yet it cannot be tried; what its text says wrong is told all the same.
        return problem.Code.StartsWith("brief.", StringComparison.Ordinal)
            ? new BriefOutcome(null, null, [new("text", problem.Detail)])
            : new BriefOutcome(version, null, []);
    }

    /// <summary>Publishes a template as the brief's next version, with its entry in the evidence log.</summary>
    /// <param name="seen">Number of the version that the sender has seen last, 0 for none.</param>
    internal async Task<Result<BriefOutcome>> PublishAsync(
        string code,
        BriefDefinition definition,
        int seen,
        string by,
        CancellationToken ct
    )
    {
        if (!IsOpen)
            return BriefProblems.NotYours;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AloneAsync(Publishing, ct);
        if (!(await CheckAsync(code, definition, ct)).Succeeded(out var outcome, out var problem))
            return problem;
        if (outcome.Version is not { } checkedOnly)
            return outcome;
        if (seen != checkedOnly.Number - 1)
            return BriefProblems.Changed;
        var version = await AddAsync(db, code, definition, by, access.ActingRole, clock, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome with { Version = version };
    }

    /// <summary>Adds the next one and its act, to be saved.</summary>
    internal static Task<BriefVersion> AddAsync(
        YueluDb db,
        string code,
        BriefDefinition definition,
        string by,
        string role,
        TimeProvider clock,
        CancellationToken ct
    ) => PublishVersion.AddAsync<BriefVersion, BriefDefinition>(db, Published, code, definition, by, role, clock, ct);

    /// <summary>印发: writes a brief out of what is held now, keeps the file and enters its hash into the evidence log.</summary>
    internal async Task<Result<IssuedBrief>> IssueAsync(BriefRequest request, string by, CancellationToken ct)
    {
        if (!IsOpen)
            return BriefProblems.NotYours;
        var now = clock.GetUtcNow();
        if (!(await write.AskAsync(request with { At = now }, ct)).Succeeded(out var brief, out var problem))
            return problem;
        var file = write.FileOf(brief);
        var issue = new IssuedBrief
        {
            Code = request.Code,
            Version = brief.Reading.Version.Number,
            Period = brief.Reading.Period.Code,
            AsOf = now,
            File = file,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            IssuedAt = now,
            IssuedBy = by,
        };
        db.Add(issue);
        db.Record(
            new Act(Issued, access.ActingRole, issue.Subject, now, issue.Sha256),
            Organisation.Root,
            $"{issue.Code} {issue.Period}"
        );
        await db.SaveChangesAsync(ct);
        return issue;
    }

    /// <summary>Issued briefs without their files, the latest first; none for others than this office.</summary>
    /// <param name="code">Only those of a brief; empty for all.</param>
    internal IQueryable<IssuedBriefView> Issues(string code)
    {
        var isOpen = IsOpen;
        return db.Set<IssuedBrief>()
            .Where(issue => isOpen && (code == "" || issue.Code == code))
            .OrderByDescending(issue => issue.IssuedAt)
            .ThenBy(issue => issue.Id)
            .Select(issue => new IssuedBriefView(
                issue.Id,
                issue.Code,
                issue.Version,
                issue.Period,
                issue.AsOf,
                issue.Sha256,
                issue.IssuedAt,
                issue.IssuedBy
            ));
    }

    /// <summary>An issued brief with its file.</summary>
    internal async Task<Result<IssuedBrief>> FindIssueAsync(Guid id, CancellationToken ct) =>
        IsOpen && await db.Set<IssuedBrief>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is { } found
            ? found
            : BriefProblems.NoSuchIssue;
}
