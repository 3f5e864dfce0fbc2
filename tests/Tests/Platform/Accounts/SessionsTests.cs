using System.Net;

namespace Yuelu.Platform.Accounts;

public sealed class SessionsTests(Stores stores)
{
    [Fact]
    public async Task A_session_ends_when_it_was_idle_and_the_sign_in_page_says_so()
    {
        var clock = new FixedClock(2026, 3, 1);
        await using var portal = await PortalAsync(clock);
        using var officer = await portal.OfficerAsync();
        Assert.True(await IsOpenAsync(officer, clock, minutes: 29));
        Assert.True(await IsOpenAsync(officer, clock, minutes: 29));
        Assert.False(await IsOpenAsync(officer, clock, minutes: 31));
        using var led = await officer.GetAsync("/office");
        var signIn = await officer.GetStringAsync(led.Headers.Location);
        Assert.Contains("会话已结束", signIn);
    }

    [Fact]
    public async Task A_session_ends_after_its_longest_time_however_busy_it_was()
    {
        var clock = new FixedClock(2026, 3, 1);
        await using var portal = await PortalAsync(clock);
        using var officer = await portal.OfficerAsync();
        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
            Assert.True(await IsOpenAsync(officer, clock, minutes: 20), $"ended after {minutes} minutes");
        Assert.False(await IsOpenAsync(officer, clock, minutes: 20));
    }

    [Fact]
    public async Task Ending_all_others_ends_all_others_and_not_this_one()
    {
        var clock = new FixedClock(2026, 3, 1);
        await using var portal = await PortalAsync(clock);
        using var here = await portal.OfficerAsync();
        using var there = await portal.OfficerAsync();
        using var asked = await here.PostAsync("/account/end-other-sessions", await FormAsync(here));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.True(await IsOpenAsync(here, clock, minutes: 0));
        Assert.False(await IsOpenAsync(there, clock, minutes: 0));
    }

    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/account");
        var token = System.Text.RegularExpressions.Regex.Match(
            page,
            "name=\"__RequestVerificationToken\" value=\"([^\"]*)\""
        );
        return new(new Dictionary<string, string> { ["__RequestVerificationToken"] = token.Groups[1].Value });
    }

    private async Task<PortalFactory> PortalAsync(FixedClock clock) =>
        new((await stores.CreateAsync(StoreKind.Sqlite)).Options, clock, demo: "");

    private static async Task<bool> IsOpenAsync(HttpClient client, FixedClock clock, int minutes)
    {
        clock.Now += TimeSpan.FromMinutes(minutes);
        using var answer = await client.GetAsync("/office");
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
