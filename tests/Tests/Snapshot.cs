using System.Runtime.CompilerServices;
using System.Text;

namespace Yuelu;

/// <summary>Compares what a reader sees with the file kept beside the test. <c>SNAPSHOT=accept ./test</c> writes the files anew.</summary>
internal static class Snapshot
{
    /// <summary>Compares <paramref name="actual"/> with <c>TestClass.name.snap</c>, or <c>TestClass.TestMethod.snap</c> without a name.</summary>
    internal static void Match(
        string actual,
        string? name = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = ""
    )
    {
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var file = Path.ChangeExtension(testFile, $"{name ?? testMethod}.snap");
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "accept")
        {
            File.WriteAllText(file, text);
            return;
        }
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected != text)
            Assert.Fail($"{file} differs; SNAPSHOT=accept ./test takes the new text.\n{Difference(expected, text)}");
    }

    /// <summary>The first lines that differ, with two lines before them.</summary>
    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var report = new StringBuilder();
        foreach (var line in before[Math.Max(0, first - 2)..first])
            report.Append("  ").Append(line).Append('\n');
        foreach (var line in before.Skip(first).Take(8))
            report.Append("- ").Append(line).Append('\n');
        foreach (var line in after.Skip(first).Take(8))
            report.Append("+ ").Append(line).Append('\n');
        return report.Append($"(from line {first + 1})").ToString();
    }
}
