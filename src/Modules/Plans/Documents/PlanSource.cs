namespace Yuelu.Plans.Documents;

/// <summary>规划文本: the decoded text of an imported file. Kept in this installation only, never in the repository.</summary>
internal sealed class PlanSource
{
    private PlanSource(string sha256, string fileName, string text, DateTimeOffset importedAt) =>
        (Sha256, FileName, Text, ImportedAt) = (sha256, fileName, text, importedAt);

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; its key.</summary>
    public string Sha256 { get; private init; }

    public string FileName { get; private init; }

    public string Text { get; private init; }

    public DateTimeOffset ImportedAt { get; private init; }

    /// <summary>Keeps a text that has been read.</summary>
    public static PlanSource Keep(string sha256, string fileName, string text, DateTimeOffset now) =>
        new(sha256, fileName, text, now);
}
