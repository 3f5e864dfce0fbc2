using System.Net;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Sdmx;
using static Yuelu.Statistics.Vintages.VintageScene;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What decisions make of a form's numbers, whenever they were made.</summary>
public sealed partial class PublicFiguresTests
{
    [Theory, BothStores]
    public async Task The_last_public_number_of_a_form_is_withdrawn_like_any_other(StoreKind kind)
    {
        await using var scene = await OpenedAsync(kind);
        using var anybody = scene.Register.Api.Portal.Stranger();
        using var shown = await SdmxScene.AskAsync(anybody, "/rest/data/DF_FIGURES", "text/csv");
        await ApiScene.CreateAsync(
            scene.Province,
            "/api/v1/public-fields",
            new
            {
                form = "industry-monthly",
                field = "01",
                validFrom = "2026-02-01",
                isPublic = false,
                source = "会议纪要",
            }
        );
        using var again = new HttpRequestMessage(HttpMethod.Get, "/rest/data/DF_FIGURES");
        again.Headers.TryAddWithoutValidation("Accept", "text/csv");
        again.Headers.TryAddWithoutValidation("If-None-Match", shown.Headers.ETag!.ToString());
        using var answer = await anybody.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(1, await OpenAsync(scene));
        Assert.Equal(0, await OpenAsync(scene));
        foreach (var address in new[] { Cells, "/data/industry-monthly/indicators/01" })
        {
            using var gone = await anybody.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
        // What was published stays readable as what it was.
        Assert.Equal(160m, Value((await LinesAsync(anybody, $"{Cells}?cube=1"))[0]));
    }

    [Theory, BothStores]
    public async Task Numbers_that_a_form_came_to_tie_are_not_published_beside_each_other(StoreKind kind)
    {
        await using var scene = await OpenedAsync(kind, "02");
        await using (var db = scene.Store.Open())
        {
            // As if it had been decided under another edition of the form.
            db.Add(
                new PublicField
                {
                    FormCode = "industry-monthly",
                    Field = "03",
                    ValidFrom = new(2026, 1, 1),
                    IsPublic = true,
                    Source = "会议纪要",
                }
            );
            await db.SaveChangesAsync();
        }
        await OpenAsync(scene);
        await using var kept = scene.Store.Open();
        var cube = kept.Set<PublicCube>().OrderByDescending(one => one.Number).First().Content;
        Assert.Equal(["02"], cube.Tables.Select(table => table.Field).Distinct());
    }

    private async Task<FilingScene> OpenedAsync(StoreKind kind, string field = "01")
    {
        var scene = await FilingScene.SetAsync(stores, kind);
        await FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await AcceptAsync(scene, scene.Round);
        await PublishAsync(scene);
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Rule);
        await DecideAsync(scene, field);
        await EndAsync(scene);
        Assert.Equal(1, await OpenAsync(scene));
        return scene;
    }
}
