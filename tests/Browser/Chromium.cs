using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Yuelu.Chromium))]

namespace Yuelu;

/// <summary>Debian's Chromium without a window, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium-headless-shell",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--font-render-hinting=none",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>A window of its own, without cookies.</summary>
    internal async Task<Window> OpenAsync(Uri site, Look look)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = site.OriginalString,
                ViewportSize = new() { Width = look.Width, Height = look.Width < 600 ? 844 : 900 },
                JavaScriptEnabled = look.Scripts,
                Locale = look.English ? "en-GB" : "zh-CN",
                ReducedMotion = ReducedMotion.Reduce,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(60_000);
        return new Window(await context.NewPageAsync(), site, look);
    }
}

/// <summary>How a page is looked at.</summary>
/// <param name="English">In English rather than Chinese.</param>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="Scripts">Whether the browser runs scripts.</param>
public sealed record Look(bool English, int Width, bool Scripts = true)
{
    /// <summary>What stands before each address in this language.</summary>
    internal string Home => English ? "/en/" : "/";

    /// <summary>The looks in which a reader must be served: each language, width and kind of browser comes with each other one once.</summary>
    public static TheoryData<bool, int, bool> Pairs { get; } =
        new()
        {
            { false, 1280, true },
            { false, 390, false },
            { true, 1280, false },
            { true, 390, true },
        };
}
