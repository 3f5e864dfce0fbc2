using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Filings;

/// <summary>A collection that is open in all its windows: two enterprises of one county, one of another; five roles.</summary>
internal sealed class FilingScene : IAsyncDisposable
{
    internal static readonly string One = CreditCode.Of(1);
    internal static readonly string Two = CreditCode.Of(2);
    internal static readonly string Elsewhere = CreditCode.Of(3);

    private FilingScene(RegisterScene register, string round) => (Register, Round) = (register, round);

    internal RegisterScene Register { get; }

    /// <summary>Address of the round.</summary>
    internal string Round { get; }

    internal TestStore Store => Register.Api.Store;

    /// <summary>Who opened the collection and accepts last.</summary>
    internal HttpClient Province => Register.Office;

    internal HttpClient County => Register.County;

    internal required HttpClient City { get; init; }

    /// <summary>The filler of the first enterprise.</summary>
    internal required HttpClient Filler { get; init; }

    /// <summary>The approver of the first enterprise.</summary>
    internal required HttpClient Approver { get; init; }

    /// <summary>A program that files for the first two enterprises.</summary>
    internal required HttpClient Bookkeeper { get; init; }

    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    /// <summary>The sample form with a rule of each grade.</summary>
    internal static FormDefinition Form { get; } =
        SampleForm.Definition with
        {
            Rules =
            [
                .. SampleForm.Definition.Rules,
                new(
                    "r2",
                    AuditGrade.BlocksUnlessAbnormal,
                    "",
                    "'01' > 0",
                    new("总产值大于零。", "Output is above nought.")
                ),
                new(
                    "r3",
                    AuditGrade.NeedsExplanation,
                    "",
                    "'02' <= 2 * '01'",
                    new("销售产值一般不超过总产值的两倍。", "Sales are rarely more than twice the output.")
                ),
                new(
                    "r4",
                    AuditGrade.NeedsExplanation,
                    "product",
                    "p02 < 1000",
                    new("产量一般小于1000吨。", "A product's output is rarely 1000 tonnes or more.")
                ),
            ],
        };

    internal static async Task<FilingScene> SetAsync(
        Stores stores,
        StoreKind kind,
        FormDefinition? form = null,
        TimeProvider? clock = null
    )
    {
        var register = await RegisterScene.SetAsync(stores, kind, clock);
        await RegisterScene.RegisterAsync(register.County, 1, "长沙甲机械有限公司");
        await RegisterScene.RegisterAsync(register.County, 2, "长沙乙机械有限公司");
        await RegisterScene.RegisterAsync(register.Other, 3, "湘潭丙机械有限公司", "430302");
        var api = register.Api;
        string first,
            second;
        await using (var db = api.Store.Open())
        {
            var county = await db.Set<Organisation>().SingleAsync(one => one.Path == RegisterScene.Yuelu);
            var one = Organisation.Found(county, One, OrganisationKind.Enterprise, "甲", "").Value;
            var two = Organisation.Found(county, Two, OrganisationKind.Enterprise, "乙", "").Value;
            db.AddRange(one, two);
            await db.SaveChangesAsync();
            (first, second) = (one.Path, two.Path);
        }
        var bookkeeper = await api.ProgramAsync("bookkeeper", Roles.EnterpriseApprover, first);
        await using (var db = api.Store.Open())
        {
            var account = await db.Users.SingleAsync(one => one.UserName == "bookkeeper");
            db.Add(Officer.Grant(account, Roles.EnterpriseApprover, second));
            await db.SaveChangesAsync();
        }
        var definition = JsonNode.Parse(FormJson.Write(form ?? Form))!;
        definition["header"]!["validUntil"] = $"{Today.AddYears(5):yyyy-MM-dd}";
        await ApiScene.CreateAsync(
            register.Office,
            "/api/v1/form-drafts",
            new { code = "industry-monthly", definition }
        );
        await ApiScene.ChangeAsync(
            register.Office,
            "/api/v1/form-drafts/industry-monthly/publish",
            new { known = true }
        );
        return new(register, await OpenAsync(api, "2026-09"))
        {
            City = await api.ProgramAsync("city", Roles.CityOfficer, "/province/changsha/"),
            Filler = await api.ProgramAsync("filler", Roles.EnterpriseFiller, first),
            Approver = await api.ProgramAsync("approver", Roles.EnterpriseApprover, first),
            Bookkeeper = bookkeeper,
        };
    }

    /// <summary>Opens a collection of a period, all windows at once, and asks the enterprises; its address.</summary>
    /// <param name="asks">Whom it asks.</param>
    internal static async Task<string> OpenAsync(ApiScene api, string period, string asks = "registered")
    {
        var opened = await ApiScene.CreateAsync(
            api.Program,
            "/api/v1/form-drafts/industry-monthly/rounds",
            new
            {
                period,
                asks,
                windows = new[] { "fill", "county", "city", "province" }.Select(
                    (stage, i) =>
                        new
                        {
                            stage,
                            opens = Today,
                            until = Today.AddDays(10 + i),
                            hour = 24,
                        }
                ),
            }
        );
        await using var scope = api.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var asked = await AskUnits.RunAsync(new JobRun(scope.ServiceProvider, db), default);
        Assert.True(asked.Succeeded(out _, out _));
        return $"/api/v1/rounds/{opened.GetProperty("id").GetString()}";
    }

    /// <summary>Address of the first enterprise's filing.</summary>
    internal async Task<string> FilingAsync()
    {
        var mine = await Filler.GetFromJsonAsync<JsonElement>("/api/v1/filings");
        return $"/api/v1/filings/{mine.GetProperty("items")[0].GetProperty("id").GetString()}";
    }

    /// <summary>Answers that break no rule.</summary>
    internal static object Values(decimal output = 100, decimal sales = 90, decimal exports = 10, decimal tonnes = 5) =>
        new Dictionary<string, object>
        {
            ["01"] = output,
            ["02"] = sales,
            ["03"] = exports,
            ["product"] = new[] { new { p01 = "水泵", p02 = tonnes } },
        };

    /// <summary>Files for the first enterprise: submitted by its filler, signed by its approver.</summary>
    internal async Task<string> FileAsync(object? values = null)
    {
        var filing = await FilingAsync();
        await ApiScene.ChangeAsync(Filler, $"{filing}/submit", new { values = values ?? Values() });
        await ApiScene.ChangeAsync(Approver, $"{filing}/sign");
        return filing;
    }

    /// <summary>What an act is refused with.</summary>
    internal static async Task<string> RefusedAsync(HttpClient program, string address, object? body = null)
    {
        using var answer = await ApiScene.SendAsync(program, HttpMethod.Post, address, body, "*");
        Assert.False(answer.IsSuccessStatusCode, address);
        return await ApiScene.CodeAsync(answer);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var program in new[] { City, Filler, Approver, Bookkeeper })
            program.Dispose();
        return Register.DisposeAsync();
    }
}
