namespace Yuelu;

/// <summary>The main job of each page of figures, done once by a browser: drill into an area, publish for all and download, write a rule.</summary>
public sealed class FigurePagesTests(FigureScene scene, Chromium chromium) : IClassFixture<FigureScene>
{
    private const string Figure = "data/industry-monthly/indicators/01?period=2026-08";

    [Fact]
    public async Task An_officer_goes_from_the_province_to_the_enterprise_without_scripts()
    {
        await using var window = await OpenAsync(new(false, 390, Scripts: false));
        await window.Page.ClickAsync("header >> text=形势");
        await window.Page.ClickAsync("#city + * a:has-text('长沙市'), .table-scroll a:has-text('长沙市')");
        Assert.Contains("area=430100", window.Address, StringComparison.Ordinal);
        await window.Page.ClickAsync(".table-scroll a:has-text('岳麓区')");
        await window.CheckAsync();
        Assert.Contains("160", await window.Page.InnerTextAsync(".key-facts"), StringComparison.Ordinal);
        await window.Page.ClickAsync(".table-scroll a:has-text('长沙甲机械有限公司')");
        Assert.Contains("/registry/enterprises/", window.Address, StringComparison.Ordinal);
        await window.GoAsync("situation/layout?lq=1&share=10");
        await window.CheckAsync();
        window.AssertNoFaults();
    }

    [Fact]
    public async Task The_office_decides_what_is_public_and_a_reader_takes_it_away()
    {
        await using var office = await OpenAsync(new(true, 1280));
        await office.GoAsync("office/data");
        foreach (
            var (control, value) in new[]
            {
                ("leastUnits", "2"),
                ("dominanceUnits", "1"),
                ("dominancePercent", "90"),
                ("protectionPercent", "10"),
                ("validFrom", "2025-01-01"),
                ("source", "minutes of 1 July"),
            }
        )
            await office.Page.FillAsync($"#{control}", value);
        await office.Page.SelectOptionAsync("#zeros", "hide");
        await office.Page.ClickAsync("form[action$='office/data/rule'] button");
        await office.Page.SelectOptionAsync("#which", "industry-monthly/01");
        await office.Page.SelectOptionAsync("#isPublic", "yes");
        await office.Page.FillAsync("#fieldFrom", "2025-01-01");
        await office.Page.FillAsync("#fieldSource", "minutes of 1 July");
        await office.Page.ClickAsync("form[action$='office/data/fields'] button");
        await office.Page.ClickAsync("form[action$='office/data/publish'] button");
        await office.CheckAsync();
        office.AssertNoFaults();

        await using var reader = await chromium.OpenAsync(scene.Address, new(true, 390));
        for (var i = 0; i < 100 && !await IsThereAsync(reader); i++)
            await Task.Delay(100);
        await reader.CheckAsync();
        Assert.Contains("140", await reader.Page.InnerTextAsync("main .figure"), StringComparison.Ordinal);
        var taken = await reader.Page.RunAndWaitForDownloadAsync(() =>
            reader.Page.ClickAsync("a[download]:has-text('CSV')")
        );
        var lines = await File.ReadAllLinesAsync(await taken.PathAsync());
        Assert.Contains(lines, line => line.Contains("140", StringComparison.Ordinal));
        reader.AssertNoFaults();
    }

    [Fact]
    public async Task An_officer_sees_where_a_rule_would_have_warned_before_keeping_it()
    {
        await using var window = await OpenAsync(new(false, 1280));
        await window.GoAsync("office/warnings/rules/new");
        foreach (
            var (control, value) in new[]
            {
                ("name", "产值过低"),
                ("nameEn", "Output too low"),
                ("form", "industry-monthly"),
                ("field", "01"),
                ("threshold", "150"),
                ("source", "会议纪要"),
                ("from", "2025-01-01"),
            }
        )
            await window.Page.FillAsync($"#{control}", value);
        await window.Page.SelectOptionAsync("#condition", "Below");
        await window.Page.ClickAsync("main form button:not(.btn-primary)");
        await window.CheckAsync();
        Assert.Equal("", string.Concat(await window.Page.Locator(".error-summary").AllInnerTextsAsync()));
        Assert.Contains("2025年9月", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("产值过低", await window.Page.InputValueAsync("#name"));
        await window.Page.ClickAsync("main form button.btn-primary");
        await window.Page.WaitForURLAsync(url => url.Contains("/warnings/rules/"));
        await window.CheckAsync();
        Assert.Contains("产值过低", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        window.AssertNoFaults();
    }

    private async Task<Window> OpenAsync(Look look)
    {
        var window = await chromium.OpenAsync(scene.Address, look);
        await window.SignInAsync();
        return window;
    }

    private static async Task<bool> IsThereAsync(Window window)
    {
        var answer = await window.Page.GotoAsync(window.Look.Home + Figure);
        return answer is { Ok: true };
    }
}
