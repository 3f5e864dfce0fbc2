using System.Text;
using System.Xml.Linq;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Which structures are told beside the one that is asked for, and how much of each.</summary>
public sealed partial class SdmxTests
{
    private static readonly XNamespace Structure = SdmxMl.Structure;

    [Theory]
    [InlineData(
        "datastructure/YUELU/DSD_FIGURES/1.0?references=all",
        "DF_FIGURES CL_FREQ CL_FIGURE CL_AREA CL_INDUSTRY CL_OBS_STATUS CL_CONF_STATUS CS_CONCEPTS DSD_FIGURES"
    )]
    [InlineData(
        "codelist/YUELU/CL_CONF_STATUS/1.0?references=all",
        "CL_CONF_STATUS CL_FREQ CL_FIGURE CL_AREA CL_INDUSTRY CL_OBS_STATUS CS_CONCEPTS DSD_FIGURES"
    )]
    [InlineData("datastructure/YUELU/DSD_FIGURES/1.0?references=categorisation", "DSD_FIGURES")]
    [InlineData("categorisation/YUELU/CTG_FIGURES/1.0?references=codelist", "CTG_FIGURES")]
    [InlineData("codelist/YUELU/CL_CONF_STATUS/1.0?references=datastructure", "CL_CONF_STATUS DSD_FIGURES")]
    [InlineData("codelist/YUELU/CL_CONF_STATUS/1.0?references=ancestors&detail=allstubs", null)]
    [InlineData("categoryscheme/YUELU/CAT_SUBJECTS/1.0/FIGURES?references=categorisation", "CAT_SUBJECTS CTG_FIGURES")]
    [InlineData(
        "categoryscheme/YUELU/CAT_SUBJECTS/1.0/SERIES?references=parentsandsiblings",
        "DF_SERIES CAT_SUBJECTS CTG_SERIES"
    )]
    [InlineData(
        "provisionagreement/YUELU/PA_SERIES/1.0?references=descendants",
        "DATA_PROVIDERS DF_SERIES CL_FREQ CL_INDICATOR CL_AREA CL_INDUSTRY CL_VALUE_KIND CL_OBS_STATUS CS_CONCEPTS DSD_SERIES PA_SERIES"
    )]
    [InlineData(
        "dataproviderscheme/YUELU/DATA_PROVIDERS/1.0/YUELU?references=parents",
        "DATA_PROVIDERS PA_SERIES PA_FIGURES"
    )]
    [InlineData("organisationscheme/all/all/all", "AGENCIES DATA_PROVIDERS")]
    [InlineData("availableconstraint/DF_SERIES/all/YUELU?references=dataproviderscheme", "DATA_PROVIDERS CR_SERIES")]
    [InlineData("availableconstraint/DF_SERIES?references=dataflow", "DF_SERIES CR_SERIES")]
    [InlineData(
        "availableconstraint/DF_SERIES?references=all",
        "DATA_PROVIDERS DF_SERIES CL_FREQ CL_INDICATOR CL_AREA CL_INDUSTRY CL_VALUE_KIND CL_OBS_STATUS CS_CONCEPTS DSD_SERIES CR_SERIES"
    )]
    [InlineData("conceptscheme/YUELU/CS_CONCEPTS/1.0/VALUE_KIND?references=parents", "CS_CONCEPTS DSD_SERIES")]
    public async Task What_refers_to_it_and_what_it_refers_to_are_told_as_the_standard_says(
        string address,
        string? told
    )
    {
        var ids = Ids(XDocument.Parse(await scene.TextAsync($"/rest/{address}")));
        if (told is not null)
            Assert.Equal(told.Split(' '), ids);
        else
            Assert.Contains("CTG_FIGURES", ids);
    }

    [Theory]
    [InlineData("datastructure/YUELU/DSD_FIGURES/1.0?references=children&detail=referencepartial", "VALUE_KIND", false)]
    [InlineData("datastructure/YUELU/DSD_SERIES/1.0?references=children&detail=referencepartial", "VALUE_KIND", true)]
    [InlineData("availableconstraint/DF_SERIES?references=conceptscheme", "TIME_PERIOD", true)]
    [InlineData("availableconstraint/DF_SERIES?references=all", "OBS_STATUS", false)]
    [InlineData("availableconstraint/DF_SERIES/all/all/REF_AREA?references=conceptscheme", "FREQ", false)]
    public async Task Concepts_that_are_not_used_are_left_out_when_part_is_asked(
        string address,
        string concept,
        bool has
    )
    {
        var scheme = XDocument
            .Parse(await scene.TextAsync($"/rest/{address}"))
            .Descendants(Structure + "ConceptScheme");
        Assert.Equal("true", scheme.Single().Attribute("isPartial")?.Value);
        Assert.Equal(
            has,
            scheme.Single().Elements(Structure + "Concept").Any(one => one.Attribute("id")!.Value == concept)
        );
    }

    [Fact]
    public async Task A_constraint_in_part_has_the_codes_that_it_names()
    {
        var answer = XDocument.Parse(
            await scene.TextAsync(
                "/rest/contentconstraint/YUELU/CR_FIGURES/1.0?references=descendants&detail=referencepartial"
            )
        );
        var areas = answer.Descendants(Structure + "Codelist").Single(one => one.Attribute("id")!.Value == "CL_AREA");
        Assert.Equal(
            ["430000", "430100"],
            areas.Elements(Structure + "Code").Select(one => one.Attribute("id")!.Value)
        );
    }

    [Fact]
    public async Task What_could_be_chosen_is_told_where_what_is_chosen_has_no_data()
    {
        const string Address = "/rest/availableconstraint/DF_SERIES/A.QCI.430000._T.ACTUAL";
        using var exact = await SdmxScene.AskAsync(scene.Client, Address);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, exact.StatusCode);
        var region = XDocument
            .Parse(await scene.TextAsync($"{Address}?mode=available"))
            .Descendants(Structure + "CubeRegion")
            .Single();
        var told = region.Elements().ToDictionary(one => one.Attribute("id")!.Value, one => one.Value);
        Assert.Equal(("000000", "TARGET"), (told["REF_AREA"], told["VALUE_KIND"]));
    }

    [Fact]
    public void A_list_without_codes_is_left_out_of_json()
    {
        using var buffer = new MemoryStream();
        var model = Empty();
        StructureJsonWriter.Write(
            buffer,
            model,
            [.. model.Artefacts.Select(one => new ToldStructure(one, false, false, false))],
            null
        );
        var lists = System
            .Text.Json.JsonDocument.Parse(buffer.ToArray())
            .RootElement.GetProperty("data")
            .GetProperty("codelists");
        Assert.Contains(lists.EnumerateArray(), one => !one.TryGetProperty("codes", out _));
        Assert.All(
            lists.EnumerateArray(),
            one => Assert.True(!one.TryGetProperty("codes", out var codes) || codes.GetArrayLength() > 0)
        );
    }

    [Fact]
    public void A_stub_has_its_name_alone_and_a_complete_one_all_but_its_content()
    {
        foreach (var isComplete in new[] { false, true })
        {
            var message = XDocument.Parse(WrittenEmpty(isComplete));
            var parts = message
                .Descendants(Structure + "Dataflow")
                .Concat(message.Descendants(Structure + "Codelist"))
                .Select(one => string.Join(' ', one.Elements().Select(part => part.Name.LocalName).Distinct()));
            Assert.Equal(
                isComplete ? ["Annotations Name Description", "Name Description"] : ["Name"],
                parts.Distinct()
            );
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/all/YUELU")]
    [InlineData("/all/YUELU,YUELU+OTHER")]
    public async Task A_data_message_says_of_which_flow_it_is(string rest)
    {
        foreach (var accept in new[] { Specific, "" })
        {
            var header = XDocument.Parse(await scene.TextAsync($"{Data}{rest}", accept)).Root!.Elements().First();
            var structure = header.Element(XName.Get("Structure", SdmxMl.Message))!;
            Assert.Equal("DSD_SERIES", structure.Attribute("structureID")!.Value);
            if (accept.Length > 0)
                Assert.Equal(
                    "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=YUELU:DF_SERIES(1.0):ObsLevelDim:TIME_PERIOD",
                    structure.Attribute("namespace")!.Value
                );
            var reference = structure.Elements().Single();
            Assert.Equal(XName.Get("StructureUsage", SdmxMl.Common), reference.Name);
            Assert.Equal("DF_SERIES", reference.Elements().Single().Attribute("id")!.Value);
        }
    }

    [Theory]
    [InlineData("datastructure/YUELU/DSD_SERIES", "datastructure.DataStructure=YUELU:DSD_SERIES(1.0)")]
    [InlineData("dataflow/YUELU/DF_SERIES/1.0", "datastructure.Dataflow=YUELU:DF_SERIES(1.0)")]
    [InlineData("provisionagreement/YUELU/PA_SERIES", "registry.ProvisionAgreement=YUELU:PA_SERIES(1.0)")]
    public async Task A_schema_has_the_namespace_of_what_it_is_asked_for(string address, string urn) =>
        Assert.Equal(
            $"urn:sdmx:org.sdmx.infomodel.{urn}:ObsLevelDim:TIME_PERIOD",
            XDocument.Parse(await scene.TextAsync($"/rest/schema/{address}")).Root!.Attribute("targetNamespace")!.Value
        );

    /// <summary>The structures of a portal without data.</summary>
    private static SdmxModel Empty()
    {
        var options = new SdmxOptions();
        var none = new SdmxContent(
            DateTimeOffset.UnixEpoch,
            new Dictionary<string, IReadOnlyList<SdmxItem>>(),
            IsSynthetic: true
        );
        return new SdmxModel(
            options,
            SdmxLists.Artefacts(options, [.. SdmxFlows.All.Select(flow => (flow, none))]),
            new Dictionary<string, DateTimeOffset>(),
            DateTimeOffset.UnixEpoch
        );
    }

    private static string WrittenEmpty(bool isComplete)
    {
        var model = Empty();
        using var buffer = new MemoryStream();
        StructureMlWriter.Write(
            buffer,
            model,
            [.. model.Artefacts.Select(one => new ToldStructure(one, true, isComplete, false))],
            null,
            "http://localhost/rest"
        );
        var message = Encoding.UTF8.GetString(buffer.ToArray());
        Assert.Empty(SdmxScene.Wrong(message));
        return message;
    }

    private static IEnumerable<string> Ids(XDocument message) =>
        message
            .Root!.Elements(XName.Get("Structures", SdmxMl.Message))
            .Elements()
            .Elements()
            .Select(one => one.Attribute("id")!.Value);
}
