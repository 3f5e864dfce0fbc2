using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Yuelu.Reader.Decode;

/// <summary>Makes PDF files: by hand with a font that every reader knows, or printed by Chromium with Chinese fonts.</summary>
internal static class PdfFile
{
    private const string Chromium = "/usr/bin/chromium-headless-shell";
    private const string ChineseFont = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

    internal static bool CanPrint => File.Exists(Chromium) && File.Exists(ChineseFont);

    /// <summary>Prints a page to PDF.</summary>
    internal static byte[] Print(string html)
    {
        Assert.SkipUnless(CanPrint, "Chromium or the Chinese fonts are not installed.");
        var folder = Directory.CreateTempSubdirectory("yuelu-print-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            File.WriteAllText(page, html);
            string[] arguments =
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                $"--user-data-dir={folder.FullName}/profile",
                "--no-pdf-header-footer",
                $"--print-to-pdf={pdf}",
                page,
            ];
            var start = new ProcessStartInfo(Chromium, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var chromium = Process.Start(start)!;
            _ = chromium.StandardOutput.ReadToEndAsync();
            var errors = chromium.StandardError.ReadToEndAsync();
            Assert.True(chromium.WaitForExit(TimeSpan.FromMinutes(2)), "Chromium did not end.");
            Assert.True(File.Exists(pdf), errors.GetAwaiter().GetResult());
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A file whose pages have these content streams, set in Helvetica.</summary>
    internal static byte[] Of(params string[] contents) =>
        Write(contents.Select(c => (Encoding.Latin1.GetBytes(c), "")));

    /// <summary>The same with deflated streams.</summary>
    internal static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return Write([(packed.ToArray(), "/Filter /FlateDecode ")]);
    }

    /// <summary>One line of text at a place.</summary>
    internal static string Line(double x, double y, string text) => $"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET\n";

    private static byte[] Write(IEnumerable<(byte[] Content, string Filter)> pages)
    {
        var (body, places) = (new MemoryStream(), new List<long>());
        var streams = pages.ToList();
        Put("%PDF-1.4\n");
        Begin("<< /Type /Catalog /Pages 2 0 R >>");
        Begin(
            $"<< /Type /Pages /Count {streams.Count} /Kids [{string.Join(' ', streams.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>"
        );
        Begin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        foreach (var (index, (content, filter)) in streams.Index())
        {
            Begin(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * index)} 0 R >>"
            );
            places.Add(body.Position);
            Put($"{places.Count} 0 obj\n<< {filter}/Length {content.Length} >>\nstream\n");
            body.Write(content);
            Put("\nendstream\nendobj\n");
        }
        var table = body.Position;
        Put(
            $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}"
        );
        Put($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return body.ToArray();

        void Put(string text) => body.Write(Encoding.Latin1.GetBytes(text));

        void Begin(string content)
        {
            places.Add(body.Position);
            Put($"{places.Count} 0 obj\n{content}\nendobj\n");
        }
    }
}
