using Yuelu.Kernel;

namespace Yuelu.Vtl;

/// <summary>Collects what is wrong in a script.</summary>
internal sealed class Diagnostics(string text)
{
    private const int MostErrors = 50;
    private readonly List<VtlError> errors = [];

    /// <summary>By their place.</summary>
    public IReadOnlyList<VtlError> Errors => [.. errors.OrderBy(error => error.Span.Start)];

    public void Report(Problem problem, TextSpan span)
    {
        if (errors.Count >= MostErrors)
            return;
        var lineStart = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var line = 1 + text.AsSpan(0, span.Start).Count('\n');
        errors.Add(new VtlError(problem, span, line, span.Start - lineStart + 1));
    }
}
