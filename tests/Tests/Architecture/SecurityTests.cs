using System.Text.RegularExpressions;

namespace Yuelu.Architecture;

/// <summary>Rules that keep the portal from calling out and its exports from running.</summary>
public sealed partial class SecurityTests
{
    /// <summary>The one way out.</summary>
    private const string Outbound = "src/Platform/Http/Outbound.cs";

    /// <summary>The command line fetches logs from where its user says.</summary>
    private const string CommandLine = "src/Cli/";

    [Fact]
    public void The_portal_connects_in_one_place_or_asks_there_before() =>
        Assert.Empty(
            from file in Sources()
            where file != Outbound && !file.StartsWith(CommandLine, StringComparison.Ordinal)
            let text = File.ReadAllText(Repository.PathOf(file))
            where Connection().IsMatch(text) && !text.Contains("outbound.Check(")
            select file
        );

    /// <summary>They make every cell safe, so nobody else may write one.</summary>
    [Fact]
    public void Tables_for_spreadsheets_are_written_in_one_place() =>
        Assert.Empty(
            from file in Sources()
            where !file.StartsWith("src/Platform/Tables/", StringComparison.Ordinal)
            let text = File.ReadAllText(Repository.PathOf(file))
            where text.Contains("CsvWriter") || text.Contains(".SaveAs(")
            select file
        );

    private static IEnumerable<string> Sources() =>
        Repository.Files.Where(file =>
            file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
        );

    [GeneratedRegex(
        @"\bnew (HttpClient|HttpClientHandler|SocketsHttpHandler|TcpClient|UdpClient|Socket|SmtpClient|ClientWebSocket)\b|\bWebRequest\.|\bAddHttpClient\b|\bDns\."
    )]
    private static partial Regex Connection();
}
