using Yuelu.Kernel;

namespace Yuelu.Registry;

/// <summary>The words of the module as a whole.</summary>
internal static class RegistryWords
{
    internal static readonly Words Directory = new("企业名录", "Directory");
    internal static readonly Words Register = new("企业登记", "Register");
}
