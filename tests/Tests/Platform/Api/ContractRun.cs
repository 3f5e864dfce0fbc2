using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Yuelu.Architecture;

namespace Yuelu.Platform.Api;

/// <summary>Sends made-up requests and keeps what is wrong with the answers.</summary>
internal sealed partial class ContractRun
{
    /// <summary>What is said of requests that do not fit the document.</summary>
    private static readonly string[] Unread =
    [
        "api.unreadable",
        "api.bad-name",
        "api.bad-limit",
        "api.no-such-address",
    ];

    private const int UsualLimit = 100;
    private const int Kept = 5;

    private readonly Contract contract;
    private readonly ContractRequests requests;
    private readonly IReadOnlyList<string> secrets;
    private readonly uint seed;
    private readonly Dictionary<string, List<string>> known;
    private readonly SortedDictionary<int, int> statuses = [];
    private readonly HashSet<string> complained = [];
    private readonly HashSet<string> throughTo = [];

    internal ContractRun(Contract contract, RouteScene scene, (string Draft, string File) rows, uint seed)
    {
        (this.contract, this.seed, secrets) = (contract, seed, scene.Secrets);
        known = scene
            .Samples.Ids.GroupBy(one => one.Key.Split('/')[0], one => one.Value.Split('/')[^1])
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (name, value) in InQuery)
            known[name] = [.. value];
        foreach (var (of, id) in scene.More)
            known[of].Add(id);
        Add("drafts", rows.Draft);
        Add("figure-imports", rows.File);
        Add("plans", ContractRows.Slug);
        known["entries"] = [.. Enumerable.Range(1, 9).Select(number => $"T0{number}"), "A1", "A2"];
        known["alignment"] = known["plans"];
        known["versions"] = ["1", "2"];
        known["commitments"] = ["T01", "A1"];
        var samples = scene.Samples.Bodies.ToDictionary(one => Constraint().Replace(one.Key, "}"), one => one.Value);
        foreach (var (operation, body) in ContractRows.Bodies)
            samples[operation] = body;
        requests = new ContractRequests(contract, known, samples);
    }

    private static IEnumerable<(string Name, string[] Values)> InQuery =>
        [
            ("plan", ["north-2026", "none"]),
            ("organisation", ["%2Fprovince%2Fnorth%2F", "%2Fprovince%2Fsouth%2F", "%2F"]),
            ("fileName", ["plan.txt", "figures.csv", "f.xlsx"]),
            ("commitment", ["T01"]),
            ("version", ["1", "2"]),
            ("year", ["2026", "2027"]),
            ("stage", ["county"]),
            ("day", ["2026-07-01", "2018-01-01"]),
            ("cursor", ["MA", "MQ", "OTk5"]),
            ("kind", ["all", "target", "plan.version-published"]),
        ];

    internal int Sent { get; private set; }

    /// <summary>How many answers of each status there were.</summary>
    internal string Told => string.Join(", ", statuses.Select(one => $"{one.Value}×{one.Key}"));

    /// <summary>Operations that nobody has got through to: what they answer then is not tried.</summary>
    internal IEnumerable<string> Untried =>
        contract.Operations.Select(operation => operation.Name).Where(name => !throughTo.Contains(name));

    /// <summary>One of each sort.</summary>
    internal List<string> Complaints { get; } = [];

    /// <summary>Goes through all operations, first as they are meant and then in every way, again and again, so that each meets what the others left.</summary>
    /// <param name="asked">Which operations.</param>
    /// <param name="most">Rounds at most: beyond the asked ones only until each operation was got through to once.</param>
    internal async Task SendAsync(
        HttpClient client,
        string who,
        int rounds,
        bool isStranger,
        Func<string, bool> asked,
        int most = 0
    )
    {
        var made = contract
            .Operations.Where(operation => asked(operation.Name))
            .Select(operation => (operation, Any: requests.Of(operation), Right: requests.Right(operation)))
            .ToList();
        // When the asked rounds are over, what is meant comes between and what closes things is spared: else chance alone may
        // take for ever to get through.
        bool IsMeant(int round, Contract.Operation operation) =>
            round == 0 || round >= rounds && (round % 2 == 0 || throughTo.Contains(operation.Name));
        // What only reads changes nothing for the others: once it was got through to, it is spared too.
        bool IsIn(int round, Contract.Operation operation) =>
            IsLast(operation)
                ? (round < rounds ? round == rounds - 1 : !throughTo.Contains(operation.Name))
                    && !LeavesNone(operation, round)
                : round < rounds || operation.Method != HttpMethod.Get || !throughTo.Contains(operation.Name);
        // What closes all at once leaves none for what closes one; with few rounds left it is tried all the same.
        bool LeavesNone(Contract.Operation operation, int round) =>
            operation.Name == "AcceptFilings" && !throughTo.Contains("AcceptFiling") && round < rounds + most / 2;
        // What needs a row in one of few states is tried more often than what spoils the state.
        int Tries(int round, Contract.Operation operation) =>
            round >= rounds && !throughTo.Contains(operation.Name) ? 10 : 1;
        for (var round = 0; round < rounds || round < most && Untried.Any(asked); round++)
            foreach (
                var (operation, any, right) in made.Where(one => IsIn(round, one.operation))
                    .SelectMany(one => Enumerable.Repeat(one, Tries(round, one.operation)))
            )
            {
                var request = (IsMeant(round, operation) ? right : any).Generate(
                    new PCG((uint)Sent + 1, seed),
                    null,
                    out _
                );
                using var message = request.ToMessage();
                using var answer = await client.SendAsync(message);
                var body = await answer.Content.ReadAsStringAsync();
                Sent++;
                var status = (int)answer.StatusCode;
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (
                    Wrong(request, answer, body, isStranger) is { } wrong
                    && complained.Add($"{operation.Name} {wrong}")
                )
                    Complaints.Add(
                        $"as {who}: {request}\n    {status}: {wrong}\n    {body[..Math.Min(300, body.Length)]}"
                    );
                if (known["drafts"].Count > 1 && body.Contains("\"draft.closed\"", StringComparison.Ordinal))
                    known["drafts"].Remove(request.Address.Split('/')[4]);
                if (!answer.IsSuccessStatusCode)
                    continue;
                throughTo.Add(operation.Name);
                if (!isStranger)
                    Learn(answer, body);
            }
    }

    private string? Wrong(ContractRequest request, HttpResponseMessage answer, string body, bool isStranger)
    {
        var (status, type) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
        if (status >= 500)
            return "it broke";
        if (isStranger && secrets.FirstOrDefault(secret => body.Contains(secret, StringComparison.Ordinal)) is { } told)
            return $"it tells “{told}” to a stranger";
        if (status == 304)
            return body.Length > 0 ? "a body with 304" : null;
        if (status >= 400 ? type != "application/problem+json" : !request.Operation.Sends.Contains(type))
            return $"the answer is {type}";
        if (type?.EndsWith("json", StringComparison.Ordinal) != true)
            return null;
        if (status == 415 && request.Body is null)
            return "it refuses the format of no body";
        if (contract.Misfit(request.Operation, status, body) is { } misfit)
            return $"the answer does not fit: {misfit}";
        using var json = JsonDocument.Parse(body);
        var isRight = request is { IsRight: true, Body: null } && request.Operation.Method == HttpMethod.Get;
        if (isRight && json.RootElement.TryGetProperty("code", out var code) && Unread.Contains(code.GetString()))
            return "it cannot read what the document allows";
        if (status >= 400)
            return json.RootElement.GetProperty("status").GetInt32() == status ? null : "it tells another status";
        var isPart = request.Operation.Method == HttpMethod.Get;
        return isPart && HoldsTooMany(json.RootElement, request.Limit ?? UsualLimit)
            ? "it does not honour the limit"
            : null;
    }

    /// <summary>Whether it closes what the others work on; so it comes seldom.</summary>
    private static bool IsLast(Contract.Operation operation) =>
        operation.Name
            is "PublishDraft"
                or "SetDraftAside"
                or "WithdrawFiller"
                or "WithdrawRole"
                or "WithdrawRound"
                or "SignFiling"
                or "AcceptFiling"
                or "AcceptFilings"
                or "CloseOrganisation"
                or "RevokeSystemToken";

    private static bool HoldsTooMany(JsonElement answer, int limit) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("items", out var items)
        && items.GetArrayLength() > limit;

    /// <summary>What was made can be asked for.</summary>
    private void Learn(HttpResponseMessage answer, string body)
    {
        if (answer.Headers.Location?.OriginalString.Split('/') is [.., var collection, var id])
            Add(collection, id);
        foreach (Match draft in DraftIn().Matches(body))
            Add("drafts", draft.Groups[1].Value);
        foreach (Match act in ActIn().Matches(body))
            Add("acts", act.Groups[1].Value);
    }

    /// <summary>The first two, which were made with all that belongs to them, and the newest stand for the rest.</summary>
    internal void Add(string of, string value)
    {
        if (!known.TryGetValue(of, out var all))
            known[of] = all = [];
        if (all.Contains(value))
            return;
        if (all.Count >= Kept)
            all.RemoveAt(ContractRequests.Made);
        all.Add(value);
    }

    [GeneratedRegex(":[^}/]*}")]
    private static partial Regex Constraint();

    [GeneratedRegex("\"draft\":\"([0-9a-f-]{36})\"")]
    private static partial Regex DraftIn();

    [GeneratedRegex("\"id\":\"([0-9a-f-]{36})\",\"kind\":\"[a-zA-Z]*\",\"at\":")]
    private static partial Regex ActIn();
}
