using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Words of a question, read as the standard means them.</summary>
public sealed class SdmxParametersTests
{
    [Theory]
    [InlineData("2026-11-30", "2026-11-29T16:00:00Z")]
    [InlineData("2026-11-30T00:00:00", "2026-11-29T16:00:00Z")]
    [InlineData("2026-11-30T00:00:00.5", "2026-11-29T16:00:00.5Z")]
    [InlineData("2026-11-30T00:00:00Z", "2026-11-30T00:00:00Z")]
    [InlineData("2026-11-30T00:00:00+01:00", "2026-11-29T23:00:00Z")]
    [InlineData("2026-11-30T00:00:00 01:00", "2026-11-29T23:00:00Z")]
    [InlineData("2026-11-30T00:00:00-05:00", "2026-11-30T05:00:00Z")]
    public void A_moment_without_an_offset_is_one_where_the_office_is(string text, string moment) =>
        Assert.Equal(moment, SdmxRow.Moment(Read(text)!.Value));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T00:00:00")]
    [InlineData("2026-11-30 00:00:00")]
    [InlineData("2026-11-30T25:00:00")]
    public void What_is_no_moment_is_not_read(string text) => Assert.Null(Read(text));

    private static DateTimeOffset? Read(string text) =>
        new SdmxParameters(
            new QueryCollection(new Dictionary<string, StringValues> { ["asOf"] = text }),
            new ShiftedClock()
        ).Moment("asOf", isEnd: false);
}
