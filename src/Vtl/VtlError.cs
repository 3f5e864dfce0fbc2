using Yuelu.Kernel;

namespace Yuelu.Vtl;

/// <summary>What is wrong in a script, and where.</summary>
/// <param name="Problem">The refusal, one sentence in both languages.</param>
/// <param name="Span">The wrong place, in UTF-16 units of the script; empty at its end.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">UTF-16 unit of that line, from 1.</param>
public sealed record VtlError(Problem Problem, TextSpan Span, int Line, int Column);
