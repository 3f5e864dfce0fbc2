using System.Diagnostics;

namespace Yuelu;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Documents that are not ours to carry, kept beside the tree; null where they are not at hand.</summary>
    internal static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("YUELU_SHARED"), Path.Combine(Root, "..", "shared") }
            .Where(Directory.Exists)
            .Select(Path.GetFullPath!)
            .FirstOrDefault();

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files of the tree, relative, as Git lists them; a file deleted but not yet committed is left out.</summary>
    internal static IReadOnlyList<string> Files { get; } = ListFiles();

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Yuelu.slnx")) ? from : FindRoot(Path.GetDirectoryName(from)!);

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo(
            "git",
            ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        )
        {
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(PathOf(file)))];
    }
}
