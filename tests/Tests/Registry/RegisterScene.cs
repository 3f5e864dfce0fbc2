using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry;

/// <summary>A portal with two counties of two cities, each with an officer, and an office above.</summary>
internal sealed class RegisterScene : IAsyncDisposable
{
    internal const string Enterprises = "/api/v1/registry/enterprises";
    internal const string Files = "/api/v1/registry/files";
    internal const string Rows = "/api/v1/registry/tables/rows";
    internal const string Yuelu = "/province/changsha/yuelu/";
    internal const string Yuhu = "/province/xiangtan/yuhu/";

    private RegisterScene(ApiScene api, HttpClient county, HttpClient other) =>
        (Api, County, Other) = (api, county, other);

    internal ApiScene Api { get; }

    internal HttpClient Office => Api.Program;

    /// <summary>An officer's program of 岳麓区 (430104).</summary>
    internal HttpClient County { get; }

    /// <summary>An officer's program of 雨湖区 (430302).</summary>
    internal HttpClient Other { get; }

    internal static async Task<RegisterScene> SetAsync(Stores stores, StoreKind kind, TimeProvider? clock = null)
    {
        var api = await ApiScene.SetAsync(stores, kind, clock);
        await using (var db = api.Store.Open())
        {
            var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
            var changsha = Organisation.Found(
                root,
                "changsha",
                OrganisationKind.CityBureau,
                "长沙市工信局",
                "",
                "4301"
            );
            var xiangtan = Organisation.Found(
                root,
                "xiangtan",
                OrganisationKind.CityBureau,
                "湘潭市工信局",
                "",
                "4303"
            );
            db.AddRange(changsha.Value, xiangtan.Value);
            db.AddRange(
                County_(changsha.Value, "yuelu", "岳麓区工信局", "430104"),
                County_(xiangtan.Value, "yuhu", "雨湖区工信局", "430302"),
                Organisation.Found(changsha.Value, "high-tech", OrganisationKind.Park, "高新区", "").Value
            );
            await db.SaveChangesAsync();
        }
        return new(
            api,
            await api.ProgramAsync("yuelu", Roles.CountyOfficer, Yuelu),
            await api.ProgramAsync("yuhu", Roles.CountyOfficer, Yuhu)
        );
    }

    private static Organisation County_(Organisation city, string code, string name, string region) =>
        Organisation.Found(city, code, OrganisationKind.CountyBureau, name, "", region).Value;

    /// <summary>What is said of an enterprise, as the interface takes it.</summary>
    internal static object Facts(string name, string region = "430104") =>
        new
        {
            name,
            region,
            industry = "35",
            source = "营业执照",
        };

    internal static Task<JsonElement> RegisterAsync(
        HttpClient program,
        int number,
        string name,
        string region = "430104"
    ) => ApiScene.CreateAsync(program, Enterprises, new { code = CreditCode.Of(number), facts = Facts(name, region) });

    /// <summary>The names in a list.</summary>
    internal static async Task<string[]> NamesAsync(HttpClient program, string address)
    {
        var page = await program.GetFromJsonAsync<JsonElement>(address);
        return [.. page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];
    }

    /// <summary>Sends a file and waits until it was judged.</summary>
    internal static async Task<(string Address, JsonElement Import)> SendAsync(
        HttpClient program,
        string file,
        string kind = "enterprises"
    )
    {
        using var answer = await ApiScene.SendAsync(
            program,
            HttpMethod.Post,
            $"{Files}?kind={kind}&source=2026-list&fileName=list.csv",
            Encoding.UTF8.GetBytes(file.ReplaceLineEndings("\n")),
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var address = answer.Headers.Location!.ToString();
        return (address, await WaitAsync(program, address, "sent"));
    }

    /// <summary>Has a judged file taken in and waits until that is done.</summary>
    internal static async Task<JsonElement> TakeInAsync(HttpClient program, string address, bool goodRowsOnly = false)
    {
        await ApiScene.ChangeAsync(program, $"{address}/take-in", new { goodRowsOnly });
        return await WaitAsync(program, address, "wanted");
    }

    /// <summary>Sends a file that is right, and has it taken in.</summary>
    internal static async Task TakeAsync(HttpClient program, string file, string kind)
    {
        var (address, import) = await SendAsync(program, file, kind);
        Assert.True(import.GetProperty("state").GetString() == "judged", $"{import}");
        Assert.True(import.GetProperty("preview").GetProperty("wrongRows").GetInt32() == 0, $"{import}");
        var taken = await TakeInAsync(program, address);
        Assert.True(taken.GetProperty("state").GetString() == "takenIn", $"{taken}");
    }

    /// <summary>Records a row of a dated table.</summary>
    internal static Task<JsonElement> RecordAsync(HttpClient program, string table, Dictionary<string, string> cells) =>
        ApiScene.CreateAsync(program, Rows, new { table, cells });

    /// <summary>The code of the refusal of a row.</summary>
    internal static Task<string> RefusedAsync(HttpClient program, string table, Dictionary<string, string> cells) =>
        ApiScene.RefusedAsync(program, Rows, new { table, cells });

    /// <summary>Waits until a file is no longer in a state.</summary>
    internal static async Task<JsonElement> WaitAsync(HttpClient program, string address, string state)
    {
        for (var i = 0; i < 300; i++)
        {
            var import = await program.GetFromJsonAsync<JsonElement>(address);
            if (import.GetProperty("state").GetString() != state)
                return import;
            await Task.Delay(100);
        }
        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{address} stays {state}."));
    }

    public async ValueTask DisposeAsync()
    {
        County.Dispose();
        Other.Dispose();
        await Api.DisposeAsync();
    }
}
