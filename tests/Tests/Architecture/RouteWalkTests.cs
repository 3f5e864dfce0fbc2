using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Plans.Evidence;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Tokens;

namespace Yuelu.Architecture;

/// <summary>
/// Walks every address as everybody who must not get through: nobody, each other role, and the right role of another
/// organisation, with ids of rows that are there. At the end the rightful officer gets through with the very same requests.
/// </summary>
public sealed partial class RouteWalkTests(Stores stores, ITestOutputHelper output)
{
    [Theory, BothStores]
    public async Task Nobody_gets_at_what_is_not_his(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var first = portal.Stranger();
        var scene = await RouteScene.SetAsync(store, portal);
        var closed = Closed(portal);
        var (refused, admitted, own) = (0, 0, 0);
        foreach (var person in scene.Others)
        {
            using var client = await ClientAsync(portal, store, person);
            var token = await TokenAsync(client);
            foreach (var endpoint in closed)
                if (await IsRefusedAsync(client, token, person, endpoint, scene))
                    refused++;
                else if (endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf.Count == 0)
                    own++;
                else
                    admitted++;
        }
        await AssertOwnersGetThroughAsync(portal, store, scene, closed);
        await using (var db = store.Open())
            await AuditedPlanActsTests.AssertEveryActHasItsLineAsync(db);
        output.WriteLine(
            $"{closed.Count} closed addresses, {scene.Others.Count} persons: {refused} attempts refused, {admitted} shown pages without a row of others, {own} of the person's own account."
        );
        Assert.True(refused > 9 * admitted, $"{refused} refused, {admitted} admitted");
    }

    private static List<RouteEndpoint> Closed(PortalFactory portal) =>
        [.. RouteTests.Ours(portal).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)];

    /// <summary>Fails unless the attempt is refused; false where the person may come but must see nothing of the others.</summary>
    private static async Task<bool> IsRefusedAsync(
        HttpClient client,
        string token,
        RouteScene.Person person,
        RouteEndpoint endpoint,
        RouteScene scene
    )
    {
        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf;
        using var answer = await SendAsync(client, token, endpoint, scene.Samples);
        await SafeAnswers.CheckAsync(answer, isPrivate: true);
        var said = $"{person} {answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} {answer.StatusCode}";
        if (person.Name.Length == 0)
        {
            var sent = answer.Headers.Location?.OriginalString.Contains("/account/sign-in?") == true;
            var isForPrograms = RouteSamples.IsForPrograms(endpoint);
            Assert.True(isForPrograms ? answer.StatusCode == HttpStatusCode.Unauthorized : sent, said);
            return true;
        }
        var entitled = needs.Count == 0 || needs.Contains(person.Role);
        if (!entitled)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, said);
            return true;
        }
        Assert.True((int)answer.StatusCode < 500, said);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(scene.Secrets.All(secret => !body.Contains(secret, StringComparison.Ordinal)), said);
        if (!scene.Samples.NamesARow(endpoint))
            return false;
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound, said);
        return true;
    }

    /// <summary>Reads first, then acts: an act may close what another reads.</summary>
    private static async Task AssertOwnersGetThroughAsync(
        PortalFactory portal,
        TestStore store,
        RouteScene scene,
        List<RouteEndpoint> closed
    )
    {
        foreach (var owner in scene.Owners)
        {
            using var client = await ClientAsync(portal, store, owner);
            var token = await TokenAsync(client);
            var own = closed.Where(endpoint =>
                endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf.Contains(owner.Role)
                && !RouteScene.OfTheWholePortal.Contains(
                    $"{RouteSamples.Method(endpoint)} {endpoint.RoutePattern.RawText}"
                )
            );
            foreach (var endpoint in own.OrderBy(endpoint => RouteSamples.Method(endpoint) != "GET"))
            {
                using var answer = await SendAsync(client, token, endpoint, scene.Samples);
                var refused =
                    answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or >= (HttpStatusCode)500;
                await SafeAnswers.CheckAsync(answer, isPrivate: true);
                Assert.False(refused, $"{owner} {answer.RequestMessage!.RequestUri} {answer.StatusCode}");
            }
        }
    }

    /// <summary>Signed in on the pages, and with a token that opens all that the account may do.</summary>
    private static async Task<HttpClient> ClientAsync(PortalFactory portal, TestStore store, RouteScene.Person person)
    {
        if (person.Name.Length == 0)
            return portal.Stranger();
        var client = await portal.SignedInAsync(person.Name);
        var scopes = portal.Services.GetRequiredService<TokenScopes>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await RouteScene.SecretAsync(store, person, scopes));
        return client;
    }

    private static async Task<HttpResponseMessage> SendAsProgramAsync(
        HttpClient client,
        string address,
        RouteEndpoint endpoint,
        RouteSamples samples
    )
    {
        var body = samples.BodyOf(endpoint);
        using var request = new HttpRequestMessage(
            new(RouteSamples.Method(endpoint)),
            new Uri(address, UriKind.Relative)
        )
        {
            Content = new StringContent(
                body,
                null,
                body.StartsWith('{') ? "application/json" : "application/octet-stream"
            ),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string token,
        RouteEndpoint endpoint,
        RouteSamples samples
    )
    {
        var (address, fields) = (samples.Address(endpoint), samples.FieldsOf(endpoint));
        var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        if (RouteSamples.Method(endpoint) == "GET")
            return await client.GetAsync(new Uri($"{address}?{query}".TrimEnd('?'), UriKind.Relative));
        if (RouteSamples.IsForPrograms(endpoint))
            return await SendAsProgramAsync(client, $"{address}?{query}".TrimEnd('?'), endpoint, samples);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent("commitment,period,value,unit,source\n"u8.ToArray()), "upload", "figures.csv");
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    /// <summary>The token that every signed-in page carries, so that no act is refused for want of it.</summary>
    private static async Task<string> TokenAsync(HttpClient client) =>
        Token().Match(await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative))).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
