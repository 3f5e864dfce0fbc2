using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Official series as statisticians' tools read them; messages are held to the official schemas.</summary>
public sealed partial class SdmxTests(SdmxScene scene) : IClassFixture<SdmxScene>
{
    private const string Data = "/rest/data/DF_SERIES";
    private const string Specific = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    private static readonly XNamespace Generic = SdmxMl.Generic;

    [Theory]
    [InlineData("structure/all/all/latest")]
    [InlineData("dataflow/all/all/latest/?references=all")]
    [InlineData("datastructure/YUELU/DSD_SERIES/1.0?references=children")]
    [InlineData("codelist/all/all/latest?detail=allstubs")]
    [InlineData("codelist/YUELU/CL_FREQ/latest/A+C")]
    [InlineData("categoryscheme/YUELU/CAT_SUBJECTS/latest?references=parentsandsiblings")]
    [InlineData("contentconstraint/YUELU/CR_SERIES/1.0")]
    [InlineData("agencyscheme/all/all/latest")]
    [InlineData("organisationscheme/all/all/latest")]
    [InlineData("provisionagreement/all/all/latest?references=all")]
    [InlineData("data/DF_SERIES/all/YUELU")]
    [InlineData("hierarchicalcodelist/all/all/latest")]
    [InlineData("availableconstraint/DF_SERIES/A..../all/all?mode=available&references=datastructure")]
    [InlineData("data/DF_SERIES")]
    [InlineData("data/YUELU,DF_SERIES,1.0/A.QCI.../all/?includeHistory=true")]
    [InlineData("data/DF_SERIES?dimensionAtObservation=AllDimensions")]
    [InlineData("data/DF_SERIES?dimensionAtObservation=REF_AREA")]
    [InlineData("data/DF_SERIES?detail=serieskeysonly")]
    [InlineData("data/DF_SERIES?detail=nodata")]
    [InlineData("data/NO_SUCH_FLOW")]
    [InlineData("datastructure/YUELU/DSD_FIGURES/1.0?references=all")]
    [InlineData("contentconstraint/YUELU/CR_FIGURES/1.0")]
    [InlineData("availableconstraint/DF_FIGURES/M.../all/all?references=all")]
    [InlineData("data/DF_FIGURES")]
    [InlineData("data/DF_FIGURES/.industry-monthly_01../all/?includeHistory=true")]
    [InlineData("data/DF_FIGURES?dimensionAtObservation=AllDimensions")]
    [InlineData("data/DF_FIGURES?dimensionAtObservation=INDUSTRY")]
    [InlineData("data/DF_FIGURES?detail=nodata")]
    public async Task Structures_generic_data_and_errors_fit_the_official_schemas(string address)
    {
        using var answer = await SdmxScene.AskAsync(scene.Client, $"/rest/{address}", "application/xml");
        Assert.Empty(SdmxScene.Wrong(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public void A_portal_without_series_has_structures_all_the_same()
    {
        var options = new SdmxOptions { Licence = "CC BY 4.0", ValidFrom = new(2026, 11, 29) };
        var none = new SdmxContent(
            DateTimeOffset.UnixEpoch,
            new Dictionary<string, IReadOnlyList<SdmxItem>>(),
            IsSynthetic: true
        );
        var artefacts = SdmxLists.Artefacts(options, [.. SdmxFlows.All.Select(flow => (flow, none))]);
        var model = new SdmxModel(
            options,
            artefacts,
            new Dictionary<string, DateTimeOffset>(),
            DateTimeOffset.UnixEpoch
        );
        var region = new SdmxRegion([("FREQ", [])], null, null, 0);
        using var buffer = new MemoryStream();
        StructureMlWriter.Write(
            buffer,
            model,
            [.. model.Artefacts.Select(one => new ToldStructure(one with { Region = region }, false, false, false))],
            null,
            "http://localhost/rest"
        );
        var message = System.Text.Encoding.UTF8.GetString(buffer.ToArray());
        Assert.Empty(SdmxScene.Wrong(message));
        Assert.Contains("CC BY 4.0", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SERIES", "TIME_PERIOD", "QCI")]
    [InlineData("SERIES", "AllDimensions", "QCI")]
    [InlineData("SERIES", "REF_AREA", "QCI")]
    [InlineData("FIGURES", "TIME_PERIOD", "industry-monthly_01")]
    [InlineData("FIGURES", "AllDimensions", "industry-monthly_01")]
    [InlineData("FIGURES", "REF_AREA", "industry-monthly_01")]
    public async Task Structure_specific_data_fit_the_schema_that_is_served(string topic, string dimension, string code)
    {
        var schema = await scene.TextAsync(
            $"/rest/schema/dataflow/YUELU/DF_{topic}/latest?dimensionAtObservation={dimension}"
        );
        var data = $"/rest/data/DF_{topic}";
        var message = await scene.TextAsync($"{data}?dimensionAtObservation={dimension}", Specific);
        Assert.Empty(SdmxScene.Wrong(message, schema));
        // The schema is no sieve without a bottom.
        Assert.NotEmpty(SdmxScene.Wrong(message.Replace(code, $"{code}X", StringComparison.Ordinal), schema));
        foreach (var element in new[] { "<mes:DataSet ", "<Series ", "<Obs " }.Where(one => message.Contains(one)))
            Assert.Contains(
                "REPORTING_YEAR_START_DAY",
                SdmxScene.Wrong(
                    message.Replace(
                        element,
                        $"{element}REPORTING_YEAR_START_DAY=\"--04-01\" ",
                        StringComparison.Ordinal
                    ),
                    schema
                )[0],
                StringComparison.Ordinal
            );
        if (dimension == "TIME_PERIOD")
            Assert.Empty(
                SdmxScene.Wrong(
                    await scene.TextAsync(data, "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1"),
                    schema
                )
            );
    }

    [Fact]
    public async Task Every_format_tells_the_same_values_to_the_last_digit()
    {
        string[] told = ["2005 78.98", "2006 79.98", "2007 80.99", "2008 81.18", "2009 82.20"];
        var generic = XDocument.Parse(await scene.TextAsync($"{Data}/{SdmxScene.Key}"));
        Assert.Equal(
            told,
            generic.Descendants(Generic + "Obs").Select(one => $"{Said(one, "ObsDimension")} {Said(one, "ObsValue")}")
        );
        var specific = XDocument.Parse(await scene.TextAsync($"{Data}/{SdmxScene.Key}", Specific));
        Assert.Equal(
            told,
            specific
                .Descendants("Obs")
                .Select(one => $"{one.Attribute("TIME_PERIOD")!.Value} {one.Attribute("OBS_VALUE")!.Value}")
        );
        var first = Lines(
            await scene.TextAsync($"{Data}/{SdmxScene.Key}", "application/vnd.sdmx.data+csv;version=1.0.0")
        );
        Assert.StartsWith(
            "DATAFLOW,FREQ,INDICATOR,REF_AREA,INDUSTRY,VALUE_KIND,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,",
            first[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "YUELU:DF_SERIES(1.0),A,QCI,000000,_T,ACTUAL,2009,82.20,分,B,2,\"修订, \"\"公报\"\"\",,,<&>,",
            first[5],
            StringComparison.Ordinal
        );
        var second = Lines(
            await scene.TextAsync($"/rest/v2/data/dataflow/YUELU/DF_SERIES/1.0/{SdmxScene.Key}", "text/csv")
        );
        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,", second[0], StringComparison.Ordinal);
        Assert.Equal(told, second[1..].Select(line => line.Split(',')).Select(cells => $"{cells[8]} {cells[9]}"));
        Assert.Contains(
            "A: 年,",
            await scene.TextAsync(Data, "application/vnd.sdmx.data+csv;version=1.0.0;labels=both"),
            StringComparison.Ordinal
        );
        var json = JsonDocument
            .Parse(await scene.TextAsync($"/rest/v2/data/*/*/*/*/A.QCI.*.*.ACTUAL"))
            .RootElement.GetProperty("data");
        var times = json.GetProperty("structures")[0]
            .GetProperty("dimensions")
            .GetProperty("observation")[0]
            .GetProperty("values");
        var series = json.GetProperty("dataSets")[0].GetProperty("series").EnumerateObject().Single().Value;
        Assert.Equal(
            told,
            series
                .GetProperty("observations")
                .EnumerateObject()
                .Select(one =>
                    $"{times[int.Parse(one.Name)].GetProperty("id").GetString()} {one.Value[0].GetRawText()}"
                )
        );
    }

    [Fact]
    public async Task A_day_is_answered_with_what_was_held_then_and_history_with_all_of_it()
    {
        var address = $"{Data}/{SdmxScene.Key}?startPeriod=2009";
        Assert.Equal("82.20", await OneAsync(address));
        Assert.Equal("82.14", await OneAsync($"{address}&asOf={scene.Between}"));
        var sets = XDocument
            .Parse(await scene.TextAsync($"{address}&includeHistory=true"))
            .Root!.Elements(XName.Get("DataSet", SdmxMl.Message))
            .ToList();
        Assert.Equal(
            ["82.14", "82.20"],
            sets.Select(set => Said(set.Descendants(Generic + "Obs").Single(), "ObsValue"))
        );
        Assert.Equal(2, sets.Select(set => set.Attribute("validFromDate")!.Value).Distinct().Count());
        var changed = XDocument.Parse(await scene.TextAsync($"{Data}?updatedAfter={scene.Between}"));
        Assert.Equal("82.20", Said(changed.Descendants(Generic + "Obs").Single(), "ObsValue"));
    }

    [Theory]
    [InlineData("true", 2)]
    [InlineData("True", 2)]
    [InlineData("false", 1)]
    [InlineData("False", 1)]
    public async Task History_is_told_whichever_way_a_client_writes_that_it_is_wanted(string word, int sets)
    {
        var answer = await scene.TextAsync($"{Data}/{SdmxScene.Key}?startPeriod=2009&includeHistory={word}");
        Assert.Equal(sets, XDocument.Parse(answer).Root!.Elements(XName.Get("DataSet", SdmxMl.Message)).Count());
    }

    [Theory]
    [InlineData("startPeriod=2006&endPeriod=2007", "79.98 80.99")]
    [InlineData("firstNObservations=1", "78.98")]
    [InlineData("firstNObservations=1&lastNObservations=1", "78.98 82.20")]
    [InlineData("endPeriod=2006-Q4", "78.98 79.98")]
    public async Task Part_of_a_series_is_told_when_part_is_asked(string query, string values) =>
        Assert.Equal(
            values.Split(' '),
            XDocument
                .Parse(await scene.TextAsync($"{Data}/{SdmxScene.Key}?{query}"))
                .Descendants(Generic + "ObsValue")
                .Select(one => one.Attribute("value")!.Value)
        );

    [Theory]
    [InlineData("/rest/data/DF_SERIES", "", "genericdata+xml;version=2.1")]
    [InlineData("/rest/data/DF_SERIES", "*/*", "genericdata+xml;version=2.1")]
    [InlineData(
        "/rest/data/DF_SERIES",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "genericdata+xml;version=2.1"
    )]
    [InlineData("/rest/data/DF_SERIES", "application/vnd.sdmx.data+csv;version=2.0.0", "data+csv;version=2.0.0")]
    [InlineData(
        "/rest/data/DF_SERIES",
        "application/vnd.sdmx.data+json;version=1.0.0, text/csv;q=0.5",
        "data+csv;version=1.0.0"
    )]
    [InlineData("/rest/v2/data/*/*/DF_SERIES", "*/*", "data+json;version=2.0.0")]
    [InlineData("/rest/v2/data/*/*/*/*/M.*.*.*", "text/csv", "data+csv;version=2.0.0")]
    [InlineData("/rest/dataflow/all/all/latest/", "application/xml", "structure+xml;version=2.1")]
    [InlineData("/rest/v2/structure/dataflow/YUELU/*/+", "application/json", "structure+json;version=2.0.0")]
    [InlineData(
        "/rest/v2/structure/datastructure/YUELU/DSD_SERIES/+?references=all",
        "application/xml",
        "structure+xml;version=2.1"
    )]
    [InlineData("/rest/v2/schema/dataflow/YUELU/DF_SERIES/+", "*/*", "schema+xml;version=2.1")]
    public async Task Each_client_gets_the_format_that_it_reads(string address, string accept, string type)
    {
        using var answer = await SdmxScene.AskAsync(scene.Client, address, accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            $"application/vnd.sdmx.{type}",
            $"{answer.Content.Headers.ContentType}".Replace(" ", "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/rest/data/DF_SERIES/A.B", 400, "140")]
    [InlineData("/rest/data/DF_SERIES/A.NOSUCH...", 404, "100")]
    [InlineData("/rest/data/OTHER", 404, "100")]
    [InlineData("/rest/data/DF_FIGURES/M.A.B.C.D", 400, "140")]
    [InlineData("/rest/data/DF_FIGURES/M.nosuch..", 404, "100")]
    [InlineData("/rest/v2/data", 400, "140")]
    [InlineData("/rest/data/DF_FIGURES?c[VALUE_KIND]=ACTUAL", 400, "140")]
    [InlineData("/rest/availableconstraint/DF_FIGURES/all/all/VALUE_KIND", 400, "140")]
    [InlineData("/rest/data/DF_SERIES?startPeriod=soon", 400, "140")]
    [InlineData("/rest/data/DF_SERIES?detail=some", 400, "140")]
    [InlineData("/rest/data/DF_SERIES?includeHistory=yes", 400, "140")]
    [InlineData("/rest/data/DF_SERIES?asOf=9999-12-31T23:59:59Z&lastNObservations=0", 400, "140")]
    [InlineData("/rest/codelist/YUELU/CL_NONE", 404, "100")]
    [InlineData("/rest/dataflow/all/all/latest?references=cousins", 400, "140")]
    [InlineData("/rest/metadata/x", 501, "501")]
    [InlineData("/rest/v2/data/dataflow/*/*/*/*?c[COLOUR]=red", 400, "140")]
    public async Task A_question_that_cannot_be_answered_is_one_error_message(string address, int status, string code)
    {
        using var answer = await SdmxScene.AskAsync(scene.Client, address);
        var error = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            ((HttpStatusCode)status, code),
            (answer.StatusCode, Assert.Single(error.Root!.Elements()).Attribute("code")!.Value)
        );
    }

    [Fact]
    public async Task More_than_the_operator_allows_is_refused_before_any_of_it_is_read()
    {
        await using var db = scene.Open();
        foreach (var (key, code) in new[] { ("all", "sdmx.too-much"), ("A.GRID_CO2...", null) })
        {
            var query = SdmxDataQuery
                .Read(OfficialSource.Shape, key, QueryCollection.Empty, TimeProvider.System, isSecond: false)
                .Value;
            var rows = (await new OfficialSource(db).AskAsync(query, CancellationToken.None)).Value;
            var counted = await new SdmxReading(rows, query).CountAsync(3, CancellationToken.None);
            Assert.Equal(code, counted.Problem?.Code);
        }
    }

    [Fact]
    public async Task Nothing_that_changed_since_the_answer_was_got_is_told_so()
    {
        using var first = await SdmxScene.AskAsync(scene.Client, Data);
        var changed = first.Content.Headers.LastModified!.Value;
        foreach (
            var (since, status) in new[]
            {
                ($"{changed:R}", HttpStatusCode.NotModified),
                ($"{changed.AddDays(1):R}", HttpStatusCode.NotModified),
                ($"{changed.AddSeconds(-1):R}", HttpStatusCode.OK),
                ("Sun Nov 29 2065 13:34:29 GMT+0000", HttpStatusCode.OK),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Data);
            request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
            using var answer = await scene.Client.SendAsync(request);
            Assert.Equal((since, status), (since, answer.StatusCode));
        }
        using var tagged = new HttpRequestMessage(HttpMethod.Get, Data);
        tagged.Headers.TryAddWithoutValidation("If-Modified-Since", $"{changed:R}");
        tagged.Headers.TryAddWithoutValidation("If-None-Match", "\"another\"");
        using var told = await scene.Client.SendAsync(tagged);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
    }

    [Fact]
    public void A_change_of_names_is_a_change_of_answers()
    {
        var clock = new ShiftedClock();
        var wording = new SdmxWording(clock);
        var none = new SdmxContent(DateTimeOffset.UnixEpoch, new Dictionary<string, IReadOnlyList<SdmxItem>>());
        var first = wording.Since(Model("甲"));
        clock.By = TimeSpan.FromMinutes(5);
        Assert.Equal(first, wording.Since(Model("甲")));
        var second = wording.Since(Model("乙"));
        Assert.True(second > first);
        var later = second.AddDays(1);
        Assert.Equal(later, wording.Since(Model("乙") with { Changed = later }));

        SdmxModel Model(string name)
        {
            var options = new SdmxOptions { AgencyNameZh = name };
            var artefacts = SdmxLists.Artefacts(options, [.. SdmxFlows.All.Select(flow => (flow, none))]);
            return new(options, artefacts, new Dictionary<string, DateTimeOffset>(), DateTimeOffset.UnixEpoch);
        }
    }

    [Fact]
    public async Task Who_has_the_answer_is_told_so_and_names_come_in_the_language_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/rest/codelist/YUELU/CL_AREA");
        request.Headers.Add("Accept-Language", "en-GB, zh;q=0.5");
        using var first = await scene.Client.SendAsync(request);
        Assert.Equal(["en"], first.Content.Headers.ContentLanguage);
        var names = XDocument
            .Parse(await first.Content.ReadAsStringAsync())
            .Descendants(XName.Get("Name", SdmxMl.Common));
        // What has no English name keeps its Chinese one, and is not called English.
        Assert.All(
            names,
            name =>
                Assert.Equal(
                    name.Value.Any(letter => letter is >= '\u4e00' and <= '\u9fff') ? "zh" : "en",
                    name.Attribute(XNamespace.Xml + "lang")!.Value
                )
        );
        Assert.Contains(names, name => name.Attribute(XNamespace.Xml + "lang")!.Value == "zh");
        Assert.Contains(names, name => name.Attribute(XNamespace.Xml + "lang")!.Value == "en");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/rest/codelist/YUELU/CL_AREA");
        again.Headers.Add("Accept-Language", "en-GB, zh;q=0.5");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await scene.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        again.Dispose();
        using var packed = new HttpRequestMessage(HttpMethod.Get, Data);
        packed.Headers.Add("Accept-Encoding", "gzip");
        using var small = await scene.Client.SendAsync(packed);
        Assert.Equal(["gzip"], small.Content.Headers.ContentEncoding);
        using var none = await scene.Client.GetAsync(new Uri("/rest/v2/data/*/*/*/*/A.NO.*.*.*", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
        using var html = await SdmxScene.AskAsync(scene.Client, Data, "text/html");
        Assert.Equal(HttpStatusCode.NotAcceptable, html.StatusCode);
    }

    private async Task<string> OneAsync(string address) =>
        Said(XDocument.Parse(await scene.TextAsync(address)).Descendants(Generic + "Obs").Single(), "ObsValue");

    private static string Said(XElement observation, string element) =>
        observation.Element(Generic + element)!.Attribute("value")!.Value;

    private static string[] Lines(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
