namespace Yuelu;

/// <summary>The pages of those who look after accounts, organisations, enterprises and the audit record, and what is shown once.</summary>
public sealed class StaffPagesTests(Stores stores, Chromium chromium)
{
    private static readonly string Folder = Directory
        .CreateDirectory(Repository.PathOf("artifacts", "images", "staff"))
        .FullName;

    [Theory]
    [MemberData(nameof(Look.Pairs), MemberType = typeof(Look))]
    public async Task Pages_of_administrators_and_enterprises_serve_each_of_them(bool english, int width, bool scripts)
    {
        await using var portal = await Portal.StartAsync(stores, prepare: Staff.AddAsync);
        foreach (var name in Staff.Names)
        {
            await using var window = await chromium.OpenAsync(portal.Address, new(english, width, scripts));
            await window.SignInAsync(name);
            await EveryPageTests.WalkAsync(window, "account", "account", "administration");
        }
    }

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 390)]
    public async Task What_is_shown_once_can_be_read_copied_and_taken_away(bool english, int width)
    {
        await using var portal = await Portal.StartAsync(stores, prepare: Staff.AddAsync);
        await using (var window = await chromium.OpenAsync(portal.Address, new(english, width)))
        {
            await window.SignInAsync("county");
            await window.GoAsync("administration/enterprises");
            await window.Page.CheckAsync("tbody tr:nth-child(2) input[name=enterprise]");
            await window.Page.CheckAsync("tbody tr:nth-child(3) input[name=enterprise]");
            await TakeAsync(window, "enterprises");
            await window.Page.ClickAsync("button[value=ticked]");
            Assert.Equal(2, await window.Page.Locator(".slip").CountAsync());
            await window.CheckAsync();
            await TakeAsync(window, "letters");
            var taken = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("a[download]"));
            Assert.Equal("entry-codes.csv", taken.SuggestedFilename);
            window.AssertNoFaults();
        }
        await using var office = await chromium.OpenAsync(portal.Address, new(english, width));
        await office.SignInAsync("security");
        await office.GoAsync("administration/accounts/invite");
        await office.Page.FillAsync("#name", "wang.fang");
        await office.Page.FillAsync("#organisation", "province");
        await office.Page.ClickAsync("main form button");
        Assert.Contains("/account/link/", await office.Page.InputValueAsync("#link"));
        await office.CheckAsync();
        await TakeAsync(office, "link");
        await office.GoAsync(new Uri(await office.Page.InputValueAsync("#link")).AbsolutePath);
        await office.CheckAsync();
        office.AssertNoFaults();
    }

    [Fact]
    public async Task Their_main_pages_have_their_picture()
    {
        await using var portal = await Portal.StartAsync(stores, prepare: Staff.AddAsync);
        foreach (var look in new Look[] { new(false, 1280), new(false, 390) })
        foreach (var (name, page) in Pages)
        {
            await using var window = await chromium.OpenAsync(portal.Address, look);
            await window.SignInAsync(name);
            await window.GoAsync(page);
            await TakeAsync(window, page.Replace('/', '-'));
        }
    }

    private static readonly (string Name, string Page)[] Pages =
    [
        ("security", "administration/accounts"),
        ("system", "administration/organisations"),
        ("system", "administration/organisation-imports"),
        ("audit", "administration/events"),
        ("approver", "account/people"),
        ("audit", "account"),
        ("audit", "account/second-factor"),
    ];

    private static async Task TakeAsync(Window window, string name) =>
        await window.Page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Folder, $"{name}-{(window.Look.English ? "en" : "zh")}-{window.Look.Width}.png"),
                FullPage = true,
            }
        );
}
