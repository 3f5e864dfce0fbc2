namespace Yuelu;

/// <summary>Takes pictures of the main pages: into artifacts at each run, into docs/images with <c>SCREENSHOTS=1 ./test</c>.</summary>
public sealed class PictureTests(Stores stores, Chromium chromium)
{
    private const int LargestBytes = 300 * 1024;

    private static readonly string Folder = Directory
        .CreateDirectory(
            Environment.GetEnvironmentVariable("SCREENSHOTS") == "1"
                ? Repository.PathOf("docs", "images")
                : Repository.PathOf("artifacts", "images")
        )
        .FullName;

    [Theory]
    [InlineData("plan", "plans/hunan-2016-2020")]
    [InlineData("commitments", "plans/hunan-2016-2020/commitments")]
    [InlineData("commitment", "plans/hunan-2016-2020/commitments/T01")]
    [InlineData("method", "plans/hunan-2016-2020/method")]
    public async Task Public_pages_have_their_picture(string name, string path)
    {
        await using var portal = await Portal.StartAsync(stores);
        foreach (var look in new Look[] { new(false, 1280), new(true, 1280), new(false, 390) })
        {
            await using var window = await chromium.OpenAsync(portal.Address, look);
            await window.GoAsync(path);
            await TakeAsync(window, name);
            window.AssertNoFaults();
        }
    }

    [Fact]
    public async Task The_review_has_its_picture()
    {
        await using var portal = await Portal.StartAsync(stores);
        foreach (var look in new Look[] { new(false, 1280), new(true, 1280) })
        {
            await using var window = await chromium.OpenAsync(portal.Address, look);
            await window.SignInAsync();
            await window.GoAsync("office/import");
            await window.Page.FillAsync("#text", SamplePlan.Text);
            await window.Page.ClickAsync("main form button.btn-primary");
            await window.Page.WaitForURLAsync(url => url.Contains("/office/drafts/"));
            await new ReviewScreen(window, byKeyboard: true).OpenAsync("品牌");
            await TakeAsync(window, "review");
        }
    }

    private static async Task TakeAsync(Window window, string name)
    {
        await window.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var file = Path.Combine(Folder, $"{name}-{(window.Look.English ? "en" : "zh")}-{window.Look.Width}.png");
        var picture = await window.Page.ScreenshotAsync(new() { Path = file });
        Assert.InRange(picture.Length, 1, LargestBytes);
    }
}
