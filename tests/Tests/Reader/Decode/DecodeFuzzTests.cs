using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yuelu.Reader.Decode;

/// <summary>Files that were damaged at random: each becomes a text or a refusal, never an exception.</summary>
public sealed class DecodeFuzzTests
{
    private static readonly byte[] Word = WordFile.With(
        WordFile.AddNumbering,
        WordFile.Item(0, "目标"),
        WordFile.Line("到2030年，营业收入达到9000亿元。"),
        WordFile.Grid(["指标", "2030年"], ["营业收入", "9000"]),
        new Paragraph(WordFile.Words("完"))
    );

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        $"<html><head><title>规划</title></head><body><div><p>{PlanSample.Text}</p><table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table><ol><li>x</ol></div></body></html>"
    );

    private static readonly byte[] Pdf = PdfFile.Of(
        PdfFile.Line(72, 700, "Output will reach 9000") + "72 600 100 0.5 re f 72 500 m 300 500 l S\n",
        PdfFile.Line(72, 700, "Second page")
    );

    [Theory]
    [InlineData("plan.docx", 400)]
    [InlineData("plan.html", 400)]
    [InlineData("plan.pdf", 300)]
    [InlineData("plan.txt", 400)]
    [InlineData("gb18030.txt", 400)]
    public void Damaged_files_are_texts_or_refusals(string name, int times)
    {
        var whole = name switch
        {
            "plan.docx" => Word,
            "plan.html" => Page,
            "plan.pdf" => Pdf,
            "plan.txt" => Encoding.UTF8.GetBytes(PlanSample.Text),
            _ => PlanSample.Text.In("GB18030"),
        };
        for (var seed = 0; seed < times; seed++)
        {
            var result = Damage(whole, new Random(seed))
                .Decode(name, new ReaderLimits { PdfTime = TimeSpan.FromSeconds(20) });
            Assert.True(result.Problem is not null || result.Value.Text.Length > 0, $"seed {seed}");
        }
    }

    [Fact]
    public void Damaged_parts_of_a_Word_file_are_texts_or_refusals()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(Word));
        var parts = zip.Entries.Select(e => (e.FullName, Content: Bytes(e.Open()))).ToList();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var broken = random.Next(parts.Count);
            var file = RefusalTests.Zip([
                .. parts.Select((p, i) => (p.FullName, i == broken ? Damage(p.Content, random) : p.Content)),
            ]);
            var result = file.Decode("plan.docx");
            Assert.True(result.Problem is not null || result.Value.Text.Length > 0, $"seed {seed}");
        }
    }

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream)
            stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Changes, cuts, doubles or moves pieces.</summary>
    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 10; i--)
        {
            var (at, length) = (random.Next(bytes.Count - 8), random.Next(1, 8));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - 8), length));
                    break;
                case 3:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    bytes.RemoveRange(Math.Max(10, random.Next(bytes.Count)), 0);
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(bytes.Count / 2, bytes.Count - (bytes.Count / 2));
                    break;
            }
        }
        return [.. bytes];
    }
}
