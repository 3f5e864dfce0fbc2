namespace Yuelu;

/// <summary>A form is designed, published and collected by in the browser, without a script.</summary>
public sealed class FormPagesTests(Stores stores, Chromium chromium)
{
    [Theory]
    [InlineData(false, 1280, false)]
    [InlineData(true, 390, true)]
    public async Task An_officer_designs_a_form_and_opens_a_collection(bool english, int width, bool scripts)
    {
        await using var portal = await Portal.StartAsync(stores);
        await using var window = await chromium.OpenAsync(portal.Address, new(english, width, scripts));
        await window.SignInAsync();
        await window.GoAsync("office/forms");
        await SendAsync(
            window,
            "office/forms/begin",
            ("code", "energy-yearly"),
            ("titleZh", "能源消费"),
            ("titleEn", "Energy used")
        );
        await SendAsync(
            window,
            "acts/about",
            ("number", "T01"),
            ("issuingBody", "厅"),
            ("approvalBody", "局"),
            ("approvalNumber", "1"),
            ("validUntil", "2099-12-31"),
            ("minutes", "15"),
            ("purposeZh", "用于监测"),
            ("purposeEn", "For monitoring")
        );
        await window.GoAsync("office/forms/energy-yearly/group");
        await SendAsync(window, "acts/group", ("code", "main"), ("nameZh", "能源"), ("nameEn", "Energy"));
        foreach (var (code, name) in new[] { ("01", "Coal"), ("02", "Power") })
        {
            await window.GoAsync("office/forms/energy-yearly/field?in=main");
            await window.CheckAsync();
            await SendAsync(
                window,
                "acts/field",
                ("code", code),
                ("nameZh", "能" + code),
                ("nameEn", name),
                ("unit", "t")
            );
        }
        await window.GoAsync("office/forms/energy-yearly/field?in=main");
        await SendAsync(window, "acts/field", ("code", "0 3"), ("nameZh", "电"));
        Assert.Equal(1, await window.Page.Locator(".error-summary").CountAsync());
        Assert.Equal("电", await window.Page.InputValueAsync("#nameZh"));
        await window.CheckAsync();
        await window.GoAsync("office/forms/energy-yearly/rule");
        await SendAsync(
            window,
            "acts/rule",
            ("code", "r1"),
            ("vtl", "'01' >="),
            ("messageZh", "不对"),
            ("messageEn", "Wrong")
        );
        Assert.Equal(0, await window.Page.Locator("form[action$='acts/publish']").CountAsync());
        await window.GoAsync("office/forms/energy-yearly/rule?of=r1");
        await SendAsync(window, "acts/rule", ("vtl", "'01' >= '02'"));
        await window.Page.ClickAsync("#field-02 form:has(input[value=up]) button");
        await window.CheckAsync();
        Assert.Equal(["02", "01"], await window.Page.Locator("tr[id^=field] td:first-child").AllInnerTextsAsync());
        await SendAsync(window, "acts/publish");
        await window.CheckAsync();
        await window.GoAsync("office/forms/energy-yearly/open");
        await SendAsync(
            window,
            "rounds/open",
            ("period", "2026-01"),
            ("fill-opens", "2026-03-01"),
            ("fill-until", "2099-03-10")
        );
        Assert.Equal("2026-03-01", await window.Page.InputValueAsync("#fill-opens"));
        await SendAsync(window, "rounds/open", ("period", "2026M02C"));
        await window.CheckAsync();
        await EveryPageTests.WalkAsync(window, "forms", "forms", "office/forms", "rounds", "holidays");
    }

    private static async Task SendAsync(Window window, string action, params (string Control, string Value)[] typed)
    {
        foreach (var (control, value) in typed)
            await window.Page.FillAsync($"#{control}", value);
        await window.Page.ClickAsync($"form[action$='{action}'] button");
    }
}
