using System.Text;
using Yuelu.Kernel;
using Yuelu.Reader;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Cli.Rules;

/// <summary>Reads a script, checks it against the structures of its datasets, and shows what is wrong or what it makes.</summary>
internal static class CheckRules
{
    private static readonly ReaderLimits Limits = ReaderLimits.Default with { FileBytes = 4 << 20 };

    /// <param name="File">Path of the script, or <c>-</c> for standard input.</param>
    /// <param name="Structure">Path of the structures.</param>
    /// <param name="Sql">Whether the queries are asked for.</param>
    internal sealed record Request(string File, string Structure, bool Sql);

    /// <summary>Gives the exit code; a script with errors prints no query.</summary>
    public static int Handle(Request request, Language language)
    {
        if (!Load(request, language).Succeeded(out var loaded, out var problem))
            return Terminal.Refuse(problem, language);
        var compiled = VtlCompiler.Compile(loaded.Script, loaded.Inputs);
        if (compiled.Errors.Count > 0)
        {
            var name = request.File == "-" ? CliWords.StandardInput.In(language) : request.File;
            foreach (var error in compiled.Errors)
                Terminal.Complain(ErrorView.Of(error, name, loaded.Script, language));
            Terminal.Complain(RuleWords.Errors.With(compiled.Errors.Count).In(language));
            return CommandLine.Refused;
        }
        var text = new StringBuilder();
        foreach (var result in compiled.Results)
            text.Append(request.Sql ? Query(result) : Shape(result));
        if (!request.Sql)
            text.Append(RuleWords.Fine.With(compiled.Results.Count).In(language)).Append('\n');
        Terminal.Print(text.ToString());
        return CommandLine.Done;
    }

    private sealed record Loaded(string Script, IReadOnlyList<DatasetStructure> Inputs);

    private static Result<Loaded> Load(Request request, Language language)
    {
        if (!InputFile.Load(request.File, language, Limits).Succeeded(out var script, out var problem))
            return problem;
        if (!InputFile.Load(request.Structure, language, Limits).Succeeded(out var structures, out problem))
            return problem;
        if (!StructureJson.Read(structures).Succeeded(out var inputs, out problem))
            return problem;
        try
        {
            return new Loaded(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(script), inputs);
        }
        catch (DecoderFallbackException)
        {
            return RuleProblems.NotUtf8(request.File);
        }
    }

    /// <summary>A statement that ends, under a comment that names the result.</summary>
    private static string Query(CompiledResult result) => $"-- {result.Name}\n{result.Sql};\n\n";

    private static string Shape(CompiledResult result) =>
        $"{result.Name}\n{string.Concat(result.Structure.Components.Select(Line))}\n";

    private static string Line(Component component) =>
        $"  {component.Name}  {StructureJson.NameOf(component.Role)} {ScalarTypes.NameOf(component.Type)}\n";
}
