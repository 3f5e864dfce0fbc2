using Yuelu.Kernel;

namespace Yuelu.Plans.Alignment;

/// <summary>The words of two plans side by side.</summary>
internal static class AlignmentWords
{
    public static readonly Words Alignment = new("与其他规划对照", "Alignment with other plans");
    public static readonly Words WhatThisIs = new(
        "同一个指标在两份规划里都有时，数字、单位和年份是否一致。按名称的相似程度自动配对，未经人工判断。",
        "Where one indicator stands in both plans: whether number, unit and years agree. Names are paired by likeness alone; no officer's judgement enters."
    );
    public static readonly Words Choose = new("对照的规划", "Plan to compare with");
    public static readonly Words Compare = new("对照", "Compare");
    public static readonly Words NoOther = new(
        "目前只发布了这一份规划，没有可以对照的。",
        "Only this plan has been published; there is none to compare with."
    );
    public static readonly Words NoPair = new("两份规划没有相同的指标。", "The two plans share no indicator.");
    public static readonly Words Summary = new(
        "两份规划有{0}个相同的指标：一致{1}个，数字冲突{2}个，年份不同{3}个，无法比较{4}个。",
        "The two plans share {0} indicators: {1} agree, {2} conflict, {3} have other years, {4} cannot be compared."
    );
    public static readonly Words Result = new("比较", "Comparison");
    public static readonly Words Likeness = new("名称相似", "Likeness");

    /// <summary>How two numbers compare.</summary>
    public static Words Of(Agreement agreement) =>
        agreement switch
        {
            Agreement.Same => new("一致", "agree"),
            Agreement.NumbersDiffer => new("数字冲突", "numbers conflict"),
            Agreement.YearsDiffer => new("年份不同", "years differ"),
            _ => new("无法比较（单位或算法不同）", "cannot be compared (unit or kind differs)"),
        };
}
