using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>What a log says of itself and signs: how many entries it has and the root over them.</summary>
/// <param name="Origin">The log's name, the same for all its life.</param>
/// <param name="Size">How many entries.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    /// <summary>Reads the text; refused when it is anything else or bears extension lines.</summary>
    public static Result<Checkpoint> Parse(string text)
    {
        if (text.Split('\n') is not [var origin, var size, var root, ""] || !VerifierKey.IsName(origin))
            return TlogProblems.BadCheckpoint;
        return WholeNumber.Parse(size) is { } count && Hash.Parse(root) is { } hash
            ? new Checkpoint(origin, count, hash)
            : TlogProblems.BadCheckpoint;
    }

    /// <summary>Reads a note and gives its checkpoint only if this key signed it.</summary>
    public static Result<Checkpoint> Open(string note, VerifierKey key)
    {
        if (!SignedNote.Parse(note).Succeeded(out var signed, out var problem))
            return problem;
        if (!Parse(signed.Text).Succeeded(out var checkpoint, out problem))
            return problem;
        if (checkpoint.Origin != key.Name)
            return TlogProblems.OtherOrigin(checkpoint.Origin, key.Name);
        return signed.IsSignedBy(key) ? checkpoint : TlogProblems.BadSignature(key.Name);
    }

    /// <summary>The signed note.</summary>
    public SignedNote Sign(SigningKey key, DateTimeOffset at) => new(Text, [key.Sign(Text, at)]);
}
