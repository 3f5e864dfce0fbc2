using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Plans;

/// <summary>Reads one file and shows what it commits to.</summary>
internal static class ReadPlan
{
    /// <param name="File">Path, or <c>-</c> for standard input.</param>
    /// <param name="Format"><c>table</c>, <c>json</c> or <c>md</c>.</param>
    /// <param name="Out">Path of the result; null for standard output.</param>
    internal sealed record Request(string File, string Format, string? Out);

    /// <summary>Gives the exit code; nothing is written unless the whole reading succeeded.</summary>
    public static int Handle(Request request, Language language)
    {
        var problem = Run(request, language);
        return problem is null ? CommandLine.Done : Terminal.Refuse(problem, language);
    }

    private static Problem? Run(Request request, Language language)
    {
        if (request.Out is not null && Path.GetFullPath(request.Out) == Path.GetFullPath(request.File))
            return CliProblems.OutputIsTheInput(request.Out);
        if (!InputFile.Load(request.File, language, ReaderLimits.Default).Succeeded(out var bytes, out var problem))
            return problem;
        var name = request.File == "-" ? CliWords.StandardInput.In(language) : Path.GetFileName(request.File);
        if (!PlanReader.Read(bytes, name, ReaderLimits.Default).Succeeded(out var plan, out problem))
            return problem;
        var text = request.Format switch
        {
            "json" => ReadingJson.Write(plan.Reading, language) + "\n",
            "md" => ReadingMarkdown.Write(plan.Reading, language),
            _ => ReadingTable.Write(plan.Reading, language, Width(request)),
        };
        if (request.Out is not null)
            return OutputFile.Write(request.Out, text);
        Terminal.Print(text);
        return null;
    }

    private static int Width(Request request) =>
        request.Out is null ? Terminal.Width(ReadingTable.DefaultWidth) : ReadingTable.DefaultWidth;
}
