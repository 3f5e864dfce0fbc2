using System.Diagnostics;

namespace Yuelu.Formats.Tlog;

/// <summary>tests/verifier, a program on Go's own packages for such logs, built once for a test run.</summary>
internal static class GoVerifier
{
    internal const int Wrong = 1;
    internal const int Contradiction = 3;
    private static readonly Lazy<string> Program = new(Build);

    /// <summary>Exit code and what it printed.</summary>
    internal static (int ExitCode, string Output) Run(string key, string folder, string state) =>
        Start(Program.Value, [key, folder, state], []);

    internal static (int ExitCode, string Output) Run(LogFolder log) =>
        Run(LogFolder.Key.Verifier.ToString(), log.Path, log.State);

    private static string Build()
    {
        var program = Repository.PathOf("artifacts", "verifier");
        Dictionary<string, string> environment = new()
        {
            ["GOPATH"] = "/usr/share/gocode",
            ["GO111MODULE"] = "off",
            ["GOCACHE"] = Repository.PathOf("artifacts", "go-cache"),
            ["GOFLAGS"] = "",
        };
        string[] arguments = ["build", "-o", program, Repository.PathOf("tests", "verifier", "main.go")];
        var (exitCode, output) = Start("go", arguments, environment);
        return exitCode == 0 ? program : throw new InvalidOperationException($"go build: {output}");
    }

    private static (int, string) Start(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
