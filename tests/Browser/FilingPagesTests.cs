using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu;

/// <summary>A collection from its opening to the accepted figure, through all five roles, the filler on a phone.</summary>
public sealed class FilingPagesTests(Stores stores, Chromium chromium)
{
    /// <summary>Where pictures go that people look at; none are made without it.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("YUELU_PICTURES");

    private static string Day(int from) =>
        TimeProvider.System.GetUtcNow().AddHours(8).AddDays(from).ToString("yyyy-MM-dd");

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_return_goes_from_a_phone_to_the_accepted_figure(bool english, bool scripts)
    {
        await using var portal = await Portal.StartAsync(stores, prepare: PrepareAsync);
        await using var office = await OpenAsync(portal, Officer.Name, 1280);
        await office.GoAsync("office/forms/output-monthly/open");
        await office.Page.FillAsync("#period", "2026-09");
        foreach (var (stage, at) in new[] { "fill", "county", "city", "province" }.Select((stage, at) => (stage, at)))
        {
            await office.Page.FillAsync($"#{stage}-opens", Day(-1));
            await office.Page.FillAsync($"#{stage}-until", Day(5 + at));
        }
        await office.Page.ClickAsync("form[action$='rounds/open'] button");
        var round = office.Address.Split('?')[0].TrimStart('/').Replace("en/", "");

        await using var filler = await OpenAsync(portal, "filler", 390);
        await filler.GoAsync("filings");
        for (var tries = 0; await filler.Page.Locator("tbody a").CountAsync() == 0 && tries < 100; tries++)
        {
            await Task.Delay(100);
            await filler.GoAsync("filings");
        }
        await filler.CheckAsync();
        await filler.Page.ClickAsync("tbody a");
        await filler.CheckAsync();
        await filler.Page.FillAsync("[name='f.01']", "100");
        await filler.Page.FillAsync("[name='f.02']", "ninety");
        if (scripts)
        {
            await filler.Page.WaitForFunctionAsync(
                "() => document.querySelector('.filing-note').textContent.length > 0"
            );
            await filler.Page.ReloadAsync();
            Assert.Equal("ninety", await filler.Page.InputValueAsync("[name='f.02']"));
        }
        await ClickAsync(filler, "submit");
        Assert.Equal(1, await filler.Page.Locator("[name='f.02'][aria-invalid=true]").CountAsync());
        await filler.CheckAsync();
        await PictureAsync(filler, "fill-wrong");
        await filler.Page.FillAsync("[name='f.02']", "900");
        await ClickAsync(filler, "submit");
        await filler.Page.FillAsync("[name='e.r3']", "核实无误");
        await ClickAsync(filler, "submit");
        Assert.Equal(1, await filler.Page.Locator(".findings .tag-bad").CountAsync());
        await filler.CheckAsync();
        await PictureAsync(filler, "fill-explain");
        await filler.Page.FillAsync("[name='e.r3']", "出口订单集中交付");
        await ClickAsync(filler, "submit");
        Assert.Contains("done=submitted", filler.Address, StringComparison.Ordinal);
        await filler.CheckAsync();
        var filing = filler.Address.Split('?')[0].TrimStart('/').Replace("en/", "");

        foreach (var (name, act) in new[] { ("approver", "sign"), ("county", "accept"), ("city", "accept") })
        {
            await using var window = await OpenAsync(portal, name, 1280);
            await window.GoAsync(filing);
            await window.CheckAsync();
            await PictureAsync(window, name);
            await window.Page.ClickAsync($"form[action$='{act}'] button");
            await window.CheckAsync();
            window.AssertNoFaults();
        }
        await office.GoAsync($"{round.Replace("rounds/", "office/rounds/")}/filings?state=atProvince");
        await office.CheckAsync();
        await PictureAsync(office, "office");
        await office.Page.ClickAsync("tbody a");
        await office.Page.ClickAsync("form[action$='accept'] button");
        Assert.Equal(1, await office.Page.Locator(".tag-good:has-text('●')").CountAsync());
        await filler.GoAsync($"dossiers/{CreditCode.Of(1)}");
        await filler.CheckAsync();
        await PictureAsync(filler, "dossier-phone");
        await office.GoAsync($"dossiers/{CreditCode.Of(1)}");
        await office.CheckAsync();
        await PictureAsync(office, "dossier");
        Assert.Contains("900", await office.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await EveryPageTests.WalkAsync(filler, "filings", "filings", "dossiers");
        await EveryPageTests.WalkAsync(office, filing, filing, $"{round.Replace("rounds/", "office/rounds/")}");
        filler.AssertNoFaults();

        async Task<Window> OpenAsync(Portal at, string name, int width)
        {
            var window = await chromium.OpenAsync(at.Address, new(english, width, scripts));
            await window.SignInAsync(name);
            return window;
        }
    }

    private static async Task PictureAsync(Window window, string name)
    {
        if (Pictures is not null)
            await window.Page.ScreenshotAsync(
                new() { Path = $"{Pictures}/{name}-{(window.Look.English ? "en" : "zh")}.png", FullPage = true }
            );
    }

    /// <summary>Presses a button and waits for the page that follows; the script sends the form a moment later.</summary>
    private static async Task ClickAsync(Window window, string what)
    {
        if (window.Look.Scripts)
            await window.Page.EvaluateAsync("() => { window.isBefore = true; }");
        await window.Page.ClickAsync($".filing-form button[value={what}]");
        if (window.Look.Scripts)
            await window.Page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
        await window.Page.WaitForURLAsync(url => url.Contains('?'));
    }

    private static async Task PrepareAsync(YueluDb db)
    {
        var root = await db.Set<Organisation>().SingleAsync();
        var city = Organisation.Found(root, "changsha", OrganisationKind.CityBureau, "长沙市工信局", "").Value;
        var county = Organisation.Found(city, "yuhua", OrganisationKind.CountyBureau, "雨花区工信局", "").Value;
        var firm = Organisation.Found(county, CreditCode.Of(1), OrganisationKind.Enterprise, "第一机械厂", "").Value;
        db.AddRange(
            city,
            county,
            firm,
            new Enterprise
            {
                Id = 1,
                Code = CreditCode.Of(1),
                Name = "第一机械厂",
                NameKey = "第一机械厂",
                OrganisationPath = county.Path,
                Region = "430111",
                Industry = "35",
                ValidFrom = new(2016, 1, 1),
            }
        );
        await Officer.AddAsync(db, "filler", Roles.EnterpriseFiller, firm.Path);
        await Officer.AddAsync(db, "approver", Roles.EnterpriseApprover, firm.Path);
        await Officer.AddAsync(db, "county", Roles.CountyOfficer, county.Path);
        await Officer.AddAsync(db, "city", Roles.CityOfficer, city.Path);
        var definition = new FormDefinition(
            new("产销", "Output and sales"),
            new("T01", "厅", "局", "1", new(2099, 12, 31)),
            ReportingRhythm.Month,
            new("用于监测。", "For monitoring."),
            10,
            [
                new(
                    "main",
                    new("产销", "Output and sales"),
                    [
                        new("01", new("总产值", "Output"), FieldType.Number, "千元", IsRequired: true),
                        new("02", new("销售产值", "Sales"), FieldType.Number, "千元", IsRequired: true),
                        new("03", new("产销率", "Ratio"), FieldType.Number, "%", Formula: "100 * '02' / '01'"),
                    ]
                ),
                new(
                    "product",
                    new("产品", "Products"),
                    [new("p1", new("名称", "Name"), FieldType.Text)],
                    Repeats: true
                ),
            ],
            [
                new(
                    "r3",
                    AuditGrade.NeedsExplanation,
                    "",
                    "'02' <= 2 * '01'",
                    new("销售一般不超过产值的两倍。", "Sales are rarely more than twice the output.")
                ),
            ]
        );
        var form = Form.Begin("output-monthly", Organisation.Root, definition, "x", DateTimeOffset.UnixEpoch).Value;
        db.AddRange(form, form.Publish("x", "", DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync();
    }
}
