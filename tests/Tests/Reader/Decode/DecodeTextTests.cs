using System.Text;
using CsCheck;

namespace Yuelu.Reader.Decode;

public sealed class DecodeTextTests
{
    [Fact]
    public void A_text_in_UTF_8_stays_as_it_is() =>
        Assert.Equal(
            "  " + PlanSample.Text + "\t\u3000\n",
            Encoding.UTF8.GetBytes("  " + PlanSample.Text + "\t\u3000\n").TextOf()
        );

    [Fact]
    public void A_text_in_UTF_8_comes_without_a_finding() =>
        Assert.Empty(Encoding.UTF8.GetBytes(PlanSample.Text).Decode().Value.Findings);

    [Fact]
    public void A_byte_order_mark_is_no_character() =>
        Assert.Equal(
            PlanSample.Text,
            ((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(PlanSample.Text)]).TextOf()
        );

    [Fact]
    public void Line_ends_of_other_systems_become_one_character() =>
        Assert.Equal("规划\n目标\n任务\n", "规划\r\n目标\r任务\r\n"u8.ToArray().TextOf());

    [Fact]
    public void UTF_16_with_a_mark_is_read_in_either_order()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(
                PlanSample.Text,
                ((byte[])[.. encoding.Preamble, .. encoding.GetBytes(PlanSample.Text)]).TextOf()
            );
    }

    [Fact]
    public void UTF_16_that_lost_its_mark_is_read_in_either_order()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(PlanSample.Text, encoding.GetBytes(PlanSample.Text).TextOf());
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("GBK")]
    [InlineData("GB2312")]
    public void The_national_encodings_are_read_and_named(string encoding)
    {
        var decoded = PlanSample.Text.In(encoding).Decode().Value;
        Assert.Equal(PlanSample.Text, decoded.Text);
        Assert.Equal("document.encoding", Assert.Single(decoded.Findings).Code);
    }

    [Fact]
    public void A_rare_character_needs_four_bytes_in_GB18030_and_is_read() =>
        Assert.Equal(PlanSample.Text + "㐂𠮷", (PlanSample.Text + "㐂𠮷").In("GB18030").TextOf());

    [Fact]
    public void A_short_line_in_GB18030_is_read() => Assert.Equal("建设工厂", "建设工厂".In("GB18030").TextOf());

    [Fact]
    public void Big5_is_read_when_the_text_is_traditional() =>
        Assert.Equal(PlanSample.Traditional, PlanSample.Traditional.In("Big5").TextOf());

    [Fact]
    public void Traditional_characters_in_UTF_8_are_no_garbling() =>
        Assert.Equal(PlanSample.Traditional, Encoding.UTF8.GetBytes(PlanSample.Traditional).TextOf());

    [Fact]
    public void Any_Chinese_text_survives_GB18030()
    {
        var letters = Gen.Char[string.Concat(PlanSample.Text.Where(c => c > 0x80).Distinct())];
        Gen.Select(letters.Array[30, 400], Gen.Char["0123456789%ABC \n"].Array[0, 40])
            .Sample((wide, narrow) => Survives(new string(wide) + new string(narrow)), iter: 300);

        static void Survives(string text) => Assert.Equal(text, text.In("GB18030").TextOf());
    }

    [Theory]
    [InlineData(
        "euc-kr",
        "산업 발전 계획은 우리 나라의 미래를 위하여 매우 중요하다. 모든 기업은 혁신을 통하여 성장한다. 정부는 이를 지원한다."
    )]
    [InlineData(
        "shift_jis",
        "産業の発展のための計画を定める。すべての企業はこの計画に従って成長を目指すものとする。詳細は別に定める。"
    )]
    [InlineData(
        "euc-jp",
        "産業の発展のための計画を定める。すべての企業はこの計画に従って成長を目指すものとする。詳細は別に定める。"
    )]
    [InlineData(
        "windows-1251",
        "План развития промышленности области на период до 2030 года определяет цели и задачи для всех предприятий."
    )]
    public void Another_encoding_is_refused(string encoding, string text) =>
        Assert.Equal("document.encoding-unknown", text.In(encoding).RefusalOf());

    [Theory]
    [InlineData("GB18030")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    public void UTF_8_that_was_saved_in_a_wrong_encoding_is_refused(string mistaken)
    {
        var garbled = ChineseEncodings.Of(mistaken).GetString(Encoding.UTF8.GetBytes(PlanSample.Text));
        Assert.Equal("document.garbled", Encoding.UTF8.GetBytes(garbled).RefusalOf());
    }

    [Fact]
    public void GB18030_that_was_taken_for_Latin_letters_is_refused()
    {
        var garbled = Encoding.Latin1.GetString(PlanSample.Text.In("GB18030"));
        Assert.Equal("document.garbled", Encoding.UTF8.GetBytes(garbled).RefusalOf());
    }

    [Fact]
    public void A_text_full_of_replacement_characters_is_refused()
    {
        var lost = Encoding.UTF8.GetString(PlanSample.Text.In("GB18030"));
        Assert.Equal("document.garbled", Encoding.UTF8.GetBytes(lost).RefusalOf());
    }

    [Fact]
    public void A_single_broken_byte_is_a_loss_with_its_place()
    {
        var text = string.Concat(Enumerable.Repeat(PlanSample.Text, 20));
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[3] = 0xFF;
        var decoded = bytes.Decode().Value;
        var finding = Assert.Single(decoded.Findings);
        Assert.Equal(("document.unreadable-characters", Severity.Loss), (finding.Code, finding.Severity));
        Assert.All(decoded.Text[finding.Start..finding.End], c => Assert.Equal('\uFFFD', c));
    }

    [Fact]
    public void A_download_that_broke_off_inside_a_character_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanSample.Text.TrimEnd());
        Assert.Equal(PlanSample.Text.TrimEnd()[..^1] + "\uFFFD", bytes[..^1].TextOf());
    }
}
