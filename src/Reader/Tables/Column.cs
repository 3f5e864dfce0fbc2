using Yuelu.Reader.Commitments;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tables;

/// <summary>What a column of values says.</summary>
internal enum ColumnUse
{
    /// <summary>The value before the plan.</summary>
    Base,

    /// <summary>The value to reach.</summary>
    Target,

    /// <summary>Average growth a year.</summary>
    Growth,

    /// <summary>Change over the whole plan.</summary>
    Cumulative,
}

/// <summary>A column of values.</summary>
/// <param name="Use">What it says.</param>
/// <param name="Year">The year it is for, when its heading names one.</param>
/// <param name="Unit">The unit in its heading, if any.</param>
internal readonly record struct Column(ColumnUse Use, int? Year, string Unit)
{
    private static readonly WordSet Past = new("基期 基准 实绩 实际 现状 完成 上年 年末 基数 基础值 现有");
    private static readonly WordSet Aims = new("目标 预期值 规划值 预期 计划 目标值 规划 任务数 任务量 指标值 装机");
    private static readonly WordSet Yearly = new("年均 增速 年增 年平均");
    private static readonly WordSet Sums = new("累计 五年合计 总计");
    private static readonly WordSet NotValues = new(
        "序号 责任 牵头 单位 属性 性质 类型 名称 备注 类别 部门 区域 说明 口径 内容 措施 来源"
    );

    /// <summary>Reads a column's heading; null when the column holds no values.</summary>
    public static Column? Of(string heading, PlanTime time)
    {
        var unit = "";
        var open = heading.LastIndexOfAny(['（', '(']);
        if (
            open >= 0
            && Units.Read(heading, open + 1, heading.Length, out var inner, out _) is var stop
            && stop > open + 1
            && stop < heading.Length
            && heading[stop] is '）' or ')'
        )
            unit = inner;
        var years = Deadlines.Find(heading, 0, heading.Length);
        if (years.Count > 0)
        {
            var year = years[^1].Year;
            var aims = Aims.In(heading);
            var past = time.First is null ? Past.In(heading) : time.IsPast(year) || Past.In(heading) && !aims;
            return new Column(
                past ? ColumnUse.Base
                    : Yearly.In(heading) && !aims ? ColumnUse.Growth
                    : ColumnUse.Target,
                year,
                unit
            );
        }
        if (Yearly.In(heading))
            return new Column(ColumnUse.Growth, null, unit);
        if (Sums.In(heading))
            return new Column(ColumnUse.Cumulative, null, unit);
        if (Past.In(heading) && !NotValues.In(heading))
            return new Column(ColumnUse.Base, null, unit);
        return Aims.In(heading) && !NotValues.In(heading) ? new Column(ColumnUse.Target, null, unit) : null;
    }
}
