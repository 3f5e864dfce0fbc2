namespace Yuelu.Reader;

/// <summary>How much the reader takes before it refuses. A limit is checked before the work that it bounds.</summary>
public sealed record ReaderLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static ReaderLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    /// <value>64 MiB</value>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Longest decoded text, in UTF-16 code units; for a web page the markup counts.</summary>
    /// <value>32 Mi</value>
    public int TextChars { get; init; } = 32 << 20;

    /// <summary>How many bytes the packed parts of one file may unpack to, all together.</summary>
    /// <value>200 MiB</value>
    public long UnpackedBytes { get; init; } = 200L << 20;

    /// <summary>How many times larger than packed a part may become; checked from the second MiB on.</summary>
    /// <value>200</value>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Parts in a packed file.</summary>
    /// <value>10,000</value>
    public int Parts { get; init; } = 10_000;

    /// <summary>Pages of a PDF.</summary>
    /// <value>3,000</value>
    public int PdfPages { get; init; } = 3_000;

    /// <summary>Longest time for the pages of a PDF.</summary>
    /// <value>2 minutes</value>
    public TimeSpan PdfTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tags in a web page.</summary>
    /// <value>2,000,000</value>
    public int HtmlTags { get; init; } = 2_000_000;

    /// <summary>How deep elements of a web page or parts of a Word file may stand in each other.</summary>
    /// <value>1,000</value>
    public int Depth { get; init; } = 1_000;
}
