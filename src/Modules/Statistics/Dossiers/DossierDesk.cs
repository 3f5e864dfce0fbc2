using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Dossiers;

/// <summary>Reads the dossier of one enterprise, for its own people and for officers above it.</summary>
internal sealed class DossierDesk(YueluDb db, Access access, FilingScope scope, FormShelf shelf, TimeProvider clock)
{
    /// <summary>What the register holds of an enterprise; null when there is none with this code, or the person may not see it.</summary>
    internal async Task<RegisterDossier?> HeldAsync(string code, CancellationToken ct) =>
        await db.RegisterDossierAsync(code.Trim().ToUpperInvariant(), clock.Today(), ct) is { } held
        && (
            scope.Units(FilingScope.Fillers).Contains(held.Code)
            || access.Reaches(held.OrganisationPath, FilingScope.Officers)
        )
            ? held
            : null;

    /// <summary>The whole dossier.</summary>
    internal async Task<DossierView?> FindAsync(string code, CancellationToken ct)
    {
        if (await HeldAsync(code, ct) is not { } held)
            return null;
        var asked = await Asked(held.Code).ToListAsync(ct);
        return new(held, await TellAsync(asked, ct), await FiguresAsync(held.Code, ct));
    }

    /// <summary>What an enterprise is and was asked, the newest first.</summary>
    internal IQueryable<FilingInRound> Asked(string code) =>
        db.FilingsOf([code]).OrderByDescending(one => one.Round.EndsAt).ThenByDescending(one => one.Filing.Id);

    /// <summary>Some of that with the forms' lawful marks and what was filed.</summary>
    internal async Task<IReadOnlyList<DossierFilingView>> TellAsync(
        IReadOnlyList<FilingInRound> asked,
        CancellationToken ct
    )
    {
        var ids = asked.Select(one => one.Filing.Id).ToList();
        var copies = (
            await db.Set<FilingCopy>()
                .AsNoTracking()
                .Where(copy => ids.Contains(copy.FilingId))
                .OrderByDescending(copy => copy.Number)
                .Select(copy => new
                {
                    copy.FilingId,
                    copy.Number,
                    copy.FiledAt,
                    copy.Sha256,
                    copy.IsNil,
                })
                .ToListAsync(ct)
        ).ToLookup(copy => copy.FilingId);
        var told = new List<DossierFilingView>();
        foreach (var one in asked)
        {
            var filed = copies[one.Filing.Id]
                .Select(copy => new DossierCopyView(
                    copy.Number,
                    copy.FiledAt,
                    copy.Sha256,
                    copy.IsNil,
                    copy.Number == one.Filing.Current,
                    copy.Number == one.Filing.AcceptedCopy
                ));
            told.Add(Tell(one, await shelf.FindAsync(db, one.Round.VersionId, ct), [.. filed]));
        }
        return told;
    }

    /// <summary>Of each form the fields, other than those of lines, of the copy that was accepted for the latest period.</summary>
    internal async Task<IReadOnlyList<DossierFigureView>> FiguresAsync(string code, CancellationToken ct)
    {
        var accepted = await db.FilingsOf([code]).Where(one => one.Filing.AcceptedCopy != null).ToListAsync(ct);
        var figures = new List<DossierFigureView>();
        foreach (var (filing, round) in Latest(accepted))
        {
            var copy = await db.Set<FilingCopy>()
                .AsNoTracking()
                .SingleAsync(one => one.FilingId == filing.Id && one.Number == filing.AcceptedCopy, ct);
            var form = (await shelf.FindAsync(db, round.VersionId, ct)).Definition;
            var answers = FormAnswers.Read(copy.Answers);
            figures.AddRange(
                form.Groups.Where(group => !group.Repeats)
                    .SelectMany(group => group.Fields)
                    .Where(field => answers[field.Code].Length > 0)
                    .Select(field => new DossierFigureView(
                        round.FormCode,
                        round.Title,
                        round.Period.Name,
                        filing.Id,
                        copy.Number,
                        field.Code,
                        field.Name,
                        answers[field.Code],
                        field.Unit
                    ))
            );
        }
        return figures;
    }

    private static IEnumerable<(Filing Filing, Round Round)> Latest(IEnumerable<FilingInRound> accepted) =>
        accepted
            .GroupBy(one => one.Round.FormCode)
            .OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => form.MaxBy(one => one.Round.Period.End)!)
            .Select(one => (one.Filing, one.Round));

    private DossierFilingView Tell(FilingInRound one, ShelvedForm form, IReadOnlyList<DossierCopyView> copies)
    {
        var (filing, round, now) = (one.Filing, one.Round, clock.GetUtcNow());
        var fill = round.Windows.Single(window => window.Stage == RoundStage.Fill);
        return new(
            filing.Id,
            round.Id,
            round.FormCode,
            round.Version,
            round.Title,
            form.Definition.Header,
            form.Definition.Purpose,
            form.Definition.MinutesToFill,
            round.PeriodCode,
            round.Period.Name,
            round.Asks,
            now < round.EndsAt,
            filing.State,
            filing.Since,
            fill.Until,
            fill.Hour,
            filing.ExtendedUntil,
            FilingWindows.IsLate(filing, round, now, clock.LocalTimeZone),
            copies
        );
    }
}
