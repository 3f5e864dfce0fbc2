using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Audit;

/// <summary>All conditions on one dataset, as one query.</summary>
/// <param name="Sql">A query that gives the identifiers and, in the order of <paramref name="Rules"/>, what each condition says.</param>
/// <param name="HasLine">Whether there is a line among the identifiers.</param>
/// <param name="Rules">The rules' codes.</param>
internal sealed record Conditions(string Sql, bool HasLine, IReadOnlyList<string> Rules);

/// <summary>A rule that is a script.</summary>
internal sealed record RuleScript(string Rule, CompiledScript Script);

/// <summary>
/// All rules of a published form, compiled once for as many runs as wanted. Never changes; for any thread.
/// </summary>
internal sealed class AuditPlan
{
    private AuditPlan(
        FormDefinition form,
        IReadOnlyList<CollectedForm> others,
        IReadOnlyList<Conditions> conditions,
        IReadOnlyList<RuleScript> scripts
    ) => (Form, Others, Conditions, Scripts) = (form, others, conditions, scripts);

    /// <summary>The form.</summary>
    internal FormDefinition Form { get; }

    /// <summary>The conditions of each dataset that has some.</summary>
    internal IReadOnlyList<Conditions> Conditions { get; }

    /// <summary>The scripts, in the order of the rules.</summary>
    internal IReadOnlyList<RuleScript> Scripts { get; }

    /// <summary>Whether any rule reads what the same units filed earlier.</summary>
    internal bool ReadsPast => ReadsEarlier(isPrepared: false);

    /// <summary>Whether any rule reads it even where what speaks of it alone was prepared for the round.</summary>
    internal bool ReadsPastWhenPrepared => ReadsEarlier(isPrepared: true);

    /// <summary>Whether any rule reads the register as it is at filing.</summary>
    internal bool ReadsRegister => Reads(FormStructures.Register, isPrepared: false);

    /// <summary>Whether any rule speaks of everyone: a round is then prepared before filing.</summary>
    internal bool NeedsPeers => Scripts.Any(script => script.Script.OfEveryone.Count > 0);

    /// <summary>Whether anything is prepared for a round, of everyone or of what each unit filed earlier.</summary>
    internal bool IsPrepared => Scripts.Any(script => script.Script.OfEveryone.Count + script.Script.OfEach.Count > 0);

    /// <summary>The other forms that rules read.</summary>
    internal IReadOnlyList<CollectedForm> Others { get; }

    /// <summary>The plan of a form's rules.</summary>
    /// <param name="others">Other forms that scripts may read; those that none reads are left out.</param>
    /// <returns>Refused where a rule does not compile, such as when a form that it reads is gone.</returns>
    internal static Result<AuditPlan> Of(FormDefinition form, IReadOnlyList<CollectedForm>? others = null)
    {
        var datasets = FormStructures.ForScripts(form, others ?? []);
        var scripts = new List<RuleScript>();
        foreach (var rule in form.Rules.Where(CompileRule.IsScript))
        {
            var (script, error) = CompileRule.Script(rule.Vtl, datasets);
            if (error is not null)
                return Refuse(rule, error);
            scripts.Add(new(rule.Code, script!));
        }
        var conditions = new List<Conditions>();
        var plain = form.Rules.Where(rule => !CompileRule.IsScript(rule)).ToList();
        foreach (var dataset in FormStructures.Of(form))
        {
            var rules = plain.FindAll(rule => CompileRule.DatasetOf(rule) == dataset.Name);
            foreach (var rule in rules)
                if (CompileRule.Condition(rule, [dataset]) is { } error)
                    return Refuse(rule, error);
            if (rules.Count > 0)
                conditions.Add(Together(rules, dataset));
        }
        var read = scripts.SelectMany(script => script.Script.FromRows.Reads).ToHashSet();
        return new AuditPlan(form, [.. (others ?? []).Where(other => read.Contains(other.Code))], conditions, scripts);
    }

    private bool ReadsEarlier(bool isPrepared) =>
        Reads(FormStructures.Past, isPrepared) || Reads(FormStructures.Peers, isPrepared);

    private bool Reads(string dataset, bool isPrepared) =>
        Scripts.Any(script =>
            (isPrepared ? script.Script.FromPrepared : script.Script.FromRows).Reads.Contains(dataset)
        );

    private static Conditions Together(List<AuditRule> rules, DatasetStructure dataset)
    {
        var values = rules.Select((rule, at) => ($"?{at}", rule.Vtl)).ToList();
        var all = VtlCompiler.CompileValues(values, ScalarType.Boolean, dataset, CompileRule.ApartIn([dataset]));
        var hasLine = dataset.Components.Any(component =>
            component is { Name: FormStructures.Line, Role: ComponentRole.Identifier }
        );
        return new(all.Results[0].Sql, hasLine, [.. rules.Select(rule => rule.Code)]);
    }

    private static Problem Refuse(AuditRule rule, VtlError error) =>
        FormProblems.RuleWrong(rule.Code, error.Line, error.Column, error.Problem.Detail);
}
