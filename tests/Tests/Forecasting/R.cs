using System.Diagnostics;

namespace Yuelu.Forecasting;

/// <summary>R, the judge of what is computed here.</summary>
internal static class R
{
    /// <summary>Why a test cannot be judged; null where R is there.</summary>
    private static readonly string? Missing = Directory.Exists("/usr/lib/R/site-library/forecast")
        ? null
        : "R or its package forecast is missing: apt-get install --no-install-recommends r-base-core r-cran-forecast";

    /// <summary>Runs a script, which writes lines of a name and numbers with commas between; skips the test where R is missing.</summary>
    internal static IReadOnlyDictionary<string, double[]> Ask(string script, string input = "")
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var start = new ProcessStartInfo("Rscript", ["--vanilla", "-e", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','))
            .ToDictionary(line => line[0], line => Array.ConvertAll(line[1..], double.Parse));
    }
}
