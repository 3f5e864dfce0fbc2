using System.CommandLine;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary><c>yuelu login</c>, <c>logout</c> and <c>me</c>.</summary>
internal static class SignIn
{
    private const string Usual = "http://localhost:5080";

    /// <summary>All of them.</summary>
    internal static IEnumerable<Command> All(Language language) =>
        [LogIn(language), LogOut(language), ServerVerb.New("me", ServerWords.Me, language, [], ShowMeAsync(language))];

    private static Command LogIn(Language language)
    {
        var server = ServerVerb.Option("--server", "URL", ServerWords.Server, language);
        var command = new Command("login", ServerWords.LogIn.In(language)) { server };
        command.SetAction(
            async (parsed, ct) =>
            {
                var done = await LogInAsync(parsed.GetValue(server) ?? Usual, language, ct);
                if (!done.Succeeded(out var said, out var problem))
                    return Terminal.Refuse(problem, language);
                Terminal.Print($"{said.In(language)}\n");
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Command LogOut(Language language)
    {
        var command = new Command("logout", ServerWords.LogOut.In(language));
        command.SetAction(_ =>
        {
            if (Credentials.Forget() is { } problem)
                return Terminal.Refuse(problem, language);
            Terminal.Print($"{ServerWords.LoggedOut.In(language)}\n");
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Keeps the token once the portal has said whom it acts for.</summary>
    private static async Task<Result<Words>> LogInAsync(string server, Language language, CancellationToken ct)
    {
        if (!Address(server).Succeeded(out var address, out var problem))
            return problem;
        if (
            Terminal.Ask(ServerWords.Token.With(address), language) is not { Length: > 0 } token
            || token.Any(char.IsWhiteSpace)
        )
            return ServerProblems.NoToken;
        var credentials = new Credentials(address, token);
        using var portal = new Portal(credentials, language);
        if (!(await portal.GetAsync("me", ct)).Succeeded(out var answer, out problem))
            return problem;
        if (answer.Json.Text("name") is not { Length: > 0 } name)
            return ServerProblems.NoPortal(address, answer.Status);
        return credentials.Write() is { } unwritten ? unwritten : ServerWords.LoggedIn.With(address, name);
    }

    /// <summary>Where the portal is; a token is not sent unencrypted to another machine.</summary>
    private static Result<Uri> Address(string given)
    {
        if (
            !Uri.TryCreate($"{given.TrimEnd('/')}/", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
            return ServerProblems.BadServer(given);
        return address.Scheme == "http" && !address.IsLoopback ? ServerProblems.NotEncrypted(given) : address;
    }

    private static ServerVerb.Act ShowMeAsync(Language language) =>
        async (_, portal, ct) =>
        {
            if (!(await portal.GetAsync("me", ct)).Succeeded(out var answer, out var problem))
                return problem;
            var me = answer.Json;
            var roles = me
                ?["roles"]?.AsArray()
                .Select(held => $"{held.Text("role")} @ {held.Text("organisationPath")}");
            return Shown.Lines(
                me,
                language,
                (ServerWords.Portal, portal.Server.ToString()),
                (ServerWords.Account, me.Text("name")),
                (ServerWords.Roles, string.Join(", ", roles ?? [])),
                (ServerWords.Scopes, me.Text("scopes"))
            );
        };
}
