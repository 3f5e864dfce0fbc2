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
    public static VtlCompilation Compile(string script, IReadOnlyList<DatasetStructure> inputs)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(inputs);
        var diagnostics = new Diagnostics(script);
        if (script.Length > LongestScript)
            diagnostics.Report(VtlProblems.TextTooLong(LongestScript), new(LongestScript, script.Length));
        else if (Inputs.Accept(inputs, diagnostics))
        {
            var statements = new Parser(new Lexer(script, diagnostics).Read(), diagnostics).Read();
            var results = new Binder(inputs, statements, diagnostics).Results().ToList();
            return new VtlCompilation(results, diagnostics.Errors);
        }
        return new VtlCompilation([], diagnostics.Errors);
    }
}
