using System.Globalization;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Commitments;

/// <summary>Loads what a page about a plan shows.</summary>
internal sealed class Boards(PublishedPlans published, YueluDb db, TimeProvider clock, PlansOptions options)
{
    /// <summary>Today in the operator's time zone.</summary>
    public DateOnly Today => options.Day(clock.GetUtcNow());

    /// <summary>The plan as it stands on the day that the request names (<c>?day=2018-07-01</c>), or today; in the version it names, or the newest. Null when there is no such plan or version.</summary>
    public async Task<Board?> FindAsync(string slug, HttpRequest request, CancellationToken ct)
    {
        var version = int.TryParse(
            request.Query["version"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : (int?)null;
        return await FindAsync(slug, version, DayOf(request) ?? Today, ct);
    }

    /// <summary>The plan as it stands on <paramref name="day"/>.</summary>
    public async Task<Board?> FindAsync(string slug, int? version, DateOnly day, CancellationToken ct)
    {
        if (await published.FindAsync(slug, version, ct) is not { } plan)
            return null;
        var observations = await db.Set<Observation>().InForce(plan.PlanId).AsNoTracking().ToListAsync(ct);
        var settings = await db.Set<Setting>().For(plan.PlanId).AsNoTracking().ToListAsync(ct);
        return Board.Of(plan, observations, settings, day);
    }

    /// <summary>What each version up to the board's did to a commitment, newest first.</summary>
    public async Task<IReadOnlyList<CommitmentVersion>> HistoryAsync(Board board, string code, CancellationToken ct)
    {
        var versions = new List<PublishedPlan>();
        for (var number = 1; number <= board.Plan.Number; number++)
            if (await published.FindAsync(board.Plan.Facts.Slug, number, ct) is { } version)
                versions.Add(version);
        return CommitmentVersion.History(versions, code);
    }

    /// <summary>The records of a commitment that later ones corrected, oldest first.</summary>
    public async Task<IReadOnlyList<Observation>> CorrectedAsync(Board board, string code, CancellationToken ct) =>
        await db.Set<Observation>()
            .Of(board.Plan.PlanId)
            .Where(observation => observation.CommitmentCode == code && observation.CorrectedById != null)
            .AsNoTracking()
            .ToListAsync(ct);

    /// <summary>The day that the request names; null when it names none or writes it wrong.</summary>
    public static DateOnly? DayOf(HttpRequest request) =>
        DateOnly.TryParseExact(
            request.Query["day"],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is >= 1950 and <= 2150
            ? day
            : null;
}
