namespace Yuelu.Platform.Facts;

/// <summary>
/// How much the engine for columns of figures may take on a node; section <c>Facts</c>. The defaults leave room for the portal
/// beside it on a machine with 2 cores and 4 GB.
/// </summary>
public sealed class FactOptions
{
    /// <summary>Memory of the engine, in megabytes; what does not fit goes to files in the data folder meanwhile.</summary>
    /// <value>Default 512.</value>
    public int MemoryMegabytes { get; set; } = 512;

    /// <summary>Threads that work on one query.</summary>
    /// <value>Default 2.</value>
    public int Threads { get; set; } = 2;

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal FactOptions Checked() =>
        MemoryMegabytes >= 64 && Threads is >= 1 and <= 256
            ? this
            : throw StartRefusedException.Setting(
                "Facts:MemoryMegabytes 应不小于 64，Facts:Threads 应为 1 至 256。",
                "Facts:MemoryMegabytes is 64 or more, Facts:Threads from 1 to 256."
            );
}
