using System.Net;
using System.Xml.Linq;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Questions as the standard writes them: what is served is answered, what is not is refused and never passed over.</summary>
public sealed partial class SdmxTests
{
    private const string Second = "/rest/v2/data/dataflow/*/DF_FIGURES/*";

    [Theory]
    [InlineData("M", "hidden 120.5 160 175.25")]
    [InlineData("M.industry-monthly_01", "hidden 120.5 160 175.25")]
    [InlineData("C,M.*.*.35", "120.5 40")]
    [InlineData("M.*.430000?c[INDUSTRY]=eq:35", "120.5")]
    [InlineData("M?c[INDUSTRY]=ne:35", "hidden 160 175.25")]
    [InlineData("M.*.*.35?c[INDUSTRY]=ne:35", "")]
    [InlineData("M?c[INDUSTRY]=eq:35,eq:_T", "hidden 120.5 160 175.25")]
    [InlineData("M?c[INDUSTRY]=35%2B_T", "")]
    [InlineData("M?c[INDUSTRY]=ne:35+ne:_T", "")]
    [InlineData("M?c[INDUSTRY]=ne:35,ne:_T", "hidden 120.5 160 175.25")]
    [InlineData("M?c[INDUSTRY]=ne:35,_T&c[REF_AREA]=ne:430100", "160 175.25")]
    [InlineData("M?c[TIME_PERIOD]=2026-02", "175.25")]
    [InlineData("M?c[TIME_PERIOD]=eq:2026-02", "175.25")]
    [InlineData("M?c[TIME_PERIOD]=gt:2026-01", "175.25")]
    [InlineData("M.*.430000?c[TIME_PERIOD]=lt:2026-02", "120.5 160")]
    [InlineData("M.*.430000?c[TIME_PERIOD]=ge:2025+gt:2025-12+le:2026+lt:2026-02", "120.5 160")]
    [InlineData("M?c[TIME_PERIOD]=ge:2026-01&startPeriod=2026-02", "175.25")]
    [InlineData("C?c[TIME_PERIOD]=ge:2026-02+le:2026-02", "40")]
    [InlineData("C?c[TIME_PERIOD]=lt:2026-02", "")]
    [InlineData("C?attributes=dsd,msd&measures=OBS_VALUE&reportingYearStartDay=--01-01", "40")]
    public async Task A_question_of_REST_2_is_answered_as_the_standard_reads_it(string question, string values)
    {
        var answer = Lines(await scene.TextAsync($"{Second}/{question}", "text/csv"));
        Assert.Equal(
            values,
            string.Join(
                ' ',
                answer
                    .Skip(1)
                    .Select(line => line.Split(',')[8])
                    .Select(value => value.Length > 0 ? value : "hidden")
                    .OrderBy(value => value == "hidden" ? "" : value, StringComparer.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("attributes=all", true, true)]
    [InlineData("attributes=dsd&measures=all", true, true)]
    [InlineData("attributes=none", false, true)]
    [InlineData("measures=none", true, false)]
    [InlineData("attributes=none&measures=none", false, false)]
    public async Task Attributes_and_values_are_told_all_or_not(string words, bool hasAttributes, bool hasValues)
    {
        var header = Lines(await scene.TextAsync($"{Second}/M?{words}", "text/csv"))[0].Split(',');
        Assert.Equal(
            (hasAttributes, hasValues),
            (header.Contains("UNIT_MEASURE"), header.Contains(SdmxComponents.Value))
        );
    }

    [Theory]
    [InlineData("limit=5", 501, "The parameter limit is not served here")]
    [InlineData("offset=5", 501, "The parameter offset is not served here")]
    [InlineData("sort=TIME_PERIOD:desc", 501, "The parameter sort is not served here")]
    [InlineData("reportingYearStartDay=--07-01", 501, "it may be: --01-01")]
    [InlineData("attributes=OBS_STATUS", 501, "it may be: dsd, all, none")]
    [InlineData("attributes=series", 501, "it may be: dsd, all, none")]
    [InlineData("attributes=COLOUR", 400, "it may be: dsd, all, none")]
    [InlineData("attributes=none,dsd", 400, "it may be: dsd, all, none")]
    [InlineData("measures=foo", 400, "it may be: all, OBS_VALUE, none")]
    [InlineData("updatedAfter=2026-11-30&asOf=2026-11-29", 400, "updatedAfter is later than asOf")]
    [InlineData("updatedAfter=2026-11-29T08:00:01&asOf=2026-11-29T08:00:00", 400, "updatedAfter is later than asOf")]
    [InlineData("updatedAfter=0001-01-01", 400, "The parameter updatedAfter cannot be")]
    [InlineData("c[CONF_STATUS]=F", 501, "Filters by attributes and values are not served here")]
    [InlineData("c[OBS_VALUE]=ge:10", 501, "Filters by attributes and values are not served here")]
    [InlineData("c[COLOUR]=red", 400, "The parameter c[COLOUR] cannot be")]
    [InlineData("c[INDUSTRY]=sw:3", 501, "c[INDUSTRY] is not served here")]
    [InlineData("c[INDUSTRY]=is:35", 400, "c[INDUSTRY] cannot be")]
    [InlineData("c[TIME_PERIOD]=2026-01,2026-03", 501, "c[TIME_PERIOD] is not served here")]
    [InlineData("c[TIME_PERIOD]=ne:2026-01", 501, "c[TIME_PERIOD] is not served here")]
    [InlineData("c[TIME_PERIOD]=ge:soon", 400, "c[TIME_PERIOD] cannot be")]
    public async Task What_would_change_the_answer_and_is_not_served_is_refused(
        string question,
        int status,
        string sentence
    )
    {
        using var answer = await SdmxScene.AskAsync(scene.Client, $"{Second}/*?{question}");
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        var error = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(sentence, error.Root!.Value, StringComparison.Ordinal);
        Assert.Equal(2, error.Descendants(XName.Get("Text", SdmxMl.Common)).Count());
    }

    [Fact]
    public async Task Only_a_key_of_REST_2_ends_early_and_none_is_longer_than_its_dimensions()
    {
        foreach (var address in new[] { $"{Figures}/M.industry-monthly_01", $"{Second}/M.industry-monthly_01.*.*.*" })
        {
            using var answer = await SdmxScene.AskAsync(scene.Client, address);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("generic", "REF_AREA")]
    [InlineData("generic", "AllDimensions")]
    [InlineData("structurespecific", "REF_AREA")]
    [InlineData("structurespecific", "AllDimensions")]
    public async Task A_format_of_time_series_takes_nothing_else(string format, string dimension)
    {
        var (series, any) = (
            $"application/vnd.sdmx.{format}timeseriesdata+xml;version=2.1",
            $"application/vnd.sdmx.{format}data+xml;version=2.1"
        );
        var address = $"{Figures}?dimensionAtObservation={dimension}";
        using var refused = await SdmxScene.AskAsync(scene.Client, address, series);
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
        Assert.Contains($"ask for “{any}”", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var told = await SdmxScene.AskAsync(scene.Client, address, $"{series}, {any};q=0.5");
        Assert.Equal(any, $"{told.Content.Headers.ContentType}".Replace(" ", "", StringComparison.Ordinal));
    }
}
