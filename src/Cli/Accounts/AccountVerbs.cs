using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Accounts;

/// <summary><c>yuelu account …</c>: a security administrator's work. Accounts are named by their names.</summary>
internal static class AccountVerbs
{
    /// <summary>All verbs on accounts.</summary>
    internal static Command All(Language language) =>
        new("account", AccountWords.Account.In(language))
        {
            List(language),
            InviteAccount.Invite(language),
            Change("deactivate", AccountWords.Deactivate, language),
            Change("reactivate", AccountWords.Reactivate, language),
            Change("unlock", AccountWords.Unlock, language),
            InviteAccount.ResetPassword(language),
            Change("reset-second-factor", AccountWords.ResetSecondFactor, language),
            Grant(language),
            Withdraw(language),
        };

    /// <summary>An account as it is now, by its name.</summary>
    internal static async Task<Result<Answer>> FindAsync(Portal portal, string name, CancellationToken ct)
    {
        var list = await portal.ListAsync($"accounts?q={Uri.EscapeDataString(name)}", ct);
        if (!list.Succeeded(out var found, out var problem))
            return problem;
        var account = found.FirstOrDefault(one => one.Text("name").Equals(name, StringComparison.OrdinalIgnoreCase));
        return account is null
            ? new Problem(ProblemKind.NotFound, "account.no-such-name", AccountWords.NoSuchName.With(name))
            : await portal.GetAsync($"accounts/{account.Text("id")}", ct);
    }

    internal static Argument<string> Name(Language language) =>
        ServerVerb.Argument("NAME", AccountWords.Name, language);

    /// <summary>Grants of an account, one on a line.</summary>
    internal static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> Columns { get; } =
    [
        (AccountWords.Name, account => account.Text("name")),
        (AccountWords.Person, account => account.Text("personName")),
        (AccountWords.Organisation, account => account.Text("organisation")),
        (AccountWords.State, account => account.Text("state")),
        (AccountWords.SecondFactor, account => account.Text("secondFactor")),
        (AccountWords.SignedIn, account => account.Text("signedInAt")),
        (
            ServerWords.Roles,
            account =>
                string.Join(
                    ", ",
                    (account?["grants"]?.AsArray() ?? []).Select(one =>
                        $"{one.Text("role")} {one.Text("organisation")}"
                    )
                )
        ),
    ];

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> GrantColumns { get; } =
    [
        (AccountWords.Id, grant => grant.Text("id")),
        (AccountWords.Role, grant => grant.Text("role")),
        (AccountWords.Organisation, grant => grant.Text("organisation")),
        (AccountWords.From, grant => grant.Text("from")),
        (AccountWords.Until, grant => grant.Text("until")),
        (AccountWords.Withdrawn, grant => grant.Text("withdrawnAt")),
    ];

    private static Command List(Language language)
    {
        var text = ServerVerb.Option("--search", "T", AccountWords.Search, language);
        var role = ServerVerb.Option("--role", "R", AccountWords.Role, language);
        var state = ServerVerb.Option("--state", "S", AccountWords.OnlyState, language);
        return ServerVerb.New(
            "list",
            AccountWords.List,
            language,
            [text, role, state],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of(
                    ("q", parsed.GetValue(text)),
                    ("role", parsed.GetValue(role)),
                    ("state", parsed.GetValue(state))
                );
                return (await portal.ListAsync($"accounts{query}", ct)).Succeeded(out var accounts, out var problem)
                    ? Shown.Table(accounts, language, Columns)
                    : problem;
            }
        );
    }

    private static Command Change(string act, Words what, Language language)
    {
        var name = Name(language);
        return ServerVerb.New(
            act,
            what,
            language,
            [name],
            async (parsed, portal, ct) =>
                (await ChangeAsync(portal, parsed.GetRequiredValue(name), act, ct)).Succeeded(
                    out var answer,
                    out var problem
                )
                    ? Shown.Table([answer.Json], language, Columns)
                    : problem
        );
    }

    /// <summary>Does an act to the account as it is now.</summary>
    internal static async Task<Result<Answer>> ChangeAsync(
        Portal portal,
        string name,
        string act,
        CancellationToken ct
    ) =>
        (await FindAsync(portal, name, ct)).Succeeded(out var seen, out var problem)
            ? await portal.SendAsync(Call.Change($"accounts/{seen.Json.Text("id")}/{act}", null, seen.ETag), ct)
            : problem;

    private static Command Grant(Language language)
    {
        var name = Name(language);
        var role = ServerVerb.Option("--role", "R", AccountWords.Role, language, required: true);
        var on = ServerVerb.Option("--organisation", "CODE", AccountWords.On, language, required: true);
        var from = ServerVerb.Option("--from", "YYYY-MM-DD", AccountWords.From, language);
        var until = ServerVerb.Option("--until", "YYYY-MM-DD", AccountWords.Until, language);
        return ServerVerb.New(
            "grant",
            AccountWords.Grant,
            language,
            [name, role, on, from, until],
            async (parsed, portal, ct) =>
            {
                var found = await FindAsync(portal, parsed.GetRequiredValue(name), ct);
                if (!found.Succeeded(out var seen, out var problem))
                    return problem;
                var asked = new JsonObject
                {
                    ["role"] = parsed.GetValue(role),
                    ["organisation"] = parsed.GetValue(on),
                    ["from"] = parsed.GetValue(from),
                    ["until"] = parsed.GetValue(until),
                };
                var call = Call.Create($"accounts/{seen.Json.Text("id")}/grants", asked);
                return (await portal.SendAsync(call, ct)).Succeeded(out var answer, out problem)
                    ? Shown.Table([answer.Json], language, GrantColumns)
                    : problem;
            }
        );
    }

    private static Command Withdraw(Language language)
    {
        var name = Name(language);
        var role = ServerVerb.Option("--role", "R", AccountWords.Role, language, required: true);
        var on = ServerVerb.Option("--organisation", "PATH", AccountWords.WithdrawOn, language);
        return ServerVerb.New(
            "withdraw",
            AccountWords.Withdraw,
            language,
            [name, role, on],
            async (parsed, portal, ct) =>
            {
                var found = await FindAsync(portal, parsed.GetRequiredValue(name), ct);
                if (!found.Succeeded(out var seen, out var problem))
                    return problem;
                var (key, path) = (parsed.GetRequiredValue(role), parsed.GetValue(on));
                var held = (seen.Json?["grants"]?.AsArray() ?? [])
                    .Where(one => one.Text("role") == key && (path is null || one.Text("organisation") == path))
                    .ToList();
                if (held is not [var grant])
                    return new Problem(
                        ProblemKind.Invalid,
                        "account.which-grant",
                        AccountWords.WhichGrant.With(key!, held.Count)
                    );
                var address = $"accounts/{seen.Json.Text("id")}/grants/{grant.Text("id")}/withdraw";
                return (await portal.SendAsync(new Call(HttpMethod.Post, address), ct)).Succeeded(
                    out var answer,
                    out problem
                )
                    ? Shown.Table([answer.Json], language, GrantColumns)
                    : problem;
            }
        );
    }
}
