using System.Xml.Linq;
using Yuelu.Platform.Api;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Official series are found in both databases by their periods as they are written.</summary>
public sealed class SdmxPeriodTests(Stores stores)
{
    private const string Data = "/rest/data/DF_SERIES";

    [Theory, BothStores]
    public async Task Months_to_date_are_compared_by_the_month_that_they_are_written_with(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var client = scene.Portal.Stranger();
        await client.GetStringAsync(new Uri("/series.csv", UriKind.Relative));
        foreach (
            var (question, times) in new[]
            {
                ("C....", "2009-02 2019-02"),
                ("C....?startPeriod=2019-02", "2019-02"),
                ("C....?startPeriod=2009-01-15&endPeriod=2009-02", "2009-02"),
                ("C....?startPeriod=2009-02-02", "2019-02"),
                ("C....?startPeriod=2019-03", ""),
                ("C....?startPeriod=2018&endPeriod=2019-01", ""),
                ("C....?c[TIME_PERIOD]=ge:2019-02+le:2019-02", "2019-02"),
                ("C....?c[TIME_PERIOD]=gt:2009-02", "2019-02"),
                ("A.QCI.000000..?startPeriod=2008-12", "2009"),
            }
        )
        {
            using var answer = await SdmxScene.AskAsync(client, $"{Data}/{question}");
            var told = XDocument
                .Parse(await answer.Content.ReadAsStringAsync())
                .Descendants(XName.Get("ObsDimension", SdmxMl.Generic))
                .Select(one => one.Attribute("value")!.Value);
            Assert.Equal((question, times), (question, string.Join(' ', told)));
        }
        var region = XDocument.Parse(
            await client.GetStringAsync(new Uri("/rest/availableconstraint/DF_SERIES/C....", UriKind.Relative))
        );
        Assert.Equal(
            ["2009-02-01", "2019-02-28"],
            region.Descendants(XName.Get("TimeRange", SdmxMl.Common)).Elements().Select(day => day.Value)
        );
    }
}
