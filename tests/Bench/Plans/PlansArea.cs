using System.Text;
using Yuelu.Reader;

namespace Yuelu.Bench.Plans;

/// <summary>How fast plans are read, inside this process and as a whole command.</summary>
internal static class PlansArea
{
    private const int Megabyte = 1_000_000;
    private const int BytesPerChar = 3;

    /// <summary>A bare scan of the same text is the peer of reading it; a program that says hello that of the command.</summary>
    public static IEnumerable<Figure> Measure() =>
        InProcess("clean", chars => PlanText.Write(chars))
            .Concat(InProcess("damaged", PlanText.Damage))
            .Concat(InProcess("repeated", PlanText.Repeat))
            .Concat(Command());

    private static IEnumerable<Figure> InProcess(string kind, Func<int, string> write)
    {
        var one = Encoding.UTF8.GetBytes(write(Megabyte / BytesPerChar));
        var ten = Encoding.UTF8.GetBytes(write(10 * Megabyte / BytesPerChar));
        // Ten plans of 1 MB one after the other make as much garbage as one of 10 MB, so the ratio compares like with like.
        var (secondsOne, scan) = Timing.OnOneCore(() =>
            (Seconds(one, 3, warmUps: 1, inARow: 10) / 10, Timing.Best(5, () => Scan(one), warmUps: 8))
        );
        yield return new Figure(
            $"read 1 MB of {kind} plans",
            one.Length / secondsOne / Megabyte,
            "MB/s",
            Limit: 5,
            IsFloor: true,
            Peer: one.Length / scan / Megabyte,
            PeerName: "decode and count digits"
        );
        var secondsTen = Timing.OnOneCore(() => Seconds(ten, 3, warmUps: 1));
        yield return new Figure(
            $"read 10 MB of {kind} plans",
            ten.Length / secondsTen / Megabyte,
            "MB/s",
            Limit: 5,
            IsFloor: true
        );
        yield return new Figure(
            $"time for 10 MB / time for 1 MB, {kind}",
            secondsTen / secondsOne * one.Length * 10 / ten.Length,
            "×",
            Limit: 12
        );
    }

    private static List<Figure> Command()
    {
        var (file, isReal) = PlanFile();
        var yuelu = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Cli/release_linux-x64/yuelu"));
        try
        {
            var what = isReal ? "the Hunan plan" : "a written plan of 17,000 characters";
            var cost = WholeProcess.Measure(yuelu, ["plan", "read", file]);
            var hello = WholeProcess.Measure(Hello.Program, [Hello.Argument]);
            return
            [
                new Figure(
                    $"yuelu plan read, {what}",
                    cost.Seconds,
                    "s",
                    Limit: 0.5,
                    Peer: hello.Seconds,
                    PeerName: "hello on the same runtime"
                ),
                new Figure(
                    "its peak memory",
                    cost.Megabytes,
                    "MB",
                    Limit: 150,
                    Peer: hello.Megabytes,
                    PeerName: "hello on the same runtime"
                ),
            ];
        }
        finally
        {
            if (!isReal)
                File.Delete(file);
        }
    }

    /// <summary>The real plan where it lies beside the tree, else a written one in a temporary file.</summary>
    private static (string Path, bool IsReal) PlanFile()
    {
        var shared = Environment.GetEnvironmentVariable("YUELU_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "../../../../../shared");
        var beside = Path.GetFullPath(Path.Combine(shared, "seeds", "hunan-2016-2020.txt"));
        if (File.Exists(beside))
            return (beside, true);
        var written = Path.GetTempFileName();
        File.WriteAllText(written, PlanText.Write(17_000));
        return (written, false);
    }

    private static double Seconds(byte[] plan, int times, int warmUps, int inARow = 1) =>
        Timing.Best(
            times,
            () =>
            {
                for (var i = 0; i < inARow; i++)
                    if (!PlanReader.Read(plan, "plan.txt").Succeeded(out _, out var problem))
                        throw new InvalidOperationException(problem.Detail.En);
            },
            warmUps
        );

    private static int Scan(byte[] plan)
    {
        var digits = 0;
        foreach (var c in Encoding.UTF8.GetString(plan))
            if (char.IsAsciiDigit(c))
                digits++;
        return digits;
    }
}
