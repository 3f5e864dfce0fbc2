using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Yuelu.Architecture;

/// <summary>Rules for the files of the tree.</summary>
public sealed partial class TreeTests
{
    private const int LongestRun = 24;

    [Fact]
    public void No_written_file_is_longer_than_400_lines()
    {
        string[] kinds = [".cs", ".razor", ".css", ".js", ".sh"];
        var offenders =
            from file in Repository.Files
            where kinds.Contains(Path.GetExtension(file))
            where !file.Contains("/wwwroot/lib/") && !file.Contains("/Migrations/")
            let lines = File.ReadLines(Repository.PathOf(file)).Count()
            where lines > 400
            select $"{file}: {lines}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_sentence_of_the_sample_plan_is_in_the_tree()
    {
        Assert.SkipWhen(Repository.Shared is null, "The plan's text is not at hand.");
        var plan = File.ReadAllText(Path.Combine(Repository.Shared, "seeds", "hunan-2016-2020.txt"));
        var sentences = Windows(plan).ToHashSet();
        var offenders =
            from file in Repository.Files
            where new FileInfo(Repository.PathOf(file)).Length < 8_000_000
            from window in Windows(File.ReadAllText(Repository.PathOf(file)))
            where sentences.Contains(window)
            group window by file into found
            select $"{found.Key}: {found.First()}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void Scripts_and_styles_of_others_are_those_that_vendor_json_names()
    {
        string[] kinds = [".js", ".css", ".woff2"];
        foreach (var list in Repository.Files.Where(file => Path.GetFileName(file) == "vendor.json"))
        {
            var folder = Path.GetDirectoryName(list)!;
            var present =
                from file in Repository.Files
                where file.StartsWith(folder + "/", StringComparison.Ordinal) && kinds.Contains(Path.GetExtension(file))
                let path = Path.GetRelativePath(folder, file)
                orderby path
                select (path, HashOf(Repository.PathOf(file)));
            Assert.Equal(Named(Repository.PathOf(list)).Order(), present);
        }
    }

    /// <summary>Every run of 25 Chinese characters, without regard to what stands between runs.</summary>
    private static IEnumerable<string> Windows(string text) =>
        from run in HanRun().Matches(text)
        where run.Length > LongestRun
        from start in Enumerable.Range(0, run.Length - LongestRun)
        select run.Value.Substring(start, LongestRun + 1);

    private static IEnumerable<(string Path, string Hash)> Named(string list)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            yield return (file.GetProperty("path").GetString()!, file.GetProperty("sha256").GetString()!);
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex HanRun();
}
