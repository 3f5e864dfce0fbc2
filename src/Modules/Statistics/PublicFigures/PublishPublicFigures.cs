using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>
/// Publishes a public cube of each form whose public tables have changed: every night behind the vintages, and when the office
/// asks. Without a disclosure rule nothing is published. The same vintage, rule and decisions give the same bytes. Of a form one of
/// whose files is out of use nothing is published; the other forms are, and then the job ends with the file's name.
/// </summary>
internal static class PublishPublicFigures
{
    internal static readonly JobKind Kind = new(
        "public-figures.publish",
        new("发布公开数据", "Publish public figures"),
        RunAsync
    )
    {
        DailyAt = new TimeOnly(2, 30),
    };

    internal static readonly ActKind Published = new(
        "public-cube.published",
        new("公开数据集发布", "Public cube published")
    );

    internal static Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct) => RunAsync(run, null, ct);

    /// <summary>The same, where it is known which periods are still collected.</summary>
    /// <param name="collected">Their codes; null: those of which somebody's figure is not accepted while a window is open.</param>
    internal static async Task<Result<Words>> RunAsync(
        JobRun run,
        IReadOnlySet<string>? collected,
        CancellationToken ct
    )
    {
        var (db, clock) = (run.Db, run.Services.GetRequiredService<TimeProvider>());
        var (engine, store) = (
            run.Services.GetRequiredService<FactEngine>(),
            run.Services.GetRequiredService<FactStore>()
        );
        if (await db.DisclosureRuleOnAsync(clock.Today(), ct) is not { } rule)
            return PublicFigureWords.NoRule;
        var number = await db.Set<PublicCube>().MaxAsync(one => (int?)one.Number, ct) ?? 0;
        var (published, leftOut) = (0, 0);
        Problem? fault = null;
        foreach (var decided in await db.PublicFieldsOnAsync(clock.Today(), ct))
        {
            var form = await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == decided.Key, ct);
            if (form is null || await db.Vintages(decided.Key).FirstOrDefaultAsync(ct) is not { } vintage)
                continue;
            var figures = new VintageFigures(engine, store, vintage);
            if (figures.Broken is { } broken)
            {
                fault ??= VintageProblems.Broken(broken.Sha256);
                continue;
            }
            var tables = new CubeTables(engine, store, figures, rule, await EarlierCubes.OfAsync(db, form, ct));
            var known = FactSources.Numbers(form.Definition).Where(FactSources.IsAdded).Select(field => field.Code);
            var still = collected ?? await CollectedAsync(db, form.Form.Id, clock.GetUtcNow(), ct);
            Problem? missing = null;
            foreach (var field in decided.Intersect(known))
                missing ??= await tables.TakeAsync(db, field, still, ct);
            if (missing is not null)
            {
                fault ??= missing;
                continue;
            }
            var indicators = decided.Except(FactSources.Numbers(form.Definition).Select(field => field.Code));
            await tables.DeriveAsync(db, indicators, ct);
            leftOut += tables.LeftOut.Count;
            if (!tables.HaveChanged)
                continue;
            var file = await PublicCubeFile.WriteAsync(engine, store, tables.Cells(ct), ct);
            var cube = PublicCube.Of(tables.Manifest(++number, clock.GetUtcNow(), file));
            db.Add(cube);
            db.Record(
                new Act(Published, Act.BySystem, cube.Subject, cube.PublishedAt, cube.Sha256),
                Organisation.Root,
                $"{cube.FormCode} {cube.Number}"
            );
            await db.SaveChangesAsync(ct);
            run.Report(++published, published);
        }
        if (fault is not null)
            return fault;
        return PublicFigureWords.PublishedCount.With(published, leftOut);
    }

    /// <summary>The periods whose collection goes on: a window is open and somebody's figure is not accepted yet.</summary>
    private static async Task<IReadOnlySet<string>> CollectedAsync(
        YueluDb db,
        Guid form,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        (
            await db.Set<Round>()
                .Where(round => round.FormId == form && round.WithdrawnAt == null && round.EndsAt > now)
                .Where(round =>
                    db.Set<Filing>().Any(filing => filing.RoundId == round.Id && filing.AcceptedCopy == null)
                )
                .Select(round => round.PeriodCode)
                .ToListAsync(ct)
        ).ToHashSet();
}
