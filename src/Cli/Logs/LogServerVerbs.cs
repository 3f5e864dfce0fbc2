using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>What <c>yuelu log</c> asks the portal; verifying asks nobody.</summary>
internal static class LogServerVerbs
{
    private const int Usual = 100;

    /// <summary>All of them.</summary>
    internal static IEnumerable<Command> All(Language language) => [Acts(language), Publish(language)];

    private static Command Acts(Language language)
    {
        var kind = ServerVerb.Option("--kind", "K", LogWords.Kind, language);
        var most = new Option<int>("--most")
        {
            Description = LogWords.Most.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => Usual,
        };
        return ServerVerb.New(
            "acts",
            LogWords.Acts,
            language,
            [kind, most],
            async (parsed, portal, ct) =>
            {
                var wanted = Math.Clamp(parsed.GetValue(most), 1, 1_000_000);
                var path = $"log/acts?kind={Uri.EscapeDataString(parsed.GetValue(kind) ?? "")}";
                // One more than wanted tells whether anything is left out.
                if (!(await portal.ListAsync(path, ct, wanted + 1)).Succeeded(out var acts, out var problem))
                    return problem;
                if (acts.Count > wanted)
                {
                    acts.RemoveAt(wanted);
                    Terminal.Complain(LogWords.ThereIsMore.With(wanted).In(language));
                }
                return Shown.Table(
                    acts,
                    language,
                    (LogWords.Place, act => act.Text("seq")),
                    (LogWords.Time, act => act.Text("time")),
                    (LogWords.KindOfAct, act => act.Text("kind")),
                    (LogWords.Role, act => act.Text("role")),
                    (LogWords.ReceiptAt, act => act.Text("receipt"))
                );
            }
        );
    }

    private static Command Publish(Language language) =>
        ServerVerb.New(
            "publish",
            LogWords.Publish,
            language,
            [],
            async (_, portal, ct) =>
            {
                if (
                    !(await portal.SendAsync(new Call(HttpMethod.Post, "log/checkpoint"), ct)).Succeeded(
                        out var answer,
                        out var problem
                    )
                )
                    return problem;
                var checkpoint = answer.Json;
                return Shown.Lines(
                    checkpoint,
                    language,
                    (LogWords.Origin, checkpoint.Text("origin")),
                    (LogWords.Size, checkpoint.Text("size")),
                    (LogWords.Root, checkpoint.Text("root")),
                    (LogWords.Time, checkpoint.Text("signedAt")),
                    (LogWords.VerifierKey, checkpoint.Text("key"))
                );
            }
        );
}
