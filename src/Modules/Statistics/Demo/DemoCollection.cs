using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Synthetic;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Demo;

/// <summary>
/// Fills a demonstration with a collection, as <c>collection.json</c> of the demo's folder says: a sample form, rounds that were
/// accepted, one that is open with returns in every state, a yearly form of last year, and accounts for the five roles. It is done after the start as
/// background work, by the same acts as real ones, and only where the settings <c>Demo:Folder</c> and <c>Demo:Collection</c> ask
/// for it. Cut off anywhere, it goes on where it was.
/// </summary>
internal static class DemoCollection
{
    /// <summary>Who does it, in all records.</summary>
    internal const string By = "demo";

    /// <summary>The form's code.</summary>
    internal const string FormCode = "industry-monthly";
    private const string YearlyCode = "resources-yearly";
    private const int SmallestRevenue = 20_000;
    private const string DepartmentCode = "demo-industry";

    internal static readonly JobKind Kind = new("demo.collection", DemoWords.Job, RunAsync) { IsOffered = false };

    /// <summary>What the file says.</summary>
    /// <param name="Seed">Of the figures.</param>
    /// <param name="Form">The form's file.</param>
    /// <param name="PastRounds">How many rounds in a row were accepted before the one that is open; at most eleven.</param>
    /// <param name="Header">Lawful marks that say that they are none.</param>
    /// <param name="Yearly">A yearly form; null for none.</param>
    private sealed record Wanted(int Seed, string Form, int PastRounds, JsonObject Header, WantedForm? Yearly = null);

    private sealed record WantedForm(string Form, JsonObject Header);

    /// <summary>Wants the work once, where it is asked for and the form is not there.</summary>
    internal static async Task WantAsync(IServiceProvider services, CancellationToken ct)
    {
        if (FileOf(services) is null)
            return;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (!await db.Set<Form>().AnyAsync(form => form.Code == FormCode, ct))
            await db.QueueOnceAsync(Kind, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
    }

    private static string? FileOf(IServiceProvider services)
    {
        var demo = services.GetRequiredService<IConfiguration>().GetSection("Demo");
        if (!demo.GetValue("Collection", false) || demo["Folder"] is not { Length: > 0 } folder)
            return null;
        var file = Path.Combine(Path.GetFullPath(folder), "collection.json");
        return File.Exists(file) ? file : null;
    }

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        if (FileOf(run.Services) is not { } file)
            return DemoWords.NotAsked;
        var wanted = JsonSerializer.Deserialize<Wanted>(
            await File.ReadAllTextAsync(file, ct),
            JsonSerializerOptions.Web
        )!;
        var (db, clock) = (run.Db, run.Services.GetRequiredService<TimeProvider>());
        var units = await db.RegisteredOn(clock.Today()).ToListAsync(ct);
        units.RemoveAll(unit => !SyntheticUnits.Is(unit.Code));
        if (units.Count == 0)
            return DemoWords.NobodyThere;
        var folder = Path.GetDirectoryName(file)!;
        var form = await FormAsync(db, clock, FormCode, new(wanted.Form, wanted.Header), folder, ct);
        var periods = WithGrowth(Periods(clock.Today(), wanted.PastRounds));
        var filings = new DemoFilings(
            run,
            units,
            wanted.Seed,
            (periods.Count + (wanted.Yearly is null ? 0L : 1)) * units.Count
        );
        var panel = new SyntheticPanel(wanted.Seed, [.. units.Select(PanelUnitOf)], periods[^1].FirstYear - 1);
        foreach (
            var (period, forms) in panel.Periods().Select(one => (one.Period, one.Forms.ToDictionary(f => f.Unit)))
        )
        {
            var isOpen = period == periods[^1];
            if (periods.Contains(period))
            {
                var round = await RoundAsync(db, clock, form, period, isOpen, ct);
                await AskUnits.AskAsync(db, round, clock.Today(), clock.GetUtcNow(), ct);
                db.ChangeTracker.Clear();
                await filings.FileAsync(round, forms, isOpen, ct);
            }
            if (isOpen)
                break;
        }
        if (wanted.Yearly is { } yearly)
            await FileYearAsync(
                db,
                clock,
                await FormAsync(db, clock, YearlyCode, yearly, folder, ct),
                filings,
                units,
                wanted.Seed,
                ct
            );
        await DemoPeople.AddAsync(run, units, form.Form.OrganisationPath, ct);
        // So that there are totals from the first day on; else it is done at night.
        if (!(await PublishVintages.RunAsync(run, ct)).Succeeded(out _, out var problem))
            return problem;
        if (!(await DemoPublicFigures.AddAsync(run, periods[^1], ct)).Succeeded(out _, out problem))
            return problem;
        return DemoWords.Made.With(units.Count, periods.Count);
    }

    private static AuditUnit PanelUnitOf(RegisteredUnit unit) =>
        new(unit.Code, unit.Name, unit.Region, unit.Industry[..2], unit.RegistrationType, unit.Employees, unit.Revenue);

    /// <summary>The same periods with those a year before the last two in front, so that there is growth to be seen.</summary>
    internal static IReadOnlyList<Period> WithGrowth(IReadOnlyList<Period> periods) =>
        [
            .. periods
                .TakeLast(2)
                .Select(last => last with { FirstYear = last.FirstYear - 1, LastYear = last.LastYear - 1 })
                .Except(periods),
            .. periods,
        ];

    /// <summary>The last periods of a monthly form that are over, oldest first.</summary>
    internal static IReadOnlyList<Period> Periods(DateOnly today, int past) =>
        [
            .. ReportingPeriods
                .Of(today.Year - 1, ReportingRhythm.Month)
                .Concat(ReportingPeriods.Of(today.Year, ReportingRhythm.Month))
                .Where(period => period.End < today)
                .TakeLast(past + 1),
        ];

    /// <summary>Files and accepts last year's reports of the yearly form.</summary>
    private static async Task FileYearAsync(
        YueluDb db,
        TimeProvider clock,
        PublishedForm form,
        DemoFilings filings,
        IReadOnlyList<RegisteredUnit> units,
        int seed,
        CancellationToken ct
    )
    {
        var period = Period.Of(clock.Today().Year - 1);
        var round = await RoundAsync(db, clock, form, period, isOpen: false, ct);
        await AskUnits.AskAsync(db, round, clock.Today(), clock.GetUtcNow(), ct);
        db.ChangeTracker.Clear();
        var reports = units
            .Select(PanelUnitOf)
            .Select((unit, at) => (unit.Unit, Right: ResourceValues.Of(seed, at, unit.Revenue ?? SmallestRevenue)))
            .ToDictionary(one => one.Unit, one => new PanelForm(one.Unit, period.Code, one.Right, Last: null));
        await filings.FileAsync(round, reports, isOpen: false, ct);
    }

    private static async Task<PublishedForm> FormAsync(
        YueluDb db,
        TimeProvider clock,
        string code,
        WantedForm wanted,
        string folder,
        CancellationToken ct
    )
    {
        if (await db.PublishedFormAsync(code, null, ct) is { } there)
            return there;
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, wanted.Form), ct))!;
        definition["header"] = wanted.Header.DeepClone();
        var department = await DepartmentAsync(db, ct);
        var now = clock.GetUtcNow();
        var form = Form.Begin(code, department.Path, FormJson.Read(definition.ToJsonString()), By, now).Value;
        var version = form.Publish(By, DemoWords.Note.Zh, now);
        db.AddRange(form, version);
        db.RecordPublished(form, version, Act.BySystem);
        await db.SaveChangesAsync(ct);
        return new PublishedForm { Form = form, Version = version };
    }

    /// <summary>A department that asks all enterprises below the root.</summary>
    private static async Task<Organisation> DepartmentAsync(YueluDb db, CancellationToken ct)
    {
        if (await db.Set<Organisation>().SingleOrDefaultAsync(one => one.Code == DepartmentCode, ct) is { } there)
            return there;
        var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root, ct);
        var (zh, en) = (DemoWords.Department.Zh, DemoWords.Department.En);
        var department = Organisation.Found(root, DepartmentCode, OrganisationKind.Department, zh, en).Value;
        db.Add(department);
        return department;
    }

    /// <summary>
    /// The round of a period. What was accepted is collected today as well, in windows that end within days: nothing is dated back.
    /// </summary>
    private static async Task<Round> RoundAsync(
        YueluDb db,
        TimeProvider clock,
        PublishedForm form,
        Period period,
        bool isOpen,
        CancellationToken ct
    )
    {
        var there = await db.Set<Round>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.FormId == form.Form.Id && one.PeriodCode == period.Code, ct);
        if (there is not null)
            return there;
        var today = clock.Today();
        int[] days = isOpen ? [10, 15, 20, 25] : [0, 1, 2, 3];
        var asked = Enum.GetValues<RoundStage>()
            .Select(stage => new AskedWindow(stage, today, today.AddDays(days[(int)stage]), 24));
        var windows = JudgeRound.Do(form.Definition, period, [.. asked], Organisation.Root, [], today).Value;
        var round = Round.Open(form, period, windows, By, clock.GetUtcNow(), clock.LocalTimeZone);
        RoundDesk.Add(db, form, round, Act.BySystem);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return round;
    }
}
