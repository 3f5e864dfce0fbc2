using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Yuelu.Plans.Observations;

/// <summary>The officer's way with figures over HTTP: upload, look, take in, see it in public.</summary>
public sealed partial class FigurePagesTests(Stores stores)
{
    private const string Office = "/office/plans/hunan-2016-2020";
    private const string Heading = "commitment,period,value,unit,source\n";
    private static readonly FixedClock Clock = new(2026, 3, 1);

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient officer, string csv)
    {
        var page = await officer.GetStringAsync(Office + "/observations");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "figures.csv" },
        };
        return await officer.PostAsync(Office + "/observations/upload", form);
    }

    [Theory, BothStores]
    public async Task A_file_is_looked_at_before_it_counts(StoreKind kind)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(kind)).Options, Clock);
        using var officer = await portal.OfficerAsync();
        using var stranger = portal.Stranger();

        using var kept = await UploadAsync(officer, Heading + "T02,2020,86,,公报\n");
        var preview = kept.Headers.Location!.OriginalString;
        Assert.Contains("新数据1条", await officer.GetStringAsync(preview));
        Assert.DoesNotContain("公报", await stranger.GetStringAsync("/plans/hunan-2016-2020/commitments/T02"));

        using var taken = await PortalFactory.PostAsync(officer, preview, new() { ["rows"] = "all" });
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var shown = await stranger.GetStringAsync("/plans/hunan-2016-2020/commitments/T02");
        Assert.Contains("2020年为86，达到目标85", shown);
    }

    [Fact]
    public async Task Wrong_cells_are_told_and_can_be_downloaded()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var officer = await portal.OfficerAsync();
        using var kept = await UploadAsync(officer, Heading + "T02,2020,约86,,公报\nT02,2019,85.5,,公报\n");
        var preview = kept.Headers.Location!.OriginalString;
        var page = await officer.GetStringAsync(preview);
        Assert.Contains("有错1行", page);
        Assert.Contains("只录入正确的1行", page);
        using var workbook = await officer.GetAsync(preview + "/errors.xlsx");
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_refused_on_the_page_it_was_sent_from()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var officer = await portal.OfficerAsync();
        using var answer = await UploadAsync(officer, "a,b\n1,2\n");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("第1行缺这些列", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_comes_in_again_once_it_is_filled(string format)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var officer = await portal.OfficerAsync();
        var template = await officer.GetByteArrayAsync($"{Office}/observations/template.{format}");
        Assert.Equal("T01", ReadFigureTable.Read(template).Value.Lines[0][FigureColumn.Commitment]);
    }

    [Fact]
    public async Task A_setting_is_saved_shown_in_public_and_ended()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var officer = await portal.OfficerAsync();
        using var stranger = portal.Stranger();
        using var saved = await PortalFactory.PostAsync(
            officer,
            Office + "/settings",
            new()
            {
                ["key"] = "about.tolerance",
                ["value"] = "5",
                ["from"] = "2020-01-01",
                ["commitment"] = "",
                ["source"] = "会议纪要",
                ["note"] = "",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("会议纪要", await stranger.GetStringAsync("/plans/hunan-2016-2020/method"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
