using System.CommandLine;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary><c>yuelu log …</c></summary>
internal static class LogVerbs
{
    /// <summary>All verbs on logs.</summary>
    public static Command All(Language language)
    {
        var log = Local(language);
        foreach (var verb in LogServerVerbs.All(language))
            log.Add(verb);
        return log;
    }

    /// <summary>What needs no portal.</summary>
    public static Command Local(Language language) => new("log", LogWords.Log.In(language)) { Verify(language) };

    private static Command Verify(Language language)
    {
        var receipt = new Argument<string?>("RECEIPT")
        {
            Description = LogWords.Receipt.In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = Option("--all", "DIR|URL", LogWords.All, language);
        var key = Option("--key", "K", LogWords.Key, language);
        var entry = Option("--entry", "F", LogWords.Entry, language);
        var state = Option("--state", "F", LogWords.State, language);
        var witness = new Option<string[]>("--witness") { Description = LogWords.Witness.In(language), HelpName = "K" };
        var command = new Command("verify", LogWords.Verify.In(language)) { receipt, all, key, entry, witness, state };
        command.SetAction(
            async (parsed, ct) =>
            {
                var result = (parsed.GetValue(receipt), parsed.GetValue(all)) switch
                {
                    ({ } file, null) => VerifyReceipt.Run(
                        new(file, parsed.GetValue(key), parsed.GetValue(entry), parsed.GetValue(state))
                    ),
                    (null, { } place) => await VerifyLog.RunAsync(
                        new(place, parsed.GetValue(key), parsed.GetValue(witness) ?? [], parsed.GetValue(state)),
                        ct
                    ),
                    _ => LogProblems.NothingNamed,
                };
                if (!result.Succeeded(out var said, out var problem))
                    return Terminal.Refuse(problem, language);
                Terminal.Print(said.In(language) + "\n");
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Option<string?> Option(string name, string value, Words description, Language language) =>
        new(name) { Description = description.In(language), HelpName = value };
}
