using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Imports;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Architecture;

/// <summary>Organisations, people and rows for the walk: the rows belong to one organisation, the people to others.</summary>
internal sealed class RouteScene
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
        await Officer.AddAsync(db, "northoffice", Roles.StrategyOffice, Home);
        return new RouteScene
        {
            Others = others,
            Owners = [new("northoffice", Roles.StrategyOffice)],
            Samples = new RouteSamples(await IdsAsync(db, portal), FieldsBeside),
        };
    }

    /// <summary>Each role, on another organisation than the one to which the rows belong.</summary>
    private static IEnumerable<(string Role, string Path)> Places =>
        Roles.All.Select(role =>
            (
                role.Key,
                role.On is [var kind, ..]
                    ? $"/province/south/{kind.ToString().ToLowerInvariant()}/"
                    : "/province/south/"
            )
        );

    private static Dictionary<string, string> None { get; } = [];

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsBeside { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>
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
            ["account/end-other-sessions"] = None,
            ["account/second-factor/app/begin"] = None,
            ["account/second-factor/app/confirm"] = None,
            ["account/second-factor/app/remove"] = None,
            ["account/second-factor/recovery-codes"] = None,
            ["account/second-factor/passkeys/options"] = None,
            ["account/second-factor/passkeys/add"] = None,
            ["account/second-factor/passkeys/{id}/rename"] = None,
            ["account/second-factor/passkeys/{id}/remove"] = None,
        };

    private static async Task FoundAsync(YueluDb db)
    {
        var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
        var north = Organisation.Found(root, "north", OrganisationKind.StrategyOffice, "北方", "North").Value;
        var south = Organisation.Found(root, "south", OrganisationKind.StrategyOffice, "南方", "South").Value;
        db.AddRange(north, south);
        foreach (var kind in Enum.GetValues<OrganisationKind>())
            db.Add(Organisation.Found(south, kind.ToString(), kind, kind.ToString(), "").Value);
        await db.SaveChangesAsync();
    }

    private static async Task<string> AddPasskeyAsync(YueluDb db)
    {
        var office = await db.Users.SingleAsync(one => one.UserName == "northoffice");
        db.Add(
            new IdentityUserPasskey<Guid>
            {
                UserId = office.Id,
                CredentialId = [1, 2, 3],
                Data = new()
                {
                    PublicKey = [1],
                    Name = "北方密件",
                    AttestationObject = [1],
                    ClientDataJson = [1],
                },
            }
        );
        await db.SaveChangesAsync();
        return Base64Url.EncodeToString([1, 2, 3]);
    }

    private static async Task<Dictionary<string, string>> IdsAsync(YueluDb db, PortalFactory portal)
    {
        var now = DateTimeOffset.UnixEpoch;
        var plan = Plan.Start(PlanSlug.Of(Slug).Value, Home, now);
        var title = Words.Same("北方规划");
        var facts = new PlanFacts(Slug, title, title, [], [], [], new string('0', 64));
        var content = new VersionContent(facts, Plans.Published.EmptyReading());
        var secret = facts with { Title = Words.Same("北方密件") };
        var draft = Draft.Start(DraftDocument.Of(secret, content.Reading), plan.Id, Home, "north", now);
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
        await db.SaveChangesAsync();
        var desk = portal.Services.GetRequiredService<ReadingDesk>();
        var job = desk.Take("北方密件.txt", "一、目标"u8.ToArray(), plan.Id, Home, "north").Value;
        return new()
        {
            ["plans/{slug}"] = $"plans/{Slug}",
            ["drafts/{id:guid}"] = $"drafts/{draft.Id}",
            ["imports/{id:guid}"] = $"imports/{job.Id}",
            ["observations/{id:guid}"] = $"observations/{import.Id}",
            ["observations/template.{format:regex(^(csv|xlsx)$)}"] = "observations/template.csv",
            ["settings/{id:guid}"] = $"settings/{setting.Id}",
            ["passkeys/{id}"] = $"passkeys/{await AddPasskeyAsync(db)}",
        };
    }
}
