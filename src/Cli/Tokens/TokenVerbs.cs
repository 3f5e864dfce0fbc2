using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Tokens;

/// <summary><c>yuelu token …</c></summary>
internal static class TokenVerbs
{
    /// <summary>All verbs on access tokens.</summary>
    internal static Command All(Language language) =>
        new("token", TokenWords.Token.In(language)) { List(language), Make(language), Revoke(language) };

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            TokenWords.List,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("tokens", ct)).Succeeded(out var tokens, out var problem)
                    ? Shown.Table(tokens, language, Columns)
                    : problem
        );

    private static Command Make(Language language)
    {
        var name = ServerVerb.Argument("NAME", TokenWords.Name, language);
        var scopes = new Option<string[]>("--scope")
        {
            Description = TokenWords.Scope.In(language),
            HelpName = "S",
            Required = true,
        };
        var days = new Option<int>("--days")
        {
            Description = TokenWords.Days.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => 90,
        };
        var output = ServerVerb.Option("--out", "F", TokenWords.Out, language, required: true);
        return ServerVerb.New(
            "make",
            TokenWords.Make,
            language,
            [name, scopes, days, output],
            (parsed, portal, ct) =>
                MakeAsync(
                    portal,
                    new JsonObject
                    {
                        ["name"] = parsed.GetRequiredValue(name),
                        ["scopes"] = new JsonArray([
                            .. parsed.GetRequiredValue(scopes).Select(scope => (JsonNode)scope),
                        ]),
                        ["days"] = parsed.GetValue(days),
                    },
                    parsed.GetRequiredValue(output)!,
                    language,
                    ct
                )
        );
    }

    /// <summary>The secret goes into a file that only its owner may read, never to the screen.</summary>
    private static async Task<Result<Shown>> MakeAsync(
        Portal portal,
        JsonObject asked,
        string output,
        Language language,
        CancellationToken ct
    )
    {
        // Before it is made: a secret that cannot be kept would be lost.
        if (PrivateFile.Write(output, "") is { } unwritable)
            return unwritable;
        if (!(await portal.SendAsync(Call.Create("tokens", asked), ct)).Succeeded(out var answer, out var problem))
            return problem;
        if (PrivateFile.Write(output, $"{(string?)answer.Json?["secret"]}\n") is { } unwritten)
            return unwritten;
        return Shown.Table([answer.Json?["token"]?.DeepClone()], language, Columns);
    }

    private static Command Revoke(Language language)
    {
        var id = ServerVerb.Argument("ID", TokenWords.Id, language);
        return ServerVerb.New(
            "revoke",
            TokenWords.Revoke,
            language,
            [id],
            async (parsed, portal, ct) =>
                (
                    await portal.SendAsync(
                        new Call(HttpMethod.Post, $"tokens/{Uri.EscapeDataString(parsed.GetRequiredValue(id))}/revoke"),
                        ct
                    )
                ).Succeeded(out var answer, out var problem)
                    ? Shown.Table([answer.Json], language, Columns)
                    : problem
        );
    }

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> Columns { get; } =
    [
        (TokenWords.Id, token => token.Text("id")),
        (TokenWords.Name, token => token.Text("name")),
        (ServerWords.Scopes, token => token.Text("scopes")),
        (TokenWords.Until, token => token.Text("expiresAt")),
        (TokenWords.Used, token => token.Text("lastUsedAt")),
        (TokenWords.Withdrawn, token => token.Text("revokedAt")),
    ];
}
