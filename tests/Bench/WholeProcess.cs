using System.Diagnostics;

namespace Yuelu.Bench;

/// <summary>Runs a program to its end again and again.</summary>
internal static class WholeProcess
{
    /// <summary>Median seconds from start to end, and the most memory that any run held, in MB.</summary>
    public sealed record Cost(double Seconds, double Megabytes);

    /// <exception cref="InvalidOperationException">The program did not end with exit code 0.</exception>
    public static Cost Measure(string program, string[] arguments, int times = 11)
    {
        var (seconds, most) = (new List<double>(), 0.0);
        for (var i = 0; i <= times; i++)
        {
            var (took, megabytes) = Once(program, arguments);
            if (i > 0) // the first run fills the file cache
                seconds.Add(took);
            most = Math.Max(most, megabytes);
        }
        return new Cost(seconds.Order().ElementAt(seconds.Count / 2), most);
    }

    private static (double Seconds, double Megabytes) Once(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var most = 0.0;
        // The peak only grows, so the last look before the end is close to it.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(2)))
            most = Math.Max(most, PeakOf(process.Id));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.WaitForExit();
        _ = output.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? (took, most)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", "").Trim()) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
