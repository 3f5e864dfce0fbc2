using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Totals;

/// <summary>
/// 数据来历: how totals were made, as data, so that somebody else can make them again: the query runs in DuckDB beside the
/// files it names, whose hashes the manifest lists, and the proof shows that the manifest stands in the evidence log.
/// </summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Indicator">Code of its number, with its name and unit.</param>
/// <param name="Formula">What was computed, in words.</param>
/// <param name="Sql">The query over the files, the scope of whoever asked included.</param>
/// <param name="Vintage">Number of the vintage.</param>
/// <param name="Manifest">The manifest as it was hashed, byte for byte.</param>
/// <param name="ManifestSha256">Its hash.</param>
/// <param name="Proof">Where the proof of the vintage's act is (C2SP tlog-proof); null while the log has not entered it.</param>
/// <param name="IsSynthetic">Whether the vintage holds figures of enterprises that do not exist.</param>
/// <param name="Lines">The totals, all of them.</param>
internal sealed record TotalMade(
    string Form,
    string Indicator,
    string Name,
    string Unit,
    string Formula,
    string Sql,
    int Vintage,
    DateTimeOffset PublishedAt,
    string Manifest,
    string ManifestSha256,
    string? Proof,
    bool IsSynthetic,
    IReadOnlyList<TotalView> Lines
)
{
    internal static async Task<TotalMade> OfAsync(YueluDb db, Totals totals, Language language, CancellationToken ct)
    {
        var (vintage, field) = (totals.Vintage, totals.Field);
        var act = (await db.EvidenceOfAsync([vintage.Subject], ct))[vintage.Subject].FirstOrDefault();
        return new(
            vintage.FormCode,
            field.Code,
            field.Name.In(language),
            field.Unit,
            TotalWords.Formula.With(field.Name).In(language),
            totals.Sql,
            vintage.Number,
            vintage.PublishedAt,
            vintage.Manifest,
            vintage.Sha256,
            act is { Index: not null } ? $"/log/receipts/{act.ActId}.tlog-proof" : null,
            totals.IsSynthetic,
            [.. totals.Lines.Select(line => TotalView.Of(line, totals))]
        );
    }
}
