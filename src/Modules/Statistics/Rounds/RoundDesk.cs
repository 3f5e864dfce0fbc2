using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

/// <summary>Opens collections and takes wrong ones back. Both are official acts.</summary>
internal sealed class RoundDesk(YueluDb db, FormDesk forms, HolidayDesk holidays, Access access, TimeProvider clock)
{
    internal static readonly ActKind Opened = new("round.opened", new Words("填报开始", "Collection opened"));
    internal static readonly ActKind Withdrawn = new("round.withdrawn", new Words("填报撤回", "Collection withdrawn"));

    /// <summary>Opens a collection by a form's newest version.</summary>
    internal async Task<Result<Round>> OpenAsync(
        string code,
        Period period,
        IReadOnlyList<AskedWindow> asked,
        AskedUnits asks,
        string by,
        CancellationToken ct
    )
    {
        if (await forms.FindAsync(code, ct) is null)
            return FormProblems.Unknown(code);
        if (await db.PublishedFormAsync(code, null, ct) is not { } form)
            return RoundProblems.NotPublished;
        var opener = await db.Set<Organisation>().SingleAsync(one => one.Path == form.Form.OrganisationPath, ct);
        var judged = JudgeRound.Do(
            form.Definition,
            period,
            asked,
            JudgeRound.ReachOf(opener),
            await holidays.InForceAsync(ct),
            clock.Today()
        );
        if (!judged.Succeeded(out var windows, out var problem))
            return problem;
        if (
            await db.Set<Round>()
                .AnyAsync(
                    one => one.FormId == form.Form.Id && one.PeriodCode == period.Code && one.WithdrawnAt == null,
                    ct
                )
        )
            return RoundProblems.ThereAlready;
        var now = clock.GetUtcNow();
        var round = Round.Open(form, period, windows with { Asks = asks }, by, now, clock.LocalTimeZone);
        Add(db, form, round, access.ActingRole);
        db.Queue(AskUnits.Kind, round.OrganisationPath, by, now);
        return await db.SaveIfFirstAsync(ct) ? round : RoundProblems.ThereAlready;
    }

    /// <summary>Adds a round with its act; saved by the caller.</summary>
    internal static void Add(YueluDb db, PublishedForm form, Round round, string role)
    {
        db.Add(round);
        db.Record(
            new Act(Opened, role, Subject(round.Id), round.OpenedAt, Payload.Sha256(Content(form, round))),
            round.OrganisationPath,
            $"{round.FormCode} {round.PeriodCode}"
        );
    }

    /// <summary>Takes a round in scope back.</summary>
    /// <param name="isAsSeen">Whether the round is as the sender saw it; else nothing is done.</param>
    internal async Task<Result<Round>> WithdrawAsync(
        Guid id,
        Func<Round, bool> isAsSeen,
        string why,
        CancellationToken ct
    )
    {
        var round = await db.Set<Round>().Within(access).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (round is null)
            return RoundProblems.Unknown;
        if (round.WithdrawnAt is not null || !isAsSeen(round))
            return RoundProblems.WithdrawnAlready;
        if (why.Trim().Length is 0 or > RoundMapping.LongestReason)
            return RoundProblems.NoReason;
        var now = clock.GetUtcNow();
        round.Withdraw(why.Trim(), now);
        db.Record(new Act(Withdrawn, access.ActingRole, Subject(id), now, null), round.OrganisationPath, why.Trim());
        try
        {
            await db.SaveChangesAsync(ct);
            return round;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RoundProblems.WithdrawnAlready;
        }
    }

    /// <summary>The subject of acts on a round.</summary>
    internal static string Subject(Guid round) => $"round/{round}";

    /// <summary>What was opened: everything that anyone may read of it.</summary>
    private static JsonObject Content(PublishedForm form, Round round) =>
        new()
        {
            ["form"] = form.Form.Code,
            ["versionSha256"] = form.Version.ContentSha256,
            ["period"] = round.PeriodCode,
            ["reach"] = round.ReachPath,
            ["asks"] = round.Asks.ToString(),
            ["windows"] = JsonNode.Parse(round.Content),
            ["holidayTables"] = round.HolidayTables,
        };
}
