using Microsoft.Playwright;

namespace Yuelu;

/// <summary>The review page as an officer works on it: by keyboard alone, or by pointing where no key is used.</summary>
internal sealed class ReviewScreen(Window window, bool byKeyboard)
{
    private IPage Page => window.Page;

    /// <summary>How many entries there are, and how many are done.</summary>
    internal async Task<(int All, int Done)> ProgressAsync()
    {
        var progress = Page.Locator(".review-progress");
        return (
            int.Parse((await progress.GetAttributeAsync("max"))!),
            int.Parse((await progress.GetAttributeAsync("value"))!)
        );
    }

    /// <summary>Key of the entry that is open.</summary>
    internal Task<string> OpenEntryAsync() =>
        Page.Locator(".entry-line[aria-current=true] .entry-key").InnerTextAsync();

    /// <summary>Opens the first entry of the list whose name contains <paramref name="name"/>.</summary>
    internal async Task OpenAsync(string name = "")
    {
        if (!byKeyboard)
        {
            await RenewedAsync(() => Page.Locator(".entry-line").Filter(new() { HasText = name }).First.ClickAsync());
            return;
        }
        for (var steps = 0; steps < 40; steps++)
        {
            await RenewedAsync(() => Page.Keyboard.PressAsync("j"));
            if ((await Page.Locator(".entry-line[aria-current=true]").InnerTextAsync()).Contains(name))
                return;
        }
        Assert.Fail($"No entry is named {name}.");
    }

    /// <summary>Uses the command of a key: a accept, r reject, s split, m merge, u undo.</summary>
    internal Task CommandAsync(string key) =>
        RenewedAsync(() =>
            byKeyboard ? Page.Keyboard.PressAsync(key) : Page.Locator($"[data-key={key}]").First.ClickAsync()
        );

    /// <summary>Writes into the open entry's name.</summary>
    internal async Task RenameAsync(string name)
    {
        if (byKeyboard)
        {
            await Page.Keyboard.PressAsync("e");
            await Page.Keyboard.InsertTextAsync(name);
            await Page.Keyboard.PressAsync("Escape");
        }
        else
        {
            await Page.FillAsync(".entry-form [data-key=e]", name);
        }
    }

    /// <summary>Uses a link, button or tick box.</summary>
    internal Task UseAsync(string selector) => RenewedAsync(() => PressAsync(selector));

    /// <summary>Ticks a box unless it is ticked.</summary>
    internal async Task TickAsync(string selector)
    {
        if (await Page.Locator(selector).First.IsCheckedAsync())
            return;
        if (byKeyboard)
        {
            await FocusAsync(selector);
            await Page.Keyboard.PressAsync("Space");
        }
        else
        {
            await Page.Locator(selector).First.CheckAsync();
        }
    }

    /// <summary>Types into a field.</summary>
    internal async Task TypeAsync(string selector, string text)
    {
        if (byKeyboard)
        {
            await FocusAsync(selector);
            await Page.Keyboard.InsertTextAsync(text);
        }
        else
        {
            await Page.FillAsync(selector, text);
        }
    }

    /// <summary>Selects words in the text with the mouse and starts to add them; false where that cannot be done.</summary>
    internal async Task<bool> SelectAsync(string words)
    {
        if (byKeyboard || !window.Look.Scripts)
            return false;
        await Page.Locator(".source [data-s]").Filter(new() { HasText = words }).First.ScrollIntoViewIfNeededAsync();
        var (x1, x2, y) = await PlaceOfAsync(words);
        await Page.Mouse.MoveAsync(x1, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x2, y);
        await Page.Mouse.UpAsync();
        await RenewedAsync(() => Page.Keyboard.PressAsync("n"));
        Assert.Equal(words, await Page.InnerTextAsync(".add mark"));
        return true;
    }

    /// <summary>Where the words stand on the screen: left, right, middle line.</summary>
    private async Task<(float Left, float Right, float Middle)> PlaceOfAsync(string words)
    {
        var place = await Page.EvaluateAsync<float[]>(
            """
            words => {
              const walk = document.createTreeWalker(document.querySelector('.source'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walk.currentNode, at);
                range.setEnd(walk.currentNode, at + words.length);
                const box = range.getBoundingClientRect();
                return [box.left + 1, box.right - 1, (box.top + box.bottom) / 2];
              }
              return [0, 0, 0];
            }
            """,
            words
        );
        return (place[0], place[1], place[2]);
    }

    /// <summary>Does something after which the page or its review part is a new one.</summary>
    private async Task RenewedAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("document.querySelector('#review, main').dataset.old = ''");
        await act();
        await Page.Locator("#review:not([data-old]):not([aria-busy]), main:not([data-old]):not(:has(#review))")
            .First.WaitForAsync();
    }

    private async Task PressAsync(string selector)
    {
        if (byKeyboard)
        {
            await FocusAsync(selector);
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await Page.Locator(selector).First.ClickAsync();
        }
    }

    /// <summary>Goes there with the tab key, as somebody without a mouse must.</summary>
    private async Task FocusAsync(string selector)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            if (
                await Page.EvaluateAsync<bool>(
                    $"document.activeElement?.matches({System.Text.Json.JsonSerializer.Serialize(selector)}) ?? false"
                )
            )
                return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{window.Address}: the tab key does not reach {selector}.");
    }
}
