using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Architecture;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Api;

/// <summary>
/// Sends to every operation of the document what fits its schemas, what stands at their edges and what nobody sends in earnest:
/// as nobody, as the office of another organisation, and as the office to which the rows belong. A class for each database, so
/// that both run at once.
/// </summary>
public abstract class ContractTests(StoreKind kind, Stores stores, ITestOutputHelper output)
{
    private const int MostTold = 20;
    private const int Enough = 20;

    /// <summary>Seed and cases of each operation; <c>YUELU_FUZZ=seed:cases</c> tries others.</summary>
    private (uint Seed, int Cases) Plan()
    {
        var named = Environment.GetEnvironmentVariable("YUELU_FUZZ")?.Split(':');
        return named is [var seed, var cases]
            ? (uint.Parse(seed, CultureInfo.InvariantCulture), int.Parse(cases, CultureInfo.InvariantCulture))
            : (2026, kind == StoreKind.Sqlite ? Enough : 10);
    }

    [Fact]
    public async Task Whatever_is_sent_is_answered_as_the_document_says()
    {
        var (seed, cases) = Plan();
        var store = await stores.CreateAsync(kind);
        await using var portal = new PortalFactory(
            store.Options,
            demo: "",
            settings: new Dictionary<string, string> { ["Uploads:PerPerson"] = "100000" }
        );
        using var nobody = portal.Stranger();
        // The shorter run on PostgreSQL may miss an operation by chance; the long one must not.
        var isLong = kind == StoreKind.Sqlite;
        var scene = await RouteScene.SetAsync(store, portal);
        using var owner = await ProgramAsync(portal, store, scene.Owners[0]);
        var rows = await ContractRows.MakeAsync(owner);
        var run = new ContractRun(await ContractAsync(nobody), scene, rows, seed);
        run.Add("acts", await ContractRows.ActAsync(owner, rows.Draft));
        run.Add("notices", await ContractRows.RemindAsync(store, scene.Owners[0].Name));
        await run.SendAsync(nobody, "nobody", cases / 3, isStranger: true, _ => true);
        // What anyone may ask goes with the first. The owners come last: what they publish may be seen by all.
        var roles = RolesOf(portal);
        foreach (var person in scene.Owners)
        {
            using var stranger = await ProgramAsync(portal, store, scene.Others.Single(one => one.Role == person.Role));
            await run.SendAsync(stranger, $"another {person.Role}", cases / 3, isStranger: true, Of(person));
        }
        foreach (var person in scene.Owners)
        {
            using var program = await ProgramAsync(portal, store, person);
            await run.SendAsync(
                program,
                person.Name,
                cases,
                isStranger: false,
                Of(person),
                isLong ? 8 * Enough : 2 * Enough
            );
        }
        // At the end: the owners do not see what these start.
        foreach (var those in OfTheWhole.GroupBy(one => one.Role, one => one.Operation))
        {
            using var whole = await WholeAsync(portal, store, those.Key);
            foreach (var operation in those)
                await run.SendAsync(
                    whole,
                    $"{those.Key} of the whole portal",
                    cases / 3,
                    false,
                    operation.Equals,
                    2 * Enough
                );
        }
        Func<string, bool> Of(RouteScene.Person person) =>
            name =>
                !IsOfTheWhole(name)
                && (person == scene.Owners[0] && roles[name].Count == 0 || roles[name].Contains(person.Role));
        output.WriteLine($"{run.Sent} requests, seed {seed}: {run.Told}");
        Assert.True(
            run.Complaints.Count == 0,
            $"YUELU_FUZZ={seed}:{cases}\n{string.Join('\n', run.Complaints.Take(MostTold))}"
        );
        Assert.True(
            !isLong || !run.Untried.Any(),
            $"No request got through to {string.Join(", ", run.Untried)}; make rows for it in ContractRows."
        );
    }

    /// <summary>Whether an operation takes a role on the whole tree.</summary>
    private static bool IsOfTheWhole(string operation) => OfTheWhole.Any(one => one.Operation == operation);

    private static IReadOnlyList<(string Role, string Operation)> OfTheWhole { get; } =
    [
        (Roles.SystemAdministrator, "StartJob"),
        (Roles.StrategyOffice, "TakeInHolidayTable"),
        (Roles.StrategyOffice, "PublishVintages"),
        (Roles.StrategyOffice, "VerifyVintage"),
        (Roles.StrategyOffice, "KeepSeriesFile"),
        (Roles.StrategyOffice, "ListSeriesFiles"),
        (Roles.StrategyOffice, "PreviewSeriesFile"),
        (Roles.StrategyOffice, "TakeInSeriesFile"),
        (Roles.StrategyOffice, "KeepAreaMap"),
        (Roles.StrategyOffice, "ListAreaMaps"),
        (Roles.StrategyOffice, "PreviewAreaMap"),
        (Roles.StrategyOffice, "TakeInAreaMap"),
        (Roles.StrategyOffice, "CheckIndicator"),
        (Roles.StrategyOffice, "PublishIndicator"),
        (Roles.StrategyOffice, "TakeInCoefficients"),
        (Roles.StrategyOffice, "CheckBrief"),
        (Roles.StrategyOffice, "PublishBrief"),
        (Roles.StrategyOffice, "ListIssuedBriefs"),
        (Roles.StrategyOffice, "IssueBrief"),
        (Roles.StrategyOffice, "DownloadIssuedBrief"),
        (Roles.StrategyOffice, "SetDisclosureRule"),
        (Roles.StrategyOffice, "DecidePublicField"),
        (Roles.StrategyOffice, "PublishPublicFigures"),
        (Roles.StrategyOffice, "ListErrorReports"),
        (Roles.StrategyOffice, "ShowErrorReport"),
        (Roles.StrategyOffice, "AnswerErrorReport"),
        (Roles.StrategyOffice, "CloseErrorReport"),
    ];

    private static async Task<HttpClient> WholeAsync(PortalFactory portal, TestStore store, string role)
    {
        var name = $"whole.{role}";
        await using (var db = store.Open())
            await Officer.AddAsync(db, name, role);
        return await ProgramAsync(portal, store, new(name, role));
    }

    /// <summary>The roles of which one suffices for an operation; none where anyone may ask.</summary>
    private static Dictionary<string, IReadOnlyList<string>> RolesOf(PortalFactory portal) =>
        RouteTests
            .Ours(portal)
            .Where(one => one.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToDictionary(
                one => one.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
                one => one.Metadata.GetMetadata<NeedsAttribute>()?.AnyOf ?? []
            );

    private static async Task<Contract> ContractAsync(HttpClient client) =>
        await Contract.ReadAsync(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)));

    private static async Task<HttpClient> ProgramAsync(PortalFactory portal, TestStore store, RouteScene.Person person)
    {
        var client = portal.Stranger();
        var scopes = portal.Services.GetRequiredService<TokenScopes>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await RouteScene.SecretAsync(store, person, scopes));
        return client;
    }
}

public sealed class SqliteContractTests(Stores stores, ITestOutputHelper output)
    : ContractTests(StoreKind.Sqlite, stores, output);

public sealed class PostgreSqlContractTests(Stores stores, ITestOutputHelper output)
    : ContractTests(StoreKind.PostgreSql, stores, output);
