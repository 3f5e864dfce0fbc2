using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Imports;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using Yuelu.Reader;

namespace Yuelu.Architecture;

/// <summary>Organisations, people and rows for the walk: the rows belong to one organisation, the people to others.</summary>
internal sealed partial class RouteScene
{
    /// <summary>Somebody who comes to an address.</summary>
    internal sealed record Person(string Name, string Role);

    private const string Home = "/province/north/";
    private const string Slug = "north-2026";

    /// <summary>Who must not get at the rows.</summary>
    internal required IReadOnlyList<Person> Others { get; init; }

    /// <summary>Those to whom the rows belong.</summary>
    internal required IReadOnlyList<Person> Owners { get; init; }

    internal required RouteSamples Samples { get; init; }

    /// <summary>Words that stand in the rows and nowhere else.</summary>
    internal IReadOnlyList<string> Secrets { get; } = ["北方密件", "north-figures.csv"];

    internal static async Task<RouteScene> SetAsync(TestStore store, PortalFactory portal)
    {
        await using var db = store.Open();
        await FoundAsync(db);
        var others = new List<Person> { new("", "") };
        foreach (var (role, path) in Places)
        {
            others.Add(new(role.Replace("-", ""), role));
            await Officer.AddAsync(db, others[^1].Name, role, path);
        }
        foreach (var owner in Northerners)
            await Officer.AddAsync(db, owner.Name, owner.Role, Home);
        var ids = await IdsAsync(db, portal);
        var (filings, more) = await FilingsAsync(db);
        var series = await SeriesAsync(db);
        var maps = await MapsAsync(db);
        var indicators = await IndicatorsAsync(db);
        var briefs = await BriefsAsync(db);
        var open = await PublicFiguresAsync(db, portal);
        return new RouteScene
        {
            Others = others,
            Owners = Northerners,
            Samples = new RouteSamples(
                new Dictionary<string, string>([
                    .. ids,
                    .. filings,
                    .. series,
                    .. maps,
                    .. indicators,
                    .. briefs,
                    .. open,
                ]),
                Bodies,
                FieldsBeside
            ),
            More = more,
        };
    }

    /// <summary>A secret that opens everything that its account may do.</summary>
    internal static async Task<string> SecretAsync(TestStore store, Person person, TokenScopes scopes)
    {
        await using var db = store.Open();
        var account = db.Users.Single(one => one.UserName == person.Name).Id;
        var now = TimeProvider.System.GetUtcNow();
        var (token, secret) = AccessToken.Make(account, "walk", scopes.All.Select(one => one.Key), now, now.AddDays(1));
        db.Add(token);
        await db.SaveChangesAsync();
        return secret;
    }

    /// <summary>Each role, on another organisation than the one to which the rows belong.</summary>
    private static IEnumerable<(string Role, string Path)> Places =>
        Roles.All.Select(role =>
            (role.Key, role.On is [var kind, ..] ? $"/province/south/{CodeOf(kind)}/" : "/province/south/")
        );

    private static Dictionary<string, string> None { get; } = [];

    private const string OfDraft = "api/v1/drafts/{id:guid}";

    private static IReadOnlyDictionary<string, string> Bodies { get; } =
        new Dictionary<string, string>([
            .. BodiesOfPeople,
            .. BodiesOfForms,
            .. BodiesOfFilings,
            .. BodiesOfSeries,
            .. BodiesOfMaps,
            .. BodiesOfIndicators,
            .. BodiesOfBriefs,
            .. BodiesOfPublicFigures,
        ])
        {
            ["POST api/v1/tokens"] = """{"name":"x","scopes":["plans:read"],"days":1}""",
            ["POST api/v1/tokens/{id:guid}/revoke"] = "",
            ["POST api/v1/log/checkpoint"] = "",
            ["POST api/v1/registry/enterprises"] =
                $$$"""{"code":"{{{CreditCode.Of(9)}}}","facts":{"name":"企业","region":"430104","industry":"35","source":"s"}}""",
            ["POST api/v1/registry/enterprises/{code}/change"] = """{"name":"企业","source":"s"}""",
            ["POST api/v1/registry/enterprises/{code}/merge"] =
                $$$"""{"into":"{{{CreditCode.Of(7)}}}","reason":"one"}""",
            ["POST api/v1/registry/enterprises/{code}/part"] = """{"reason":"two"}""",
            ["POST api/v1/registry/unplaced/place"] = "{}",
            ["POST api/v1/chains"] = $$"""{"key":"north-next","graph":{{Registry.Registered.Graph}}}""",
            ["PUT api/v1/chains/{key}"] = Registry.Registered.Graph,
            ["POST api/v1/registry/tables/rows"] =
                $$$"""{"table":"sites","cells":{"code":"{{{CreditCode.Of(8)}}}","number":"1","site":"厂","region":"430104","source":"s"}}""",
            ["POST api/v1/registry/files"] = "code,name\n",
            ["POST api/v1/registry/files/{id:guid}/take-in"] = "{}",
            ["POST api/v1/notices/{id:guid}/settle"] = "",
            ["POST api/v1/notices/settle-all"] = """{"until":"2000-01-01T00:00:00Z"}""",
            ["POST api/v1/imports"] = "一、目标",
            ["POST api/v1/plans/{slug}/drafts"] = "",
            ["POST api/v1/plans/{slug}/settings"] =
                """{"key":"about.tolerance","value":"5","validFrom":"2026-01-01","source":"s"}""",
            ["POST api/v1/plans/{slug}/settings/{id:guid}/end"] = "",
            ["POST api/v1/plans/{slug}/figure-imports"] = "commitment,period,value,unit,source\n",
            ["POST api/v1/plans/{slug}/figure-imports/{id:guid}/take-in"] = """{"goodRowsOnly":true}""",
            [$"PUT {OfDraft}/about"] =
                """{"slug":"","title":{"zh":"题","en":"T"},"territory":{"zh":"北","en":"N"},"industries":[],"actions":[],"landmarks":[],"sha256":""}""",
            [$"POST {OfDraft}/findings/{{index:int}}/settle"] = "",
            [$"POST {OfDraft}/acts/{{act:guid}}/undo"] = "",
            [$"POST {OfDraft}/publish"] = "{}",
            [$"POST {OfDraft}/set-aside"] = "",
            [$"POST {OfDraft}/accept"] = """{"entries":[]}""",
            [$"POST {OfDraft}/entries"] = """{"start":0,"end":1,"fields":{"name":"x"}}""",
            [$"PUT {OfDraft}/entries/{{key}}"] = """{"name":"x"}""",
            [$"POST {OfDraft}/entries/{{key}}/accept"] = "",
            [$"POST {OfDraft}/entries/{{key}}/reject"] = "",
            [$"POST {OfDraft}/entries/{{key}}/restore"] = "",
            [$"POST {OfDraft}/entries/{{key}}/split"] = """{"parts":[]}""",
            [$"POST {OfDraft}/entries/{{key}}/merge"] = """{"other":"x"}""",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsBeside { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>([
            .. FieldsOfPeople,
            .. FieldsOfForms,
            .. FieldsOfFilings,
            .. FieldsOfSeries,
            .. FieldsOfMaps,
            .. FieldsOfIndicators,
            .. FieldsOfBriefs,
            .. FieldsOfPublicFigures,
        ])
        {
            ["office/import/read"] = new Dictionary<string, string> { ["text"] = "一、目标", ["plan"] = Slug },
            ["office/plans/{slug}/new-version"] = None,
            ["office/plans/{slug}/observations/upload"] = None,
            ["office/plans/{slug}/observations/{id:guid}/take-in"] = None,
            ["office/plans/{slug}/settings/add"] = None,
            ["office/plans/{slug}/settings/{id:guid}/end"] = None,
            ["office/drafts/{id:guid}/acts/edit"] = None,
            ["office/drafts/{id:guid}/acts/autosave"] = None,
            ["office/drafts/{id:guid}/acts/discard"] = None,
            ["office/drafts/{id:guid}/acts/reject"] = None,
            ["office/drafts/{id:guid}/acts/restore"] = None,
            ["office/drafts/{id:guid}/acts/split"] = None,
            ["office/drafts/{id:guid}/acts/merge"] = None,
            ["office/drafts/{id:guid}/acts/add"] = None,
            ["office/drafts/{id:guid}/acts/accept-many"] = None,
            ["office/drafts/{id:guid}/acts/settle"] = None,
            ["office/drafts/{id:guid}/acts/undo"] = None,
            ["office/drafts/{id:guid}/acts/about"] = new Dictionary<string, string> { [AboutForm.TitleZh] = "题" },
            ["office/drafts/{id:guid}/acts/publish"] = None,
            ["office/drafts/{id:guid}/acts/set-aside"] = None,
            ["log/publish"] = None,
            ["registry/enterprises/register"] = None,
            ["registry/enterprises/{code}/change"] = None,
            ["registry/enterprises/{code}/merge"] = None,
            ["registry/enterprises/{code}/part"] = None,
            ["registry/places/found"] = None,
            ["registry/chains/begin"] = None,
            ["registry/chains/{key}/save"] = None,
            ["registry/tables/record"] = None,
            ["registry/files/send"] = None,
            ["registry/files/{id:guid}/take-in"] = None,
            ["account/tokens/make"] = None,
            ["account/tokens/{id:guid}/withdraw"] = None,
            ["api/v1/imports"] = new Dictionary<string, string> { ["plan"] = Slug },
            ["operation/jobs/start"] = None,
            ["operation/jobs/{id:guid}/cancel"] = None,
        };

    private static string CodeOf(OrganisationKind kind) =>
        (kind == OrganisationKind.Enterprise ? CreditCode.Of(0) : kind.ToString()).ToLowerInvariant();

    private static async Task FoundAsync(YueluDb db)
    {
        var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
        var north = Organisation.Found(root, "north", OrganisationKind.StrategyOffice, "北方", "North").Value;
        var south = Organisation.Found(root, "south", OrganisationKind.StrategyOffice, "南方", "South").Value;
        db.AddRange(north, south);
        foreach (var kind in Enum.GetValues<OrganisationKind>())
            db.Add(Organisation.Found(south, CodeOf(kind), kind, kind.ToString(), "").Value);
        await db.SaveChangesAsync();
    }

    /// <summary>A reading with something to review: one commitment and one doubt.</summary>
    private static PlanReading Reviewed(PlanReading reading) =>
        reading with
        {
            Commitments =
            [
                new Commitment
                {
                    Id = "T01",
                    Kind = CommitmentKind.Target,
                    Quote = "",
                    Start = 0,
                    End = 1,
                    Occurrences = [new(0, 1)],
                    Indicator = "北方密件",
                    Comparator = Comparator.Reach,
                    Value = 1,
                },
            ],
            Findings = [new Finding("doubt", Severity.Doubt, 0, 1, Words.Same("x"))],
        };

    private static async Task<Dictionary<string, string>> IdsAsync(YueluDb db, PortalFactory portal)
    {
        var now = DateTimeOffset.UnixEpoch;
        var plan = Plan.Start(PlanSlug.Of(Slug).Value, Home, now);
        var title = Words.Same("北方规划");
        var facts = new PlanFacts(Slug, title, title, [], [], [], new string('0', 64));
        var content = new VersionContent(facts, Plans.Published.EmptyReading());
        var secret = facts with { Title = Words.Same("北方密件") };
        var draft = Draft.Start(DraftDocument.Of(secret, Reviewed(content.Reading)), plan.Id, Home, "north", now);
        var import = new ObservationImport
        {
            PlanId = plan.Id,
            FileName = "north-figures.csv",
            Sha256 = new string('0', 64),
            Content = "commitment,period,value,unit,source\n"u8.ToArray(),
            UploadedAt = now,
            UploadedBy = "north",
        };
        var setting = new Setting
        {
            Key = SettingKeys.About,
            Value = "5",
            ValidFrom = new(2016, 1, 1),
            PlanId = plan.Id,
            SetAt = now,
            SetBy = "north",
        };
        db.AddRange(plan, PlanVersion.Publish(plan.Id, 1, content, "north", "", now), draft, import, setting);
        var owner = db.Users.Single(account => account.UserName == "northoffice").Id;
        var (token, _) = AccessToken.Make(owner, "north", ["plans:read"], now, now.AddDays(1));
        db.Add(token);
        var background = new Job
        {
            Kind = "backup.make",
            OrganisationPath = Home,
            AskedBy = "北方密件",
            DueAt = DateTimeOffset.MaxValue,
        };
        db.Add(background);
        var enterprise = Registry.Registered.Enterprise(CreditCode.Of(8), Home);
        var file = Registry.Registered.File(Home, "north-figures.csv");
        var chain = Registry.Registered.Chain("north-chain", Home);
        db.AddRange(enterprise, file, Registry.Registered.Enterprise(CreditCode.Of(7), Home, 2));
        db.AddRange(chain, chain.Save(Registry.Registered.Graph, new string('0', 64), "north", now));
        await db.SaveChangesAsync();
        var desk = portal.Services.GetRequiredService<ReadingDesk>();
        var job = desk.Take("北方密件.txt", "一、目标"u8.ToArray(), plan.Id, Home, "north").Value;
        return new([.. await PeopleAsync(db, portal), .. await FormsAsync(db)])
        {
            ["plans/{slug}"] = $"plans/{Slug}",
            ["enterprises/{code}"] = $"enterprises/{enterprise.Code}",
            ["codes/{list}"] = "codes/region",
            ["chains/{key}"] = $"chains/{chain.Key}",
            ["directory/{code}"] = $"directory/{enterprise.Code}",
            ["files/{id:guid}"] = $"files/{file.Id}",
            ["drafts/{id:guid}"] = $"drafts/{draft.Id}",
            ["jobs/{id:guid}"] = $"jobs/{background.Id}",
            ["imports/{id:guid}"] = $"imports/{job.Id}",
            ["observations/{id:guid}"] = $"observations/{import.Id}",
            ["observations/template.{format:regex(^(csv|xlsx)$)}"] = "observations/template.csv",
            ["settings/{id:guid}"] = $"settings/{setting.Id}",
            ["tokens/{id:guid}"] = $"tokens/{token.Id}",
            ["figure-imports/{id:guid}"] = $"figure-imports/{import.Id}",
            ["entries/{key}"] = "entries/T01",
            ["findings/{index:int}"] = "findings/0",
            ["acts/{act:guid}"] = $"acts/{Guid.CreateVersion7()}",
        };
    }
}
