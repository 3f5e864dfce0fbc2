using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Architecture;

/// <summary>Forms and what belongs to them: two published versions, which anyone may read, and a draft that is nobody else's.</summary>
internal sealed partial class RouteScene
{
    private const string AWindow = """{"stage":"fill","opens":"2026-04-01","until":"2099-04-10","hour":24}""";

    /// <summary>What programs send about forms.</summary>
    private static IReadOnlyDictionary<string, string> BodiesOfForms =>
        new Dictionary<string, string>
        {
            ["POST api/v1/form-drafts"] =
                $$"""{"code":"north-next","organisation":"{{Home}}","definition":{{FormJson.Write(SampleForm.Definition)}}}""",
            ["PUT api/v1/form-drafts/{code}"] = FormJson.Write(SampleForm.Definition with { MinutesToFill = 45 }),
            ["POST api/v1/form-drafts/{code}/publish"] = """{"known":true}""",
            ["POST api/v1/form-drafts/{code}/rounds"] = $$"""{"period":"2026-05","windows":[{{AWindow}}]}""",
            ["POST api/v1/rounds/{id:guid}/withdraw"] = """{"why":"for the walk"}""",
            ["POST api/v1/holiday-tables"] = "date,kind,source\n2026-01-01,holiday,s\n",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfForms =>
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["office/forms/begin"] = new Dictionary<string, string> { ["code"] = "x", ["organisation"] = Home },
            ["office/forms/{code}/acts/about"] = None,
            ["office/forms/{code}/acts/group"] = None,
            ["office/forms/{code}/acts/field"] = None,
            ["office/forms/{code}/acts/rule"] = None,
            ["office/forms/{code}/acts/move"] = None,
            ["office/forms/{code}/acts/remove"] = None,
            ["office/forms/{code}/acts/replace"] = None,
            ["office/forms/{code}/acts/publish"] = None,
            ["office/forms/{code}/rounds/open"] = new Dictionary<string, string>
            {
                ["period"] = "2026-06",
                ["fill-opens"] = "2026-04-01",
                ["fill-until"] = "2099-04-10",
                ["fill-hour"] = "24",
            },
            ["office/rounds/{id:guid}/withdraw"] = new Dictionary<string, string> { ["why"] = "for the walk" },
            ["office/holidays/take-in"] = None,
        };

    private static async Task<Dictionary<string, string>> FormsAsync(YueluDb db)
    {
        var now = DateTimeOffset.UnixEpoch;
        var form = Form.Begin("north-form", Home, SampleForm.Definition, "north", now).Value;
        db.AddRange(form, form.Publish("north", "", now));
        form.Save(SampleForm.Definition with { MinutesToFill = 25 }, "north", now);
        var second = form.Publish("north", "", now);
        form.Save(SampleForm.Definition with { Title = Words.Same("北方密件") }, "north", now);
        var published = new PublishedForm { Form = form, Version = second };
        var window = new RoundWindow(RoundStage.Fill, new(2026, 4, 1), new(2026, 4, 10), new(2026, 4, 10), 24, false);
        var rounds = new[] { "2026-03", "2026-04" }
            .Select(period =>
                Round.Open(
                    published,
                    Period.Parse(period).Value,
                    new([window], Home, []),
                    "north",
                    now,
                    TimeZoneInfo.Utc
                )
            )
            .ToList();
        var day = new HolidayView(new(2026, 1, 1), HolidayKind.Holiday, "s", "");
        var table = HolidayTable.Of(2026, [day], [], "2026.csv", "whole", now);
        db.AddRange(second, table, rounds[0], rounds[1]);
        await db.SaveChangesAsync();
        return new()
        {
            ["forms/{code}"] = $"forms/{form.Code}",
            ["form-drafts/{code}"] = $"form-drafts/{form.Code}",
            ["versions/{number:int}"] = "versions/2",
            ["changes-since/{earlier:int}"] = "changes-since/1",
            ["rounds/{id:guid}"] = $"rounds/{rounds[0].Id}",
            ["holiday-tables/{id:guid}"] = $"holiday-tables/{table.Id}",
        };
    }
}
