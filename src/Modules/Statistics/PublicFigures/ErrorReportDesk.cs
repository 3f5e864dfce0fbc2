using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Reports of errors: anybody sends one, the strategy office of the whole portal is reminded, answers it and closes it.</summary>
internal sealed class ErrorReportDesk(
    YueluDb db,
    Access access,
    PublicFigureDesk figures,
    StrangersData strangers,
    TimeProvider clock
)
{
    /// <summary>Whether the person keeps the whole portal.</summary>
    internal bool IsMine => access.Reaches(Organisation.Root, [Roles.StrategyOffice]);

    /// <summary>The reports, those that wait first, then the newest; not to be changed.</summary>
    internal IQueryable<ErrorReport> All =>
        db.Set<ErrorReport>()
            .AsNoTracking()
            .OrderBy(one =>
                one.State == ErrorReportState.Open ? 0
                : one.State == ErrorReportState.Answered ? 1
                : 2
            )
            .ThenByDescending(one => one.SentAt)
            .ThenByDescending(one => one.Id);

    /// <summary>Takes a report in and reminds the office.</summary>
    /// <param name="place">What was looked at, as the query of the page.</param>
    /// <param name="contact">How to reach its sender; empty for nothing.</param>
    internal async Task<Result<ErrorReport>> SendAsync(
        string form,
        string field,
        string place,
        string text,
        string contact,
        CancellationToken ct
    )
    {
        if (!(await figures.FindAsync(form, field, null, null, ct)).Succeeded(out var figure, out var problem))
            return problem;
        if (text.Length is 0 or > ErrorReportLimits.LongestText)
            return PublicFigureProblems.NoText;
        var (now, said) = (clock.GetUtcNow(), place.Length > ErrorReportLimits.LongestPlace ? "" : place);
        var report = ErrorReport.Send(form, field, said, text, now);
        if (contact.Length > 0 && strangers.Keep(report.Subject, contact) is { } wrong)
            return wrong;
        db.Add(report);
        foreach (var account in await OfficeAsync(ct))
            db.Remind(account, ErrorReportWords.Came.With(figure.Field.Name), $"office/data/reports/{report.Id}", now);
        await db.SaveChangesAsync(ct);
        return report;
    }

    /// <summary>A report for whoever keeps the whole portal; null for others.</summary>
    internal async Task<ErrorReport?> FindAsync(Guid id, CancellationToken ct) =>
        IsMine ? await db.Set<ErrorReport>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;

    /// <summary>Answers a report.</summary>
    /// <param name="isAsSeen">Whether it is as the sender saw it; else nothing is done.</param>
    internal Task<Result<ErrorReport>> AnswerAsync(
        Guid id,
        string text,
        Func<ErrorReport, bool> isAsSeen,
        string by,
        CancellationToken ct
    ) => DoAsync(id, isAsSeen, report => Task.FromResult(report.AnswerWith(text.Trim(), by, clock.GetUtcNow())), ct);

    /// <summary>Closes a report; how to reach its sender is forgotten with it.</summary>
    internal Task<Result<ErrorReport>> CloseAsync(
        Guid id,
        Func<ErrorReport, bool> isAsSeen,
        string by,
        CancellationToken ct
    ) =>
        DoAsync(
            id,
            isAsSeen,
            async report =>
            {
                var problem = report.Close(by, clock.GetUtcNow());
                if (problem is null)
                    await strangers.ForgetAsync(report.Subject, ct);
                return problem;
            },
            ct
        );

    private async Task<Result<ErrorReport>> DoAsync(
        Guid id,
        Func<ErrorReport, bool> isAsSeen,
        Func<ErrorReport, Task<Problem?>> act,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, ct) is not { } report)
            return PublicFigureProblems.UnknownReport;
        if (!isAsSeen(report))
            return PublicFigureProblems.ReportChanged;
        if (await act(report) is { } problem)
            return problem;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PublicFigureProblems.ReportChanged;
        }
        return report;
    }

    private Task<List<Guid>> OfficeAsync(CancellationToken ct) =>
        db.Set<Grant>()
            .InForce(db.Set<Organisation>(), clock.Today())
            .Where(grant => grant.Role == Roles.StrategyOffice && grant.OrganisationPath == Organisation.Root)
            .Where(grant =>
                db.Users.Any(one => one.Id == grant.AccountId && one.DeactivatedAt == null && !one.IsSystem)
            )
            .Select(grant => grant.AccountId)
            .Distinct()
            .ToListAsync(ct);
}
