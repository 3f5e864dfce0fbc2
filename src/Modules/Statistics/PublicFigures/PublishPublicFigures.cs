using System.Data.Common;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>
/// Publishes a public cube of each form whose public tables have changed: every night behind the vintages, and when the office
/// asks. Without a disclosure rule nothing is published. The same vintage, rule and decisions give the same bytes. All files that
/// a cube is made of are read whole against their hashes first. Of a form one of whose files is out of use nothing is published; the
/// other forms are, and then the job ends with the file's name.
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
        var (published, leftOut) = (0, 0);
        Problem? fault = null;
        var decided = await db.PublicFieldsOnAsync(clock.Today(), ct);
        // Of a form none of whose numbers is public any more the next cube shows none.
        foreach (var code in await db.FormsEverPublicAsync(ct))
        {
            var form = await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == code, ct);
            if (form is null || await db.Vintages(code).FirstOrDefaultAsync(ct) is not { } vintage)
                continue;
            var still = collected ?? await CollectedAsync(db, form.Form.Id, clock.GetUtcNow(), ct);
            try
            {
                var tables = new CubeTables(
                    engine,
                    store,
                    new VintageFigures(engine, store, vintage),
                    rule,
                    await EarlierCubes.OfAsync(db, form, ct)
                );
                if (await TakeAsync(db, tables, form, [.. decided[code]], still, ct) is { } refused)
                {
                    fault ??= refused;
                    continue;
                }
                leftOut += tables.LeftOut.Count;
                if (!tables.HaveChanged)
                    continue;
                var file = await PublicCubeFile.WriteAsync(engine, store, tables.Cells(ct), ct);
                if (await VerifyVintages.BrokenAsync(store, tables.Files, ct) is { Count: > 0 } differing)
                {
                    fault ??= VintageProblems.Broken(string.Join(", ", differing));
                    continue;
                }
                await AddAsync(run, tables, file, ct);
                run.Report(++published, published);
            }
            catch (DbException)
            {
                // What cannot be read is probably no longer as it was published; if all is, the fault is another.
                if (await VerifyVintages.BrokenAsync(db, store, code, ct) is not { Count: > 0 } broken)
                    throw;
                fault ??= VintageProblems.Broken(string.Join(", ", broken));
            }
        }
        if (fault is not null)
            return fault;
        return PublicFigureWords.PublishedCount.With(published, leftOut);
    }

    /// <summary>Takes in all that is decided to be public of a form; a refusal when a file is out of use.</summary>
    private static async Task<Problem?> TakeAsync(
        YueluDb db,
        CubeTables tables,
        PublishedForm form,
        IReadOnlyList<string> decided,
        IReadOnlySet<string> still,
        CancellationToken ct
    )
    {
        var numbers = FactSources.Numbers(form.Definition).ToList();
        var taken = new List<string>();
        foreach (var field in decided.Intersect(numbers.Where(FactSources.IsAdded).Select(field => field.Code)))
        {
            // The form may have come to tie numbers since they were decided on.
            if (taken.Exists(other => FieldTies.Of(form.Definition, field, other) is not null))
            {
                tables.Leave(field, LeftOutReason.Tied);
                continue;
            }
            taken.Add(field);
            if (await tables.TakeAsync(db, field, still, ct) is { } missing)
                return missing;
        }
        await tables.DeriveAsync(db, decided.Except(numbers.Select(field => field.Code)), ct);
        return null;
    }

    private static async Task AddAsync(JobRun run, CubeTables tables, StoredFacts file, CancellationToken ct)
    {
        var (db, now) = (run.Db, run.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var number = await db.Set<PublicCube>().MaxAsync(one => (int?)one.Number, ct) ?? 0;
        var cube = PublicCube.Of(tables.Manifest(number + 1, now, file));
        db.Add(cube);
        db.Record(
            new Act(Published, Act.BySystem, cube.Subject, cube.PublishedAt, cube.Sha256),
            Organisation.Root,
            $"{cube.FormCode} {cube.Number}"
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The periods whose collection goes on: a window is open and somebody's figure is not accepted yet.</summary>
    private static async Task<IReadOnlySet<string>> CollectedAsync(
        YueluDb db,
        Guid form,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        (
            await db.GoingOn(now).Where(round => round.FormId == form).Select(round => round.PeriodCode).ToListAsync(ct)
        ).ToHashSet();
}
