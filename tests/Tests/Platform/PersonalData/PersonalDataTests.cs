using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>What a person says of herself, and who sees how much of it.</summary>
public sealed class PersonalDataTests(Stores stores)
{
    private const string Phone = "13812345678";
    private const string Save = "/account/personal-data/save";

    [Theory, BothStores]
    public async Task It_is_kept_sealed_and_shown_in_part(StoreKind kind)
    {
        var (store, portal) = await SceneAsync(kind);
        await using var open = portal;
        using var officer = await portal.OfficerAsync();
        using var wrong = await officer.ActAsync(Save, ("kind", "phone"), ("text", "123"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("电话不对", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var saved = await officer.ActAsync(Save, ("kind", "phone"), ("text", Phone));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await officer.GetStringAsync("/account/personal-data");
        Assert.Contains("138****5678", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, page, StringComparison.Ordinal);
        await using var db = store.Open();
        var field = await db.Set<PersonalField>().SingleAsync();
        Assert.DoesNotContain(Phone, System.Text.Encoding.Latin1.GetString(field.Sealed), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await db.Set<SecurityEvent>().ToListAsync(),
            one => one.Detail.Contains(Phone, StringComparison.Ordinal)
        );
        using var removed = await officer.ActAsync(Save, ("kind", "phone"), ("text", ""));
        Assert.Equal(0, await db.Set<PersonalField>().CountAsync());
    }

    [Theory, BothStores]
    public async Task To_see_all_of_it_one_says_why_and_the_auditor_reads_it(StoreKind kind)
    {
        var (store, portal) = await SceneAsync(kind);
        await using var open = portal;
        var show = await GivenAsync(store, portal);
        using var security = await portal.SignedInAsync("security");
        using var silent = await security.ActAsync(show, ("kind", "phone"), ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.DoesNotContain(Phone, await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var shown = await security.ActForBodyAsync(show, ("kind", "phone"), ("reason", "核对获奖联系人"));
        Assert.Contains(Phone, shown, StringComparison.Ordinal);
        await using var db = store.Open();
        var noted = await db.Set<SecurityEvent>().SingleAsync(one => one.Kind == PersonalDataActs.Revealed.Code);
        Assert.Equal(("security", "phone: 核对获奖联系人"), (noted.By, noted.Detail));
        Assert.NotNull(noted.ActId);
    }

    [Theory, BothStores]
    public async Task A_person_gets_all_that_is_held_about_her(StoreKind kind)
    {
        var (store, portal) = await SceneAsync(kind);
        await using var open = portal;
        await GivenAsync(store, portal);
        using var officer = await portal.OfficerAsync();
        using var answer = await officer.ActAsync("/account/personal-data/export");
        var held = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(Phone, held.GetProperty("personalData").GetProperty("phone").GetString());
        Assert.Equal(Officer.Name, held.GetProperty("account").GetProperty("name").GetString());
        Assert.True(held.GetProperty("events").GetArrayLength() > 0);
        Assert.True(held.GetProperty("roles").GetArrayLength() > 0);
        Assert.True(held.TryGetProperty("PlansModule", out _));
    }

    [Theory, BothStores]
    public async Task What_is_past_its_period_is_erased_and_the_rest_stays(StoreKind kind)
    {
        var clock = new FixedClock(2026, 3, 1);
        var (store, portal) = await SceneAsync(kind, clock, ("PersonalData:KeepDays:phone", "30"));
        await using var open = portal;
        await GivenAsync(store, portal);
        using (var officer = await portal.OfficerAsync())
            await officer.ActAsync(Save, ("kind", "mail"), ("text", "w@example.org"));
        await using var db = store.Open();
        await db
            .Users.Where(one => one.UserName == Officer.Name)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DeactivatedAt, clock.Now));
        var expire = portal.Services.GetRequiredService<ExpireFields>();
        clock.Now += TimeSpan.FromDays(29);
        Assert.Equal(0, await expire.RunOnceAsync(CancellationToken.None));
        clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(1, await expire.RunOnceAsync(CancellationToken.None));
        Assert.Equal("mail", (await db.Set<PersonalField>().SingleAsync()).Kind);
    }

    /// <summary>The officer has given her phone; the address at which it can be seen.</summary>
    private static async Task<string> GivenAsync(TestStore store, PortalFactory portal)
    {
        using var officer = await portal.OfficerAsync();
        using var saved = await officer.ActAsync(Save, ("kind", "phone"), ("text", Phone));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await using var db = store.Open();
        var id = (await db.Users.SingleAsync(one => one.UserName == Officer.Name)).Id;
        return $"/administration/accounts/{id}/personal-data/show";
    }

    private async Task<(TestStore, PortalFactory)> SceneAsync(
        StoreKind kind,
        FixedClock? clock = null,
        params (string, string)[] settings
    )
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "security", Roles.SecurityAdministrator);
        var portal = new PortalFactory(
            store.Options,
            clock,
            demo: "",
            settings: settings.ToDictionary(one => one.Item1, one => one.Item2)
        );
        return (store, portal);
    }
}
