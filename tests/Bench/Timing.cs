using System.Diagnostics;

namespace Yuelu.Bench;

/// <summary>Measures pieces of work inside this process.</summary>
internal static class Timing
{
    /// <summary>
    /// Least processor time in seconds of <paramref name="times"/> runs, after <paramref name="warmUps"/> that do not
    /// count. Processor time rather than the clock's: on one core they are the same, save for what others run beside.
    /// </summary>
    public static double Best(int times, Action work, int warmUps = 1)
    {
        for (var i = 0; i < warmUps; i++)
            work();
        var best = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var began = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
        }
        return best;
    }

    /// <summary>Does <paramref name="work"/> with this process bound to one core.</summary>
    public static T OnOneCore<T>(Func<T> work)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return work();
        using var self = Process.GetCurrentProcess();
        var before = self.ProcessorAffinity;
        self.ProcessorAffinity = before & -before;
        try
        {
            return work();
        }
        finally
        {
            self.ProcessorAffinity = before;
        }
    }
}
