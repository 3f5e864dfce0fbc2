using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>A filing with what it is about.</summary>
internal sealed record OpenFiling(Filing Filing, Round Round, ShelvedForm Form);

/// <summary>What an act on a filing came to.</summary>
/// <param name="Done">The filing after it; null when it was refused.</param>
/// <param name="Problem">Why it was refused.</param>
/// <param name="Judged">What is wrong with the answers, where that was looked at.</param>
internal sealed record FilingOutcome(OpenFiling? Done, Problem? Problem, JudgedFiling? Judged = null)
{
    public static implicit operator FilingOutcome(Problem problem) => new(null, problem);
}

/// <summary>
/// What an enterprise does with a filing: saves a draft, gives it to its approver, signs, takes it back, asks for time. Each act
/// goes against the stamp that its sender saw and is one transaction with its entry in the log.
/// </summary>
internal sealed class FilingDesk(
    YueluDb db,
    FilingScope scope,
    FormShelf shelf,
    JudgeFiling judge,
    FilingDevice device,
    TimeProvider clock
)
{
    /// <summary>Most characters of a draft.</summary>
    internal const int LongestDraft = 4 * 1024 * 1024;

    /// <summary>The filing with this id if the person may see it; tracked.</summary>
    internal async Task<OpenFiling?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Filing>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } filing)
            return null;
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(one => one.Id == filing.RoundId, ct);
        return scope.Sees(filing, round) ? new(filing, round, await shelf.FindAsync(db, round.VersionId, ct)) : null;
    }

    /// <summary>The draft of a filing; a new one, not yet saved, when there is none.</summary>
    internal async Task<FilingDraft> DraftAsync(Filing filing, CancellationToken ct) =>
        await db.Set<FilingDraft>().SingleOrDefaultAsync(one => one.FilingId == filing.Id, ct)
        ?? new FilingDraft { FilingId = filing.Id };

    /// <summary>What a draft means to file.</summary>
    internal static SentFiling Sent(Filing filing, FilingDraft draft) =>
        new(
            filing.Unit,
            FormAnswers.Read(draft.Typed),
            Findings.Read(draft.Explanations),
            draft.Condition,
            draft.ConditionEvidence,
            draft.IsNil
        );

    /// <summary>Saves a draft whole, right or wrong.</summary>
    internal Task<FilingOutcome> SaveAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        SentFiling sent,
        CancellationToken ct
    ) => ActAsync(id, isAsSeen, FilingScope.Fillers, one => one.IsWithUnit, open => SaveAsync(open, sent, ct), ct);

    /// <summary>Saves what was sent and, when all is well, gives it to the enterprise's approver.</summary>
    internal Task<FilingOutcome> SubmitAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        SentFiling sent,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            isAsSeen,
            FilingScope.Fillers,
            one => one.IsWithUnit,
            async open =>
            {
                if (await SaveAsync(open, sent, ct) is { } wrong)
                    return wrong;
                var judged = (await judge.DoAsync(open.Round, open.Form, [sent], ct))[0];
                if (!judged.MayBeFiled)
                    return new(open, judged.Problem ?? FilingProblems.NotReady, judged);
                var draft = await DraftAsync(open.Filing, ct);
                open.Filing.Move(FilingState.ForApproval, Now);
                db.Happened(open.Filing, FilingEventKind.Submitted, Doing());
                draft.Typed = judged.Values;
                draft.Explanations = Findings.Write(judged.Explained);
                return null;
            },
            ct
        );

    /// <summary>The approver signs what was submitted: it is filed.</summary>
    internal Task<FilingOutcome> SignAsync(Guid id, Func<Filing, bool> isAsSeen, CancellationToken ct) =>
        ActAsync(
            id,
            isAsSeen,
            FilingScope.Approvers,
            one => one.State == FilingState.ForApproval,
            async open =>
            {
                var draft = await DraftAsync(open.Filing, ct);
                // Rules speak of what is held elsewhere too, which may have changed since the filler was done.
                var judged = (await judge.DoAsync(open.Round, open.Form, [Sent(open.Filing, draft)], ct))[0];
                if (!judged.MayBeFiled)
                    return new(open, judged.Problem ?? FilingProblems.NotReady, judged);
                var attached = await db.ToBeFiledAsync([open.Filing.Id], ct);
                db.File(open, judged, draft.SavedBy, attached[open.Filing.Id], Doing());
                return null;
            },
            ct
        );

    /// <summary>The approver gives it back to the filler.</summary>
    internal Task<FilingOutcome> SendBackAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        string why,
        CancellationToken ct
    ) =>
        WithReasonAsync(
            id,
            isAsSeen,
            FilingScope.Approvers,
            one => one.State == FilingState.ForApproval,
            why,
            open =>
            {
                open.Filing.Move(FilingState.Begun, Now);
                db.Happened(open.Filing, FilingEventKind.SentBack, Doing(), why.Trim());
            },
            ct
        );

    /// <summary>The enterprise takes back what no stage has accepted yet.</summary>
    internal Task<FilingOutcome> TakeBackAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        string why,
        CancellationToken ct
    ) =>
        WithReasonAsync(
            id,
            isAsSeen,
            FilingScope.Approvers,
            _ => true,
            why,
            open =>
            {
                var copy = open.Filing.Current ?? 0;
                open.Filing.TakeBack(Now);
                db.Happened(open.Filing, FilingEventKind.TakenBack, Doing(), why.Trim(), copy: copy);
            },
            ct,
            open => open.Filing.State == FilingWindows.First(open.Filing, open.Round)
        );

    /// <summary>The enterprise asks for time until a day.</summary>
    internal Task<FilingOutcome> AskExtensionAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        DateOnly until,
        string why,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            isAsSeen,
            FilingScope.Fillers,
            one => one.IsWithUnit || one.State == FilingState.ForApproval,
            async open =>
            {
                if (Reason(why) is { } wrong)
                    return wrong;
                if (until <= clock.Today() || until > open.Round.Windows.Max(window => window.Until))
                    return FilingProblems.ExtensionInThePast;
                open.Filing.AskExtension(until);
                await db.AttachToRequestAsync(open.Filing.Id, ct);
                db.Happened(open.Filing, FilingEventKind.ExtensionAsked, Doing(), $"{until:yyyy-MM-dd} {why.Trim()}");
                return null;
            },
            ct
        );

    /// <summary>The enterprise asks to correct what was accepted; who accepted last returns it or not.</summary>
    internal Task<FilingOutcome> AskCorrectionAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        string why,
        CancellationToken ct
    ) =>
        WithReasonAsync(
            id,
            isAsSeen,
            FilingScope.Fillers,
            one => one.State == FilingState.Accepted,
            why,
            open =>
            {
                open.Filing.Move(FilingState.Accepted, open.Filing.Since);
                db.Happened(
                    open.Filing,
                    FilingEventKind.CorrectionAsked,
                    Doing(),
                    why.Trim(),
                    copy: open.Filing.Current ?? 0
                );
            },
            ct
        );

    private DateTimeOffset Now => clock.GetUtcNow();

    private Doing Doing() => new(device.Person, scope.Role, device.Mark, Now);

    private async Task<FilingOutcome?> SaveAsync(OpenFiling open, SentFiling sent, CancellationToken ct)
    {
        if (FilingWindows.RefuseFiling(open.Filing, open.Round, Now, clock.LocalTimeZone) is { } closed)
            return closed;
        var typed = sent.Answers.Write();
        if (typed.Length > LongestDraft || sent.ConditionEvidence.Length > Explanations.Longest)
            return FilingProblems.TooLarge;
        var draft = await DraftAsync(open.Filing, ct);
        if (db.Entry(draft).State == EntityState.Detached)
            db.Add(draft);
        (draft.Typed, draft.Explanations) = (typed, Findings.Write(sent.Explanations));
        (draft.Condition, draft.ConditionEvidence) = (sent.Condition, sent.ConditionEvidence.Trim());
        (draft.IsNil, draft.SavedAt, draft.SavedBy) = (sent.IsNil, Now, device.Person);
        open.Filing.Save(Now);
        return null;
    }

    private Task<FilingOutcome> WithReasonAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        IReadOnlyList<string> roles,
        Func<Filing, bool> isAt,
        string why,
        Action<OpenFiling> act,
        CancellationToken ct,
        Func<OpenFiling, bool>? isReady = null
    ) =>
        ActAsync(
            id,
            isAsSeen,
            roles,
            isAt,
            open =>
            {
                if (Reason(why) is { } wrong)
                    return Task.FromResult<FilingOutcome?>(wrong);
                if (isReady?.Invoke(open) == false)
                    return Task.FromResult<FilingOutcome?>(FilingProblems.NotWithYou);
                act(open);
                return Task.FromResult<FilingOutcome?>(null);
            },
            ct
        );

    /// <summary>One act of the enterprise: looks who it is and where the filing is, does it, saves.</summary>
    /// <param name="act">Does it; what it gives is the refusal, and then only what it saved of the draft is kept.</param>
    private async Task<FilingOutcome> ActAsync(
        Guid id,
        Func<Filing, bool> isAsSeen,
        IReadOnlyList<string> roles,
        Func<Filing, bool> isAt,
        Func<OpenFiling, Task<FilingOutcome?>> act,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, ct) is not { } open || !scope.IsOwn(open.Filing, FilingScope.Fillers))
            return FilingProblems.NotFound;
        if (!scope.IsOwn(open.Filing, roles))
            return FilingProblems.NotApprover;
        if (!isAsSeen(open.Filing))
            return new(open, FilingProblems.Stale);
        if (!isAt(open.Filing))
            return FilingProblems.NotWithYou;
        var refused = await act(open);
        if (refused is { Judged: null })
        {
            db.ChangeTracker.Clear();
            return refused;
        }
        try
        {
            await db.SaveChangesAsync(ct);
            return refused ?? new(open, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return FilingProblems.Stale;
        }
    }

    private static Problem? Reason(string why) =>
        why.Trim().Length is 0 or > Explanations.Longest ? FilingProblems.NoReason : null;
}
