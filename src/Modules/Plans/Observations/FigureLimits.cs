namespace Yuelu.Plans.Observations;

/// <summary>How large a file of figures may be.</summary>
internal static class FigureLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int Bytes = 2 * 1024 * 1024;

    /// <summary>Bytes of a workbook once unpacked; a small file can hide a large one.</summary>
    public const long UnpackedBytes = 64L * 1024 * 1024;

    /// <summary>Rows with figures.</summary>
    public const int Rows = 5000;

    /// <summary>Characters of one cell.</summary>
    public const int CellLength = 1000;
}
