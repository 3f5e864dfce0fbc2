using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Audit;

/// <summary>A dataset that speaks of everyone: computed once a round.</summary>
/// <param name="Structure">Its name in the script, and its shape.</param>
/// <param name="Sql">A query of <c>peers</c> and <c>register</c>.</param>
internal sealed record PreparedQuery(DatasetStructure Structure, string Sql);

/// <summary>A script that finds what does not hold.</summary>
/// <param name="Sql">A query that gives the data points that do not hold.</param>
/// <param name="Structure">Their shape: <c>unit</c> at least.</param>
/// <param name="Reads">The datasets that it reads of what is audited.</param>
/// <param name="Prepared">The prepared datasets that it reads.</param>
internal sealed record CompiledScript(
    string Sql,
    DatasetStructure Structure,
    IReadOnlySet<string> Reads,
    IReadOnlyList<PreparedQuery> Prepared
);

/// <summary>
/// Compiles rules. In a script, assignments that read nothing but <c>peers</c> and <c>register</c> are prepared; all others keep
/// units apart, so that one form alone and a whole round have the same findings. Pure.
/// </summary>
internal static class CompileRule
{
    private static readonly string[] Everyone = [FormStructures.Peers, FormStructures.Register];

    /// <summary>Whether a rule assigns, rather than being a condition.</summary>
    internal static bool IsScript(AuditRule rule) =>
        rule.Vtl.Contains(":=", StringComparison.Ordinal) || rule.Vtl.Contains("<-", StringComparison.Ordinal);

    /// <summary>Units of what is audited stay apart.</summary>
    internal static Apart ApartIn(IEnumerable<DatasetStructure> datasets) =>
        new(FormStructures.Unit, datasets.Select(dataset => dataset.Name).ToHashSet());

    /// <summary>The name of the dataset of whose data points a condition speaks.</summary>
    internal static string DatasetOf(AuditRule condition) =>
        condition.Group.Length > 0 ? condition.Group : FormStructures.WholeForm;

    /// <summary>The first thing that is wrong with a condition; null when nothing.</summary>
    internal static VtlError? Condition(AuditRule rule, IEnumerable<DatasetStructure> datasets) =>
        datasets.FirstOrDefault(one => one.Name == DatasetOf(rule)) is { } dataset
        && VtlCompiler.CompileValues([("?", rule.Vtl)], ScalarType.Boolean, dataset, ApartIn([dataset])).Errors
            is [var first, ..]
            ? first
            : null;

    /// <summary>The script, or the first thing that is wrong with it.</summary>
    internal static (CompiledScript? Script, VtlError? Error) Script(
        string text,
        IReadOnlyList<DatasetStructure> datasets
    )
    {
        var all = VtlCompiler.Compile(text, datasets);
        if (all.Errors is [var wrong, ..])
            return (null, wrong);
        if (all.Results.LastOrDefault(result => result.IsPersistent) is not { } last)
            return (null, At(text, new(0, 0), AuditProblems.NoResult));
        var ofEveryone = all.Results.Where(IsOfEveryone).ToList();
        var rest = VtlCompiler.Compile(
            text,
            datasets,
            ApartIn(datasets),
            [.. ofEveryone.Select(result => result.Structure)]
        );
        if (rest.Errors is [var mixed, ..])
            return (null, mixed);
        var result = IsOfEveryone(last)
            ? last with
            {
                Sql = $"SELECT * FROM {Platform.Facts.FactSql.Name(last.Name)}",
                Reads = new HashSet<string> { last.Name },
            }
            : rest.Results.Last(one => one.Name == last.Name);
        return IsNamed(result.Structure)
            ? (new(result.Sql, result.Structure, result.Reads, Prepared(ofEveryone, result.Reads)), null)
            : (null, At(text, last.Span, AuditProblems.NoUnit(last.Name)));
    }

    private static bool IsOfEveryone(CompiledResult result) =>
        result.Reads.Count > 0 && result.Reads.All(name => Everyone.Contains(name));

    private static List<PreparedQuery> Prepared(IEnumerable<CompiledResult> ofEveryone, IReadOnlySet<string> reads) =>
        [
            .. ofEveryone
                .Where(result => reads.Contains(result.Name))
                .Select(result => new PreparedQuery(result.Structure, result.Sql)),
        ];

    private static bool IsNamed(DatasetStructure structure) =>
        structure.Components.Any(component =>
            component is { Name: FormStructures.Unit, Role: ComponentRole.Identifier, Type: ScalarType.String }
        );

    private static VtlError At(string text, TextSpan span, Problem problem)
    {
        var before = text.AsSpan(0, span.Start);
        return new(problem, span, 1 + before.Count('\n'), span.Start - before.LastIndexOf('\n'));
    }
}
