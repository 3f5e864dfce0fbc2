using System.Text;

namespace Yuelu.Reader.Decode;

public sealed class DecodePdfTests
{
    private const string Style =
        "<meta charset=utf-8><style>@page{size:A4;margin:25mm} body{font:16px/1.8 'Noto Sans CJK SC'} p{text-indent:2em;margin:0;text-align:justify} table{border-collapse:collapse} td{border:1px solid black;padding:4px}</style>";

    [Fact]
    public void Lines_come_from_the_top_down() =>
        Assert.Equal(
            "First line\nSecond line\n",
            PdfFile.Of(PdfFile.Line(72, 600, "Second line") + PdfFile.Line(72, 700, "First line")).TextOf("plan.pdf")
        );

    [Fact]
    public void A_wide_gap_parts_columns() =>
        Assert.Equal(
            "Output\t9000\nExport\t1200\n",
            PdfFile
                .Of(
                    PdfFile.Line(72, 700, "Output")
                        + PdfFile.Line(300, 700, "9000")
                        + PdfFile.Line(72, 680, "Export")
                        + PdfFile.Line(300, 680, "1200")
                )
                .TextOf("plan.pdf")
        );

    [Fact]
    public void Sentences_that_the_page_broke_are_whole_again()
    {
        var sentence =
            string.Concat(
                Enumerable.Repeat(
                    "为了让本省的装备产业走得更稳更远，各地要从实际出发，把支持企业做大做强放在第一位，",
                    4
                )
            ) + "确保目标实现。";
        var pdf = PdfFile.Print($"{Style}<p>一、目标</p><p>{sentence}</p><p>二、任务</p><p>{sentence}</p>");
        Assert.Equal($"一、目标\n{sentence}\n二、任务\n{sentence}\n", pdf.TextOf("plan.pdf"));
    }

    [Fact]
    public void A_sentence_that_runs_over_the_page_is_whole_and_the_page_number_follows()
    {
        var sentence =
            string.Concat(
                Enumerable.Repeat(
                    "为了让本省的装备产业走得更稳更远，各地要从实际出发，把支持企业做大做强放在第一位，",
                    60
                )
            ) + "确保目标实现。";
        var foot = "<style>@page{@bottom-center{content:'— ' counter(page) ' —'}}</style>";
        var text = PdfFile.Print($"{Style}{foot}<p>{sentence}</p>").TextOf("plan.pdf");
        Assert.StartsWith(sentence + "\n", text);
        Assert.Equal("—1——2——3—", string.Concat(text[sentence.Length..].Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void A_ruled_table_keeps_its_cells_although_their_words_wrap()
    {
        var pdf = PdfFile.Print(
            $"{Style}<p>专栏一</p><table><tr><td style='width:6em'>指标</td><td style='width:4em'>单位</td><td>2030年</td></tr>"
                + "<tr><td>规模以上装备产业营业收入年均增长速度</td><td>%</td><td>8</td></tr>"
                + "<tr><td>研发经费占比</td><td>%</td><td>3</td></tr></table><p>完毕</p>"
        );
        Assert.Equal(
            "专栏一\n指标\t单位\t2030年\n规模以上装备产业营业收入年均增长速度\t%\t8\n研发经费占比\t%\t3\n完毕\n",
            pdf.TextOf("plan.pdf")
        );
    }

    [Fact]
    public void A_glyph_that_is_named_by_a_look_alike_is_mended() =>
        Assert.Equal("工业长⻊2～3个——", Pdf.LookAlikes.Unify("⼯业⻓⻊2〜3个⸺"));

    [Fact]
    public void A_scan_without_text_is_refused() =>
        Assert.Equal("document.scanned", PdfFile.Of("0 0 100 100 re f\n", "").RefusalOf("plan.pdf"));

    [Fact]
    public void A_page_without_text_among_others_is_a_loss()
    {
        var page = string.Concat(
            Enumerable.Range(0, 20).Select(i => PdfFile.Line(72, 700 - (20 * i), "All enterprises of the province"))
        );
        var decoded = PdfFile.Of(page, "", page).Decode("plan.pdf").Value;
        var finding = Assert.Single(decoded.Findings);
        Assert.Equal("document.page-without-text", finding.Code);
        Assert.Contains("2", finding.Detail.En);
    }

    [Fact]
    public void An_encrypted_file_is_refused_as_encrypted()
    {
        var plain = Encoding.Latin1.GetString(PdfFile.Of(PdfFile.Line(72, 700, "Secret")));
        var locked = plain.Replace(
            "/Root 1 0 R",
            $"/Root 1 0 R /ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>"
        );
        Assert.Equal("document.encrypted", Encoding.Latin1.GetBytes(locked).RefusalOf("plan.pdf"));
    }

    [Fact]
    public void A_file_that_only_begins_as_PDF_is_refused_as_damaged()
    {
        Assert.Equal("document.damaged", "%PDF-1.7\nnothing more"u8.ToArray().RefusalOf("plan.pdf"));
        Assert.Equal("document.damaged", PdfFile.Of(PdfFile.Line(72, 700, "Half"))[..200].RefusalOf("plan.pdf"));
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused()
    {
        var bomb = PdfFile.Deflated(Encoding.Latin1.GetBytes(new string(' ', 300 << 20)));
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("document.unpacks-too-large", bomb.RefusalOf("plan.pdf"));
    }

    [Fact]
    public void Objects_that_stand_in_each_other_without_end_do_no_harm()
    {
        var deep = Encoding
            .Latin1.GetString(PdfFile.Of(PdfFile.Line(72, 700, "Deep")))
            .Replace(
                "/Type /Catalog",
                "/Deep " + new string('[', 200_000) + new string(']', 200_000) + " /Type /Catalog"
            );
        Assert.NotNull(Encoding.Latin1.GetBytes(deep).Decode("plan.pdf").ToString());
    }

    [Fact]
    public void More_pages_than_allowed_are_refused() =>
        Assert.Equal(
            "document.too-many-parts",
            PdfFile.Of("", "", "").RefusalOf("plan.pdf", new ReaderLimits { PdfPages = 2 })
        );
}
