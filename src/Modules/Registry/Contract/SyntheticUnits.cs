using System.Linq.Expressions;
using Yuelu.Registry.Synthetic;

namespace Yuelu.Registry.Contract;

/// <summary>合成数据: enterprises that do not exist, told by their codes, so that other modules can mark what they say.</summary>
public static class SyntheticUnits
{
    /// <summary>What their codes begin with; no registering department has it.</summary>
    public const string Beginning = SyntheticEnterprises.Authority;

    /// <summary>The first code after those of synthetic enterprises.</summary>
    private const string After = "91";

    /// <summary>Whether a social credit code is that of a synthetic enterprise.</summary>
    public static bool Is(string code) => SyntheticEnterprises.Are(code);

    /// <summary>The same for queries.</summary>
    public static Expression<Func<string, bool>> Are { get; } =
        code => string.Compare(code, SyntheticEnterprises.Authority) >= 0 && string.Compare(code, After) < 0;
}
