using CsCheck;

namespace Yuelu.Reader.Findings;

public sealed class AccountingTests
{
    private static readonly string[] Pieces =
    [
        "一、总体要求",
        "（一）发展目标。",
        "1、",
        "10．",
        "到2025年，",
        "产值达到100亿元",
        "。",
        "；",
        "、",
        "\n",
        "\n\n",
        "| 指标 | 单位 | 2020年 | 2025年 |\n",
        "序号\n\n指标\n\n目标值\n\n1\n\n",
        "培育30家企业，",
        "加快推进产业发展。",
        "--",
        "“315”",
        "第3页 共6页\n",
        "每年",
        "分别",
        "（",
        "）",
        "《",
        "》",
        "%",
        "万",
        "亿",
        "千",
        "百",
        "翻",
        "过",
        "半",
        "第",
        "前",
        "名",
        "2021—2025年",
        "比2020年下降18%",
        "\t",
        "　",
        "A",
        "5G",
        "3-5",
        "—",
        "的",
        "以上",
        "左右",
        "专栏1　",
        "第一章",
        "①",
        "\ufeff",
        "😀",
        "12,345.67",
        "99999999999999999999999",
    ];

    [Fact]
    public void Every_character_of_any_text_is_accounted_for_once() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 120]
            .Sample(
                choice =>
                {
                    var text =
                        "青湖市产业发展行动计划（2021—2025年）\n加快推进青湖市发展。支持企业创新。\n"
                        + string.Concat(choice.Select(i => Pieces[i]));
                    var accounting = PlanReader.ReadText(text, "").Value.Reading.Accounting;
                    var at = 0;
                    foreach (var segment in accounting.Segments)
                    {
                        Assert.Equal(at, segment.Start);
                        at = segment.End;
                    }
                    Assert.Equal(text.Length, at);
                    Assert.Equal(
                        text.Length,
                        accounting.Kept + accounting.Repeat + accounting.Boilerplate + accounting.Unplaced
                    );
                },
                iter: 2000
            );

    [Fact]
    public void Each_commitment_quotes_the_words_at_its_place()
    {
        var text = "青湖市行动计划（2021—2025年）\n\n一、目标\n\n到2025年，产值达到100亿元，培\n\n育企业30家。\n";
        var reading = PlanReader.ReadText(text, "").Value.Reading;
        Assert.All(reading.Commitments, c => Assert.Equal(text[c.Start..c.End], c.Quote));
    }
}
