using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Yuelu.Formats.Json;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;

namespace Yuelu.Formats.Acts;

/// <summary>存证条目: what the evidence log says of one official act. It names no person and holds no content, only hashes.</summary>
/// <param name="Index">Its place in the log, from 0.</param>
/// <param name="Act">The act's own number; its receipt bears it.</param>
/// <param name="Time">When the act was done, to the millisecond.</param>
/// <param name="Kind">What was done, such as <c>plan.version-published</c>.</param>
/// <param name="ActorRole">In which role, never by whom.</param>
/// <param name="Subject">SHA-256 of a secret salt and what it was done to; nobody can guess it without the salt.</param>
/// <param name="PayloadHash">SHA-256 of the content that was put in force; null where there is none.</param>
/// <param name="EnteredLater">Whether the act is older than the log.</param>
public sealed record ActEntry(
    long Index,
    Guid Act,
    DateTimeOffset Time,
    string Kind,
    string ActorRole,
    string Subject,
    string? PayloadHash,
    bool EnteredLater
)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The entry's bytes: canonical JSON, the same wherever they are made.</summary>
    public byte[] Write()
    {
        var json = new JsonObject
        {
            ["act"] = Act.ToString(),
            ["actorRole"] = ActorRole,
            ["kind"] = Kind,
            ["seq"] = Index,
            ["subject"] = Subject,
            ["time"] = Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        };
        if (PayloadHash is not null)
            json["payloadHash"] = PayloadHash;
        if (EnteredLater)
            json["enteredLater"] = true;
        return CanonicalJson.Write(json);
    }

    /// <summary>Checks that the bytes are an entry and stand where it says; null when all is well.</summary>
    public static Problem? CheckPlace(long index, ReadOnlyMemory<byte> bytes)
    {
        if (!Read(bytes.Span).Succeeded(out var entry, out var problem))
            return problem;
        return entry.Index == index ? null : ActProblems.OtherPlace(index, entry.Index);
    }

    /// <summary>Reads an entry; refused when it is too long, not canonical, or lacks a part.</summary>
    public static Result<ActEntry> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > EntryBundle.LongestEntry)
            return ActProblems.TooLong(bytes.Length);
        if (!CanonicalJson.Read(bytes).Succeeded(out var json, out var problem))
            return problem;
        if (
            Text(json, "act") is not { } act
            || !Guid.TryParseExact(act, "D", out var id)
            || Text(json, "time") is not { } time
            || !DateTime.TryParseExact(time, TimeFormat, null, DateTimeStyles.AdjustToUniversal, out var at)
            || Text(json, "kind") is not { } kind
            || Text(json, "actorRole") is not { } role
            || Text(json, "subject") is not { } subject
            || json["seq"] is not JsonValue number
            || !number.TryGetValue<long>(out var index)
        )
            return ActProblems.Unreadable;
        var moment = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc));
        var later = json["enteredLater"] is JsonValue flag && flag.TryGetValue<bool>(out var yes) && yes;
        return new ActEntry(index, id, moment, kind, role, subject, Text(json, "payloadHash"), later);
    }

    /// <summary>The salted hash of what an act was done to, lower-case hexadecimal.</summary>
    public static string Salted(ReadOnlySpan<byte> salt, string subject) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(subject)]));

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
