using Yuelu.Kernel;

namespace Yuelu.Plans.Method;

/// <summary>The words of the page that says how numbers are made.</summary>
internal static class MethodWords
{
    public static readonly Words Title = new("怎样计算", "How it is computed");
    public static readonly Words Lead = new(
        "每项承诺的状态由公开的算式、录入的数据和下面列出的设定得出，没有人工打分。",
        "Every state follows from the formulas below, the filed figures and the settings listed here; nobody scores by hand."
    );
    public static readonly Words States = new("状态的含义", "What the states mean");
    public static readonly Words Formulas = new("算式", "Formulas");
    public static readonly Words Used = new("本规划有{0}项这样的承诺。", "This plan has {0} such commitments.");
    public static readonly Words Signs = new(
        "B 基年值，T 目标，t₀ 基年，t₁ 期限，E 路径上应到的值，r 逐年变化率，g 年均增速。",
        "B baseline, T target, t₀ base year, t₁ deadline, E the value expected on the path, r yearly rates of change, g average rate."
    );
    public static readonly Words SettingsInForce = new("{0}有效的设定", "Settings in force on {0}");
    public static readonly Words NoSetting = new(
        "没有设定。因此不使用“接近进度”，“左右”只在达到数字本身时算达到。",
        "None is set. So ‘nearly’ is not used, and ‘about’ counts as reached only by the number itself."
    );
    public static readonly Words Setting = new("设定", "Setting");
    public static readonly Words Value = new("值", "Value");
    public static readonly Words Scope = new("适用于", "Applies to");
    public static readonly Words From = new("起", "From");
    public static readonly Words To = new("止", "To");
    public static readonly Words Source = new("来源", "Source");
    public static readonly Words AllPlans = new("所有规划", "all plans");
    public static readonly Words ThisPlan = new("本规划", "this plan");
    public static readonly Words Coverage = new("数据覆盖", "Coverage");
    public static readonly Words NotComputed = new(
        "没有得出结论的承诺及原因",
        "Commitments without a verdict, and why"
    );
    public static readonly Words EveryOneComputed = new("每项承诺都有结论。", "Every commitment has a verdict.");
    public static readonly Words FiguresRules = new("数据的规则", "Rules for figures");

    /// <summary>The rules that every figure follows.</summary>
    public static readonly Words[] Rules =
    [
        new(
            "只用到所选日期为止已结束时期的数据；预计数不录入。",
            "Only figures for periods ended by the chosen day are used; expected values are not filed."
        ),
        new(
            "范围、口径或年份不同的是替代数据，单独列出，从不计入。",
            "A figure with another scope, definition or year is a proxy: shown apart, never counted."
        ),
        new(
            "只知道界限的数据（如“>2200”）只在界限足以判断时使用，否则是“无法计算”。",
            "A figure known only as a bound (such as >2200) is used where the bound decides; otherwise it cannot be computed."
        ),
        new(
            "单位是承诺单位的万、亿倍时精确换算；其他单位不录入。",
            "A multiple of the commitment's unit is converted exactly; other units are not taken in."
        ),
        new(
            "到期后看期限当年的数据；没有时看此后最早的数据，并写明。计数（家、个、项）在期限之前已达到的，按此后没有减少计，并写明。",
            "After the deadline its own year decides; without it the first later figure does, and says so. A count that was reached before is taken to have stayed, and says so."
        ),
        new(
            "更正是一条新记录，旧记录保留。同一时期有几个来源时用后录入的，并写明。",
            "A correction is a new record and the old one stays. Of several sources for one period the later filed is used, and it says so."
        ),
    ];

    /// <summary>What each state means, by its key.</summary>
    public static readonly (string Key, Words Meaning)[] Meanings =
    [
        ("done-early", new("期限之前已达到目标。", "The target is reached before its deadline.")),
        (
            "ahead",
            new("已达到路径上一年以后应到的值。", "The value that the path expects a year later is reached already.")
        ),
        ("on-course", new("不差于路径上应到的值。", "No worse than the path expects.")),
        (
            "nearly",
            new(
                "比路径差，但在设定的幅度以内；没有设定时不使用。",
                "Short of the path, within the band that is set; not used where none is set."
            )
        ),
        ("behind", new("比路径差。", "Short of the path.")),
        ("met", new("期限到时达到目标。", "The target was reached by its deadline.")),
        (
            "met-late",
            new(
                "期限之后才达到，或只有期限之后的数据表明达到。",
                "Reached after its deadline, or shown as reached only by a later figure."
            )
        ),
        ("not-met", new("期限到时没有达到目标。", "The target was not reached by its deadline.")),
        ("no-figure", new("没有可用的数据。", "No figure that could decide.")),
        ("only-a-proxy", new("只有替代数据。", "Only proxies are held.")),
        (
            "cannot-be-computed",
            new("有数据也算不出，原因写在旁边。", "It cannot be computed; the reason stands beside it.")
        ),
    ];
}
