using System.Text;

namespace Yuelu.Reader.Decode;

public sealed class DecodeHtmlTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html><head><meta charset="gb2312"><title>云川省装备产业振兴规划_云川省人民政府</title>
        <style>p { color: red }</style><script>var menu = "<div>首页</div>";</script></head>
        <body>
        <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事</a></li></ul></div>
        <div class="page"><div class="crumb">您的位置：首页 &gt; 政务公开</div>
        <h1>云川省装备产业振兴规划</h1>
        <table class="facts"><tr><td>发文字号</td><td>云政发〔2026〕3号</td></tr></table>
        <div id="zoom"><p>&nbsp;&nbsp;&nbsp;&nbsp;一、目标</p>
        <p>　　到2030年，全省装备产业营业收入
        达到9000亿元，<b>年均增长8%左右</b>。<br>研发经费占比不低于3%。</p>
        <table><tr><th>指标</th><th>单位</th><th>2030年</th></tr>
        <tr><td rowspan="2">营业收入<br>（全省）</td><td>亿元</td><td>9000</td></tr>
        <tr><td>亿美元</td><td>1200</td></tr>
        <tr><td colspan="2">合计</td><td>8%</td></tr></table>
        <ol><li>支持企业做大。</li><li>建设公共平台，让更多的中小企业用得上、用得起。</li></ol>
        </div></div>
        <div class="footer">版权所有：云川省人民政府办公厅</div>
        <script>document.write("统计");</script></body></html>
        """;

    [Fact]
    public void A_government_page_gives_its_title_its_facts_and_its_text()
    {
        string[] lines =
        [
            "云川省装备产业振兴规划",
            "发文字号\t云政发〔2026〕3号",
            "一、目标",
            "到2030年，全省装备产业营业收入达到9000亿元，年均增长8%左右。",
            "研发经费占比不低于3%。",
            "指标\t单位\t2030年",
            "营业收入 （全省）\t亿元\t9000",
            "\t亿美元\t1200",
            "合计\t\t8%",
            "1. 支持企业做大。",
            "2. 建设公共平台，让更多的中小企业用得上、用得起。",
        ];
        Assert.Equal(string.Join('\n', lines) + "\n", Encoding.UTF8.GetBytes(Page).TextOf("plan.html"));
    }

    [Fact]
    public void The_bytes_tell_the_encoding_whatever_the_page_says()
    {
        var inUtf8 = Encoding.UTF8.GetBytes(Page).TextOf("plan.html");
        Assert.Equal(inUtf8, Page.In("GB18030").TextOf("plan.html"));
        Assert.Equal(inUtf8, Page.Replace("gb2312", "utf-8").In("GB18030").TextOf("saved"));
    }

    [Fact]
    public void What_is_left_out_is_counted() =>
        Assert.Contains(
            Encoding.UTF8.GetBytes(Page).Decode("plan.html").Value.Findings,
            f => f.Code == "document.page-furniture" && f.Severity == Severity.Info
        );

    [Fact]
    public void A_title_that_the_text_does_not_say_stands_in_front()
    {
        var page =
            "<html><head><title>云川规划 - 云川省</title></head><body><div><p>一、目标</p><p>到2030年达到9000亿元。</p></div></body></html>";
        Assert.StartsWith("云川规划", Encoding.UTF8.GetBytes(page).TextOf("a.htm"));
    }

    [Fact]
    public void A_table_that_lays_out_the_page_is_read_as_paragraphs()
    {
        var text = string.Concat(
            Enumerable.Repeat("<p>到2030年，全省装备产业营业收入达到9000亿元，年均增长8%左右。</p>", 30)
        );
        var page = $"<html><body><table><tr><td><a href='/'>首页</a></td><td>{text}</td></tr></table></body></html>";
        Assert.Equal(30, Encoding.UTF8.GetBytes(page).TextOf("a.html").Split('\n').Count(l => l.EndsWith("左右。")));
    }

    [Fact]
    public void A_text_that_mentions_tags_is_no_page()
    {
        const string Text = "规划正文提到 <div> 与 <p> 标签。\n一、目标\n";
        Assert.Equal(Text, Encoding.UTF8.GetBytes(Text).TextOf("a.md"));
    }

    [Fact]
    public void A_page_without_words_is_refused() =>
        Assert.Equal(
            "document.no-text",
            "<html><body><script>var x = 1;</script><img src='a.png'></body></html>"u8.ToArray().RefusalOf("a.html")
        );

    [Fact]
    public void Elements_without_end_are_refused_before_they_are_parsed()
    {
        var deep = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "目标";
        Assert.Equal("document.damaged", Encoding.UTF8.GetBytes(deep).RefusalOf("a.html"));
        var many = "<html><body>" + string.Concat(Enumerable.Repeat("<br>", 2_000_001)) + "目标";
        Assert.Equal("document.too-many-parts", Encoding.UTF8.GetBytes(many).RefusalOf("a.html"));
    }

    [Fact]
    public void Elements_as_deep_as_allowed_are_read()
    {
        var deep =
            "<html><body>" + string.Concat(Enumerable.Repeat("<div><b>", 490)) + "一、目标：到2030年达到9000亿元。";
        Assert.Equal("一、目标：到2030年达到9000亿元。\n", Encoding.UTF8.GetBytes(deep).TextOf("a.html"));
    }
}
