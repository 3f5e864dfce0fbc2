using Yuelu.Kernel;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>The words of public figures.</summary>
internal static class PublicFigureWords
{
    internal static readonly Words Name = new("公开数据", "Open data");
    internal static readonly Words Lead = new(
        "企业报送并经验收的数据，按地区和行业汇总后公开。可能推算出单个企业数据的合计不公开；各页、下载与接口所示完全相同。",
        "Figures that enterprises filed and officers accepted, added up by area and industry. Sums from which a single enterprise's figure could be worked out are hidden, and alike on every page, in every file and interface."
    );
    internal static readonly Words NoRule = new(
        "尚未设定披露规则，因此没有公开任何数据。",
        "No disclosure rule has been set, so nothing is published."
    );
    internal static readonly Words NoFields = new(
        "尚未决定公开哪些指标，因此没有公开任何数据。",
        "It has not been decided which numbers are public, so nothing is published."
    );
    internal static readonly Words None = new(
        "还没有公开数据集：公开的指标尚无已验收的数据，或收集仍在进行。",
        "There is no public cube yet: nothing was accepted of the public numbers, or their collection goes on."
    );
    internal static readonly Words PublishedCount = new(
        "发布 {0} 个公开数据集；{1} 个表未发布或未更新",
        "{0} public cubes published; {1} tables left out or left as they were"
    );
    internal static readonly Words Country = new("全国", "Whole country");
    internal static readonly Words AllIndustries = new("全部行业", "All industries");
    internal static readonly Words Unplaced = new("不详", "Not placed");
    internal static readonly Words UnplacedIn = new("{0}（未落到县市区）", "{0} (in no county)");
    internal static readonly Words Hidden = new("未公开", "Hidden");
    internal static readonly Words HiddenWhy = new(
        "“未公开”：有企业数据，但公开后可能推算出单个企业的数据；也可能是为保护别的数而隐藏，二者不区分。“—”：没有企业。",
        "“Hidden”: there are figures, and showing them could tell a single enterprise's, of this cell or of another; which of the two is not told. “—”: there is no enterprise."
    );
    internal static readonly Words Number = new("指标", "Number");
    internal static readonly Words Unit = new("单位", "Unit");
    internal static readonly Words Latest = new("最新报告期", "Latest period");
    internal static readonly Words Value = new("数值", "Value");
    internal static readonly Words Units = new("企业数", "Enterprises");
    internal static readonly Words Growth = new("名义同比（%）", "Nominal growth on the year before (%)");
    internal static readonly Words GrowthWhy = new(
        "名义同比由两期公开的合计相除得出，两期企业不完全相同，不是统计上发布的同口径增速；任一期未公开时不计算。",
        "Nominal growth is that of two public sums, whose enterprises are not wholly the same: it is not growth over the same enterprises, which official statistics tell. Where one of them is hidden there is none."
    );
    internal static readonly Words Change = new("名义变动（百分点）", "Nominal change on the year before (points)");
    internal static readonly Words ChangeWhy = new(
        "变动由两期公开的数相减得出，两期企业不完全相同；任一期未公开时不计算。",
        "The change is the difference of two public figures, whose enterprises are not wholly the same; where one of them is hidden there is none."
    );
    internal static readonly Words Computed = new(
        "只由本数据集中公开的数算出：{0}。它用到的任何一个数未公开，它也不公开；“—”也可能是公式没有结果（例如除数为零）。",
        "Computed from public figures of this cube alone: {0}. Where one of the figures that it reads is hidden, so is it; “—” can also mean that the formula has no result, such as a division by zero."
    );
    internal static readonly Words Period = new("报告期", "Period");
    internal static readonly Words Area = new("地区", "Area");
    internal static readonly Words Industry = new("行业", "Industry");
    internal static readonly Words AsOf = new("截至日期", "As of");
    internal static readonly Words ByArea = new("按地区", "By area");
    internal static readonly Words ByIndustry = new("按行业", "By industry");
    internal static readonly Words OverTime = new("历期", "Over time");
    internal static readonly Words Download = new("下载全部：", "Download all of it:");
    internal static readonly Words DownloadHow = new(
        "一个文件，含本调查表全部公开指标、报告期、地区和行业。没有企业的格不列出；状态 Q、C 表示未公开。",
        "One file with all public numbers of the form, all periods, areas and industries. Cells without an enterprise are left out; status Q and C mean hidden."
    );
    internal static readonly Words Licence = new("许可", "Licence");
    internal static readonly Words NoLicence = new(
        "运营者尚未声明许可，使用前请向运营者确认。",
        "The operator has stated no licence; ask before you use the data."
    );
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words SourceSaid = new("{0}，已验收数据第 {1} 版", "{0}, accepted figures, vintage {1}");
    internal static readonly Words Cube = new("公开数据集", "Public cube");
    internal static readonly Words CubeNumber = new("第 {0} 号", "No. {0}");
    internal static readonly Words Rule = new("披露规则", "Disclosure rule");
    internal static readonly Words RuleSaid = new(
        "少于 {0} 家企业、{1}的合计不公开；任何人对未公开数的推算区间，上下至少各达其 {2}%。",
        "Sums of fewer than {0} enterprises, or {1}, are hidden; whatever anybody works out for a hidden one reaches at least {2}% above and below it."
    );
    internal static readonly Words GroundSaid = new("依据：{0}", "Ground: {0}");
    internal static readonly Words DominanceSaid = new("前 {0} 家占比超过 {1}%", "of which {0} have more than {1}%");
    internal static readonly Words PriorSaid = new(
        "可把最大一家推算到 {0}% 以内",
        "that tell the largest to within {0}%"
    );
    internal static readonly Words Or = new("或", " or ");
    internal static readonly Words Proof = new("证明", "Proof");
    internal static readonly Words Changed = new(
        "该报告期有更正待发布：更正的企业太少，公开会透露其改动。",
        "Corrections of this period wait: too few enterprises corrected theirs, and showing it would tell what they changed."
    );

    /// <summary>Why a table is not published, or not anew.</summary>
    internal static Words Of(LeftOutReason why) =>
        why switch
        {
            LeftOutReason.Negative => new(
                "有企业的数为负，现有保护方法不适用，未公开",
                "an enterprise's figure is negative, which the protection does not cover; not published"
            ),
            LeftOutReason.Tied => new(
                "现行调查表把它与另一个已公开的指标关联，只公开其中一个",
                "the form as it is now ties it to another public number; only one of them is published"
            ),
            LeftOutReason.FewCorrections => Changed,
            LeftOutReason.InputNotThere => new(
                "它所用的指标没有都公开，无法计算",
                "not all numbers that it reads are public, so it is not computed"
            ),
            _ => new("收集仍在进行", "its collection goes on"),
        };

    /// <summary>A rule in one sentence.</summary>
    internal static Words Say(Disclosure.SafetyRule rule)
    {
        var writer = (Language language) => Platform.Ui.Writer.In(language);
        return new(Sentence(Language.Chinese), Sentence(Language.English));

        string Sentence(Language language)
        {
            var parts = new List<string>();
            if (rule.Dominance is { } dominance)
                parts.Add(DominanceSaid.With(dominance.Units, writer(language).Number(dominance.Percent)).In(language));
            if (rule.PriorPercent is { } percent)
                parts.Add(PriorSaid.With(writer(language).Number(percent)).In(language));
            return RuleSaid
                .With(
                    rule.LeastUnits,
                    string.Join(Or.In(language), parts),
                    writer(language).Number(rule.ProtectionPercent)
                )
                .In(language);
        }
    }
}
