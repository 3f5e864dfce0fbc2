using System.Diagnostics;
using System.Text;

namespace Yuelu.Cli;

/// <summary>Runs the built program as its users do.</summary>
internal static class YueluProcess
{
    /// <summary>Exit code, standard output and standard error.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Error);

    internal static Outcome Run(params string[] arguments) => Run([], null, arguments);

    internal static Outcome RunWithInput(byte[] input, params string[] arguments) => Run(input, null, arguments);

    internal static Outcome RunIn(string lang, params string[] arguments) => Run([], lang, arguments);

    /// <summary>With a state folder of its own.</summary>
    internal static Outcome RunAt(string home, params string[] arguments) => Run([], null, arguments, home);

    /// <summary>With a folder of its own for state and credentials.</summary>
    internal static Outcome RunAt(string home, byte[] input, params string[] arguments) =>
        Run(input, null, arguments, home);

    private static Outcome Run(byte[] input, string? lang, string[] arguments, string? home = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "yuelu.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
            start.Environment[name] = lang ?? "";
        if (home is not null)
            (start.Environment["XDG_STATE_HOME"], start.Environment["XDG_CONFIG_HOME"]) = (home, home);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It did not want all of it.
        }
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "yuelu did not end.");
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
