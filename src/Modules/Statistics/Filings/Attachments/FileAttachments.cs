using System.Text.Json.Nodes;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>What becomes of the attachments of a draft when it is filed, or time is asked for; saved by the caller.</summary>
internal static class FileAttachments
{
    /// <summary>What the next copies of some returns bear; what is for a request for time is left out.</summary>
    internal static async Task<ILookup<Guid, DraftAttachment>> ToBeFiledAsync(
        this YueluDb db,
        IReadOnlyCollection<Guid> filings,
        CancellationToken ct
    ) =>
        (
            await db.Set<DraftAttachment>()
                .AsNoTracking()
                .Where(one => filings.Contains(one.FilingId) && one.Use != AttachmentUse.Extension)
                .OrderBy(one => one.Id)
                .ToListAsync(ct)
        ).ToLookup(one => one.FilingId);

    /// <summary>What is for a request for time goes with it.</summary>
    internal static async Task AttachToRequestAsync(this YueluDb db, Guid filing, CancellationToken ct)
    {
        var sent = await db.Set<DraftAttachment>()
            .Where(one => one.FilingId == filing && one.Use == AttachmentUse.Extension)
            .OrderBy(one => one.Id)
            .ToListAsync(ct);
        db.AddRange(sent.Select(one => FiledAttachment.Of(one, copy: 0)));
        db.RemoveRange(sent);
    }

    /// <summary>Hash of all that went with requests for time; null when nothing did.</summary>
    internal static async Task<string?> RequestSha256Async(this YueluDb db, Guid filing, CancellationToken ct)
    {
        var sent = await db.Set<FiledAttachment>()
            .AsNoTracking()
            .Where(one => one.FilingId == filing && one.Copy == 0)
            .OrderBy(one => one.Id)
            .ToListAsync(ct);
        return sent.Count == 0 ? null : Payload.Sha256(new JsonObject { ["attachments"] = Said(sent) });
    }

    /// <summary>Attachments as a copy is sealed with them.</summary>
    internal static JsonArray Said(IEnumerable<Attachment> attachments) =>
        new([
            .. attachments.Select(
                JsonNode (one) =>
                    new JsonObject
                    {
                        ["sha256"] = one.Sha256,
                        ["name"] = one.Name,
                        ["use"] = one.Use.ToString(),
                        ["rule"] = one.Rule,
                    }
            ),
        ]);
}
