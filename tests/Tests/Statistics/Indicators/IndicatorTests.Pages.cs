using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Indicators;

/// <summary>What pages of indicators call things, in the language of whoever reads.</summary>
public sealed partial class IndicatorTests
{
    [Fact]
    public async Task Columns_are_headed_by_what_the_inputs_are_called_and_chinese_names_are_marked_as_such()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        await PutAsync(scene, "coefficients/coal", Coefficients(0.5m, 2025));
        await PutAsync(scene, "indicators/COAL", Energy());
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        var page = await ReadAsync(office, "/en/indicator-values?indicator=COAL&by=industry");
        Assert.Contains(
            "<span lang=\"zh-CN\">工业总产值</span> (<span lang=\"zh-CN\">千元</span>)<br><code>produced</code>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Value (<span lang=\"zh-CN\">吨</span>)", page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"zh-CN\">专用设备制造业</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("（<span", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</a>：", page, StringComparison.Ordinal);
        Assert.Contains("（<span>千元</span>）", await ReadAsync(office, "/indicator-values?indicator=COAL"));
    }

    [Fact]
    public async Task The_history_says_of_which_period_and_of_whom_it_is()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        await PutAsync(scene, "indicators/SALES_RATE", SalesRate());
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        var figures = await ReadAsync(office, "/indicator-values?indicator=SALES_RATE&by=unit&from=2025-09&to=2026-09");
        Assert.Contains(
            "\"indicator-history?indicator=SALES_RATE&amp;period=2026-09\"",
            figures,
            StringComparison.Ordinal
        );
        var history = await ReadAsync(office, "/indicator-history?indicator=SALES_RATE&period=2025-09");
        Assert.Contains("<strong>2025年9月</strong> · 管辖范围内全部地区和行业合在一起", history);
        Assert.Contains(
            "<strong>2024年9月</strong>",
            await ReadAsync(office, "/indicator-history?indicator=SALES_RATE&period=2024-09")
        );
        Assert.Contains("90.00", history, StringComparison.Ordinal);
        Assert.DoesNotContain("81.25", history, StringComparison.Ordinal);
        Assert.Equal(90m, Assert.Single(await LinesAsync(scene.Province, $"{Values}&period=2025-09")).Decimal("value"));
    }

    [Fact]
    public async Task Only_who_is_not_signed_in_is_told_to_sign_in_for_figures()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        await PutAsync(scene, "indicators/SALES_RATE", SalesRate());
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        using var anybody = scene.Register.Api.Portal.Stranger();
        Assert.DoesNotContain("登录后按管辖范围", await ReadAsync(office, "/indicators/SALES_RATE"));
        Assert.Contains("登录后按管辖范围", await ReadAsync(anybody, "/indicators/SALES_RATE"));
    }

    private static Task<string> ReadAsync(HttpClient reader, string address) =>
        reader.GetStringAsync(new Uri(address, UriKind.Relative));
}
