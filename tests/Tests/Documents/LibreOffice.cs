using System.Diagnostics;

namespace Yuelu.Documents;

/// <summary>Opens documents as somebody without Word does. The official fonts are not free: Noto stands in for each by name.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(3);

    private static readonly (string Official, string Free)[] StandIns =
    [
        ("仿宋_GB2312", "Noto Serif CJK SC"),
        ("楷体_GB2312", "Noto Serif CJK SC"),
        ("方正小标宋简体", "Noto Serif CJK SC"),
        ("宋体", "Noto Serif CJK SC"),
        ("Times New Roman", "Noto Serif CJK SC"),
        ("黑体", "Noto Sans CJK SC"),
    ];

    /// <summary>The document as PDF.</summary>
    internal static async Task<byte[]> PdfOfAsync(byte[] document)
    {
        var folder = Directory.CreateTempSubdirectory("yuelu-office-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.docx");
            await File.WriteAllBytesAsync(file, document);
            var fonts = Path.Combine(folder.FullName, "fonts.conf");
            await File.WriteAllTextAsync(fonts, Fonts(folder.FullName));
            await RunAsync(
                "soffice",
                [
                    $"-env:UserInstallation=file://{folder.FullName}/profile",
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.FullName,
                    file,
                ],
                ("FONTCONFIG_FILE", fonts),
                ("HOME", folder.FullName)
            );
            return await File.ReadAllBytesAsync(Path.ChangeExtension(file, "pdf"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Pictures of the pages beside a file: <c>name-1.png</c> and so on.</summary>
    internal static async Task DrawAsync(byte[] pdf, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        var file = name + ".pdf";
        await File.WriteAllBytesAsync(file, pdf);
        await RunAsync("pdftoppm", ["-r", "80", "-png", file, name]);
    }

    private static async Task RunAsync(
        string program,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Most);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        Assert.True(process.ExitCode == 0, string.Join('\n', await said));
    }

    private static string Fonts(string folder) =>
        $"""
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>/usr/share/fonts</dir><cachedir>{folder}/fonts</cachedir>
            {string.Concat(
                StandIns.Select(one =>
                    $"<alias binding=\"same\"><family>{one.Official}</family><prefer><family>{one.Free}</family></prefer></alias>"
                )
            )}
            </fontconfig>
            """;
}
