namespace Yuelu.Registry.Imports;

/// <summary>The kinds of files that the register takes in.</summary>
internal static class FileKinds
{
    internal static readonly IReadOnlyList<FileKind> All = [new EnterpriseFile()];

    internal static FileKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);
}
