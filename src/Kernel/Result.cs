using System.Diagnostics.CodeAnalysis;

namespace Yuelu.Kernel;

/// <summary>A value, or the <see cref="Problem"/> that kept it from being made.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    /// <summary>The refusal, or null when there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether there is a value; exactly one of the two outputs is non-null.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? result, [NotNullWhen(false)] out Problem? problem)
    {
        (result, problem) = (value, Problem);
        return problem is null;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null ? value! : throw new InvalidOperationException(Problem.Detail.En);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
