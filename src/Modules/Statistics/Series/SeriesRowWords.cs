using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>What can be wrong with a cell, and how it is mended.</summary>
internal static class SeriesRowWords
{
    internal static readonly Words Blank = new("没有填", "Nothing is filled in");
    internal static readonly Words TooLong = new("太长", "Too long");
    internal static readonly Words Shorten = new("不超过{0}个字。", "Use at most {0} characters.");
    internal static readonly Words NoIndicator = new("不是指标代码", "This is no code of an indicator");
    internal static readonly Words WriteAnIndicator = new(
        "以英文字母开头，只用字母、数字和下划线，不超过40个，例如 QCI。",
        "Begin with a letter and use letters, digits and underscores only, at most 40, such as QCI."
    );
    internal static readonly Words NameTheIndicator = new(
        "写明指标的中文名称。",
        "Give the Chinese name of the indicator."
    );
    internal static readonly Words NameTheUnit = new(
        "写明单位，例如 亿元、%、分。",
        "Give the unit, such as %, points or the like."
    );
    internal static readonly Words NoArea = new(
        "行政区划代码表里没有这个代码",
        "The table of regions does not have this code"
    );
    internal static readonly Words UseAnArea = new(
        "用六位行政区划代码，全国写 000000；表里缺的请先录入代码表。",
        "Use a region code of six digits, 000000 for the whole country; a code that is missing is taken in to the table first."
    );
    internal static readonly Words NoIndustry = new(
        "行业代码表里没有这个代码",
        "The table of industries does not have this code"
    );
    internal static readonly Words UseAnIndustry = new(
        "用行业代码，例如 13；全行业写 all 或留空。",
        "Use an industry code such as 13; write all or nothing for all industries together."
    );
    internal static readonly Words NoPeriod = new("不是时期", "This is no period");
    internal static readonly Words WriteAPeriod = new(
        "写成 2017、2016-2020、2016Q1、2020-11 或 2016M02C（1—2月累计）。",
        "Write 2017, 2016-2020, 2016Q1, 2020-11 or 2016M02C (January to February)."
    );
    internal static readonly Words NotEnded = new("到{0}这个时期还没有结束", "By {0} this period has not ended");
    internal static readonly Words SayItIsExpected = new(
        "等时期结束后再录入；目标数和预测数请在“数值种类”里写明。",
        "Take it in when the period has ended; say under Kind if it is a target or a forecast."
    );
    internal static readonly Words NoKind = new("没有这种数值", "There is no such kind");
    internal static readonly Words UseAKind = new(
        "写 实际值、基期值、目标值 或 预测值；空着是实际值。",
        "Write actual, baseline, target or forecast; nothing means actual."
    );
    internal static readonly Words NoNumber = new("不是能准确保存的数", "This is no number that can be kept exactly");
    internal static readonly Words WriteANumber = new(
        "写成数字，例如 39463.90，不超过15位、小数不超过8位；不带单位，不写“约”。没有数的行删去。",
        "Write a number such as 39463.90 with at most 15 digits, 8 of them after the point, without a unit or ‘about’. Leave out a row that has none."
    );
    internal static readonly Words NoStatus = new("没有这个状态字母", "There is no such letter");
    internal static readonly Words UseAStatus = new(
        "用 SDMX 的字母，例如 A 正常、P 初步数、E 估计值、B 序列中断；空着是 A。",
        "Use the letters of SDMX, such as A normal, P provisional, E estimated, B break in the series; nothing means A."
    );
    internal static readonly Words NameTheSource = new(
        "写明来源的标题，例如公报、年鉴的表或网页的标题。",
        "Give the title of the source, such as a communiqué, a table of a yearbook or a web page."
    );
    internal static readonly Words NoAddress = new("不是网址", "This is no web address");
    internal static readonly Words WriteAnAddress = new(
        "以 http:// 或 https:// 开头；没有网址就留空。",
        "Start with http:// or https://; leave it empty when there is none."
    );
    internal static readonly Words NoDay = new("不是日期", "This is no day");
    internal static readonly Words LaterThanToday = new("还没有到这一天", "This day is still to come");
    internal static readonly Words WriteADay = new(
        "写成 2010-12-16；不知道哪天发布就留空。",
        "Write 2010-12-16; leave it empty when the day of publication is not known."
    );
    internal static readonly Words SameAsRow = new("与第{0}行是同一个数", "This is the same figure as in row {0}");
    internal static readonly Words KeepOne = new(
        "同一指标、地区、行业、时期和种类只留一行。",
        "Keep one row for the same indicator, area, industry, period and kind."
    );
    internal static readonly Words OtherName = new("第{0}行把这个指标叫作“{1}”", "Row {0} calls this indicator “{1}”");
    internal static readonly Words OneName = new(
        "同一指标代码在文件里只用一个名称。",
        "Use one name for a code throughout the file."
    );
    internal static readonly Words HeldUnit = new(
        "这个序列已有的数以“{0}”为单位",
        "The values of this series are held in “{0}”"
    );
    internal static readonly Words OtherUnit = new(
        "第{0}行里这个序列的单位是“{1}”",
        "In row {0} this series has the unit “{1}”"
    );
    internal static readonly Words UseThatUnit = new(
        "换算成这个单位；量的是别的东西，就用另一个指标代码。",
        "Convert it to that unit; if it measures something else, give it another indicator code."
    );
}
