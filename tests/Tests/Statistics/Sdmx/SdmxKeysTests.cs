using System.Text;
using Microsoft.AspNetCore.Http;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The keys of official series are told without reading their values, and no byte of the answer shows it.</summary>
public sealed class SdmxKeysTests(Stores stores)
{
    [Theory, BothStores]
    public async Task Keys_alone_are_told_in_every_format_as_if_values_had_been_read(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var client = scene.Portal.Stranger();
        await client.GetStringAsync(new Uri("/series.csv", UriKind.Relative));
        await using var db = scene.Store.Open();
        var model = await SdmxModel.ReadAsync(
            [new OfficialSource(db)],
            new SdmxOptions(),
            TestContext.Current.CancellationToken
        );
        var all = SdmxDataQuery.Read(OfficialSource.Shape, "all", QueryCollection.Empty, TimeProvider.System, false);
        foreach (var detail in new[] { SdmxDetail.SeriesKeysOnly, SdmxDetail.NoData })
        foreach (var from in new DateOnly?[] { null, new(2019, 2, 1) })
        {
            var query = all.Value with { Detail = detail, From = from };
            Assert.True(query.IsOfSeriesAlone);
            var keys = await GroupsAsync(db, query);
            var values = await GroupsAsync(db, query with { Detail = SdmxDetail.Full });
            Assert.NotEmpty(keys);
            var header = new SdmxDataHeader(model, query, null);
            Assert.Equal(Written(header, values), Written(header, keys));
        }
    }

    private static async Task<List<IReadOnlyList<SdmxRow>>> GroupsAsync(YueluDb db, SdmxDataQuery query)
    {
        var ct = TestContext.Current.CancellationToken;
        var rows = (await new OfficialSource(db).AskAsync(query, ct)).Value;
        return await new SdmxReading(rows, query).GroupsAsync(null, ct).ToListAsync(ct);
    }

    private static List<string> Written(SdmxDataHeader header, List<IReadOnlyList<SdmxRow>> groups)
    {
        Func<Stream, ISdmxDataWriter>[] formats =
        [
            buffer => new GenericDataWriter(buffer, header, isTimeSeries: false),
            buffer => new SpecificDataWriter(buffer, header, isTimeSeries: false),
            buffer => new DataCsv(buffer, header, isSecond: false, withNames: true),
            buffer => new DataCsv(buffer, header, isSecond: true, withNames: false),
            buffer => new DataJsonWriter(buffer, header),
        ];
        return [.. formats.Select(Write)];

        string Write(Func<Stream, ISdmxDataWriter> format)
        {
            using var buffer = new MemoryStream();
            using var writer = format(buffer);
            writer.Begin();
            writer.BeginDataSet(null);
            groups.ForEach(writer.Group);
            writer.EndDataSet();
            writer.End();
            writer.Flush();
            return Encoding.UTF8.GetString(buffer.ToArray());
        }
    }
}
