namespace Yuelu.Reader.Decode;

/// <summary>A plan invented for these tests.</summary>
internal static class PlanSample
{
    internal const string Title = "云川省装备产业振兴规划（2026—2030年）";

    internal const string Text = """
        云川省装备产业振兴规划（2026—2030年）
        为了让本省的装备产业走得更稳更远，特制定本规划。
        一、目标
        到2030年，全省装备产业营业收入达到9000亿元，年均增长8%左右，研发经费占营业收入的比重不低于3%。
        二、任务
        （一）支持企业做大。每年新增专业化中小企业50家以上。
        （二）建设公共平台。到2028年，建成10个面向中小企业的公共服务平台。

        """;

    internal const string Traditional = """
        雲川省裝備產業振興規劃（2026—2030年）
        為了讓本省的裝備產業走得更穩更遠，特制定本規劃。這個規劃對於我們的發展來說十分重要，應當從實際出發，還要經過多方面的研究。
        到2030年，全省裝備產業營業收入達到9000億元，年均增長百分之八左右，研發經費佔營業收入的比重不低於百分之三。

        """;
}
