using System.Text;
using Microsoft.Extensions.Configuration;
using Yuelu.Kernel;

namespace Yuelu.Platform.Verbs;

/// <summary>Runs one verb from the words of a command line.</summary>
public static class VerbLine
{
    private const int Done = 0;
    private const int Refused = 2;

    /// <summary>Short names of settings.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["--data"] = "Storage:Folder", ["--demo"] = "Demo:Folder" };

    /// <summary>Whether the line names a verb; else it has settings only and starts the portal.</summary>
    public static bool HasVerb(IReadOnlyList<string> args) => args is [[not '-', ..], ..];

    /// <summary>Runs it, prints what it says, and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, IReadOnlyList<Verb> verbs, ModuleList modules)
    {
        var language = TerminalLanguage.Of(args, Environment.GetEnvironmentVariable);
        using var stopped = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopped.Cancel();
        };
        if (!(await TryAsync(args, verbs, modules, language, stopped.Token)).Succeeded(out var said, out var problem))
        {
            await Console.Error.WriteLineAsync($"yuelu: {problem.Detail.In(language)} [{problem.Code}]");
            return Refused;
        }
        Console.WriteLine(said.In(language));
        return Done;
    }

    private static async Task<Result<Words>> TryAsync(
        IReadOnlyList<string> args,
        IReadOnlyList<Verb> verbs,
        ModuleList modules,
        Language language,
        CancellationToken ct
    )
    {
        if (args.Contains("--help"))
            return Words.Same(Help(verbs, language));
        if (verbs.FirstOrDefault(one => Begins(args, one)) is not { } verb)
            return VerbProblems.Unknown(args[0], string.Join(", ", verbs.Select(one => one.Name)));
        if (!Read(args.Skip(WordsIn(verb)), verb, modules).Succeeded(out var call, out var problem))
            return problem;
        try
        {
            return await verb.Run(call, ct);
        }
        catch (StartRefusedException refused)
        {
            return refused.Problem;
        }
    }

    /// <summary>Words, options of the verb, and settings; an option that nobody knows is refused.</summary>
    private static Result<VerbCall> Read(IEnumerable<string> rest, Verb verb, ModuleList modules)
    {
        var (words, options, settings) = (new List<string>(), new Dictionary<string, string>(), new List<string>());
        using var at = rest.GetEnumerator();
        while (at.MoveNext())
        {
            if (!at.Current.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(at.Current);
                continue;
            }
            var (name, value) = Split(at.Current);
            if (value is null && !at.MoveNext())
                return VerbProblems.NoValue(name);
            value ??= at.Current;
            if (name.Contains(':') || Settings.ContainsKey(name))
                settings.Add($"{name}={value}");
            else if (verb.Options.Contains(name[2..]))
                options[name[2..]] = value;
            else if (name != "--lang")
                return VerbProblems.UnknownOption(name, verb.Line);
        }
        return words.Count == verb.Arguments
            ? new VerbCall(words, options, Configuration([.. settings]), modules)
            : VerbProblems.Usage(verb.Line);
    }

    private static IConfiguration Configuration(string[] settings) =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings, new Dictionary<string, string>(Settings))
            .Build();

    private static (string Name, string? Value) Split(string option) =>
        option.IndexOf('=') is var at and > 0 ? (option[..at], option[(at + 1)..]) : (option, null);

    private static bool Begins(IReadOnlyList<string> args, Verb verb) =>
        args.Take(WordsIn(verb)).SequenceEqual(verb.Name.Split(' '));

    private static int WordsIn(Verb verb) => verb.Name.Count(character => character == ' ') + 1;

    private static string Help(IReadOnlyList<Verb> verbs, Language language)
    {
        var text = new StringBuilder();
        foreach (var verb in verbs)
            text.Append(verb.Line).Append("\n    ").Append(verb.Purpose.In(language)).Append('\n');
        return text.Append(VerbWords.SettingsToo.In(language)).ToString();
    }
}
