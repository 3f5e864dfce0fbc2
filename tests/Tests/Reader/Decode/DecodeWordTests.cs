using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yuelu.Reader.Decode;

public sealed class DecodeWordTests
{
    [Fact]
    public void Paragraphs_come_in_order_and_blank_ones_are_left_out()
    {
        var file = WordFile.Of(WordFile.Line("规划"), new Paragraph(), WordFile.Line("  "), WordFile.Line("一、目标"));
        Assert.Equal("规划\n一、目标\n", file.TextOf("plan.docx"));
    }

    [Fact]
    public void The_name_does_not_matter() =>
        Assert.Equal("规划\n", WordFile.Of(WordFile.Line("规划")).TextOf("plan.txt"));

    [Fact]
    public void A_row_of_a_table_is_a_line_with_tabs()
    {
        var file = WordFile.Of(
            WordFile.Line("专栏"),
            WordFile.Grid(["指标", "单位", "2030年"], ["营业收入", "亿元", "9000"]),
            WordFile.Line("完")
        );
        Assert.Equal("专栏\n指标\t单位\t2030年\n营业收入\t亿元\t9000\n完\n", file.TextOf("plan.docx"));
    }

    [Fact]
    public void Merged_cells_keep_the_columns_in_place()
    {
        var wide = new TableCell(new TableCellProperties(new GridSpan { Val = 2 }), WordFile.Line("合计"));
        var down = new TableCell(new TableCellProperties(new VerticalMerge()), new Paragraph());
        var file = WordFile.Of(
            new Table(
                new TableRow(wide, new TableCell(WordFile.Line("8%"))),
                new TableRow(down, new TableCell(WordFile.Line("亿元")), new TableCell(WordFile.Line("9000")))
            )
        );
        Assert.Equal("合计\t\t8%\n\t亿元\t9000\n", file.TextOf("plan.docx"));
    }

    [Fact]
    public void A_frame_of_one_cell_keeps_its_paragraphs()
    {
        var frame = new Table(
            new TableRow(new TableCell(WordFile.Line("专栏1"), WordFile.Line("1. 平台"), WordFile.Line("2. 基金")))
        );
        Assert.Equal("专栏1\n1. 平台\n2. 基金\n", WordFile.Of(frame).TextOf("plan.docx"));
    }

    [Fact]
    public void Automatic_numbers_are_written_out_and_start_again_below_each_heading()
    {
        var file = WordFile.With(
            WordFile.AddNumbering,
            WordFile.Item(0, "目标"),
            WordFile.Item(1, "总体"),
            WordFile.Item(1, "具体"),
            WordFile.Item(2, "5万亿元"),
            WordFile.Item(0, "任务"),
            WordFile.Item(1, "企业"),
            WordFile.Item(2, "平台")
        );
        string[] lines = ["一、目标", "（一）总体", "（二）具体", "1. 5万亿元", "二、任务", "（一）企业", "1. 平台"];
        Assert.Equal(string.Join('\n', lines) + "\n", file.TextOf("plan.docx"));
    }

    [Fact]
    public void A_style_can_give_the_number()
    {
        var file = WordFile.With(
            main =>
            {
                WordFile.AddNumbering(main);
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                    new Style(
                        new StyleName { Val = "heading 1" },
                        new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))
                    )
                    {
                        StyleId = "1",
                    },
                    new Style(new StyleName { Val = "toc 1" }) { StyleId = "2" }
                );
            },
            Styled("2", "一、目标 1"),
            Styled("1", "目标"),
            Styled("1", "任务")
        );
        var decoded = file.Decode("plan.docx").Value;
        Assert.Equal("一、目标\n二、任务\n", decoded.Text);
        Assert.Equal("document.contents-page", Assert.Single(decoded.Findings).Code);

        static Paragraph Styled(string style, string text) =>
            new(new ParagraphProperties(new ParagraphStyleId { Val = style }), WordFile.Words(text));
    }

    [Fact]
    public void Tracked_deletions_are_left_out_and_insertions_are_kept()
    {
        var paragraph = new Paragraph(
            WordFile.Words("达到"),
            new DeletedRun(new Run(new DeletedText("8000"))) { Author = "a", Id = "1" },
            new InsertedRun(WordFile.Words("9000")) { Author = "a", Id = "2" },
            WordFile.Words("亿元")
        );
        var decoded = WordFile.Of(paragraph).Decode("plan.docx").Value;
        Assert.Equal("达到9000亿元\n", decoded.Text);
        Assert.Equal("document.deletions", Assert.Single(decoded.Findings).Code);
    }

    [Fact]
    public void A_paragraph_whose_end_was_deleted_runs_on()
    {
        var open = new Paragraph(
            new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted { Author = "a", Id = "1" })),
            WordFile.Words("达到")
        );
        Assert.Equal("达到9000亿元\n", WordFile.Of(open, WordFile.Line("9000亿元")).TextOf("plan.docx"));
    }

    [Fact]
    public void Hidden_text_is_left_out_and_told()
    {
        var hidden = new Run(new RunProperties(new Vanish()), new DocumentFormat.OpenXml.Wordprocessing.Text("草稿"));
        var decoded = WordFile.Of(new Paragraph(hidden, WordFile.Words("规划"))).Decode("plan.docx").Value;
        Assert.Equal("规划\n", decoded.Text);
        Assert.Equal("document.hidden-text", Assert.Single(decoded.Findings).Code);
    }

    [Fact]
    public void Footnotes_stand_at_the_end()
    {
        var file = WordFile.With(
            main =>
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                    new Footnote(new Paragraph(WordFile.Words("—")))
                    {
                        Type = FootnoteEndnoteValues.Separator,
                        Id = -1,
                    },
                    new Footnote(WordFile.Line(" 按现价计算。")) { Id = 1 }
                ),
            new Paragraph(
                WordFile.Words("达到9000亿元"),
                new Run(new FootnoteReference { Id = 1 }),
                WordFile.Words("。")
            ),
            WordFile.Line("完")
        );
        Assert.Equal("达到9000亿元。\n完\n注1：按现价计算。\n", file.TextOf("plan.docx"));
    }

    [Fact]
    public void A_text_box_follows_its_paragraph_once_although_the_file_holds_it_twice()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>专栏</w:t></w:r></w:p></w:txbxContent>";
        var file = WordFile.OfXml(
            "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + $"<mc:Choice><w:drawing>{Box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{Box}</w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p><w:p><w:r><w:t>完</w:t></w:r></w:p>"
        );
        Assert.Equal("前后\n专栏\n完\n", file.TextOf("plan.docx"));
    }

    [Fact]
    public void A_file_without_words_is_refused() =>
        Assert.Equal("document.no-text", WordFile.Of(new Paragraph()).RefusalOf("plan.docx"));

    [Fact]
    public void Broken_XML_is_refused_with_its_place() =>
        Assert.Equal("document.damaged", WordFile.OfXml("<w:p><w:r></w:p>").RefusalOf("plan.docx"));

    [Fact]
    public void A_part_that_unpacks_without_end_is_refused()
    {
        var bomb = WordFile.OfXml("<w:p><w:r><w:t>" + new string(' ', 30 << 20) + "</w:t></w:r></w:p>");
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("document.unpacks-too-large", bomb.RefusalOf("plan.docx"));
    }

    [Fact]
    public void Unpacking_is_bounded_over_all_parts_together()
    {
        var file = WordFile.OfXml($"<w:p><w:r><w:t>{PlanSample.Text}</w:t></w:r></w:p>");
        Assert.Equal(
            "document.unpacks-too-large",
            file.RefusalOf("plan.docx", new ReaderLimits { UnpackedBytes = 300 })
        );
    }

    [Fact]
    public void Entities_that_multiply_are_refused()
    {
        const string Xml =
            "<!DOCTYPE a [<!ENTITY b \"规划\"><!ENTITY c \"&b;&b;&b;&b;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
        var file = RefusalTests.Zip(("word/document.xml", System.Text.Encoding.UTF8.GetBytes(Xml)));
        Assert.Equal("document.damaged", file.RefusalOf("plan.docx"));
    }

    [Fact]
    public void Elements_that_stand_in_each_other_without_end_are_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<w:sdt>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 50_000));
        Assert.Equal("document.damaged", WordFile.OfXml(deep).RefusalOf("plan.docx"));
    }
}
