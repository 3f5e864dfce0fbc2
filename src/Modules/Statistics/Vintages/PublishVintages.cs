using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Warnings;

namespace Yuelu.Statistics.Vintages;

/// <summary>
/// Publishes a vintage of each form of which something was accepted, or accepted anew, since its last one: every night, and when
/// the office asks for it. A vintage is there when its record is: what was
/// begun and cut off is written anew by the next run, and its remains are removed a day later. A file that a new vintage shares
/// with the last one is read whole against its hash first; one that differs is written anew.
/// </summary>
internal static class PublishVintages
{
    internal static readonly JobKind Kind = new(
        "vintages.publish",
        new("发布数据版次", "Publish vintages of figures"),
        RunAsync
    )
    {
        DailyAt = new TimeOnly(2, 0),
    };

    internal static readonly ActKind Published = new(
        "vintage.published",
        new("数据版次发布", "Vintage of figures published")
    );

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var (db, published) = (run.Db, 0);
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var forms = await db.AcceptedFormsAsync(ct);
        var store = run.Services.GetRequiredService<FactStore>();
        var earlier = await db.Set<Vintage>().AsNoTracking().OrderBy(one => one.Number).ToListAsync(ct);
        var cubes = await db.PublicCubes().ToListAsync(ct);
        store.CleanUp(
            earlier
                .SelectMany(one => one.Files)
                .Select(file => file.Sha256)
                .Concat(cubes.Select(one => one.Content.Sha256))
                .ToHashSet(),
            clock.GetUtcNow()
        );
        foreach (var form in forms)
        {
            var last = earlier.LastOrDefault(one => one.FormId == form);
            var number = (earlier.LastOrDefault()?.Number ?? 0) + published + 1;
            if (await MakeAsync(run, store, form, last, number, ct) is not { } vintage)
                continue;
            db.Add(vintage);
            db.Record(
                new Act(Published, Act.BySystem, vintage.Subject, vintage.PublishedAt, vintage.Sha256),
                Organisation.Root,
                $"{vintage.FormCode} {vintage.Number}"
            );
            await JudgeWarnings.WantAsync(db, Act.BySystem, vintage.PublishedAt, ct);
            await db.SaveChangesAsync(ct);
            run.Report(++published, forms.Count);
        }
        return VintageWords.PublishedCount.With(published);
    }

    /// <summary>Makes the next vintage of a form; null when nothing has changed since the last.</summary>
    private static async Task<Vintage?> MakeAsync(
        JobRun run,
        FactStore store,
        Guid formId,
        Vintage? last,
        int number,
        CancellationToken ct
    )
    {
        var (db, engine) = (run.Db, run.Services.GetRequiredService<FactEngine>());
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var now = clock.GetUtcNow();
        var form = await db.PublishedForms().SingleAsync(one => one.Form.Id == formId, ct);
        var definition = form.Definition;
        var periods = await db.AcceptedCopies(formId).StampedPeriodsAsync(ct);
        if (periods.Count == 0 && last is null)
            return null;
        var places = await PlacesAsync(db, clock.Today(), ct);
        var history = new FormHistory(engine, $"accepted-{formId:N}");
        foreach (var one in periods.Where(one => !history.Has(one.Period, one.Stamp)))
            await history.WriteAsync(definition, one.Period, one.Stamp, db.AcceptedRows(formId, one.Period), ct);
        var byYear = periods.ToLookup(one => one.Period.LastYear);
        var years = byYear
            .Select(one => one.Key)
            .Order()
            .Select(year => (Year: year, Made: MadeOf(year)))
            .Select(one => (one.Year, one.Made, Same: SameAs(one.Made)))
            .ToList();
        if (
            years.TrueForAll(one => one.Same.Count == Orders.Length)
            && last!.Files.SequenceEqual(years.SelectMany(one => one.Same))
        )
            return null;
        using var writer = new FactWriter(engine, definition, places.Values);
        var files = new List<VintageFile>();
        foreach (var (year, made, same) in years)
            files.AddRange(
                same.Count == Orders.Length && await AreWholeAsync(store, same, ct)
                    ? same
                    : await WriteAsync(writer, store, history, byYear[year], byYear[year - 1], (year, made), ct)
            );
        if (last is not null && last.Files.SequenceEqual(files))
            return null;
        var manifest = new VintageManifest(
            number,
            form.Form.Code,
            form.Version.ContentSha256,
            now,
            files,
            HasSynthetic(engine, store, files),
            HasSizes: true
        ).Write();
        return new()
        {
            Number = number,
            FormId = formId,
            FormCode = form.Form.Code,
            // Whoever asks for what was published by a moment before this one must not be answered by it later.
            PublishedAt = clock.GetUtcNow(),
            Facts = files.Where(file => file.Order == FactOrder.ByIndicator).Sum(file => file.Facts),
            // Where all rounds were withdrawn, nothing is told for the periods of which there were figures.
            FirstPeriod = periods.Count > 0 ? periods[0].Period.Code : last!.FirstPeriod,
            LastPeriod = periods.Count > 0 ? periods[^1].Period.Code : last!.LastPeriod,
            Manifest = manifest,
            Sha256 = Vintage.HashOf(manifest),
        };

        string MadeOf(int year)
        {
            var stamps = byYear[year - 1].Concat(byYear[year]).Select(one => $"{one.Period.Code} {one.Stamp}");
            // What the register says of others does not matter.
            var placed = history.UnitsOf([.. byYear[year]], ct).Select(unit => $"{places.GetValueOrDefault(unit)}");
            return Vintage.HashOf(string.Join('\n', [form.Version.ContentSha256, $"{year}", .. stamps, .. placed]));
        }

        List<VintageFile> SameAs(string made) =>
            last?.Files.Where(file => file.Made == made && store.IsThere(file.Stored)).ToList() ?? [];
    }

    private static async Task<bool> AreWholeAsync(FactStore store, List<VintageFile> files, CancellationToken ct)
    {
        foreach (var file in files)
            if (!await store.VerifyAsync(file.Stored, ct))
                return false;
        return true;
    }

    private static bool HasSynthetic(FactEngine engine, FactStore store, IEnumerable<VintageFile> files)
    {
        string[] byUnit =
        [
            .. files
                .Where(file => file.Order == FactOrder.ByUnit)
                .Select(file => FactSql.Text(store.PathOf(file.Sha256))),
        ];
        if (byUnit.Length == 0)
            return false;
        using var session = engine.Open();
        var sql =
            $"SELECT 1 FROM read_parquet([{string.Join(", ", byUnit)}]) WHERE starts_with(unit, {FactSql.Text(SyntheticUnits.Beginning)}) LIMIT 1";
        return session.Read(sql).Count > 0;
    }

    private static FactOrder[] Orders { get; } = Enum.GetValues<FactOrder>();

    private static async Task<IReadOnlyList<VintageFile>> WriteAsync(
        FactWriter writer,
        FactStore store,
        FormHistory history,
        IEnumerable<StampedPeriod> year,
        IEnumerable<StampedPeriod> before,
        (int Year, string Made) what,
        CancellationToken ct
    )
    {
        var parts = Orders.ToDictionary(order => order, _ => store.Begin());
        var facts = await writer.WriteAsync(Of(year), Of(before), order => parts[order], ct);
        var files = new List<VintageFile>();
        foreach (var (order, part) in parts)
        {
            var stored = await store.KeepAsync(part, ct);
            files.Add(new(what.Year, order, stored.Sha256, stored.Bytes, facts, what.Made));
        }
        return files;

        FiledSource Of(IEnumerable<StampedPeriod> some) => history.Of([.. some]);
    }

    private static async Task<Dictionary<string, FactPlace>> PlacesAsync(YueluDb db, DateOnly day, CancellationToken ct)
    {
        var sizes = await UnitSizes.ReadAsync(db, day, ct);
        var places = new Dictionary<string, FactPlace>(StringComparer.Ordinal);
        await foreach (var unit in db.EverRegistered().AsAsyncEnumerable().WithCancellation(ct))
            places.Add(unit.Code, new(unit.Code, unit.OrganisationPath, unit.Region, unit.Industry, sizes.Of(unit)));
        return places;
    }
}
