using System.Diagnostics;
using System.Globalization;

namespace Yuelu.Bench.Forecasts;

/// <summary>R with its package forecast: where the series come from, and the peer that forecasts them too.</summary>
internal static class RPeer
{
    /// <summary>One series as R ships it.</summary>
    internal sealed record Series(string Name, int Cycle, double[] Values);

    /// <summary>All annual, quarterly and monthly ones.</summary>
    public static IReadOnlyList<Series> AllSeries() =>
        [
            .. Run("series.R", [])
                .Select(line =>
                {
                    var figures = Numbers(line.Skip(1));
                    return new Series(line[0], (int)figures[0], figures[1..]);
                }),
        ];

    /// <summary>What forecast::ets expects with all defaults, by the key of the question: means, then bounds of 80 % (low, high) and of 95 %.</summary>
    public static IReadOnlyDictionary<string, double[][]> Ets(
        IEnumerable<(string Key, int Cycle, int Horizon, double[] Known)> questions
    ) =>
        Run(
                "ets.R",
                questions.Select(one =>
                    string.Join(
                        ',',
                        [
                            one.Key,
                            one.Cycle.ToString(CultureInfo.InvariantCulture),
                            one.Horizon.ToString(CultureInfo.InvariantCulture),
                            .. one.Known.Select(value => value.ToString("R", CultureInfo.InvariantCulture)),
                        ]
                    )
                )
            )
            .ToDictionary(line => line[0], line => Numbers(line.Skip(1)).Chunk((line.Length - 1) / 5).ToArray());

    private static double[] Numbers(IEnumerable<string> words) =>
        [.. words.Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

    private static string[][] Run(string script, IEnumerable<string> lines)
    {
        using var text = new StreamReader(typeof(RPeer).Assembly.GetManifestResourceStream(script)!);
        var start = new ProcessStartInfo("Rscript", ["--vanilla", "-e", text.ReadToEnd()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var feeding = Task.Run(async () =>
        {
            foreach (var line in lines)
                await process.StandardInput.WriteLineAsync(line);
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        feeding.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))]
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
    }
}
