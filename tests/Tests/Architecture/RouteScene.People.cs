using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Organisations.Imports;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;

namespace Yuelu.Architecture;

/// <summary>Accounts, organisations and what belongs to them.</summary>
internal sealed partial class RouteScene
{
    /// <summary>Those to whom the rows belong, each role that has pages of its own.</summary>
    private static IReadOnlyList<Person> Northerners { get; } =
    [
        new("northoffice", Roles.StrategyOffice),
        new("northsecurity", Roles.SecurityAdministrator),
        new("northaudit", Roles.Auditor),
        new("northcounty", Roles.CountyOfficer),
        new("northapprover", Roles.EnterpriseApprover),
        new("northsystem", Roles.SystemAdministrator),
    ];

    /// <summary>What concerns the portal as a whole: a role on a part of the tree opens none of it.</summary>
    internal static IReadOnlyList<string> OfTheWholePortal { get; } =
    [
        "POST /operation/jobs/start",
        "POST /api/v1/jobs",
        "POST /office/holidays/take-in",
        "POST /api/v1/holiday-tables",
        "POST /office/vintages/publish",
        "POST /office/vintages/{number:int}/verify",
        "POST /api/v1/vintages",
        "POST /api/v1/vintages/{number:int}/verify",
        "POST /office/data/rule",
        "POST /office/data/fields",
        "POST /office/data/publish",
        "POST /office/data/reports/{id:guid}/answer",
        "POST /office/data/reports/{id:guid}/close",
        "POST /office/data/reports/{id:guid}/contact",
        "GET /office/data/reports/{Id:guid}",
        "POST /api/v1/disclosure-rules",
        "POST /api/v1/public-fields",
        "POST /api/v1/public-cubes",
        "GET /api/v1/error-reports",
        "GET /api/v1/error-reports/{id:guid}",
        "POST /api/v1/error-reports/{id:guid}/answer",
        "POST /api/v1/error-reports/{id:guid}/close",
        "GET /office/series",
        "GET /office/series/{Id:guid}",
        "GET /office/series/{id:guid}/errors.xlsx",
        "POST /office/series/upload",
        "POST /office/series/{id:guid}/take-in",
        "GET /api/v1/series-files",
        "GET /api/v1/series-files/{id:guid}",
        "POST /api/v1/series-files",
        "POST /api/v1/series-files/{id:guid}/take-in",
        "GET /office/maps",
        "GET /office/maps/{Id:guid}",
        "POST /office/maps/upload",
        "POST /office/maps/{id:guid}/take-in",
        "GET /api/v1/area-maps",
        "GET /api/v1/area-maps/{id:guid}",
        "POST /api/v1/area-maps",
        "POST /api/v1/area-maps/{id:guid}/take-in",
        "GET /office/indicators/new",
        "GET /office/indicators/{Code}",
        "POST /office/indicators/save",
        "GET /office/coefficients/new",
        "GET /office/coefficients/{Code}",
        "POST /office/coefficients/save",
        "POST /api/v1/indicators/{code}/check",
        "PUT /api/v1/indicators/{code}",
        "PUT /api/v1/coefficients/{code}",
        "GET /office/briefs/new",
        "GET /office/briefs/{Code}",
        "GET /office/briefs/issued/{id:guid}",
        "POST /office/briefs/save",
        "POST /office/briefs/issue",
        "POST /api/v1/briefs/{code}/check",
        "PUT /api/v1/briefs/{code}",
        "GET /api/v1/issued-briefs",
        "POST /api/v1/issued-briefs",
        "GET /api/v1/issued-briefs/{id:guid}/file",
    ];

    private const string Enterprise = "91430100ma9y310030";

    private static Dictionary<string, string> InTheNorth => new() { ["organisation"] = "north" };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfPeople =>
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["account/end-other-sessions"] = None,
            ["account/second-factor/app/begin"] = None,
            ["account/second-factor/app/confirm"] = None,
            ["account/second-factor/app/remove"] = None,
            ["account/second-factor/recovery-codes"] = None,
            ["account/second-factor/passkeys/options"] = None,
            ["account/second-factor/passkeys/add"] = None,
            ["account/second-factor/passkeys/{id}/rename"] = None,
            ["account/second-factor/passkeys/{id}/remove"] = None,
            ["administration/accounts/invite/send"] = InTheNorth,
            ["administration/enterprises/codes/make"] = new Dictionary<string, string> { ["enterprise"] = Enterprise },
            ["administration/enterprises/codes/block"] = new Dictionary<string, string> { ["enterprise"] = Enterprise },
            ["administration/system-accounts/make"] = InTheNorth,
            ["administration/system-accounts/{id:guid}/tokens/make"] = None,
            ["administration/system-accounts/{id:guid}/tokens/{token:guid}/withdraw"] = None,
            ["account/people/invite"] = new Dictionary<string, string>
            {
                ["organisation"] = Enterprise,
                ["name"] = "x",
            },
            ["account/people/{id:guid}/link"] = None,
            ["account/people/{id:guid}/withdraw"] = None,
            ["administration/organisations/{id:guid}/found"] = None,
            ["administration/organisations/{id:guid}/rename"] = None,
            ["administration/organisations/{id:guid}/close"] = None,
            ["administration/organisation-imports/upload"] = None,
            ["administration/organisation-imports/{id:guid}/take-in"] = None,
            ["administration/accounts/{id:guid}/deactivate"] = None,
            ["administration/accounts/{id:guid}/reactivate"] = None,
            ["administration/accounts/{id:guid}/unlock"] = None,
            ["administration/accounts/{id:guid}/reset-password"] = None,
            ["administration/accounts/{id:guid}/reset-second-factor"] = None,
            ["administration/accounts/{id:guid}/grants/add"] = InTheNorth,
            ["administration/accounts/{id:guid}/personal-data/show"] = None,
            ["administration/accounts/{id:guid}/personal-data/export"] = None,
            ["account/personal-data/save"] = None,
            ["account/personal-data/export"] = None,
            ["account/notices/{id:guid}/settle"] = None,
            ["account/notices/settle-all"] = None,
            ["account/provider/connect"] = None,
            ["account/provider/disconnect"] = None,
            ["administration/accounts/{id:guid}/grants/{grant:guid}/withdraw"] = None,
        };

    /// <summary>What programs send about people.</summary>
    private static IReadOnlyDictionary<string, string> BodiesOfPeople =>
        new Dictionary<string, string>
        {
            ["POST api/v1/accounts"] = """{"name":"north.new","organisation":"north"}""",
            ["POST api/v1/accounts/{id:guid}/deactivate"] = "",
            ["POST api/v1/accounts/{id:guid}/reactivate"] = "",
            ["POST api/v1/accounts/{id:guid}/unlock"] = "",
            ["POST api/v1/accounts/{id:guid}/reset-password"] = "",
            ["POST api/v1/accounts/{id:guid}/reset-second-factor"] = "",
            ["POST api/v1/accounts/{id:guid}/grants"] = """{"role":"strategy-office","organisation":"north"}""",
            ["POST api/v1/accounts/{id:guid}/grants/{grant:guid}/withdraw"] = "",
            ["POST api/v1/accounts/{id:guid}/personal-data/show"] = """{"kind":"phone","reason":"for the walk"}""",
            ["POST api/v1/accounts/{id:guid}/personal-data/export"] = """{"reason":"for the walk"}""",
            ["PUT api/v1/me/personal-data"] = """{"kind":"phone","text":"0731-88888888"}""",
            ["POST api/v1/me/personal-data/export"] = "",
            ["POST api/v1/organisations"] =
                """{"code":"north-new","kind":"park","nameZh":"北方新区","below":"north"}""",
            ["POST api/v1/organisations/{id:guid}/rename"] = """{"nameZh":"北方密件"}""",
            ["POST api/v1/organisations/{id:guid}/close"] = """{"lastDay":"2999-12-31"}""",
            ["POST api/v1/organisation-imports"] = "code,parent,kind,name_zh\n",
            ["POST api/v1/organisation-imports/{id:guid}/take-in"] = "",
            ["POST api/v1/jobs"] = """{"kind":"records.clean-up"}""",
            ["POST api/v1/jobs/{id:guid}/cancel"] = "",
            ["POST api/v1/system-accounts"] = """{"name":"north.other","purpose":"x","organisation":"north"}""",
            ["POST api/v1/system-accounts/{id:guid}/tokens"] = """{"name":"x","scopes":["plans:read"],"days":1}""",
            ["POST api/v1/system-accounts/{id:guid}/tokens/{token:guid}/revoke"] = "",
            ["POST api/v1/entry-codes"] = $$"""{"enterprises":["{{Enterprise}}"]}""",
            ["POST api/v1/entry-codes/block"] = $$"""{"enterprises":["{{Enterprise}}"]}""",
            ["POST api/v1/our-people"] = $$"""{"name":"north.filler","enterprise":"{{Enterprise}}"}""",
            ["POST api/v1/our-people/{id:guid}/link"] = "",
            ["POST api/v1/our-people/{id:guid}/withdraw"] = "",
        };

    private static async Task<Dictionary<string, string>> PeopleAsync(YueluDb db, PortalFactory portal)
    {
        var account = Account.Open("northperson", "北方密件", Home, DateTimeOffset.UnixEpoch).Value;
        var grant = Officer.Grant(account, Roles.StrategyOffice, Home);
        var north = await db.Set<Organisation>().SingleAsync(one => one.Path == Home);
        var enterprise = Organisation.Found(north, Enterprise, OrganisationKind.Enterprise, "北方密件", "").Value;
        var filler = Account.Open("northfiller", "北方密件", enterprise.Path, DateTimeOffset.UnixEpoch).Value;
        var another = Account.Open("northfiller2", "北方密件", enterprise.Path, DateTimeOffset.UnixEpoch).Value;
        var import = new OrganisationImport
        {
            OrganisationPath = Home,
            FileName = "北方密件.csv",
            Sha256 = new string('0', 64),
            Content = "code,parent,kind,name_zh\nnorth,,StrategyOffice,北方密件\n"u8.ToArray(),
            UploadedAt = DateTimeOffset.UnixEpoch,
            UploadedBy = "north",
        };
        db.AddRange(
            import,
            account,
            grant,
            enterprise,
            filler,
            another,
            Officer.Grant(another, Roles.EnterpriseFiller, enterprise.Path),
            Officer.Grant(filler, Roles.EnterpriseFiller, enterprise.Path)
        );
        var notice = Notice.Of(account.Id, Kernel.Words.Same("北方密件"), "office", DateTimeOffset.UnixEpoch);
        db.Add(notice);
        var system = Account.Open("north.system", "北方密件", Home, DateTimeOffset.UnixEpoch, isSystem: true).Value;
        var now = TimeProvider.System.GetUtcNow();
        var (token, _) = AccessToken.Make(system.Id, "北方密件", ["plans:read"], now, now.AddDays(1));
        db.AddRange(system, token);
        var phone = PersonalField.Of(AccountActs.Subject(account.Id), PersonalKinds.Phone);
        var vault = portal.Services.GetRequiredService<PersonalDataVault>();
        phone.Take(vault.Seal(phone.Subject, PersonalKinds.Phone, "0731-88888888"), "north", DateTimeOffset.UnixEpoch);
        db.Add(phone);
        await db.SaveChangesAsync();
        return new()
        {
            ["accounts/{id:guid}"] = $"accounts/{account.Id}",
            ["organisations/{id:guid}"] = $"organisations/{enterprise.Id}",
            ["organisation-imports/{id:guid}"] = $"organisation-imports/{import.Id}",
            ["people/{id:guid}"] = $"people/{filler.Id}",
            ["system-accounts/{id:guid}"] = $"system-accounts/{system.Id}",
            ["tokens/{token:guid}"] = $"tokens/{token.Id}",
            ["our-people/{id:guid}"] = $"our-people/{another.Id}",
            ["notices/{id:guid}"] = $"notices/{notice.Id}",
            ["grants/{grant:guid}"] = $"grants/{grant.Id}",
            ["passkeys/{id}"] = $"passkeys/{await AddPasskeyAsync(db)}",
        };
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
}
