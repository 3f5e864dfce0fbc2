using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;

namespace Yuelu.Platform.Evidence;

/// <summary>An act that is saved and not yet in the log. The sequencer takes it from here into <see cref="LoggedAct"/>.</summary>
internal sealed class WaitingAct
{
    /// <summary>The order in which acts were saved.</summary>
    public long Number { get; init; }

    public required Guid ActId { get; init; }

    public required string Kind { get; init; }

    public required string Role { get; init; }

    public required string Subject { get; init; }

    public required byte[] Salt { get; init; }

    public string? PayloadHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool EnteredLater { get; init; }

    /// <summary>Bytes of the entry at the highest place.</summary>
    internal int Length => AtIndex(long.MaxValue >> 11).Body.Length;

    /// <summary>Whether a log can hold it.</summary>
    internal bool Fits => Length <= EntryBundle.LongestEntry;

    /// <summary>The entry at its place in the log.</summary>
    internal LoggedAct AtIndex(long index) =>
        new()
        {
            Seq = index,
            ActId = ActId,
            Kind = Kind,
            Subject = Subject,
            Salt = Salt,
            Body = new ActEntry(
                index,
                ActId,
                At,
                Kind,
                Role,
                ActEntry.Salted(Salt, Subject),
                PayloadHash,
                EnteredLater
            ).Write(),
        };
}

/// <summary>An act in the log: its place and its entry, for ever. The database refuses to change one.</summary>
internal sealed class LoggedAct
{
    /// <summary>Its place in the log, from 0, without a gap.</summary>
    public required long Seq { get; init; }

    public required Guid ActId { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    /// <summary>What the subject was hashed with; without it nobody can tell the subject from the entry.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>The bytes of the entry.</summary>
    public required byte[] Body { get; init; }
}

/// <summary>A checkpoint that was published; kept before its file is written, so that the log can never say otherwise.</summary>
internal sealed class PublishedCheckpoint
{
    public required long Size { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }
}
