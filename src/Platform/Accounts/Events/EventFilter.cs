using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>Which events the auditor sees; all of it stands in the address.</summary>
/// <param name="Text">Part of a sign-in name, of who did it or whom it is about, of an address, or of a detail.</param>
/// <param name="Kind">Code of a kind; empty for all.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
internal sealed record EventFilter(string Text, string Kind, DateOnly? From, DateOnly? Until)
{
    internal static EventFilter Of(IQueryCollection query) =>
        new(
            HalfWidth.Of(query["q"].ToString()).Trim(),
            query["kind"].ToString(),
            Day(query["from"]),
            Day(query["until"])
        );

    /// <summary>The same of a program: a day that is none is refused, not left out.</summary>
    internal static Result<EventFilter> Read(HttpRequest request)
    {
        if (!request.Day("from").Succeeded(out _, out var problem))
            return problem;
        return request.Day("until").Succeeded(out _, out problem) ? Of(request.Query) : problem;
    }

    internal bool IsEmpty => Text.Length == 0 && Kind.Length == 0 && From is null && Until is null;

    /// <summary>The filter as it stands in an address, with its question mark; empty when there is none.</summary>
    internal string Query =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["q"] = Text,
                    ["kind"] = Kind,
                    ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
                    ["until"] = Until?.ToString("O", CultureInfo.InvariantCulture),
                }.Where(part => part.Value is { Length: > 0 })
            )
            .Value
        ?? "";

    /// <summary>The events that match, the latest first. The scope is the caller's; days begin where the operator is.</summary>
    internal IQueryable<SecurityEvent> Apply(IQueryable<SecurityEvent> events, TimeZoneInfo zone)
    {
        if (Kind.Length > 0)
            events = events.Where(one => one.Kind == Kind);
        if (From is { } from && BeginOf(from, zone) is var first)
            events = events.Where(one => one.At >= first);
        if (Until is { } until && BeginOf(until.AddDays(1), zone) is var after)
            events = events.Where(one => one.At < after);
        if (Text.Length > 0)
            events = events.Where(one =>
                one.Account.Contains(Text)
                || one.By.Contains(Text)
                || one.Address.Contains(Text)
                // What was searched for is noted too, but is no find.
                || one.Detail.Contains(Text)
                    && one.Kind != EventKinds.EventsRead.Code
                    && one.Kind != EventKinds.EventsExported.Code
            );
        return events.OrderByDescending(one => one.Number);
    }

    private static DateTimeOffset BeginOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day > DateOnly.MinValue
        && day < DateOnly.MaxValue
            ? day
            : null;
}
