using Yuelu.Registry.Synthetic;

namespace Yuelu.Registry.Contract;

/// <summary>Codes of enterprises that do not exist (合成数据), for other modules: whatever shows something of them says so.</summary>
public static class SyntheticCodes
{
    /// <summary>What they begin with; no registering department has it.</summary>
    public const string Beginning = SyntheticEnterprises.Authority;
}
