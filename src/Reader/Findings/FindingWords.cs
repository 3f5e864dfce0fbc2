using Yuelu.Kernel;
using Yuelu.Reader.Commitments;

namespace Yuelu.Reader.Findings;

/// <summary>The sentences of the reader's findings.</summary>
internal static class FindingWords
{
    public static readonly Words Boilerplate = new(
        "不属于正文（页眉、页脚或网站信息），未计入",
        "Not part of the document (page header, footer or site information); left out"
    );

    public static readonly Words Broken = new(
        "一句话在此被换行打断，已接上",
        "A sentence was broken over two lines here and has been joined"
    );

    public static readonly Words Repeated = new(
        "这段文字是第{0}字处的重复，只保留一处",
        "This passage repeats the one at character {0}; one copy was kept"
    );

    public static readonly Words Moved = new(
        "这段文字与别处交错，已按编号和重复部分移回第{0}节",
        "This passage was interleaved with another place; by numbering and overlap it belongs to section {0}"
    );

    public static readonly Words Unplaced = new(
        "这段文字的原位置无法确定，按文件顺序保留",
        "The place of this passage in the document is not certain; it was kept in file order"
    );

    public static readonly Words HeadingLost = new(
        "第{0}节的标题缺失，编号由前后标题推断",
        "The heading of section {0} is missing; its number follows from its neighbours"
    );

    public static readonly Words Doubtful = new(
        "{0}：读取把握不大，请核对",
        "{0}: read with little certainty, please check"
    );

    public static readonly Words RestatedDifferently = new(
        "{0}：与{1}说法相近而数字不同，请核对",
        "{0}: worded like {1} but with another number, please check"
    );

    public static readonly Words RestatedInOtherTerms = new(
        "{0}在此处再次提出，比较方式（如“左右”“以上”）与首次不同，请核对",
        "{0} is stated again here with another comparison (such as about or at least), please check"
    );

    public static readonly Words NoPeriod = new(
        "未找到规划期，没有注明年份的目标不设期限",
        "The plan states no period; targets that name no year have no deadline"
    );

    /// <summary>Why a number is no promise.</summary>
    public static Words Aside(AsideReason reason) =>
        reason switch
        {
            AsideReason.Past => new(
                "这个数字说的是已有成绩，不是目标",
                "This number tells what has been achieved; it is no target"
            ),
            AsideReason.Threshold => new(
                "这个数字用来形容名词（门槛或规格），不是目标",
                "This number describes a thing (a threshold or a specification); it is no target"
            ),
            AsideReason.Subsidy => new(
                "这个数字是奖补标准，不是目标",
                "This number is a rate of subsidy; it is no target"
            ),
            AsideReason.Base => new(
                "这个数字是变化的起点，不是目标",
                "This number is where a change starts from; it is no target"
            ),
            _ => new(
                "这个数字旁没有要求做到的词语，未作为目标",
                "No words of promise stand with this number; it was not taken as a target"
            ),
        };
}
