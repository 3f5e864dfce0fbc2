using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Registry.Sizes;

/// <summary>The words of size classes.</summary>
internal static class SizeWords
{
    internal static readonly Words Size = new("企业规模", "Size class");
    internal static readonly Words SizeSource = new("划型依据", "Size class by");
    internal static readonly Words Edition = new("标准版本", "Edition");
    internal static readonly Words EditionSays = new(
        "同一版本的各档一起使用",
        "the classes of one edition count together"
    );
    internal static readonly Words Class = new("档次", "Class");
    internal static readonly Words ClassSays = new(
        "填“大型”“中型”或“小型”；都达不到的是微型",
        "“large”, “medium” or “small”; whoever meets none is micro"
    );
    internal static readonly Words Employees = new("从业人员下限（人）", "Employees from");
    internal static readonly Words Revenue = new("营业收入下限（千元）", "Revenue from (1,000 yuan)");
    internal static readonly Words BoundSays = new(
        "两项须同时达到，否则下划一档",
        "both must be met, else one class down"
    );
    internal static readonly Words Industries = new("适用行业", "Industries");
    internal static readonly Words IndustriesSays = new(
        "如 13-43,4411；空着适用于所有行业",
        "such as 13-43,4411; empty for all"
    );
    internal static readonly Words Assumed = new("待核实", "Assumption");
    internal static readonly Words AssumedSays = new(
        "填“是”：没有掌握出处，是使用单位的假设，待核实",
        "“yes”: the source is not held; an assumption of the operator, to be confirmed"
    );

    internal static readonly Words StarSays = new(
        "* 划型依据中有待核实的界限",
        "* by a bound that is an assumption, to be confirmed"
    );

    private static readonly Words Star = Words.Same("{0} *");
    private static readonly Words NoFigure = new(
        "未知（缺从业人员或营业收入）",
        "not known (employees or revenue missing)"
    );
    private static readonly Words NoRule = new("未知（没有适用的划型标准）", "not known (no rule holds)");
    private static readonly Words ByAssumption = new(
        "{0}（依据中有待核实的界限）",
        "{0} (by a bound that is an assumption, to be confirmed)"
    );
    private static readonly Words OnDay = new("{0}（按 {1} 有效的标准）", "{0} (by the rule of {1})");

    internal static readonly IReadOnlyDictionary<SizeClass, Words> Classes = new Dictionary<SizeClass, Words>
    {
        [SizeClass.Large] = new("大型", "large"),
        [SizeClass.Medium] = new("中型", "medium"),
        [SizeClass.Small] = new("小型", "small"),
        [SizeClass.Micro] = new("微型", "micro"),
    };

    /// <summary>The class in a word, with a star when it rests on an assumption.</summary>
    internal static Words InList(SizeVerdict verdict) =>
        verdict is { Class: { } known, IsAssumed: true } ? Star.With(Classes[known]) : Of(verdict);

    /// <summary>The class in words; whether it rests on an assumption is said.</summary>
    internal static Words Of(SizeVerdict verdict) =>
        verdict.Class is { } known
            ? verdict.IsAssumed
                ? ByAssumption.With(Classes[known])
                : Classes[known]
            : verdict.Unknown == SizeUnknown.NoRule
                ? NoRule
                : NoFigure;

    /// <summary>The same with the day of the rule.</summary>
    internal static Words On(SizeVerdict verdict, DateOnly day) => OnDay.With(Of(verdict), Writer.Day(day));
}
