using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Warnings;

namespace Yuelu.Statistics.Series;

/// <summary>What a row does to what is held.</summary>
internal enum SeriesChangeKind
{
    /// <summary>A value of a period that had none.</summary>
    New,

    /// <summary>Another value, status, source or note than is held; what was held stays readable.</summary>
    Correction,

    /// <summary>What is held already.</summary>
    Unchanged,
}

/// <summary>A good row against what is held.</summary>
/// <param name="Held">What holds for the same series and period, or null.</param>
internal sealed record SeriesChange(SeriesRow Row, SeriesChangeKind Kind, SeriesValue? Held);

/// <summary>What a file would do now.</summary>
/// <param name="Renamed">Indicators that the file calls otherwise than they are called now: the code, its name now and then.</param>
internal sealed record SeriesPreview(
    SeriesFile File,
    IReadOnlyList<SeriesChange> Changes,
    IReadOnlyList<SeriesCellError> Errors,
    IReadOnlyList<(string Code, Words Now, Words Then)> Renamed
);

/// <summary>Takes official series in from a file: it is kept and looked at, then taken in whole or, if the officer so chooses, its good rows only.</summary>
internal static class ImportSeries
{
    /// <summary>Series have one number each; who counts them is alone at it.</summary>
    private const long Counting = 0x5365726965730001;

    internal static readonly ActKind TakenIn = new(
        "series.taken-in",
        new Words("官方序列录入", "Official series taken in")
    );

    /// <summary>Keeps a file to be looked at. Nothing counts before <see cref="TakeInAsync"/>.</summary>
    internal static async Task<Result<SeriesFile>> KeepAsync(
        YueluDb db,
        byte[] content,
        string fileName,
        string by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!ReadSeriesTable.Read(content).Succeeded(out _, out var problem))
            return problem;
        var file = SeriesFile.Keep(content, fileName, by, clock.GetUtcNow());
        db.Add(file);
        await db.SaveChangesAsync(ct);
        return file;
    }

    /// <summary>What taking the kept file in would change now.</summary>
    internal static async Task<Result<SeriesPreview>> PreviewAsync(
        YueluDb db,
        Guid id,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await db.Set<SeriesFile>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } file)
            return SeriesProblems.NoSuchFile;
        if (!ReadSeriesTable.Read(file.Content).Succeeded(out var lines, out var problem))
            return problem;
        var series = await db.Set<OfficialSeries>().AsNoTracking().ToDictionaryAsync(one => one.Code, ct);
        var rows = SeriesRows.Judge(
            lines,
            await KnownAsync(db, lines, ct),
            clock.Today(),
            series.ToDictionary(one => one.Key, one => one.Value.Unit)
        );
        var concerned = rows
            .Good.Select(row => series.GetValueOrDefault(row.Key.Code)?.Number)
            .OfType<int>()
            .Distinct()
            .ToList();
        var held = new Dictionary<(int, string), SeriesValue>();
        foreach (var some in concerned.Chunk(500))
        await foreach (var value in db.SeriesValues(some).AsAsyncEnumerable().WithCancellation(ct))
            held[(value.Series, value.Period)] = value;
        return new SeriesPreview(
            file,
            [
                .. rows.Good.Select(row =>
                    Change(
                        row,
                        series.TryGetValue(row.Key.Code, out var known)
                            ? held.GetValueOrDefault((known.Number, row.Period.Code))
                            : null
                    )
                ),
            ],
            rows.Errors,
            await RenamedAsync(db, rows.Good, ct)
        );
    }

    /// <summary>Takes the kept file in; all of it comes in one transaction, and its values are held from one moment on.</summary>
    /// <param name="goodRowsOnly">Whether wrong rows are left out; otherwise one wrong row keeps the whole file out.</param>
    /// <param name="role">In which role.</param>
    internal static async Task<Result<SeriesFile>> TakeInAsync(
        YueluDb db,
        Guid id,
        bool goodRowsOnly,
        string by,
        string role,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AloneAsync(Counting, ct);
        if (!(await PreviewAsync(db, id, clock, ct)).Succeeded(out var preview, out var problem))
            return problem;
        var file = preview.File;
        if (file.TakenInAt is not null)
            return SeriesProblems.AlreadyTaken;
        if (preview.Errors.Count > 0 && !goodRowsOnly)
            return SeriesProblems.HasErrors;
        var changes = preview.Changes.Where(change => change.Kind != SeriesChangeKind.Unchanged).ToList();
        if (changes.Count == 0 && preview.Renamed.Count == 0)
            return SeriesProblems.NothingToTake;
        var now = await MomentAsync(db, clock, ct);
        var numbers = await AddSeriesAsync(db, preview, ct);
        await db.SaveChangesAsync(ct);
        await db.WriteManyAsync(
            () =>
                db.BulkInsertAsync(
                    changes.Select(change => change.Row.ToValue(numbers[change.Row.Key.Code], file, now)),
                    ct
                ),
            ct
        );
        var corrections = changes.Count(change => change.Kind == SeriesChangeKind.Correction);
        var leftOut = preview.Errors.Select(error => error.Row).Distinct().Count();
        file.TakeIn(changes.Count - corrections, corrections, leftOut, now, by);
        db.Record(
            new Act(TakenIn, role, file.Subject, now, file.Sha256),
            Organisation.Root,
            $"{file.FileName}: {changes.Count}"
        );
        await JudgeWarnings.WantAsync(db, by, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }

    private static SeriesChange Change(SeriesRow row, SeriesValue? held) =>
        new(
            row,
            held is null ? SeriesChangeKind.New
                : row.SaysTheSameAs(held) ? SeriesChangeKind.Unchanged
                : SeriesChangeKind.Correction,
            held
        );

    /// <summary>Now, or just after what was taken in last where a clock was moved back: what corrects is never held from before what it corrects.</summary>
    private static async Task<DateTimeOffset> MomentAsync(YueluDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await db.Set<SeriesFile>().MaxAsync(file => file.TakenInAt, ct);
        return last >= now ? last.Value.AddTicks(1) : now;
    }

    /// <summary>Adds series and indicators that are not there, and renames those that are called otherwise.</summary>
    /// <returns>The numbers of all series of the file, by their codes.</returns>
    private static async Task<Dictionary<string, int>> AddSeriesAsync(
        YueluDb db,
        SeriesPreview preview,
        CancellationToken ct
    )
    {
        var indicators = await db.Set<SeriesIndicator>().ToDictionaryAsync(one => one.Code, ct);
        var numbers = await db.Set<OfficialSeries>().ToDictionaryAsync(one => one.Code, one => one.Number, ct);
        foreach (var row in preview.Changes.Select(change => change.Row))
        {
            if (!indicators.TryGetValue(row.Key.Indicator, out var indicator))
            {
                indicator = new() { Code = row.Key.Indicator };
                indicators[indicator.Code] = indicator;
                db.Add(indicator);
            }
            indicator.Rename(row.Name);
            if (!numbers.ContainsKey(row.Key.Code))
            {
                numbers[row.Key.Code] = numbers.Count + 1;
                db.Add(OfficialSeries.Of(numbers[row.Key.Code], row.Key, row.Unit));
            }
        }
        return numbers;
    }

    private static async Task<IReadOnlyList<(string, Words, Words)>> RenamedAsync(
        YueluDb db,
        IReadOnlyList<SeriesRow> rows,
        CancellationToken ct
    )
    {
        var names = await db.Set<SeriesIndicator>()
            .AsNoTracking()
            .ToDictionaryAsync(one => one.Code, one => one.Name, ct);
        return
        [
            .. rows.DistinctBy(row => row.Key.Indicator)
                .Where(row => names.TryGetValue(row.Key.Indicator, out var name) && name != row.Name)
                .Select(row => (row.Key.Indicator, names[row.Key.Indicator], row.Name)),
        ];
    }

    /// <summary>Which codes of the file are in the register's tables.</summary>
    private static async Task<KnownCodes> KnownAsync(YueluDb db, List<SeriesLine> lines, CancellationToken ct)
    {
        var areas = await db.RegionNamesAsync(Cells(SeriesColumn.Area), ct);
        var industries = await db.IndustryNamesAsync(Cells(SeriesColumn.Industry), ct);
        return new(code => areas(code).Zh != code, code => industries(code).Zh != code);

        IEnumerable<string> Cells(SeriesColumn column) =>
            lines.Select(line => HalfWidth.Of(line[column])).Where(code => code.Length > 0).Distinct();
    }
}
