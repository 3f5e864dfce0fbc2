using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Audit;

/// <summary>A result of a script that is computed once a round.</summary>
/// <param name="Structure">Its name in the script, and its shape.</param>
/// <param name="Sql">Its query.</param>
internal sealed record PreparedQuery(DatasetStructure Structure, string Sql);

/// <summary>A query that finds what does not hold.</summary>
/// <param name="Sql">Gives the data points that do not hold.</param>
/// <param name="Reads">The datasets and prepared results that it reads.</param>
internal sealed record FindingQuery(string Sql, IReadOnlySet<string> Reads);

/// <summary>A script that finds what does not hold.</summary>
/// <param name="Structure">The shape of its result: <c>unit</c> at least.</param>
/// <param name="FromRows">The result from what was filed, now and earlier.</param>
/// <param name="FromPrepared">The same result, where what speaks of earlier filings alone is prepared too.</param>
/// <param name="OfEveryone">What <paramref name="FromRows"/> and <paramref name="OfEach"/> need of everyone: queries of <c>peers</c> and <c>register</c>.</param>
/// <param name="OfEach">What <paramref name="FromPrepared"/> needs of each unit's past.</param>
internal sealed record CompiledScript(
    DatasetStructure Structure,
    FindingQuery FromRows,
    FindingQuery FromPrepared,
    IReadOnlyList<PreparedQuery> OfEveryone,
    IReadOnlyList<PreparedQuery> OfEach
);

/// <summary>
/// Compiles rules. In a script, assignments that read nothing but <c>peers</c> and <c>register</c> are prepared for everyone; all
/// others keep units apart, so that one form alone and a whole round have the same findings. Of these, those that read nothing of
/// what is audited now, but <c>past</c>, can be prepared for each unit. Pure.
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
        var everyone = all.Results.Where(result => ReadsOnly(result, Everyone)).ToList();
        var rest = VtlCompiler.Compile(text, datasets, ApartIn(datasets), [.. Structures(everyone)]);
        if (rest.Errors is [var mixed, ..])
            return (null, mixed);
        string[] earlier = [.. Everyone, FormStructures.Past, .. everyone.Select(result => result.Name)];
        var each = rest.Results.Where(result => ReadsOnly(result, earlier)).ToList();
        var ready = VtlCompiler.Compile(
            text,
            datasets,
            ApartIn(datasets),
            [.. Structures(everyone), .. Structures(each)]
        );
        var (fromRows, fromPrepared) = (Query(last.Name, rest.Results), Query(last.Name, ready.Results));
        each.RemoveAll(result => !fromPrepared.Reads.Contains(result.Name));
        everyone.RemoveAll(result =>
            !fromRows.Reads.Contains(result.Name) && !each.Exists(one => one.Reads.Contains(result.Name))
        );
        var structure = all.Results.Last(result => result.Name == last.Name).Structure;
        return IsNamed(structure)
            ? (
                new(
                    structure,
                    fromRows,
                    fromPrepared,
                    InTurn(everyone, ready => VtlCompiler.Compile(text, datasets, apart: null, ready)),
                    InTurn(
                        each,
                        ready =>
                            VtlCompiler.Compile(text, datasets, ApartIn(datasets), [.. Structures(everyone), .. ready])
                    )
                ),
                null
            )
            : (null, At(text, last.Span, AuditProblems.NoUnit(last.Name)));
    }

    private static bool ReadsOnly(CompiledResult result, string[] names) =>
        result.Reads.Count > 0 && result.Reads.All(name => names.Contains(name));

    private static IEnumerable<DatasetStructure> Structures(IEnumerable<CompiledResult> results) =>
        results.Select(result => result.Structure);

    /// <summary>The query of a result; a result that is no longer computed is ready as a table.</summary>
    private static FindingQuery Query(string name, IEnumerable<CompiledResult> results) =>
        results.FirstOrDefault(result => result.Name == name) is { } computed
            ? new(computed.Sql, computed.Reads)
            : new($"SELECT * FROM {FactSql.Name(name)}", new HashSet<string> { name });

    /// <summary>One after the other, so that none computes again what stands before it.</summary>
    private static List<PreparedQuery> InTurn(
        List<CompiledResult> results,
        Func<IReadOnlyList<DatasetStructure>, VtlCompilation> compile
    )
    {
        var prepared = new List<PreparedQuery>();
        foreach (var result in results)
        {
            var rest = compile([.. prepared.Select(query => query.Structure)]).Results;
            prepared.Add(new(result.Structure, rest.First(one => one.Name == result.Name).Sql));
        }
        return prepared;
    }

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
