using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Yuelu.Platform.Ui;

/// <summary>What the chart script draws, as a data block in the page: no script stands in the page itself.</summary>
public static class ChartData
{
    // The default encoder escapes <, > and &, so that no text can end the data block.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The text of the block.</summary>
    public static string Of<T>(T chart) => JsonSerializer.Serialize(chart, Options);
}
