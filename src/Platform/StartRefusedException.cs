using Yuelu.Kernel;

namespace Yuelu.Platform;

/// <summary>Ends a start with a sentence instead of a fault: what keeps the portal from starting, and how to mend it.</summary>
/// <param name="problem">What is wrong.</param>
public sealed class StartRefusedException(Problem problem) : Exception(problem.Detail.En)
{
    /// <summary>What is wrong.</summary>
    public Problem Problem => problem;

    /// <summary>A setting that cannot be used; the sentence names it.</summary>
    public static StartRefusedException Setting(string zh, string en) =>
        new(new Problem(ProblemKind.Invalid, "start.setting-cannot-be-used", new Words(zh, en)));
}
