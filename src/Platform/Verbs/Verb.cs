using Yuelu.Kernel;

namespace Yuelu.Platform.Verbs;

/// <summary>A verb of the portal's own program: it acts on the data folder, needs no running portal, and ends.</summary>
/// <param name="Name">What is typed; one word or two, <c>db migrate</c>.</param>
/// <param name="Usage">What may follow, as the help shows it.</param>
/// <param name="Purpose">What it does, one line of the help.</param>
/// <param name="Run">Does it; gives what to say.</param>
public sealed record Verb(
    string Name,
    string Usage,
    Words Purpose,
    Func<VerbCall, CancellationToken, Task<Result<Words>>> Run
)
{
    /// <summary>How it is written.</summary>
    internal string Line => $"yuelu {Name} {Usage}".TrimEnd();

    /// <summary>The options that it knows, without dashes; each has a value. Settings, <c>--Storage:Folder=…</c>, go to every verb.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>How many words it wants after its name.</summary>
    public int Arguments { get; init; }
}
