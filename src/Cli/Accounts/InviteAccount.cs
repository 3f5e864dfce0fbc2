using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Accounts;

/// <summary>What gives a one-time link: it goes into a file that only its owner may read, never to the screen.</summary>
internal static class InviteAccount
{
    internal static Command Invite(Language language)
    {
        var name = AccountVerbs.Name(language);
        var on = ServerVerb.Option("--organisation", "CODE", AccountWords.Home, language, required: true);
        var person = ServerVerb.Option("--person", "P", AccountWords.Person, language);
        var role = ServerVerb.Option("--role", "R", AccountWords.FirstRole, language);
        var from = ServerVerb.Option("--from", "YYYY-MM-DD", AccountWords.From, language);
        var until = ServerVerb.Option("--until", "YYYY-MM-DD", AccountWords.Until, language);
        var mail = ServerVerb.Option("--mail", "ADDRESS", AccountWords.Mail, language);
        var output = ServerVerb.Option("--out", "F", AccountWords.Out, language, required: true);
        return ServerVerb.New(
            "invite",
            AccountWords.Invite,
            language,
            [name, on, person, role, from, until, mail, output],
            async (parsed, portal, ct) =>
            {
                var asked = new JsonObject
                {
                    ["name"] = parsed.GetRequiredValue(name),
                    ["organisation"] = parsed.GetValue(on),
                    ["personName"] = parsed.GetValue(person),
                    ["role"] = parsed.GetValue(role),
                    ["from"] = parsed.GetValue(from),
                    ["until"] = parsed.GetValue(until),
                    ["mail"] = parsed.GetValue(mail),
                };
                var kept = await KeepAsync(
                    parsed.GetRequiredValue(output)!,
                    () => portal.SendAsync(Call.Create("accounts", asked), ct),
                    answer => answer?["link"]
                );
                return kept.Succeeded(out var told, out var problem)
                    ? Shown.Table([told.Json?["account"]?.DeepClone()], language, AccountVerbs.Columns)
                    : problem;
            }
        );
    }

    internal static Command ResetPassword(Language language)
    {
        var name = AccountVerbs.Name(language);
        var output = ServerVerb.Option("--out", "F", AccountWords.Out, language, required: true);
        return ServerVerb.New(
            "reset-password",
            AccountWords.ResetPassword,
            language,
            [name, output],
            async (parsed, portal, ct) =>
            {
                var account = parsed.GetRequiredValue(name);
                var kept = await KeepAsync(
                    parsed.GetRequiredValue(output)!,
                    () => AccountVerbs.ChangeAsync(portal, account, "reset-password", ct),
                    link => link
                );
                return kept.Succeeded(out var told, out var problem)
                    ? Shown.Lines(
                        new JsonObject { ["account"] = account, ["expiresAt"] = (string?)told.Json?["expiresAt"] },
                        language,
                        (AccountWords.Name, account),
                        (AccountWords.LinkUntil, told.Json.Text("expiresAt"))
                    )
                    : problem;
            }
        );
    }

    /// <summary>The file is made before the link: a link that cannot be kept would be lost.</summary>
    private static async Task<Result<Answer>> KeepAsync(
        string output,
        Func<Task<Result<Answer>>> ask,
        Func<JsonNode?, JsonNode?> link
    )
    {
        if (PrivateFile.Write(output, "") is { } unwritable)
            return unwritable;
        if (!(await ask()).Succeeded(out var answer, out var problem))
            return problem;
        return PrivateFile.Write(output, $"{(string?)link(answer.Json)?["address"]}\n") is { } unwritten
            ? unwritten
            : answer;
    }
}
