using System.Security.Cryptography;
using System.Text;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Registry.Imports;

/// <summary>
/// What a template says of itself on a hidden sheet: for which kind of file it is, and by a hash of its columns which version.
/// A list of somebody's own has no such sheet and is read by its headings; a template of another kind or version is refused,
/// for its columns may mean something else by now.
/// </summary>
internal static class TemplateStamp
{
    private const string Sheet = "stamp";
    private const long MostUnpacked = 1024L * 1024 * 1024;
    private const int HashLength = 16;

    /// <summary>An empty template.</summary>
    internal static byte[] Write(FileKind kind, Language language) =>
        WorkbookFile.Write(
            [.. kind.Columns.Select(column => column.Heading.In(language))],
            [],
            hidden: (Sheet, [kind.Key, Version(kind)])
        );

    /// <summary>Why a file is not of this kind's present template; null when it is, or has no stamp.</summary>
    internal static Problem? Refuse(byte[] file, FileKind kind)
    {
        var stamp = new TableRows(file, MostUnpacked, Sheet).Read().FirstOrDefault();
        return stamp switch
        {
            [var key, ..] when key != kind.Key => ImportProblems.OtherTemplate(kind.Name),
            [_, var version, ..] when version != Version(kind) => ImportProblems.OldTemplate(kind.Name),
            _ => null,
        };
    }

    /// <summary>A hash of the columns and what they say.</summary>
    internal static string Version(FileKind kind) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', kind.Columns.Select(column => $"{column.Heading.Zh}\t{column.Needed}"))
                )
            )
        )[..HashLength];
}
