using System.Collections.Concurrent;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Filings;

/// <summary>A version of a form, ready to be filled in.</summary>
/// <param name="Definition">What it asks.</param>
/// <param name="Sha256">Hash of the version.</param>
/// <param name="Plan">Its rules, compiled; refused where one reads a form that is gone.</param>
/// <param name="Formulas">Its formulas, compiled.</param>
internal sealed record ShelvedForm(
    Guid Version,
    Guid Form,
    FormDefinition Definition,
    string Sha256,
    Result<AuditPlan> Plan,
    FormFormulas Formulas
);

/// <summary>The versions that were asked for, each read and compiled once: they never change.</summary>
internal sealed class FormShelf(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, ShelvedForm> forms = new();

    /// <summary>The version with this id, which is there.</summary>
    internal async ValueTask<ShelvedForm> FindAsync(YueluDb db, Guid version, CancellationToken ct)
    {
        if (forms.TryGetValue(version, out var known))
            return known;
        var read = await db.Set<FormVersion>().AsNoTracking().SingleAsync(one => one.Id == version, ct);
        var definition = FormJson.Read(read.Content);
        var plan = AuditPlan.Of(definition, await db.OtherFormsAsync(read.FormId, clock.Today(), ct));
        return forms.GetOrAdd(
            version,
            new ShelvedForm(version, read.FormId, definition, read.ContentSha256, plan, FormFormulas.Of(definition))
        );
    }
}
