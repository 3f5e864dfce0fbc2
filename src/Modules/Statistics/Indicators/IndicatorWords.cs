using Yuelu.Kernel;

namespace Yuelu.Statistics.Indicators;

/// <summary>The words of indicators.</summary>
internal static class IndicatorWords
{
    internal static readonly Words Name = new("指标", "Indicators");
    internal static readonly Words Lead = new(
        "每个指标怎样计算、依据什么、从什么时候起适用。定义发布后不再改变，修订是新的一版；数值随时可以按定义重新算出。",
        "How each indicator is computed, by whose rule, and from when on. A published definition never changes, a revision is another version; every figure can be computed again from it."
    );
    internal static readonly Words None = new(
        "还没有指标。战略办公室发布定义后显示在这里。",
        "There are no indicators yet. They appear when the strategy office has published a definition."
    );
    internal static readonly Words NotFound = new("没有符合的指标。", "No indicator fits.");
    internal static readonly Words New = new("新指标", "New indicator");
    internal static readonly Words NewVersion = new("修订定义", "Revise the definition");
    internal static readonly Words Coefficients = new("系数表", "Coefficients");
    internal static readonly Words SearchHint = new("名称或代码", "name or code");
    internal static readonly Words Code = new("代码", "Code");
    internal static readonly Words CodeHint = new(
        "大写字母开头，如 ENERGY；发布后不变。",
        "Begins with a capital letter, such as ENERGY; it never changes."
    );
    internal static readonly Words NameZh = new("中文名称", "Name in Chinese");
    internal static readonly Words NameEn = new("英文名称", "Name in English");
    internal static readonly Words Unit = new("计量单位", "Unit");
    internal static readonly Words UnitHint = new(
        "写 % 的指标，变动以百分点表示。",
        "Changes of what has % as its unit are told in percentage points."
    );
    internal static readonly Words Decimals = new("小数位数", "Decimals");
    internal static readonly Words RoundingOf = new("修约", "Rounding");
    internal static readonly Words Formula = new("公式", "Formula");
    internal static readonly Words FormulaHint = new(
        "VTL 表达式，引用下面各输入的名字，例如 profit / revenue * 100。填写了权重就空着。",
        "A VTL expression over the names of the inputs below, such as profit / revenue * 100. Leave it empty where there are weights."
    );
    internal static readonly Words Inputs = new("输入", "Inputs");
    internal static readonly Words InputsHint = new(
        "来源写法：调查表指标 表代码/指标代码；官方序列 序列键或指标代码；指标 代码；系数 系数表代码/系数代码。空行不计；检查后会再给出空行。",
        "How to write where from: a form's number as form/field; an official series as its key or its indicator's code; an indicator as its code; a coefficient as table/item. Empty rows do not count; checking gives more of them."
    );
    internal static readonly Words InputName = new("名字", "Name");
    internal static readonly Words From = new("来自", "From");
    internal static readonly Words Of = new("哪一个", "Which");
    internal static readonly Words Take = new("取值", "Takes");
    internal static readonly Words Weight = new("权重", "Weight");
    internal static readonly Words Lower = new("下限", "Lower bound");
    internal static readonly Words Upper = new("上限", "Upper bound");
    internal static readonly Words Negative = new("逆指标", "Less is better");
    internal static readonly Words Least = new("最低分", "Least score");
    internal static readonly Words Most = new("最高分", "Highest score");
    internal static readonly Words CompositeHint = new(
        "综合指数：填写最低分和最高分，并为输入填写权重（合计为 1）和上下限，得分在最低分与最高分之间线性变化。权重或上下限还不知道的，全部留空：指数照样列出，但不计算。",
        "A composite index: give the least and the highest score, and inputs their weights (1 in all) and bounds; scores run linearly from the least to the highest. Where weights or bounds are not known leave all of them empty: the index is listed and not computed."
    );
    internal static readonly Words NoWeights = new("没有公布的权重", "no published weights are known");
    internal static readonly Words NoBounds = new("没有公布的上下限", "no published bounds are known");
    internal static readonly Words NoWeightsOrBounds = new(
        "没有公布的权重和上下限",
        "no published weights or bounds are known"
    );
    internal static readonly Words IncompleteSays = new(
        "{0}，所以不计算这个指数，也不代为设定。得到有出处的数后，请修订定义。",
        "Nothing is computed, for {0}, and none are made up here. Revise the definition when there are numbers with a source."
    );
    internal static readonly Words WeighedScores = new(
        "{0} 至 {1} 分的得分加权相加：{2}",
        "Weighted sum of scores from {0} to {1}: {2}"
    );
    internal static readonly Words LessIsBetter = new("（逆指标）", " (less is better)");

    /// <summary>What keeps an index from being computed.</summary>
    internal static Words Unknown(Composite composite) =>
        (composite.HasWeights, composite.HasBounds) switch
        {
            (false, false) => NoWeightsOrBounds,
            (false, true) => NoWeights,
            _ => NoBounds,
        };

    internal static readonly Words Deflator = new("价格指数", "Price index");
    internal static readonly Words DeflatorHint = new(
        "官方序列的指标代码，上年同期 = 100；填写后另算可比价增速。",
        "Code of an official series, the same period of the year before = 100; growth at constant prices is computed with it."
    );
    internal static readonly Words Source = new("依据", "Source");
    internal static readonly Words Address = new("网址", "Web address");
    internal static readonly Words IsOfficial = new(
        "依据文件规定了这一算法（权重、系数）",
        "The source lays this rule down (weights and coefficients too)"
    );
    internal static readonly Words Official = new("有依据", "Laid down");
    internal static readonly Words Sample = new("示例，非官方", "Sample, unofficial");
    internal static readonly Words SampleSays = new(
        "这一算法没有官方依据，是示例或建议；数值仅供参考。",
        "No official rule is known for this: it is a sample or a proposal, and its figures are for orientation only."
    );
    internal static readonly Words NoteZh = new("说明（中文）", "Note in Chinese");
    internal static readonly Words NoteEn = new("说明（英文）", "Note in English");
    internal static readonly Words AppliesFrom = new("适用自", "Applies from");
    internal static readonly Words AppliesTo = new("适用至", "Applies to");
    internal static readonly Words Applies = new("适用期间", "Applies to data of");
    internal static readonly Words Since = new("{0}起", "from {0}");
    internal static readonly Words Between = new("{0} 至 {1}", "{0} to {1}");
    internal static readonly Words Version = new("第 {0} 版", "Version {0}");
    internal static readonly Words Versions = new("各版本", "Versions");
    internal static readonly Words HeldFrom = new("发布时间", "Published");
    internal static readonly Words Definition = new("定义", "Definition");
    internal static readonly Words Check = new("检查并试算", "Check and try out");
    internal static readonly Words Publish = new("发布", "Publish");
    internal static readonly Words Published = new("已发布第 {0} 版。", "Version {0} is published.");
    internal static readonly Words Checked = new(
        "没有发现错误。下面是按这个定义试算的结果；发布前可以继续修改。",
        "Nothing is wrong. Below are the figures that it would give; you can go on changing it before you publish."
    );
    internal static readonly Words CheckedOnly = new(
        "没有发现错误；现有数据还不能试算：{0}",
        "Nothing is wrong; there are no figures to try it on yet: {0}"
    );
    internal static readonly Words Figures = new("数值", "Figures");
    internal static readonly Words FiguresForOfficers = new(
        "登录后按管辖范围查看数值。",
        "Officers who are signed in see its figures for their area."
    );
    internal static readonly Words Value = new("数值", "Value");
    internal static readonly Words Change = new("同口径增速", "Growth, same enterprises");
    internal static readonly Words Points = new("同口径变动（百分点）", "Change, same enterprises (points)");
    internal static readonly Words Nominal = new("名义增速", "Growth, all enterprises");
    internal static readonly Words NominalPoints = new("全部企业变动（百分点）", "Change, all enterprises (points)");
    internal static readonly Words Real = new("可比价增速", "Growth at constant prices");
    internal static readonly Words TwoYears = new("两年平均", "Two-year average");
    internal static readonly Words PointsUnit = new("{0} 个百分点", "{0} points");
    internal static readonly Words NoValueOf = new("缺少输入：{0}", "no value of {0}");
    internal static readonly Words InPeriod = new("{0}（{1}）", "{0} for {1}");
    internal static readonly Words NoResult = new(
        "公式没有结果（例如除数为零）",
        "the formula has no result (such as a division by zero)"
    );
    internal static readonly Words NoFigures = new(
        "这些报告期没有可计算的数值。",
        "There is nothing to compute for these periods."
    );
    internal static readonly Words Made = new("这些数是怎么来的", "How these figures were made");
    internal static readonly Words How = new(
        "对每个地区、行业、企业和报告期，先取各输入之值（调查表指标为已验收数逐家加总），再代入公式，计算到 9 位小数，最后按“{0}”修约到 {1} 位小数。一个公式里同一张表的各项只加总同一批企业：填报了其中全部必填项的企业；非必填项未填按零计。变动用同口径：这批企业中本期与上年同期都在的，两期各自代入同一公式。",
        "For each area, industry, enterprise and period the inputs are taken (numbers of forms added up over what was accepted), put into the formula, computed to nine decimals and then rounded to {1} ({0}). The numbers of one form in a formula are added up over one set of enterprises: those that filled in all of them that the form requires; where it does not require one, a blank counts as nought. Changes are over the same enterprises: those of the set in both periods, both put into the same formula."
    );
    internal static readonly Words MadeFile = new(
        "公式、输入、文件与证明（JSON）",
        "Formula, inputs, files and proof (JSON)"
    );
    internal static readonly Words UsedTotals = new("调查表", "Form");
    internal static readonly Words UsedSeries = new("官方序列", "Official series");
    internal static readonly Words UsedCoefficients = new("系数", "Coefficients");
    internal static readonly Words UsedOthers = new("其他指标", "Other indicators");
    internal static readonly Words FactorYear = new("因子年份 {0}", "factors of {0}");
    internal static readonly Words DataYear = new("用于 {0} 数据", "for data of {0}");
    internal static readonly Words DifferentYear = new(
        "因子年份与数据年份不同",
        "factors are of another year than the data"
    );
    internal static readonly Words EditionOf = new("第 {0} 版", "edition {0}");
    internal static readonly Words History = new("修订历史", "Revisions");
    internal static readonly Words HistoryOf = new("{0}：修订历史", "{0}: revisions");
    internal static readonly Words HistoryLead = new(
        "这个数在每次数据版次、系数或定义变化之后的值：前后两行之差就是重述。",
        "The figure after each change of a vintage, a coefficient or the definition: what differs from one row to the next is a restatement."
    );
    internal static readonly Words HistoryOfAll = new(
        "管辖范围内全部地区和行业合在一起",
        "all areas and industries in scope together"
    );
    internal static readonly Words What = new("变化", "What changed");
    internal static readonly Words When = new("时间", "When");
    internal static readonly Words Difference = new("与前值之差", "Difference");
    internal static readonly Words NewVintage = new("数据版次 {0}（{1}）", "Vintage {0} ({1})");
    internal static readonly Words NewEdition = new("系数表“{0}”第 {1} 版", "Edition {1} of “{0}”");
    internal static readonly Words NewDefinition = new("“{0}”定义第 {1} 版", "Version {1} of the definition of “{0}”");
    internal static readonly Words Earlier = new("只列最近 {0} 次。", "Only the last {0} are listed.");
    internal static readonly Words Restated = new("重述", "Restated");
    internal static readonly Words Same = new("不变", "Unchanged");
    internal static readonly Words Score = new(
        "{0} × 得分({1}：{2} → {3}，{4} → {5})",
        "{0} × score({1}: {2} → {3}, {4} → {5})"
    );
    internal static readonly Words Place = new("名次", "Place");
    internal static readonly Words SortBy = new("排序", "In order of");
    internal static readonly Words NotSorted = new("代码", "codes");
    internal static readonly Words First = new("在前", "First");
    internal static readonly Words HighestFirst = new("由高到低", "the highest");
    internal static readonly Words LowestFirst = new("由低到高", "the lowest");
    internal static readonly Words Situation = new("形势分析", "Situation");
    internal static readonly Words ManyInputs = new("各输入之值见 JSON。", "Values of the inputs are in the JSON.");

    internal static Words OfRounding(IndicatorRounding rounding) =>
        rounding == IndicatorRounding.HalfAway
            ? new("四舍五入", "halves away from zero")
            : new("四舍六入五成双（GB/T 8170）", "halves to even (GB/T 8170)");

    internal static Words OfSort(IndicatorSort sort) =>
        sort switch
        {
            IndicatorSort.Change => new("同口径变动", "change, same enterprises"),
            IndicatorSort.Real => Real,
            _ => Value,
        };

    internal static Words OfSource(InputSource source) =>
        source switch
        {
            InputSource.Field => new("调查表指标", "Form field"),
            InputSource.Series => new("官方序列", "Official series"),
            InputSource.Indicator => new("指标", "Indicator"),
            InputSource.Coefficient => new("系数", "Coefficient"),
            _ => new("累计月数", "Cumulative months"),
        };

    internal static Words OfTake(InputTake take) =>
        take switch
        {
            InputTake.YearAverage => new("本年各期平均", "mean of the year so far"),
            InputTake.YearToDate => new("本年各期合计", "sum of the year so far"),
            _ => new("本期", "the period's"),
        };

    /// <summary>For which data a dated thing holds.</summary>
    internal static Words OfTime(DateOnly from, DateOnly? to) =>
        to is { } end ? Between.With($"{from:yyyy-MM-dd}", $"{end:yyyy-MM-dd}") : Since.With($"{from:yyyy-MM-dd}");
}
