using System.Security.Cryptography;
using Yuelu.Formats.Acts;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>A kind of official act, such as publishing a version. Its code stands in the log for ever and never changes its meaning.</summary>
/// <param name="Code">Noun and what happened, <c>plan.version-published</c>.</param>
/// <param name="Name">What people read.</param>
public sealed record ActKind(string Code, Words Name);

/// <summary>An official act (存证事项) that the evidence log shall prove. No part of it may name a person.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Role">In which role.</param>
/// <param name="Subject">What it was done to, such as <c>plan-version/…</c>; the log shows only its salted hash.</param>
/// <param name="At">When.</param>
/// <param name="PayloadSha256">SHA-256 of the content put in force, lower-case hexadecimal; the log shows it as it is.</param>
public sealed record Act(ActKind Kind, string Role, string Subject, DateTimeOffset At, string? PayloadSha256 = null)
{
    /// <summary>The role of what the portal does by itself.</summary>
    public const string BySystem = "system";

    /// <summary>The role of what a person does with the own account.</summary>
    public const string ByHolder = "account-holder";

    /// <summary>The act's number; its receipt bears it.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whether it was done before there was a log.</summary>
    public bool EnteredLater { get; init; }
}

/// <summary>The one call by which a module has an act proved, and read of by the auditor: neither goes without the other.</summary>
public static class RecordAct
{
    private const int SaltBytes = 16;

    /// <summary>
    /// Adds the act to what is saved next: it is kept if and only if the act itself is, and enters the log soon after. The
    /// auditor's record says who did it, which the log never does.
    /// </summary>
    /// <param name="organisation">Whose auditors read of it: the organisation to which the act's subject belongs.</param>
    /// <param name="detail">What more the auditor should know, such as the plan's name. Never anything secret.</param>
    /// <param name="about">The account that it was done to.</param>
    /// <param name="by">Who did it; by default the person of the request.</param>
    public static void Record(
        this YueluDb db,
        Act act,
        string organisation,
        string detail = "",
        Account? about = null,
        Doer? by = null
    )
    {
        db.Add(Waiting(act));
        db.Add(NoteEvent.Of(db, EventKinds.Of(act.Kind), act.At, organisation, detail, about, by, act.Id));
    }

    /// <exception cref="ArgumentException">The entry would be longer than a log can hold.</exception>
    internal static WaitingAct Waiting(Act act)
    {
        var waiting = new WaitingAct
        {
            ActId = act.Id,
            Kind = act.Kind.Code,
            Role = act.Role,
            Subject = act.Subject,
            Salt = RandomNumberGenerator.GetBytes(SaltBytes),
            PayloadHash = act.PayloadSha256,
            At = act.At,
            EnteredLater = act.EnteredLater,
        };
        return waiting.Fits ? waiting : throw new ArgumentException(ActProblems.TooLong(waiting.Length).Detail.En);
    }
}
