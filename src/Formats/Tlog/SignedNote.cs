using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">Who signed.</param>
/// <param name="KeyId">With which key.</param>
/// <param name="Bytes">The signature.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    internal const string Start = "\u2014 ";

    /// <summary>Reads a line without its line feed, or gives null.</summary>
    internal static NoteSignature? Parse(string line)
    {
        if (
            !line.StartsWith(Start, StringComparison.Ordinal)
            || line[Start.Length..].Split(' ') is not [var name, var text]
        )
            return null;
        return VerifierKey.IsName(name) && Base64.Parse(text) is { Length: > sizeof(uint) } bytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)))
            : null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
        return $"{Start}{Name} {Convert.ToBase64String(bytes)}\n";
    }
}

/// <summary>A text with the signatures of one or several keys (C2SP signed-note). Signatures of keys that nobody here knows are kept.</summary>
/// <param name="Text">The signed text, ending with a line feed.</param>
/// <param name="Signatures">In the order of their lines.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    /// <summary>The longest note that is read.</summary>
    public const int LongestBytes = 100_000;

    private const int MostSignatures = 100;

    /// <summary>Reads a note; no signature is checked yet.</summary>
    public static Result<SignedNote> Parse(string note)
    {
        if (note.Length > LongestBytes || note.Any(c => c < ' ' && c != '\n' || c is '\uFFFD'))
            return TlogProblems.BadNote;
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !note.EndsWith('\n'))
            return TlogProblems.BadNote;
        var lines = note[(split + 2)..].TrimEnd('\n').Split('\n');
        var signatures = lines.Select(NoteSignature.Parse).OfType<NoteSignature>().ToImmutableArray();
        return signatures.Length == lines.Length && lines.Length <= MostSignatures
            ? new SignedNote(note[..(split + 1)], signatures)
            : TlogProblems.BadNote;
    }

    /// <summary>The note with one more signature, or itself when that key's is there already.</summary>
    public SignedNote With(NoteSignature signature) =>
        Signatures.Any(one => one.Name == signature.Name && one.KeyId == signature.KeyId)
            ? this
            : this with
            {
                Signatures = Signatures.Add(signature),
            };

    /// <summary>Whether a key has signed the text.</summary>
    public bool IsSignedBy(VerifierKey key) => Signatures.Any(signature => key.Verifies(Text, signature));

    /// <inheritdoc/>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
            note.Append(signature);
        return note.ToString();
    }
}
