using Yuelu.Vtl.Compiling;
using Yuelu.Vtl.Lexing;
using Yuelu.Vtl.Parsing;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>
/// Compiles scripts of a subset of VTL 2.1 to DuckDB SQL. No database is opened: the result is text, made once and run as
/// often as wanted, on one form or on all.
/// </summary>
public static class VtlCompiler
{
    /// <summary>The longest script that is read, in UTF-16 units.</summary>
    public const int LongestScript = 1_000_000;

    /// <summary>Compiles <paramref name="script"/>; never throws on what is in it.</summary>
    /// <param name="script">The text of the script.</param>
    /// <param name="inputs">The datasets that it may read; each is a table or view of that name, with columns named like its components.</param>
    /// <param name="apart">What must not meet in a result; null when anything may.</param>
    /// <param name="ready">Results of this script that stand as tables already: they are read as inputs and not computed.</param>
    public static VtlCompilation Compile(
        string script,
        IReadOnlyList<DatasetStructure> inputs,
        Apart? apart = null,
        IReadOnlyList<DatasetStructure>? ready = null
    )
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(inputs);
        var diagnostics = new Diagnostics(script);
        if (script.Length > LongestScript)
            diagnostics.Report(VtlProblems.TextTooLong(LongestScript), new(LongestScript, script.Length));
        else if (Inputs.Accept(inputs = [.. inputs, .. ready ?? []], diagnostics))
        {
            var statements = new Parser(new Lexer(script, diagnostics).Read(), diagnostics)
                .Read()
                .Where(statement => !IsReady(statement, ready ?? []));
            var results = new Binder(inputs, statements, apart, diagnostics).Results().ToList();
            return new VtlCompilation(results, diagnostics.Errors);
        }
        return new VtlCompilation([], diagnostics.Errors);
    }

    /// <summary>The names and words that stand in a text, each once, in the order in which they come; what they name is not looked at.</summary>
    public static IReadOnlyList<string> NamesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. new Lexer(text, new Diagnostics(text))
                .Read()
                .Where(token => token.Kind is TokenKind.Word or TokenKind.QuotedName)
                .Select(token => token.Text)
                .Distinct(),
        ];
    }

    private static bool IsReady(Statement statement, IReadOnlyList<DatasetStructure> ready) =>
        statement is Assignment assignment && ready.Any(known => known.Name == assignment.Name.Name);

    /// <summary>
    /// Compiles expressions on the components of one dataset to one query, that gives its identifiers and a measure for each
    /// expression. The places of errors are those in the expression that has them.
    /// </summary>
    /// <param name="values">The measures' names, which differ from those of all components, and their expressions; at least one.</param>
    /// <param name="gives">The type that all must have.</param>
    /// <param name="input">The dataset, a table or view of that name.</param>
    /// <param name="apart">What must not meet in a value; null when anything may.</param>
    public static VtlCompilation CompileValues(
        IReadOnlyList<(string Name, string Text)> values,
        ScalarType gives,
        DatasetStructure input,
        Apart? apart = null
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        var items = new List<CalcItem>();
        foreach (var (name, text) in values)
        {
            var diagnostics = new Diagnostics(text);
            if (text.Length > LongestScript)
                diagnostics.Report(VtlProblems.TextTooLong(LongestScript), new(LongestScript, text.Length));
            else if (Inputs.Accept([input], diagnostics))
            {
                var value = new Parser(new Lexer(text, diagnostics).Read(), diagnostics).ReadAlone();
                items.Add(new CalcItem(ComponentRole.Measure, new Identifier(name, value.Span), value));
                if (diagnostics.Errors.Count == 0)
                    _ = new Binder([input], [], apart, diagnostics).Values(input, [items[^1]], gives);
            }
            if (diagnostics.Errors.Count > 0)
                return new VtlCompilation([], diagnostics.Errors);
        }
        var all = new Diagnostics("");
        var result = new Binder([input], [], apart, all).Values(input, items, gives);
        return new VtlCompilation(result is null ? [] : [result], all.Errors);
    }
}
