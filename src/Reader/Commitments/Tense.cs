using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Tells what has been achieved from what is promised.</summary>
internal static class Tense
{
    private static readonly WordSet PastSections = new(
        "发展基础 现实基础 工作基础 产业基础 基础条件 现有基础 发展现状 现状 背景 面临形势 形势 成效 成就 进展 回顾 发展环境 发展情况 基本情况 面临的形势 存在问题 存在的问题 机遇 挑战 现实意义 重要意义 发展趋势 基础与形势 发展优势"
    );
    private static readonly WordSet Doing = new(
        "夯实 强化 筑牢 提升 增强 加强 优化 改善 营造 打造 推动 推进 完善 巩固 抢抓 把握 加快 应对"
    );
    private static readonly WordSet Achieved = new(
        """
        目前 截至目前 截止目前 已有 已建成 已达 已经 已形成 已培育 已成为 已累计 累计已 以来 近年来 去年 年来 过去 现已 已连续 已初步 已逐步 已突破 已超过 已拥有 已完成 已实现 已集聚 已汇聚 已获 已认定 已发展
        达到了 增长了 下降了 提高了 建成了 形成了 实现了 完成了 提升了 培育了 突破了 超过了 同比增长 同比下降 连续多年 已入驻 已落户 已引进 已发布 已开通 已推广 已覆盖 已吸引 已聚集 已建立 已组建 位居全国第 如期实现 圆满完成 顺利完成 较上年 比上年 居全国第 累计获批 我国是 我市是 我省是
        """
    );
    private static readonly WordSet Looking = new("力争 确保 将 争取 努力 每年 目标 要 预期 计划 未来 今后");

    /// <summary>Whether a section tells of the past, by its title.</summary>
    public static bool IsPastTitle(string title) => PastSections.In(title) && Doing.At(title, 0, title.Length) is null;

    /// <summary>Whether the number at <paramref name="at"/> is something achieved.</summary>
    public static bool IsPast(string text, int start, int at, int end, List<YearPhrase> years, PlanTime time)
    {
        YearPhrase? nearest = null;
        var future = false;
        foreach (var year in years)
        {
            if (year.Start >= at || year.Use == YearUse.Base)
                continue;
            nearest = year;
            future |= !time.IsPast(year.Year) && year.Use == YearUse.Deadline;
        }
        if (nearest is { } last)
        {
            if (time.IsPast(last.Year) && !(future && last.Use == YearUse.Named))
                return true;
            if (last.Use == YearUse.Deadline && !time.IsPast(last.Year))
                return Achieved.Find(text, last.End, at, out var word) >= 0
                    && word
                        is not (
                            "以来"
                            or "年来"
                            or "过去"
                            or "上年"
                            or "去年"
                            or "比上年"
                            or "较上年"
                            or "同比增长"
                            or "同比下降"
                        );
        }
        return Achieved.In(text, start, at) && !Looking.In(text, start, at);
    }
}
