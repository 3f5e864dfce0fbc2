using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Yuelu.Statistics.PublicFigures;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The portal's public figures, as the cubes hold them.</summary>
public sealed partial class SdmxTests
{
    private const string Figures = "/rest/data/DF_FIGURES";
    private const string Output = "M.industry-monthly_01.430000._T";
    private const string Hidden = "M.industry-monthly_01.430100._T";
    private const string Csv = "application/vnd.sdmx.data+csv;version=1.0.0";

    [Fact]
    public async Task A_figure_tells_its_value_vintage_cube_proof_and_since_when()
    {
        var (first, second) = (scene.Cubes[0], scene.Cubes[1]);
        Assert.Equal(
            [
                "DATAFLOW,FREQ,INDICATOR,REF_AREA,INDUSTRY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,CONF_STATUS,ENTERPRISES,VINTAGE,CUBE,PROOF,SYNTHETIC,HELD_FROM",
                $"YUELU:DF_FIGURES(1.0),M,industry-monthly_01,430000,_T,2026-01,160,,A,F,3,1,1,{first.Sha256},true,{SdmxRow.Moment(first.PublishedAt)}",
                $"YUELU:DF_FIGURES(1.0),M,industry-monthly_01,430000,_T,2026-02,175.25,,A,F,3,2,2,{second.Sha256},false,{SdmxRow.Moment(second.PublishedAt)}",
            ],
            Lines(await scene.TextAsync($"{Figures}/{Output}", Csv))
        );
        // What is public no more is not told; months to date have a frequency of their own.
        Assert.Equal(
            ["C 02", "M 01", "M 01", "M 01", "M 01"],
            Lines(await scene.TextAsync(Figures, Csv))[1..]
                .Select(line => line.Split(','))
                .Select(cells => $"{cells[1]} {cells[2][^2..]}")
                .Order()
        );
    }

    [Fact]
    public async Task A_hidden_figure_has_no_value_in_any_format()
    {
        var generic = XDocument
            .Parse(await scene.TextAsync($"{Figures}/{Hidden}"))
            .Descendants(Generic + "Obs")
            .Single();
        Assert.Null(generic.Element(Generic + "ObsValue"));
        var attributes = generic
            .Descendants(Generic + "Value")
            .ToDictionary(one => one.Attribute("id")!.Value, one => one.Attribute("value")!.Value);
        Assert.Equal(("Q", "C"), (attributes["OBS_STATUS"], attributes["CONF_STATUS"]));
        Assert.DoesNotContain("ENTERPRISES", attributes);
        var specific = XDocument.Parse(await scene.TextAsync($"{Figures}/{Hidden}", Specific));
        Assert.Null(specific.Descendants("Obs").Single().Attribute("OBS_VALUE"));
        var line = Lines(await scene.TextAsync($"/rest/v2/data/dataflow/YUELU/DF_FIGURES/1.0/{Hidden}", "text/csv"))[1];
        Assert.Contains(",430100,_T,2026-01,,,Q,C,,1,1,", line, StringComparison.Ordinal);
        var json = JsonDocument.Parse(await scene.TextAsync($"/rest/v2/data/*/*/DF_FIGURES/*/{Hidden}"));
        var sets = json.RootElement.GetProperty("data").GetProperty("dataSets");
        var series = sets[0].GetProperty("series").EnumerateObject().Single().Value;
        var observation = series.GetProperty("observations").EnumerateObject().Single().Value;
        Assert.Equal(JsonValueKind.Null, observation[0].ValueKind);
    }

    [Fact]
    public async Task Figures_of_a_day_and_all_there_ever_were_are_told()
    {
        var address = $"{Figures}/{Output}?startPeriod=2026-02";
        Assert.Equal("175.25", await OneAsync(address));
        Assert.Equal("170", await OneAsync($"{address}&asOf={scene.Between}"));
        Assert.Equal("170", await OneAsync($"{address}&asOf={SdmxRow.Moment(scene.Cubes[0].PublishedAt)}"));
        var sets = XDocument
            .Parse(await scene.TextAsync($"{Figures}/{Output}?includeHistory=true"))
            .Root!.Elements(XName.Get("DataSet", SdmxMl.Message))
            .Select(set => (set.Attribute("validFromDate")!.Value, string.Join(' ', Values(set))));
        Assert.Equal(
            [
                (SdmxRow.Moment(scene.Cubes[0].PublishedAt), "160 170"),
                (SdmxRow.Moment(scene.Cubes[1].PublishedAt), "175.25"),
            ],
            sets
        );
        Assert.Equal(["175.25"], await ValuesAsync($"{Figures}/{Output}?updatedAfter={scene.Between}"));
        Assert.Equal(["160"], await ValuesAsync($"{Figures}/{Output}?firstNObservations=1"));
        Assert.Equal(["120.5", "160"], await ValuesAsync($"{Figures}/..430000.35+_T?endPeriod=2026-01"));
        Assert.Equal(
            ["120.5"],
            await ValuesAsync("/rest/v2/data/dataflow/*/DF_FIGURES/*/*?c[INDUSTRY]=35", "application/xml")
        );

        async Task<IEnumerable<string>> ValuesAsync(string question, string accept = "") =>
            accept.Length == 0
                ? Values(XDocument.Parse(await scene.TextAsync(question)).Root!)
                : XDocument
                    .Parse(await scene.TextAsync(question, accept))
                    .Descendants("Obs")
                    .Select(one => one.Attribute("OBS_VALUE")!.Value);

        static IEnumerable<string> Values(XElement within) =>
            within.Descendants(Generic + "ObsValue").Select(one => one.Attribute("value")!.Value);
    }

    [Theory]
    [InlineData("DF_FIGURES/M...", "CL_FREQ:M CL_FIGURE:industry-monthly_01 CL_AREA:430000+430100 CL_INDUSTRY:35+_T")]
    [InlineData(
        "DF_FIGURES/.industry-monthly_02..",
        "CL_FREQ:C CL_FIGURE:industry-monthly_02 CL_AREA:430000 CL_INDUSTRY:_T"
    )]
    [InlineData(
        "DF_SERIES/.QCI...",
        "CL_FREQ:A CL_INDICATOR:QCI CL_AREA:000000+430000 CL_INDUSTRY:_T CL_VALUE_KIND:ACTUAL+TARGET"
    )]
    [InlineData(
        "DF_FIGURES/M.industry-monthly_01.430100.?mode=available",
        "CL_FREQ:M CL_FIGURE:industry-monthly_01 CL_AREA:430000+430100 CL_INDUSTRY:_T"
    )]
    public async Task What_there_are_data_for_is_told_for_the_key_and_in_the_code_lists_beside_it(
        string flow,
        string lists
    )
    {
        XNamespace structure = SdmxMl.Structure;
        var answer = XDocument.Parse(
            await scene.TextAsync(
                $"/rest/availableconstraint/{flow}{(flow.Contains('?') ? '&' : '?')}references=all",
                "application/xml"
            )
        );
        Assert.Equal(
            lists.Split(' '),
            answer
                .Descendants(structure + "Codelist")
                .Where(list => list.Attribute("isPartial")?.Value == "true")
                .Select(list => $"{list.Attribute("id")!.Value}:{Told(list, structure + "Code")}")
        );
        var region = answer.Descendants(structure + "CubeRegion").Single();
        Assert.Equal(
            lists.Split(' ').Select(list => list.Split(':')[1]),
            region
                .Elements()
                .Where(key => key.Attribute("id")!.Value != "TIME_PERIOD")
                .Select(key => string.Join('+', key.Elements().Select(one => one.Value)))
        );

        // sdmx1 reads no period of a constraint that does not say that it counts itself.
        Assert.Equal(
            ["true", "true"],
            region
                .Descendants(XName.Get("TimeRange", SdmxMl.Common))
                .Elements()
                .Select(day => day.Attribute("isInclusive")?.Value)
        );

        static string Told(XElement list, XName item) =>
            string.Join('+', list.Elements(item).Select(code => code.Attribute("id")!.Value));
    }

    [Fact]
    public async Task Json_keeps_the_rules_of_its_format()
    {
        foreach (var flow in new[] { "DF_SERIES", "DF_FIGURES", "DF_FIGURES?detail=nodata" })
        {
            var data = JsonDocument.Parse(await scene.TextAsync($"/rest/v2/data/*/*/{flow}")).RootElement;
            data = data.GetProperty("data");
            Assert.All(data.GetProperty("dataSets").EnumerateArray(), set => set.GetProperty("links"));
            var structure = data.GetProperty("structures")[0];
            var dimensions = structure.GetProperty("dimensions").EnumerateObject().SelectMany(one => Items(one.Value));
            Assert.All(
                dimensions,
                dimension =>
                    AssertEach(
                        Items(dimension.GetProperty("values")),
                        value =>
                            Assert.True(
                                value.TryGetProperty("value", out _) ^ value.TryGetProperty("name", out _),
                                $"{value}"
                            )
                    )
            );
            Assert.All(
                structure.GetProperty("attributes").EnumerateObject().SelectMany(one => Items(one.Value)),
                attribute =>
                {
                    attribute.GetProperty("relationship");
                    Assert.True(!attribute.TryGetProperty("values", out var values) || values.GetArrayLength() > 0);
                }
            );
        }
        var told = JsonDocument.Parse(await scene.TextAsync("/rest/v2/structure/*/*/*/*")).RootElement;
        Assert.All(
            Items(told.GetProperty("data").GetProperty("dataStructures")),
            one =>
                Assert.All(
                    Items(
                        one.GetProperty("dataStructureComponents").GetProperty("measureList").GetProperty("measures")
                    ),
                    measure => measure.GetProperty("isMandatory")
                )
        );
        Assert.All(
            Items(told.GetProperty("data").GetProperty("dataConstraints")),
            one =>
                Assert.StartsWith(
                    "urn:sdmx:org.sdmx.infomodel.registry.DataConstraint=YUELU:CR_",
                    one.GetProperty("links")[0].GetProperty("urn").GetString(),
                    StringComparison.Ordinal
                )
        );
        Assert.All(
            Items(told.GetProperty("data").GetProperty("dataStructures"))
                .SelectMany(one =>
                    Items(
                        one.GetProperty("dataStructureComponents")
                            .GetProperty("attributeList")
                            .GetProperty("attributes")
                    )
                ),
            attribute =>
                Assert.True(
                    attribute.GetProperty("attributeRelationship").TryGetProperty("dimensions", out _)
                        ^ attribute.TryGetProperty("measureRelationship", out _),
                    $"{attribute}"
                )
        );
        var figures = Items(told.GetProperty("data").GetProperty("dataflows"))
            .Single(one => one.GetProperty("id").GetString() == "DF_FIGURES");
        Assert.False(figures.TryGetProperty("annotations", out _));

        static IEnumerable<JsonElement> Items(JsonElement list) => list.EnumerateArray();

        static void AssertEach(IEnumerable<JsonElement> some, Action<JsonElement> check)
        {
            Assert.NotEmpty(some);
            Assert.All(some, check);
        }
    }

    [Fact]
    public async Task A_cube_whose_file_is_missing_is_named_and_the_rest_goes_on()
    {
        var file = scene.Facts.PathOf(scene.Cubes[1].Content.Sha256);
        File.Move(file, file + ".away");
        try
        {
            using var answer = await SdmxScene.AskAsync(scene.Client, Figures);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Contains(scene.Cubes[1].Content.Sha256, said, StringComparison.Ordinal);
            await scene.TextAsync(Data);
            await scene.TextAsync("/rest/structure/all/all/latest");
            Assert.Equal("170", await OneAsync($"{Figures}/{Output}?startPeriod=2026-02&asOf={scene.Between}"));
        }
        finally
        {
            File.Move(file + ".away", file);
        }
    }

    [Fact]
    public async Task A_code_that_there_is_not_is_named()
    {
        using var answer = await SdmxScene.AskAsync(scene.Client, $"{Figures}/M.industry-monthly_01.999999._T");
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("there is no code 999999", said, StringComparison.Ordinal);
        Assert.Contains("/rest/availableconstraint/DF_FIGURES", said, StringComparison.Ordinal);
    }
}
