using System.Net;
using System.Text;
using Yuelu.Reader.Decode;

namespace Yuelu.Reader.Scoring;

/// <summary>One plan in every format: what it commits to does not depend on how it was saved.</summary>
public sealed class FormatTests
{
    private static readonly string Text = File.ReadAllText(
        Repository.PathOf("tests", "Tests", "Reader", "Scenarios", "comparators", "input.txt")
    );

    private static readonly IReadOnlyList<string> Lines =
    [
        .. Text.Split('\n').Select(l => l.Trim('\u3000', ' ')).Where(l => l.Length > 0),
    ];

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void Another_encoding_changes_nothing(string encoding)
    {
        var bytes =
            encoding == "GB18030"
                ? Text.In(encoding)
                : [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)];
        Assert.Equal(Promises(Encoding.UTF8.GetBytes(Text)), Promises(bytes));
    }

    [Fact]
    public void Line_ends_of_another_system_change_nothing() =>
        Assert.Equal(
            Promises(Encoding.UTF8.GetBytes(Text)),
            Promises(Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n")))
        );

    [Fact]
    public void A_Word_file_commits_to_the_same() =>
        Assert.Equal(Promises(Encoding.UTF8.GetBytes(Text)), Promises(WordFile.Of([.. Lines.Select(WordFile.Line)])));

    [Fact]
    public void A_web_page_commits_to_the_same() =>
        Assert.Equal(
            Promises(Encoding.UTF8.GetBytes(Text)),
            Promises(
                Encoding.UTF8.GetBytes(
                    $"<html><head><title>{Lines[0]}</title></head><body><div class=nav><a href=/>首页</a></div><div id=zoom>{Paragraphs()}</div></body></html>"
                )
            )
        );

    [Fact]
    public void A_printed_PDF_commits_to_the_same() =>
        Assert.Equal(
            Promises(Encoding.UTF8.GetBytes(Text)),
            Promises(
                PdfFile.Print(
                    "<meta charset=utf-8><style>@page{size:A4;margin:25mm} body{font:16px/1.8 'Noto Sans CJK SC'} p{text-indent:2em;margin:0;text-align:justify}</style>"
                        + Paragraphs()
                )
            )
        );

    private static string Paragraphs() => string.Concat(Lines.Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>"));

    private static IEnumerable<string> Promises(byte[] file)
    {
        var result = PlanReader.Read(file, "plan");
        Assert.True(result.Problem is null, result.Problem?.Detail.En);
        return result.Value.Reading.Commitments.Select(c =>
            $"{c.Kind} {c.Quote} {c.Comparator} {c.Value}{c.Low}{c.High}{c.Unit} {c.DeadlineYear}"
        );
    }
}
