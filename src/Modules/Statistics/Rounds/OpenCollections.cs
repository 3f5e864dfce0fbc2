using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

/// <summary>收数未结束: a collection that goes on, so that figures of its period are those of some enterprises only.</summary>
/// <param name="Asked">How many of the enterprises in question are asked.</param>
/// <param name="Accepted">Of how many of them figures were accepted.</param>
/// <param name="EndsAt">When its last window ends.</param>
internal sealed record OpenCollection(
    string Form,
    Words Title,
    Period Period,
    int Asked,
    int Accepted,
    DateTimeOffset EndsAt
);

/// <summary>Finds collections that go on: a window is open and somebody's figure is not accepted yet.</summary>
internal static class OpenCollections
{
    /// <summary>The rounds of forms that go on.</summary>
    internal static IQueryable<Round> GoingOn(this YueluDb db, DateTimeOffset now) =>
        db.Set<Round>()
            .AsNoTracking()
            .Where(round => round.WithdrawnAt == null && round.EndsAt > now)
            .Where(round => db.Set<Filing>().Any(filing => filing.RoundId == round.Id && filing.AcceptedCopy == null));

    /// <summary>Those of some forms for a period.</summary>
    /// <param name="scopeOf">From the path of the organisation that keeps a form: paths below which enterprises count; null for all.</param>
    internal static async Task<IReadOnlyList<OpenCollection>> CollectionsAsync(
        this YueluDb db,
        IReadOnlyCollection<string> forms,
        Period period,
        Func<string, IReadOnlyList<string>?> scopeOf,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var code = period.Code;
        var found = await db.GoingOn(now)
            .Where(round => round.PeriodCode == code)
            .Join(
                db.Set<Form>().Where(form => forms.Contains(form.Code)),
                round => round.FormId,
                form => form.Id,
                (round, form) => new { Round = round, Form = form }
            )
            .ToListAsync(ct);
        var collections = new List<OpenCollection>();
        foreach (var (round, form) in found.Select(one => (one.Round, one.Form)))
        {
            var filings = db.Set<Filing>().Where(filing => filing.RoundId == round.Id);
            if (scopeOf(form.OrganisationPath) is { } scope)
                filings = filings.Below(scope);
            var asked = await filings.CountAsync(ct);
            var accepted = await filings.CountAsync(filing => filing.AcceptedCopy != null, ct);
            if (accepted < asked && await db.PublishedFormAsync(form.Code, null, ct) is { } published)
                collections.Add(new(form.Code, published.Definition.Title, period, asked, accepted, round.EndsAt));
        }
        return collections;
    }
}
