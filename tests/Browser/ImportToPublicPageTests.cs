namespace Yuelu;

/// <summary>Import, review, publication and the public page, as an officer does it one after the other.</summary>
public sealed class ImportToPublicPageTests(Stores stores, Chromium chromium)
{
    private const string Slug = "yunze-fishery-2026-2030";

    [Theory]
    [InlineData(StoreKind.Sqlite, false, 1280, true, true)]
    [InlineData(StoreKind.Sqlite, true, 1280, true, false)]
    [InlineData(StoreKind.Sqlite, false, 390, false, false)]
    [InlineData(StoreKind.Sqlite, true, 390, true, true)]
    [InlineData(StoreKind.PostgreSql, true, 1280, false, false)]
    public async Task A_plan_goes_from_its_text_to_a_public_page(
        StoreKind kind,
        bool english,
        int width,
        bool scripts,
        bool byKeyboard
    )
    {
        await using var portal = await Portal.StartAsync(stores, kind);
        await using var window = await chromium.OpenAsync(portal.Address, new(english, width, scripts));
        var screen = new ReviewScreen(window, byKeyboard);
        await window.SignInAsync();
        await ImportAsync(window, screen);
        await ReviewAsync(screen);
        await window.CheckAsync();
        await PublishAsync(window, screen);
        await window.CheckAsync();
        window.AssertNoFaults();
        await using var reader = await chromium.OpenAsync(portal.Address, window.Look);
        await reader.GoAsync($"plans/{Slug}");
        await reader.CheckAsync();
        Assert.Contains(SamplePlan.Title, await reader.Page.InnerTextAsync("h1"));
        reader.AssertNoFaults();
    }

    private static async Task ImportAsync(Window window, ReviewScreen screen)
    {
        await window.GoAsync("office/import");
        await window.CheckAsync();
        await screen.TypeAsync("#text", SamplePlan.Text);
        await screen.UseAsync("main form button.btn-primary");
        await window.Page.WaitForURLAsync(url => url.Contains("/office/drafts/"));
        await window.CheckAsync();
    }

    /// <summary>Each thing that an officer can do to an entry, with the count that must follow.</summary>
    private static async Task ReviewAsync(ReviewScreen screen)
    {
        var (all, _) = await screen.ProgressAsync();
        await screen.OpenAsync();
        await screen.CommandAsync("a");
        Assert.Equal((all, 1), await screen.ProgressAsync());
        await screen.OpenAsync();
        await screen.CommandAsync("r");
        Assert.Equal((all, 2), await screen.ProgressAsync());
        await screen.CommandAsync("u");
        Assert.Equal((all, 1), await screen.ProgressAsync());
        await screen.OpenAsync("渔民");
        await screen.RenameAsync("培训渔民人数");
        await screen.CommandAsync("a");
        Assert.Equal((all, 2), await screen.ProgressAsync());
        await SplitAsync(screen, all);
        await MergeAsync(screen, all + 1);
        await AddAsync(screen, all);
        await screen.UseAsync("a[href*='do=accept-many']");
        await screen.UseAsync("form[action*='accept-many'] button.btn-primary");
    }

    private static async Task SplitAsync(ReviewScreen screen, int all)
    {
        await screen.OpenAsync("品牌");
        await screen.CommandAsync("s");
        await screen.TickAsync("#part-0");
        await screen.TickAsync("#part-1");
        await screen.UseAsync("form[action*='/split'] button.btn-primary");
        Assert.Equal(all + 1, (await screen.ProgressAsync()).All);
    }

    private static async Task MergeAsync(ReviewScreen screen, int all)
    {
        await screen.OpenAsync("品牌");
        await screen.CommandAsync("m");
        await screen.UseAsync("form[action*='/merge'] button.btn-primary");
        Assert.Equal(all - 1, (await screen.ProgressAsync()).All);
    }

    /// <summary>Adds what was not read: by selecting its words where there is a mouse and a script, else by looking for them.</summary>
    private static async Task AddAsync(ReviewScreen screen, int all)
    {
        if (!await screen.SelectAsync(SamplePlan.Unread))
        {
            await screen.UseAsync(".list-acts a[href*='do=add']");
            await screen.TypeAsync("#find", SamplePlan.Unread);
            await screen.UseAsync(".add form button.btn-primary");
            await screen.UseAsync(".found a");
        }
        await screen.UseAsync(".add-sort a[href*='as=mechanism']");
        await screen.TypeAsync(".add [data-key=e]", SamplePlan.Unread);
        await screen.UseAsync("form[action*='/add'] button.btn-primary");
        Assert.Equal(all + 1, (await screen.ProgressAsync()).All);
    }

    private static async Task PublishAsync(Window window, ReviewScreen screen)
    {
        await screen.UseAsync("a[href$='/publish']");
        await window.CheckAsync();
        await screen.TypeAsync("#slug", Slug);
        if (await window.Page.Locator("#known").CountAsync() > 0)
            await screen.TickAsync("#known");
        await screen.UseAsync("form[action$='/publish'] button.btn-primary");
        Assert.DoesNotContain("/publish", window.Address);
    }
}
