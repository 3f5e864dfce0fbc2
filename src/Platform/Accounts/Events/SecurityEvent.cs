using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>A kind of event that the auditor reads.</summary>
/// <param name="Code">Noun and what happened; kept with each event.</param>
/// <param name="Name">What people read.</param>
public sealed record EventKind(string Code, Words Name);

/// <summary>
/// 安全事件: who did or tried what, when and from where. Written once; the database refuses to change it, and to delete it
/// before six months are over.
/// </summary>
public sealed class SecurityEvent : IOwned
{
    /// <summary>Its place in order.</summary>
    public long Number { get; private init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Code of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The account that it is about; null where it is about none, or the name that was typed is nobody's.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>That account's sign-in name at the time.</summary>
    public required string Account { get; init; }

    /// <summary>Sign-in name of who did it; empty for a stranger and for the portal itself.</summary>
    public required string By { get; init; }

    /// <summary>The network address from which it came; empty for what no request asked for.</summary>
    public required string Address { get; init; }

    /// <inheritdoc/>
    public required string OrganisationPath { get; init; }

    /// <summary>What more there is to say, such as the role that was granted. Never anything secret.</summary>
    public required string Detail { get; init; }

    /// <summary>The official act that goes with it in the evidence log.</summary>
    public Guid? ActId { get; init; }
}

/// <summary>The one call by which something is noted for the auditor that the evidence log does not prove.</summary>
public static class NoteEvent
{
    private const int LongestDetail = 400;

    /// <summary>Adds the event to what is saved next.</summary>
    /// <param name="at">When it was done.</param>
    /// <param name="organisation">Whose auditors read of it.</param>
    /// <param name="detail">What more there is to say. Never anything secret.</param>
    /// <param name="about">The account that it was done to.</param>
    /// <param name="by">Who did it; by default the person of the request.</param>
    public static void Note(
        this YueluDb db,
        EventKind kind,
        DateTimeOffset at,
        string organisation,
        string detail = "",
        Account? about = null,
        Doer? by = null
    ) => db.Add(Of(db, kind, at, organisation, detail, about, by));

    /// <summary>Adds an event that is being done now to what is saved next.</summary>
    internal static void Note(
        this YueluDb db,
        HttpContext http,
        EventKind kind,
        Account? account = null,
        string detail = "",
        string? organisation = null,
        string? by = null
    ) =>
        db.Note(
            kind,
            http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            organisation ?? account?.OrganisationPath ?? Organisation.Root,
            detail,
            account,
            by is null ? Doer.Of(http) : Doer.Of(http) with { Name = by }
        );

    internal static SecurityEvent Of(
        YueluDb db,
        EventKind kind,
        DateTimeOffset at,
        string organisation,
        string detail,
        Account? about,
        Doer? by,
        Guid? act = null
    )
    {
        by ??= Doer.Of(db);
        return new SecurityEvent
        {
            At = at,
            Kind = kind.Code,
            AccountId = about?.Id,
            Account = about?.UserName ?? "",
            By = by.Name,
            Address = by.Address,
            OrganisationPath = organisation,
            Detail = detail.Length > LongestDetail ? detail[..LongestDetail] : detail,
            ActId = act,
        };
    }
}
