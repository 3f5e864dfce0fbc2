namespace Yuelu;

/// <summary>A plan of a city that does not exist, made up for these tests.</summary>
internal static class SamplePlan
{
    internal const string Title = "云泽市智慧渔业发展规划";

    /// <summary>Words of the plan that belong to no entry.</summary>
    internal const string Unread = "定期发布进展";

    internal const string Text = """
        云泽市智慧渔业发展规划（2026—2030年）

        一、发展目标

        到2030年，全市水产品总产量达到36万吨，渔业总产值达到95亿元。养殖尾水达标排放率达到92%以上，单位产值能耗比2025年下降15%。

        到2030年，建成智慧渔场20家，渔业物联网覆盖面积占比不低于60%。

        二、重点任务

        （一）建设智慧渔场

        支持龙头企业改造养殖池塘，每年改造池塘2万亩左右，每年培训渔民500名。建立水产品质量追溯平台。

        （二）壮大产业集群

        培育年产值过10亿元的企业3家，打造区域品牌5个。设立渔业发展基金。

        三、保障措施

        建立监测评估机制，定期发布进展。
        """;
}
