using System.Text;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Observations;

public sealed class ImportFiguresTests(Stores stores)
{
    private const string Heading = "承诺编号,数据名称,时期,数值,单位,范围,是否替代,替代原因,来源,来源网址,备注\n";
    private static readonly FixedClock Clock = new(2021, 3, 1);
    private readonly FixedClock taking = new(2021, 3, 2);

    private static async Task<PublishedPlan> PublishAsync(YueluDb db)
    {
        var reading = Published.EmptyReading() with { Commitments = [Trajectories.Sample.Level(70)] };
        var title = Words.Same("规划");
        var content = new VersionContent(new PlanFacts("plan", title, title, [], [], [], new string('0', 64)), reading);
        var plan = Plan.Start(PlanSlug.Of("plan").Value, Organisation.Root, Clock.GetUtcNow());
        var version = PlanVersion.Publish(plan.Id, 1, content, "officer", "", Clock.GetUtcNow());
        db.AddRange(plan, version);
        await db.SaveChangesAsync();
        return new PublishedPlan(version, content);
    }

    private static async Task<ObservationImport> KeepAsync(YueluDb db, PublishedPlan plan, string rows) =>
        (
            await ImportFigures.KeepAsync(
                db,
                plan,
                Encoding.UTF8.GetBytes(Heading + rows),
                "f.csv",
                "officer",
                Clock,
                default
            )
        ).Value;

    private Task<Result<ObservationImport>> TakeAsync(
        YueluDb db,
        PublishedPlan plan,
        ObservationImport import,
        bool good = false
    )
    {
        taking.Now += TimeSpan.FromMinutes(1);
        return ImportFigures.TakeInAsync(db, plan, import.Id, good, "officer", taking, default);
    }

    [Theory, BothStores]
    public async Task One_wrong_row_keeps_the_whole_file_out_unless_the_officer_chooses_the_good_rows(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var plan = await PublishAsync(db);
        var import = await KeepAsync(db, plan, "T01,,2017,65,%,,,,公报,,\nT99,,2017,65,%,,,,公报,,\n");

        Assert.Equal("figures.has-errors", (await TakeAsync(db, plan, import)).Problem?.Code);
        Assert.Equal(0, await db.Set<Observation>().CountAsync());

        var taken = (await TakeAsync(db, plan, import, good: true)).Value;
        Assert.Equal((1, 1), (taken.Rows, taken.LeftOut));
        Assert.Equal(1, await db.Set<Observation>().CountAsync());
    }

    [Theory, BothStores]
    public async Task A_correction_is_a_new_record_and_the_old_one_stays(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var plan = await PublishAsync(db);
        await TakeAsync(db, plan, await KeepAsync(db, plan, "T01,,2017,65,%,,,,公报,,\n"));
        await TakeAsync(db, plan, await KeepAsync(db, plan, "T01,,2017,66,%,,,,公报,,\n"));

        var all = await db.Set<Observation>().Of(plan.PlanId).ToListAsync();
        var held = await db.Set<Observation>().InForce(plan.PlanId).SingleAsync();
        Assert.Equal([65, 66], all.Select(o => o.Value));
        Assert.Equal((66, all[0].CorrectedById), (held.Value, (Guid?)held.Id));
    }

    [Theory, BothStores]
    public async Task What_is_held_already_is_recognised_and_a_file_is_taken_in_once(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var plan = await PublishAsync(db);
        var first = await KeepAsync(db, plan, "T01,,2017,65,%,,,,公报,,\n");
        await TakeAsync(db, plan, first);

        Assert.Equal("figures.already-taken", (await TakeAsync(db, plan, first)).Problem?.Code);
        var again = await KeepAsync(db, plan, "T01,,2017,65,%,,,,公报,,\n");
        Assert.Equal("figures.nothing-to-take", (await TakeAsync(db, plan, again)).Problem?.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exported_file_comes_in_again_unchanged(bool isWorkbook)
    {
        await using var db = (await stores.CreateAsync(StoreKind.Sqlite)).Open();
        var plan = await PublishAsync(db);
        const string Rows =
            "T01,,2017,65.10,%,湖南省,,,公报,https://a.cn,\nT01,用户数,,>746.4,万户,,是,量不同,报纸,,\"=1+1,\"\"引号\"\"\"\n";
        await TakeAsync(db, plan, await KeepAsync(db, plan, Rows));
        var held = await db.Set<Observation>().InForce(plan.PlanId).ToListAsync();

        var file = isWorkbook ? FigureFile.Workbook(held, Language.English) : FigureFile.Csv(held, Language.Chinese);
        var kept = (await ImportFigures.KeepAsync(db, plan, file, "export", "officer", Clock, default)).Value;
        var preview = (await ImportFigures.PreviewAsync(db, plan, kept.Id, Clock, default)).Value;

        Assert.Empty(preview.Errors);
        Assert.All(preview.Changes, change => Assert.Equal(FigureChangeKind.Unchanged, change.Kind));
        Assert.Equal(2, preview.Changes.Count);
    }
}
