using System.Text;
using System.Xml;
using System.Xml.Schema;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Api;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.PublicFigures;
using static Yuelu.Statistics.PublicFigures.PublicCubeScene;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// A portal with the demonstration's series and a public cube, of which one value each was corrected a day ago; of the second cube
/// one number is public no more.
/// </summary>
public sealed class SdmxScene(Stores stores) : IAsyncLifetime
{
    internal const string Key = "A.QCI.000000._T.ACTUAL";
    private readonly ShiftedClock clock = new() { By = TimeSpan.FromDays(-3) };
    private ApiScene scene = null!;

    /// <summary>Asks as anybody.</summary>
    internal HttpClient Client { get; private set; } = null!;

    /// <summary>The day between the first value and its correction.</summary>
    internal string Between { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite, clock);
        Client = scene.Portal.Stranger();
        // The portal starts with its first answer, and takes the demonstration's file in then.
        await Client.GetStringAsync(new Uri("/series.csv", UriKind.Relative));
        Between = $"{DateOnly.FromDateTime(clock.GetLocalNow().Date).AddDays(1):yyyy-MM-dd}";
        clock.By = TimeSpan.FromDays(-1);
        var file = await ApiScene.CreateAsync(
            scene.Program,
            "/api/v1/series-files",
            Encoding.UTF8.GetBytes(
                "indicator,name_zh,name_en,area,period,value,unit,status,source,note\n"
                    + "QCI,制造业质量竞争力指数,Quality competitiveness index of manufacturing,000000,2009,82.20,分,B,\"修订, \"\"公报\"\"\",<&>\n"
            )
        );
        var id = file.GetProperty("file").GetProperty("id").GetString();
        await ApiScene.ChangeAsync(scene.Program, $"/api/v1/series-files/{id}/take-in", new { goodRowsOnly = false });
        await PublishAsync();
    }

    /// <summary>The public cubes, the older first.</summary>
    internal IReadOnlyList<PublicCube> Cubes { get; private set; } = [];

    /// <summary>Where the files of the cubes are.</summary>
    internal FactStore Facts => scene.Portal.Services.GetRequiredService<FactStore>();

    private async Task PublishAsync()
    {
        var engine = scene.Portal.Services.GetRequiredService<FactEngine>();
        await using var db = Open();
        PublicCell[] january =
        [
            Cell("2026-01", "430000", "35", 120.5m),
            Cell("2026-01", "430000", "_T", 160),
            Cell("2026-01", "430100", "_T", null),
        ];
        PublicCell[] second =
        [
            .. january,
            Cell("2026-02", "430000", "_T", 175.25m, 2),
            Cell("2026M02C", "430000", "_T", 40, 2, "02"),
            Cell("2026-02", "430000", "_T", 9, 2, "03"),
        ];
        var now = TimeProvider.System.GetUtcNow();
        Cubes =
        [
            await PublicCubeScene.PublishAsync(
                db,
                engine,
                Facts,
                now.AddDays(-3),
                [.. january, Cell("2026-02", "430000", "_T", 170)]
            ),
            await PublicCubeScene.PublishAsync(db, engine, Facts, now.AddDays(-1), second),
        ];
        await DecideAsync(db, "01", "02");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await scene.DisposeAsync();
    }

    /// <summary>Its records.</summary>
    internal YueluDb Open() => scene.Store.Open();

    /// <summary>Asks with a header Accept, when one is given.</summary>
    internal static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, string accept = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }

    internal async Task<string> TextAsync(string address, string accept = "")
    {
        using var answer = await AskAsync(Client, address, accept);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address} {answer.StatusCode} {text}");
        return text;
    }

    /// <summary>All that is wrong with a message by the official schemas.</summary>
    /// <param name="others">Schemas beside them.</param>
    internal static IReadOnlyList<string> Wrong(string message, params string[] others)
    {
        Assert.SkipWhen(Repository.Shared is null, "The schemas of SDMX-ML are not at hand.");
        var folder = Path.Combine(Repository.Shared!, "schemas", "sdmx-ml-2.1");
        var wrong = new List<string>();
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.ValidationEventHandler += (_, e) => wrong.Add($"schema: {e.Message}");
        schemas.Add(null, Path.Combine(folder, "SDMXMessage.xsd"));
        foreach (var other in others)
        {
            using var reader = XmlReader.Create(
                new StringReader(other),
                new XmlReaderSettings { XmlResolver = new XmlUrlResolver() },
                new Uri(folder + "/served.xsd").AbsoluteUri
            );
            schemas.Add(null, reader);
        }
        schemas.Compile();
        var settings = new XmlReaderSettings
        {
            Schemas = schemas,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        settings.ValidationEventHandler += (_, e) => wrong.Add(e.Message);
        using var read = XmlReader.Create(new StringReader(message), settings);
        while (read.Read()) { }
        return wrong;
    }
}
