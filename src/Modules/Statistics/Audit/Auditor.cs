using Yuelu.Platform.Facts;
using Yuelu.Statistics.Forms;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Audit;

/// <summary>
/// Runs the rules of a plan on one form or on a round; for any number of callers at once. A condition that is null does not fail.
/// The findings on a form are the same whichever other forms are in the batch.
/// </summary>
internal sealed class Auditor(FactEngine engine)
{
    /// <summary>Prepares what the rules say of everyone, and of what each unit filed earlier, once for a round.</summary>
    /// <param name="peers">What all units filed in this form for earlier periods.</param>
    /// <param name="register">All units.</param>
    internal async Task<PreparedPeers> PrepareAsync(
        AuditPlan plan,
        FiledSource peers,
        IEnumerable<AuditUnit> register,
        CancellationToken ct
    )
    {
        using var session = engine.Open();
        await session.ShowAsync(FiledTable.WholeForm(plan.Form, FormStructures.Peers), peers, ct);
        session.Do($"CREATE TEMP VIEW {FormStructures.Past} AS SELECT * FROM {FormStructures.Peers}", ct);
        session.FillRegister(register);
        var (prepared, stamp) = (new PreparedPeers(engine), Guid.CreateVersion7().ToString("N"));
        try
        {
            foreach (var (rule, script) in plan.Scripts)
            foreach (var query in script.OfEveryone.Concat(script.OfEach))
            {
                var ready = With(rule, script.OfEveryone.Concat(script.OfEach), prepared);
                var table = $"memory.main.{FactSql.Name($"prepared {stamp} {prepared.Tables.Count}")}";
                session.Do($"CREATE TABLE {table} AS {ready} SELECT * FROM ({query.Sql})", ct);
                prepared.Tables[(rule, query.Structure.Name)] = table;
            }
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
        return prepared;
    }

    /// <summary>What does not hold, in the order of units, rules and lines.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal async Task<IReadOnlyList<AuditFinding>> RunAsync(AuditPlan plan, AuditBatch batch, CancellationToken ct)
    {
        using var session = engine.Open();
        await session.FillAsync(FiledTable.Of(plan.Form), batch.Forms, ct);
        var isPrepared = batch is { Past: null, Peers: not null };
        if (isPrepared ? plan.ReadsPastWhenPrepared : plan.ReadsPast)
        {
            await session.ShowAsync(
                FiledTable.WholeForm(plan.Form, FormStructures.Past),
                batch.Past ?? FiledSource.None,
                ct,
                ofUnitsIn: FormStructures.WholeForm
            );
            session.Do($"CREATE TEMP VIEW {FormStructures.Peers} AS SELECT * FROM {FormStructures.Past}", ct);
        }
        if (plan.ReadsRegister)
            session.FillRegister(batch.Units ?? []);
        foreach (var other in plan.Others)
            await session.ShowAsync(
                FiledTable.WholeForm(other.Definition, other.Code),
                batch.Others?.GetValueOrDefault(other.Code) ?? FiledSource.None,
                ct,
                ofUnitsIn: FormStructures.WholeForm
            );
        var findings = new List<AuditFinding>();
        foreach (var conditions in plan.Conditions)
            findings.AddRange(Failed(session, conditions, ct));
        foreach (var script in plan.Scripts)
            findings.AddRange(Failed(session, script, batch.Peers, isPrepared, ct));
        var order = plan
            .Form.Rules.Select((rule, at) => (rule.Code, at))
            .ToDictionary(rule => rule.Code, rule => rule.at);
        return
        [
            .. findings
                .OrderBy(finding => finding.Unit, StringComparer.Ordinal)
                .ThenBy(finding => order[finding.Rule])
                .ThenBy(finding => finding.Line),
        ];
    }

    private static IEnumerable<AuditFinding> Failed(FactSession session, Conditions conditions, CancellationToken ct)
    {
        var first = conditions.HasLine ? 3 : 2;
        var fails = string.Join(" OR ", conditions.Rules.Select((_, at) => $"NOT \"?{at}\""));
        foreach (var row in session.Read($"SELECT * FROM ({conditions.Sql}) WHERE {fails}", ct))
            for (var at = 0; at < conditions.Rules.Count; at++)
                if (row[first + at] is false)
                    yield return new(
                        (string)row[0]!,
                        conditions.Rules[at],
                        conditions.HasLine ? (int)(long)row[2]! : null
                    );
    }

    /// <summary>Only what is audited counts: of a result that speaks of several periods or of others, the data points of these forms.</summary>
    private static IEnumerable<AuditFinding> Failed(
        FactSession session,
        RuleScript rule,
        PreparedPeers? peers,
        bool isPrepared,
        CancellationToken ct
    )
    {
        var (names, script) = (rule.Script.Structure.Components.Select(one => one.Name).ToHashSet(), rule.Script);
        string[] shared = names.Contains(FormStructures.Period)
            ? [FormStructures.Unit, FormStructures.Period]
            : [FormStructures.Unit];
        var (query, ready) = isPrepared
            ? (script.FromPrepared, script.OfEveryone.Concat(script.OfEach))
            : (script.FromRows, script.OfEveryone);
        var line = names.Contains(FormStructures.Line) ? "TRY_CAST(line AS INTEGER)" : "NULL";
        var sql =
            $"{With(rule.Rule, ready, peers)} SELECT DISTINCT unit, {line} FROM ({query.Sql})"
            + $" SEMI JOIN {FormStructures.WholeForm} USING ({string.Join(", ", shared)})";
        return session.Read(sql, ct).Select(row => new AuditFinding((string)row[0]!, rule.Rule, (int?)row[1]));
    }

    /// <summary>Lets a query read what is prepared by its name in the script: a table, or one without rows where nothing was prepared.</summary>
    private static string With(string rule, IEnumerable<PreparedQuery> ready, PreparedPeers? peers)
    {
        var parts = ready.Select(query =>
        {
            var table =
                peers is null ? $"({Empty(query.Structure)})"
                : peers.Tables.TryGetValue((rule, query.Structure.Name), out var known) ? known
                : null;
            return table is null
                ? null
                : $"{FactSql.Name(query.Structure.Name)} AS NOT MATERIALIZED (SELECT * FROM {table})";
        });
        var with = string.Join(", ", parts.OfType<string>());
        return with.Length > 0 ? $"WITH {with}" : "";
    }

    private static string Empty(DatasetStructure structure) =>
        $"SELECT {string.Join(", ", structure.Components.Select(one => $"CAST(NULL AS {SqlType(one.Type)}) AS {FactSql.Name(one.Name)}"))} WHERE false";

    private static string SqlType(ScalarType type) =>
        type switch
        {
            ScalarType.Integer => "BIGINT",
            ScalarType.Number => "DOUBLE",
            ScalarType.Boolean => "BOOLEAN",
            ScalarType.Date => "DATE",
            _ => "VARCHAR",
        };
}
